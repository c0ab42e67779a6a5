import { z } from 'zod';
import type { Header } from '../../ports.ts';
import { type Asking, askJson, askText, fitting, type Question, unexpected } from './ask.ts';
import { believable, blockHash, height } from './header.ts';

/** `GET /block/:hash` of Esplora and of mempool, which has the same: `bits` is a decimal number there. */
const block = z.object({
  id: blockHash(),
  height: height(),
  timestamp: z.int(),
  bits: z.int(),
  difficulty: z.number().positive(),
});

async function blockOf(asking: Asking, base: string, hash: string): Promise<Header> {
  const { id, timestamp, bits, difficulty, ...at } = await askJson(asking, `${base}/block/${hash}`, block);
  if (id !== hash) throw unexpected('another block came than the one asked for');
  const header = { height: at.height, nBits: bits, time: timestamp, hash: id };
  return believable({ header, difficulty }, asking.now);
}

const hashAt = async (asking: Asking, url: string): Promise<string> =>
  fitting(blockHash(), (await askText(asking, url)).trim());

/** The newest header and those of heights, from the routes that Esplora and mempool have alike. */
export const blockQuestions = (base: string): { readonly tip: Question; readonly retarget: Question } => ({
  async *tip(asking) {
    const hash = await hashAt(asking, `${base}/blocks/tip/hash`);
    const header = await blockOf(asking, base, hash);
    yield { what: 'tip', subject: '', value: header, asOf: header.time * 1000 };
  },
  async *retarget(asking, heights) {
    for (const wanted of heights) {
      const hash = await hashAt(asking, `${base}/block-height/${wanted}`);
      const header = await blockOf(asking, base, hash);
      if (header.height !== wanted) throw unexpected('a block of another height came than the one asked for');
      yield { what: 'retarget', subject: String(wanted), value: header, asOf: header.time * 1000 };
    }
  },
});
