import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/claims/read.ts';
import { blamed } from './blamed.ts';
import { span } from './factory.ts';
import { networkKinds, networkStarts, networkTrue, networkWrong } from './told/network.ts';

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
