import type { Term } from '../lexicon/claim-words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Cover } from './cover.ts';
import type { Mention } from './mentions.ts';
import { isIdeograph, type Piece, type Token } from './tokens.ts';

/** Where a clause ends: strength 1 for a comma or "and", 2 for a joint or bracket, 3 for a semicolon. */
export interface Break extends Piece {
  readonly strength: 1 | 2 | 3;
}

const PUNCTUATION: ReadonlyMap<string, Parting> = new Map(
  Object.entries({
    ',': { weight: 4, strength: 1 },
    '、': { weight: 4, strength: 1 },
    '，': { weight: 4, strength: 1 },
    ':': { weight: 5, strength: 2 },
    ';': { weight: 25, strength: 3 },
    '；': { weight: 25, strength: 3 },
    '：': { weight: 5, strength: 2 },
    '（': { weight: 4, strength: 2 },
    '）': { weight: 4, strength: 2 },
    '(': { weight: 4, strength: 2 },
    ')': { weight: 4, strength: 2 },
    '–': { weight: 6, strength: 2 },
    '—': { weight: 6, strength: 2 },
  }),
);

/** A word or mark between clauses: what it adds to the distance, and how strongly it parts them. */
interface Parting {
  readonly weight: number;
  readonly strength: Break['strength'];
}
const AND: Parting = { weight: 3, strength: 1 };
const JOINT: Parting = { weight: 6, strength: 2 };
const CONTRAST: Parting = { weight: 3, strength: 2 };

function jointOf(term: Term): Parting | null {
  switch (term) {
    case 'and':
      return AND;
    case 'joint':
      return JOINT;
    case 'contrast':
      return CONTRAST;
    default:
      return null;
  }
}

/** A dash that stands for a verb. */
const IS = { weight: 1, strength: 1 } as const;
/** An ideograph is about half a word. */
const IDEOGRAPH = 0.5;

/** Reading distances of a text from its start, and where its clauses end; marks inside of numbers part nothing. */
export function measure(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  cover: Cover,
  { claim }: Lexicon,
) {
  const depth = new Float64Array(text.length + 1);
  const marks: Break[] = [];
  const joints: Break[] = [];
  for (const token of tokens) {
    const symbol = token.kind === 'symbol';
    const dash = symbol && (token.text === '–' || token.text === '—');
    const mark = dash && claim.dashIs ? IS : symbol ? PUNCTUATION.get(token.text) : undefined;
    if (mark && !(dash && token.glued) && !cover.spans(token)) {
      depth[token.end]! += mark.weight;
      marks.push({ start: token.start, end: token.start, strength: mark.strength });
    } else if (token.kind !== 'symbol') depth[token.end]! += isIdeograph(token) ? IDEOGRAPH : 1;
  }
  for (const mention of mentions) {
    const joint = mention.type === 'term' ? jointOf(mention.term) : null;
    if (!joint) continue;
    depth[mention.start]! += joint.weight;
    joints.push({ start: mention.start, end: mention.start, strength: joint.strength });
  }
  for (let i = 1; i < depth.length; i++) depth[i] = depth[i]! + depth[i - 1]!;
  return { depth, breaks: merged(marks, joints) };
}

/** Two lists in the order of their starts as one. */
function merged<T extends Piece>(first: readonly T[], second: readonly T[]): T[] {
  const all: T[] = [];
  let at = 0;
  for (const item of first) {
    while (at < second.length && second[at]!.start < item.start) all.push(second[at++]!);
    all.push(item);
  }
  while (at < second.length) all.push(second[at++]!);
  return all;
}
