import { describe, expect, test } from 'vitest';
import { layOut, sentencesAround, sharing } from '../../src/check/layout.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { claimOf } from './factory.ts';

const text = 'Alpha one. Beta 2.5 and gamma.\nDelta.\n\nEpsilon zeta.';

const at = (word: string): Claim => {
  const start = text.indexOf(word);
  return claimOf({ kind: 'other', quote: word, start, end: start + word.length });
};

const names = ['Alpha', 'Beta', 'gamma', 'Delta', 'Epsilon'];
const claims = names.map(at);
const layout = layOut({ article: { title: null, text, published: null, lang: 'en' }, lang: 'en', claims });
const shared = (word: string, unit: 'sentences' | 'paragraphs'): string[] =>
  sharing(at(word), unit, layout).map(({ quote }) => quote);

describe('how claims lie in a text', () => {
  test.each([
    ['Alpha', []],
    ['Beta', ['gamma']],
    ['gamma', ['Beta']],
    ['Delta', []],
    ['Epsilon', []],
  ])('%s shares its sentence with %j', (word, others) => {
    expect(shared(word, 'sentences')).toEqual(others);
  });

  test('a blank line ends a paragraph, a line break does not', () => {
    expect(shared('Alpha', 'paragraphs')).toEqual(['Beta', 'gamma', 'Delta']);
    expect(shared('Epsilon', 'paragraphs')).toEqual([]);
  });

  test('a decimal point ends no sentence', () => {
    expect(sentencesAround(at('gamma'), layout)).toBe('Beta 2.5 and gamma.\n');
  });

  test('another reading of a claim is not its own neighbour', () => {
    expect(sharing({ ...at('Beta'), value: 7 }, 'sentences', layout).map(({ quote }) => quote)).toEqual([
      'gamma',
    ]);
  });
});
