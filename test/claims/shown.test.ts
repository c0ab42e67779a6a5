import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/claims/read.ts';

const read = (text: string, lang: string) =>
  readClaims({ title: null, text, published: { start: '2026-02-10', end: '2026-02-10' }, lang }).claims;

describe('the words that are shown for a claim', () => {
  it.each([
    [
      'en',
      'The United States host 37.5% of hashrate, Russia 16.4% and China 11.7%.',
      11.7,
      'The United States host 37.5% of hashrate, Russia 16.4% and China 11.7%',
    ],
    [
      'en',
      'After the halving each block brings 3.125 BTC, that is 450 BTC a day.',
      450,
      'that is 450 BTC a day',
    ],
    ['de', 'Auf die USA entfallen 37,5 Prozent der Hashrate, auf Russland 16,4.', 16.4, 'auf Russland 16,4'],
    ['zh', '美国占全球算力的37.5%,俄罗斯占16.4%。', 16.4, '美国占全球算力的37.5%,俄罗斯占16.4%'],
  ])('%s: %s (%d)', (lang, text, value, shown) => {
    const claim = read(text, lang).find((each) => each.value === value);
    expect(claim?.shown ?? claim?.quote).toContain(shown);
  });

  it('are none but its own where those say enough', () => {
    const [claim] = read('Bitcoin mining difficulty fell 11.16% on 7 February 2026.', 'en');
    expect(claim?.quote).toContain('difficulty fell 11.16%');
    expect(claim?.shown).toBeUndefined();
  });

  it('hold the quote and stay short, whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), fc.array(word, { maxLength: 80 }), (before, behind) => {
        const text = `${before.join(' ')} difficulty: 125.86 T ${behind.join(' ')}`;
        for (const { shown, quote } of read(text, 'en')) {
          if (shown === undefined) continue;
          expect(shown).toContain(quote);
          expect(shown.length).toBeLessThanOrEqual(150);
        }
      }),
      { numRuns: 50 },
    );
  });
});
