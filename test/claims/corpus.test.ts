import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { readClaims } from '../../src/claims/read.ts';
import { parseSpan } from '../../src/core/days.ts';
import { de } from './corpus/de.ts';
import { en } from './corpus/en.ts';
import { es } from './corpus/es.ts';
import { fr } from './corpus/fr.ts';
import { it as italian } from './corpus/it.ts';
import { pt } from './corpus/pt.ts';
import type { Corpus, Expected } from './corpus/row.ts';
import { ru } from './corpus/ru.ts';
import { tr } from './corpus/tr.ts';
import { zh } from './corpus/zh.ts';

const CORPORA: Readonly<Record<string, Corpus>> = { en, de, es, fr, it: italian, pt, ru, tr, zh };

const read = (lang: string, text: string, published: string): readonly Claim[] =>
  readClaims({ title: null, text, published: parseSpan(published), lang }).claims;

/** What is said on the way counts where a row asks for it. */
const isAsked = (claim: Claim, rows: readonly Expected[]): boolean =>
  !claim.passing ||
  rows.some(({ kind, value }) => kind === claim.kind && value === (claim.value ?? undefined));

/** The claim as the row speaks of it: the same fields, and nothing else. */
function told(claim: Claim, row: Expected): Record<string, unknown> {
  const all: Record<string, unknown> = {
    ...claim,
    value: claim.value ?? (row.value === undefined ? undefined : (claim.low ?? claim.high)),
    place: claim.place?.id,
    by: claim.attribution?.id,
    party: claim.parties.find((party) => party.id === row.party)?.id,
    rank: claim.superlative?.rank,
    window: claim.superlative?.window.type,
    when: claim.when?.start,
  };
  return Object.fromEntries(Object.keys(row).map((key) => [key, all[key]]));
}

for (const [lang, corpus] of Object.entries(CORPORA)) {
  describe(`corpus ${lang}`, () => {
    for (const { claims, phrasings, published = '2026-02-09' } of corpus.rows) {
      it.each(phrasings)(
        `${claims.map((c) => `${c.kind} ${c.value ?? c.aspect ?? ''}`).join(', ')}: %s`,
        (text) => {
          const found = read(lang, text, published).filter((claim) => isAsked(claim, claims));
          expect(found.map((claim, i) => told(claim, claims[i] ?? { kind: claim.kind }))).toEqual(claims);
          for (const claim of found) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
        },
      );
    }
    it.each(corpus.negatives)('nothing in: %s', (text) => {
      expect(read(lang, text, '2026-02-09').map((claim) => `${claim.kind} ${claim.quote}`)).toEqual([]);
    });
  });
}
