import { writeSync } from 'node:fs';
import type { Owner } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { NOON } from './samples.ts';

/** A group's id before and after it becomes a supergroup. */
export const groupOf = (n: number | string): Owner => ({ platform: 'telegram', type: 'chat', id: `-${n}` });
export const supergroupOf = (n: number | string): Owner => ({ ...groupOf(n), id: `-100${n}` });
export const quoteOf = (n: number | string): string => `Statement ${n} about difficulty.`;

/** Keeps without end what chats bring along, saying each thing once the store has accepted it. */
async function keep({ settings, disputes, questions }: Store, from: number): Promise<void> {
  for (let n = from; ; n++) {
    await settings.change(groupOf(n), { locale: 'de' });
    await settings.change(groupOf(n), { units: 'terahash' });
    writeSync(1, `settings ${n}\n`);
    const { chat } = { chat: groupOf(n).id };
    const said = { user: '1', quote: quoteOf(n), verdict: null, claim: null, reason: null, at: NOON + n };
    await disputes.open({ platform: 'telegram', chat, ...said });
    writeSync(1, `dispute ${n}\n`);
    await settings.move(groupOf(n), supergroupOf(n));
    writeSync(1, `moved ${n}\n`);
    const id = await questions.keep({ command: 'check', given: { text: quoteOf(n) } }, NOON + n);
    writeSync(1, `question ${n} ${id}\n`);
  }
}

const [database, from] = process.argv.slice(2);
if (process.argv[1]?.endsWith('keeper.ts') && database !== undefined)
  await keep(await openStore(database), Number(from));
