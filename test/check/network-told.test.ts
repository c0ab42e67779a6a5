import { describe, expect, it } from 'vitest';
import { readDated } from '../../src/check/dateline.ts';
import { judge } from '../../src/check/judge.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';
import { networkKinds, networkStarts, networkTrue, networkWrong } from './told/network.ts';

const blamed = (published: string | null, lang: string, text: string): readonly string[] =>
  judge(
    readDated({ title: null, text, published: published === null ? null : span(published), lang }, facts)
      .reading,
    facts,
  )
    .filter(({ verdict: { verdict } }) => verdict === 'refuted' || verdict === 'misleading')
    .map(({ claim, verdict }) => `${claim.kind} ${claim.quote}: ${verdict.verdict} (${verdict.reason})`);

describe('news of the chain and its miners', () => {
  it.each(networkTrue)('%s, %s (%s), true with its date and without: %s', (_, published, lang, text) => {
    expect(blamed(published, lang, text)).toEqual([]);
    expect(blamed(null, lang, text)).toEqual([]);
  });

  it.each([...networkWrong, ...networkStarts])('%s, %s (%s), wrong: %s', (_, published, lang, text) => {
    expect(blamed(published, lang, text).filter((one) => one.includes('refuted')).length).toBeGreaterThan(0);
  });

  it.each(networkKinds)('%s: %s → %d is %s in %s', (lang, text, value, kind, unit) => {
    const { claims } = readClaims({ title: null, text, published: span('2026-03-21'), lang });
    const found = claims.find((claim) => [claim.value, claim.low, claim.high].includes(value));
    expect(found && [found.kind, found.unit]).toEqual([kind, unit]);
  });
});
