import { describe, expect, it } from 'vitest';
import { de } from '../../src/claims/lexicon/de.ts';
import { en } from '../../src/claims/lexicon/en.ts';
import type { Lexicon } from '../../src/claims/lexicon/lexicon.ts';
import { type Mention, mentionsOf } from '../../src/claims/text/mentions.ts';

const idOf = (mention: Mention): string => {
  if (mention.type === 'term') return mention.term;
  if (mention.type === 'name') return `@${mention.name.id}`;
  return mention.type === 'place' ? `#${mention.place.id}` : `!${mention.event}`;
};

const found = (text: string, lexicon: Lexicon): string[] =>
  mentionsOf(text, lexicon).map((mention) => `${text.slice(mention.start, mention.end)}=${idOf(mention)}`);

describe('mentions', () => {
  it.each([
    ['Hashrate Index', '@hashrate-index', 'hashrate'],
    ['an all-time low', 'record-low', 'lowest'],
    ['open interest', 'open-interest', 'unrelated'],
  ])('the longest form counts: %s', (text, there, absent) => {
    const ids = mentionsOf(text, en).map(idOf);
    expect(ids).toContain(there);
    expect(ids).not.toContain(absent);
  });

  it('takes hyphens for spaces and finds compounds by their ends', () => {
    expect(found('Mining-Schwierigkeit und Netzwerkschwierigkeit', de)).toEqual(
      expect.arrayContaining(['Schwierigkeit=difficulty', 'Netzwerkschwierigkeit=difficulty']),
    );
  });

  it('asks a name for its capital, and an acronym for all of them', () => {
    expect(found('a riot in the hive of us', en).filter((id) => /[@#]/.test(id))).toEqual([]);
    expect(found('Riot in the US', en)).toEqual(expect.arrayContaining(['Riot=@riot', 'US=#us']));
  });

  it('looks past the apostrophe s', () => {
    expect(found("since China's mining ban", en)).toContain("China's mining ban=!china-mining-ban-2021");
  });

  it('joins no words across a comma', () => {
    expect(found('power, demand', en)).not.toContain('power, demand=demand');
  });
});
