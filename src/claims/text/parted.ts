import type { Lexicon } from '../lexicon/lexicon.ts';
import { oncePer } from '../once.ts';
import type { Mention } from './mentions.ts';
import type { Piece, Token } from './tokens.ts';

/** A verb in two parts: where its particle stands, and which way both together go; null where they tell of no movement. */
interface Parted extends Piece {
  readonly term: 'up' | 'down' | null;
}

/** Tokens between a verb and its particle, at the end of the clause. */
const REACH = 32;

const verbsOf = oncePer(({ claim }: Lexicon) => {
  const verbs = new Map<string, Map<string, Parted['term']>>();
  for (const { verbs: forms, ...particles } of claim.parted ?? [])
    for (const form of forms) {
      const goes = verbs.get(form) ?? new Map<string, Parted['term']>();
      for (const word of particles.still ?? []) goes.set(word, null);
      for (const word of particles.up ?? []) goes.set(word, 'up');
      for (const word of particles.down ?? []) goes.set(word, 'down');
      verbs.set(form, goes);
    }
  return verbs;
});

const ENDS = /^[.;!?:…]$/;

/** The particle that ends the verb's clause: behind it a mark, a dash or the end. */
function particleOf(
  tokens: readonly Token[],
  at: number,
  goes: ReadonlyMap<string, Parted['term']>,
): number | null {
  for (let i = at + 1; i < tokens.length && i <= at + REACH; i++) {
    const token = tokens[i]!;
    if (token.kind === 'symbol' && ENDS.test(token.text)) return null;
    if (!goes.has(token.norm)) continue;
    const next = tokens[i + 1];
    if (!next || (next.kind === 'symbol' && !/^[%$€/]$/.test(next.text)) || CLOSERS.has(next.norm)) return i;
  }
  return null;
}
const CLOSERS: ReadonlySet<string> = new Set(['und', 'oder', 'sowie', 'als', 'doch', 'aber', 'während']);

/** "Nahm um 4,89 % auf 136,04 Billionen zu": the verb tells which way only with the particle at the end of its clause. */
export function withParted(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): readonly Mention[] {
  if (!lexicon.claim.parted) return mentions;
  const verbs = verbsOf(lexicon);
  const found: Parted[] = [];
  for (const [at, token] of tokens.entries()) {
    const goes = token.kind === 'symbol' ? undefined : verbs.get(token.norm);
    const particle = goes ? particleOf(tokens, at, goes) : null;
    if (!goes || particle === null) continue;
    const term = goes.get(tokens[particle]!.norm) ?? null;
    found.push({ start: token.start, end: token.end, term });
    const how = tokens[particle - 1]!;
    if (term === null && how !== token) found.push({ start: how.start, end: how.end, term });
  }
  if (found.length === 0) return mentions;
  const moves = (m: Mention): boolean => m.type === 'term' && (m.term === 'up' || m.term === 'down');
  const kept = mentions.filter(
    (m) => !moves(m) || !found.some((one) => one.start === m.start && one.end === m.end),
  );
  const told = found.flatMap(({ term, start, end }) =>
    term === null ? [] : [{ type: 'term', term, start, end } as const],
  );
  return [...kept, ...told].sort((a, b) => a.start - b.start || b.end - a.end);
}
