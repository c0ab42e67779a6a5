import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { KINDS } from '../claims/claim.ts';
import { mistaken } from '../command/answer.ts';
import { type Answer, command } from '../command/command.ts';
import { flag, word } from '../command/options.ts';
import { message } from '../message/build.ts';
import { readCorpus } from './eval/corpus.ts';
import { evaluate } from './eval/evaluate.ts';
import { formatReport } from './eval/report.ts';

const EXAMPLE = 'eval test/operator/corpus.jsonl';

const options = z.strictObject({
  corpus: word(1000).optional(),
  lang: word(200).optional(),
  kinds: word(1000).optional(),
  misses: flag().default(false),
  detect: flag().default(false),
});

const listOf = (text: string | undefined): readonly string[] | undefined =>
  text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const textOf = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
};

/** The labelled texts of the project itself, in its checkout. */
const OWN = 'test/corpus';

/** All of them, one after the other, or those to work on, whose misses may be read; null where the program runs without its tests. */
async function ownCorpora(toWorkOn: boolean): Promise<string | null> {
  const names = await readdir(OWN).catch(() => []);
  const files = names.filter((name) => name.endsWith(toWorkOn ? '-work.jsonl' : '.jsonl')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(OWN, name), 'utf8')));
  return texts.length === 0 ? null : texts.join('\n');
}

export default command({
  name: 'eval',
  options,
  example: EXAMPLE,
  async run({ corpus, lang, kinds, misses, detect }, desk): Promise<Answer> {
    const { words, facts } = desk;
    const wanted = listOf(kinds);
    const stranger = wanted?.find((kind) => !(KINDS as readonly string[]).includes(kind));
    if (stranger !== undefined)
      return mistaken(
        desk,
        words.say('eval-kind-unknown', { example: KINDS.slice(0, 3).join(', '), got: stranger }),
      );
    const jsonl = corpus === undefined ? await ownCorpora(misses) : await textOf(corpus);
    if (jsonl === null)
      return mistaken(
        desk,
        corpus === undefined
          ? words.say('eval-no-corpus', { example: EXAMPLE })
          : words.say('input-missing', { name: corpus }),
      );
    const { texts, bad } = readCorpus(jsonl);
    if (texts.length === 0) return mistaken(desk, words.say('eval-no-texts', { name: corpus ?? OWN }));
    const [{ readDated }, { judge }] = await Promise.all([
      import('../check/dateline.ts'),
      import('../check/judge.ts'),
    ]);
    const langs = listOf(lang);
    const report = evaluate({
      texts,
      read: (article) => readDated(article, facts).reading,
      judge,
      facts,
      told: !detect,
      ...(langs ? { langs } : {}),
      ...(wanted ? { kinds: wanted } : {}),
    });
    return {
      message: message({
        id: 'eval',
        words,
        title: words.say('eval-title', { texts: String(report.texts), labels: String(report.labels) }),
        blocks: formatReport(report, words, { misses, bad }),
      }),
      document: { ...report, bad },
    };
  },
});
