/** How many of the 64 bits two prints of one text may differ by: a footer or a byline, not another story. */
const MAX_DISTANCE = 6;
/** Unrelated texts differ by about 32 bits. */
const FAR = 20;
/** Below this many shingles a SimHash says little, and only equal prints are the same text. */
const MIN_SHINGLES = 24;
const SHINGLE = 3;
const MAX_FIGURES = 120;

const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;

const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(WORD) ?? [];

/** FNV-1a over UTF-16 units, from a chosen start, finished by Murmur3's mixer: 32 bits. */
function hash32(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function shinglesOf(words: readonly string[]): Set<string> {
  const shingles = new Set<string>();
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
    shingles.add(words.slice(i, i + SHINGLE).join(' '));
  }
  return shingles;
}

function simhashOf(shingles: Iterable<string>): [number, number] {
  const votes = new Int32Array(64);
  for (const shingle of shingles) {
    const high = hash32(shingle, 0x811c9dc5);
    const low = hash32(shingle, 0x9e3779b9);
    for (let bit = 0; bit < 32; bit++) {
      votes[bit]! += (high >>> bit) & 1 ? 1 : -1;
      votes[32 + bit]! += (low >>> bit) & 1 ? 1 : -1;
    }
  }
  const half = (from: number): number =>
    votes.slice(from, from + 32).reduce((bits, vote, bit) => (vote > 0 ? bits | (1 << bit) : bits), 0) >>> 0;
  return [half(0), half(32)];
}

/** 64-bit SimHash over the text's three-word shingles: near texts differ in few bits. */
export function simhash(text: string): bigint {
  const [high, low] = simhashOf(shinglesOf(wordsOf(text)));
  return (BigInt(high) << 32n) | BigInt(low);
}

/**
 * What is compared of a text, as one string: SimHash in hex, number of shingles, and the figures in it.
 * Null for a text without words.
 */
export function fingerprint(text: string): string | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const shingles = shinglesOf(words);
  const hex = simhashOf(shingles)
    .map((half) => half.toString(16).padStart(8, '0'))
    .join('');
  const figures = [...new Set(words.filter((word) => /^\p{N}/u.test(word)))].sort().slice(0, MAX_FIGURES);
  return `${hex} ${shingles.size} ${figures.join(' ')}`.trimEnd();
}

const bitsOf = (n: number): number => {
  let bits = 0;
  for (let rest = n; rest !== 0; rest &= rest - 1) bits++;
  return bits;
};

const half = (print: string, from: number): number => Number.parseInt(print.slice(from, from + 8), 16);

const distance = (a: string, b: string): number =>
  bitsOf(half(a, 0) ^ half(b, 0)) + bitsOf(half(a, 8) ^ half(b, 8));

/**
 * Are two fingerprints of the same text, up to a byline or a footer? Two reports off one template are not: the shorter
 * may contain no figure that the longer lacks.
 */
export function sameText(a: string, b: string): boolean {
  if (a === b) return true;
  if (distance(a, b) > MAX_DISTANCE) return false;
  const [, sizeA = '0', ...figuresA] = a.split(' ');
  const [, sizeB = '0', ...figuresB] = b.split(' ');
  if (Math.min(Number(sizeA), Number(sizeB)) < MIN_SHINGLES) return false;
  const [few, many] = figuresA.length <= figuresB.length ? [figuresA, figuresB] : [figuresB, figuresA];
  const known = new Set(many);
  return few.every((figure) => known.has(figure));
}

/** Is a text so short that another may have the same words by chance, as a column has its name each week? */
export const isShort = (print: string): boolean => Number(print.split(' ')[1] ?? 0) < MIN_SHINGLES;

/** Are two fingerprints so far apart that one text cannot be an edited form of the other? */
export const unlike = (a: string, b: string): boolean => distance(a, b) > FAR;
