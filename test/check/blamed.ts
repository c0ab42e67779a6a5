import { readDated } from '../../src/check/dateline.ts';
import { judge } from '../../src/check/judge.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';

/** The claims of a text that are refuted or misleading, each in a line; `published` is null for a text without a date. */
export const blamed = (published: string | null, lang: string, text: string): readonly string[] =>
  judge(
    readDated({ title: null, text, published: published === null ? null : span(published), lang }, facts)
      .reading,
    facts,
  )
    .filter(({ verdict: { verdict } }) => verdict === 'refuted' || verdict === 'misleading')
    .map(({ claim, verdict }) => `${claim.kind} ${claim.quote}: ${verdict.verdict} (${verdict.reason})`);
