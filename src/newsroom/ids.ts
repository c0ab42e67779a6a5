import { hash } from 'node:crypto';
import type { Claim } from '../claims/claim.ts';

/** Crockford's base 32: no i, l, o, u to be misread or to spell anything. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const CLAIM_LENGTH = 8;
const ARTICLE_LENGTH = 12;

function base32(text: string, length: number): string {
  let bits = BigInt(`0x${hash('sha256', text)}`);
  let out = '';
  for (let i = 0; i < length; i++, bits >>= 5n) out += ALPHABET[Number(bits & 31n)];
  return out;
}

/** An article's id, the same for the same item: 12 characters. */
export const articleId = (item: string): string => base32(`article ${item}`, ARTICLE_LENGTH);

/**
 * Short ids of an article's claims, in order: 8 characters from the article's id, place in the text, kind and value, so
 * that reading it again gives the same. `attempt` gives others, for when one is taken.
 */
export function claimIds(article: string, claims: readonly Claim[], attempt = 0): string[] {
  const used = new Map<string, number>();
  return claims.map(({ kind, aspect, in: where, start, end }) => {
    const mark = [article, where, start, end, kind, aspect].join(' ');
    const nth = used.get(mark) ?? 0;
    used.set(mark, nth + 1);
    return base32(`claim ${mark} ${nth} ${attempt}`, CLAIM_LENGTH);
  });
}

/** A claim id as a person may type it: any case, o for 0, i and l for 1. */
export const typedClaimId = (text: string): string =>
  text.trim().toLowerCase().replace(/^#/, '').replaceAll('o', '0').replace(/[il]/g, '1');
