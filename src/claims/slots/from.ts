import type { Lexicon } from '../lexicon/lexicon.ts';
import { oncePer } from '../once.ts';
import { type Draft, has, ledBy, type Sight, termsIn } from '../sight.ts';
import { distance, type Passage, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece, spaced } from '../text/tokens.ts';
import { isBase } from './base.ts';

interface Pair {
  readonly sight: Sight;
  readonly draft: Draft;
}

const unitOf = ({ sight, draft }: Pair): string | null => draft.unit ?? sight.quantity.unit;

/** A phrase as it is looked for: lower case, ideographs apart. */
const bare = (phrase: string): string => spaced(fold(phrase)).trim();

const MOVES = termSet(['up', 'down']);
const NOUNS = termSet(['by', 'step']);
const REACH = { between: 12, opener: 5, to: 6, instead: 10 };

/** A word or words for "from". */
interface Opener {
  readonly length: number;
  /** As it stands between others, and at the end of them. */
  readonly among: string;
  readonly last: string;
  /** How many words may stand between it and its number: none where it also says "of". */
  readonly reach: number;
}

/** What says "from" with what says "to" in between, and what says "instead of", as they are looked for. */
const steppingWords = oncePer(({ quantity, claim }: Lexicon) => {
  const of = claim.nounFirst ? quantity.unitOf.map(bare) : [];
  const opener = (word: string): Opener => ({
    length: word.length,
    among: ` ${word} `,
    last: ` ${word}`,
    reach: of.includes(word) ? 0 : REACH.opener,
  });
  const pairs = quantity.fromTo.map(({ open, middle }) => ({
    openers: open.map(bare).map(opener),
    middles: middle.map(fold),
  }));
  const openers = pairs.flatMap((pair) => pair.openers);
  const previous = quantity.previous.map(fold);
  const heads = [...quantity.fromTo.flatMap(({ open }) => open).map(bare), ...previous];
  return {
    of,
    pairs,
    openers,
    previous: previous.map((word) => ` ${word}`),
    /** What any that leads begins with. */
    heads: [...new Set(heads.map((phrase) => phrase.split(' ')[0]!))],
    /** Letters of the longest opener. */
    longest: Math.max(0, ...openers.map(({ length }) => length)),
  };
});

/** May a word that says "from" or "instead of" stand in a text? */
function mayLead({ lexicon }: Passage, text: string): boolean {
  const folded = fold(text);
  for (const head of steppingWords(lexicon).heads) if (folded.includes(head)) return true;
  return false;
}

/** Does a word for "from" open the last word of a text, or stand before what begins at an offset? */
export function isOpenedBy({ lexicon }: Passage, lead: string, at: number): boolean {
  return steppingWords(lexicon).openers.some(({ among }) => {
    const found = lead.lastIndexOf(among, at);
    return found >= 0 && found + among.length >= at;
  });
}

/** How many words these are; ideographs count half. */
const lengthOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (/^\p{Script=Han}$/u.test(word) ? 0.5 : 1), 0);

/** The words of a piece of text as they are looked for, one space between and around them. */
const leadOf = (text: string): string => ` ${spaced(fold(text)).replace(/[^\p{L}\p{N}' ]/gu, ' ')} `;

/** Do words that end at a number lead it in by one of these for "from", with at most a few words between? */
function isLedIn(openers: readonly Opener[], lead: string): boolean {
  return openers.some(({ among, length, reach }) => {
    const at = lead.lastIndexOf(among);
    if (at < 0) return false;
    const words = lead
      .slice(at + length + 1)
      .split(/\s+/)
      .filter(Boolean);
    return lengthOf(words) <= reach;
  });
}

/** The words between two numbers. */
const wordsBetween = ({ text }: Passage, first: Piece, second: Piece): readonly string[] =>
  spaced(fold(text.slice(first.end, second.start)))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** "MARA parted with 15,133 bitcoin, Riot with 475": whoever is named between them has the second number alone. */
const hasOwner = ({ scene, quantity }: Sight, second: Sight): boolean =>
  scene.names.some(
    ({ name, start, end }) =>
      (name.type === 'miner' || name.type === 'pool') &&
      start >= quantity.end &&
      end <= second.quantity.start,
  );

/** Does "from", with at most a few words ("a peak of"), stand before the second number and behind the first? */
function isFrom(passage: Passage, first: Sight, second: Sight): boolean {
  const [a, b] = [first.quantity, second.quantity];
  if (distance(passage, a.end, b.start) > REACH.between || hasOwner(first, second)) return false;
  if (first.scene.breaks.some((point) => point.start >= a.end && point.start <= b.start)) return false;
  const between = passage.text.slice(a.end, b.start);
  return mayLead(passage, between) && isLedIn(steppingWords(passage.lexicon).openers, leadOf(between));
}

/** Does only "and" stand between two numbers? */
const isListedWith = ({ passage, scene, quantity }: Sight, second: Piece): boolean =>
  termsIn(scene, ['and']).some(
    (m) =>
      m.start >= quantity.end &&
      m.end <= second.start &&
      !/[\p{L}\p{Nd}]/u.test(passage.text.slice(quantity.end, m.start)) &&
      !/[\p{L}\p{Nd}]/u.test(passage.text.slice(m.end, second.start)),
  );

/** "Après les 16 % du 29 mai, les 5 % du 13 juin": two numbers that have each a day right behind are a list. */
const isDatedEach = ({ passage, scene, quantity }: Sight, second: Sight): boolean =>
  [quantity, second.quantity].every((q) =>
    scene.dates.some((d) => d.grain === 'day' && d.start >= q.end && distance(passage, q.end, d.start) <= 1),
  );

/** "von ihrem Hoch bei A auf B": the first number is led in by "from", the second by "to". */
function isOpened(passage: Passage, first: Sight, second: Sight): boolean {
  const [a, b] = [first.quantity, second.quantity];
  if (distance(passage, a.end, b.start) > REACH.between || hasOwner(first, second)) return false;
  const before = passage.text.slice(Math.max(first.scene.start, a.start - 40), a.start);
  if (!mayLead(passage, before)) return false;
  const { of, openers, pairs, previous } = steppingWords(passage.lexicon);
  const lead = leadOf(before);
  if (isLedIn(openers, lead)) {
    const between = wordsBetween(passage, a, b);
    const steps = pairs.some((pair) => {
      const to = between.findLastIndex((word) => pair.middles.includes(word));
      const near = between.length - to <= REACH.to;
      const led = to >= 0 || (!of.includes(between.at(-1) ?? '') && ledBy(second, 'to'));
      return near && led && isLedIn(pair.openers, lead);
    });
    if (steps) return true;
  }
  if (distance(passage, a.end, b.start) > REACH.instead) return false;
  // "After earlier cuts of 2.35 % and 1.41 %": both are what was before.
  if (isListedWith(first, b) || isDatedEach(first, second)) return false;
  const led = lead.trimEnd();
  return previous.some((word) => led.endsWith(word));
}

/** "Von 109,78 im Januar auf den Rekord von 155,97": "from" before the first number and "to" between them outweigh an "of" before the second. */
function goesTo(passage: Passage, first: Sight, second: Sight): boolean {
  const [a, b] = [first.quantity, second.quantity];
  if (a.value === null) return false;
  const lead = leadOf(passage.text.slice(Math.max(first.scene.start, a.start - 40), a.start)).trimEnd();
  const between = wordsBetween(passage, a, b);
  return steppingWords(passage.lexicon).pairs.some(
    ({ openers, middles }) =>
      openers.some(({ last }) => lead.endsWith(last)) && between.some((word) => middles.includes(word)),
  );
}

/** "…, up from about 30 % today": an earlier value without its later one is no claim. */
export function isLeftover({ passage, scene, quantity }: Sight): boolean {
  if (quantity.from !== null || !has(scene, MOVES)) return false;
  const { openers, longest } = steppingWords(passage.lexicon);
  const before = (m: Piece, most: number): boolean =>
    m.end <= quantity.start && m.end >= quantity.start - most - 2;
  if (!termsIn(scene, MOVES).some((m) => before(m, longest))) return false;
  const earlier = scene.quantities.some((q) => q.end <= quantity.start && q.dimension === quantity.dimension);
  if (!earlier) return false;
  const text = passage.text.slice(Math.max(scene.start, quantity.start - 30), quantity.start);
  const lead = spaced(fold(text)).trimEnd();
  const opener = openers.find(({ last, reach }) => reach > 0 && lead.endsWith(last));
  if (opener === undefined) return false;
  // "The drop of almost 28 %": its first word is the "of" of a noun.
  const nouns = termsIn(scene, NOUNS);
  return termsIn(scene, MOVES).some(
    (m) => before(m, opener.length) && !nouns.some((noun) => touches(noun, m)),
  );
}

/** "Казахстан с 18,1 %, Россия с 11 %": another country or pool, named between, has the second number. */
const isOfAnother = (first: Pair, second: Pair): boolean =>
  /-share$/.test(first.draft.kind ?? '') &&
  first.sight.scene.mentions.some(
    (m) =>
      (m.type === 'place' || (m.type === 'name' && m.name.type === 'pool')) &&
      m.start >= first.sight.quantity.end &&
      m.end <= second.sight.quantity.start,
  );

/** Sums of a span, that have no life of their own once the span is over; a level of another day is news of its own. */
const SUMS: readonly Draft['kind'][] = ['revenue', 'open-interest', 'production-cost'];

/** "A, 23 % below the B of May": B is A's `from`, whether or not the percentage was read. */
function mergeBases(pairs: Pair[]): void {
  for (let i = 0; i + 1 < pairs.length; i++)
    for (const at of [i + 1, i + 2]) {
      const [first, second] = [pairs[i]!, pairs[at]];
      if (!second || first.draft.kind !== second.draft.kind || unitOf(first) !== unitOf(second)) continue;
      if (!SUMS.includes(first.draft.kind)) continue;
      const { value, low, high } = second.sight.quantity;
      const base = value ?? high ?? low;
      const isOpen = first.sight.quantity.from === null && first.draft.from === undefined;
      if (base === null || !isOpen || isOfAnother(first, second) || !isBase(first.sight, second.sight))
        continue;
      const from = base * (second.draft.factor ?? 1);
      pairs.splice(at, 1);
      pairs[i] = { ...first, draft: { ...first.draft, from, fromAt: second.sight.quantity } };
      break;
    }
}

/** "… to B from a peak of A" is one claim: the second number becomes the first one's `from`. */
export function mergeFrom(passage: Passage, pairs: Pair[]): void {
  mergeBases(pairs);
  for (let i = 0; i + 1 < pairs.length; i++) {
    const [first, second] = [pairs[i]!, pairs[i + 1]!];
    if (first.draft.kind !== second.draft.kind || unitOf(first) !== unitOf(second)) continue;
    if (first.draft.kind === 'deal' && first.draft.aspect !== second.draft.aspect) continue;
    const [a, b] = [first.sight.quantity, second.sight.quantity];
    if (a.from !== null || b.from !== null || b.value === null) continue;
    if (isOfAnother(first, second)) continue;
    if (isFrom(passage, first.sight, second.sight) && !goesTo(passage, first.sight, second.sight)) {
      const from = b.value * (second.draft.factor ?? 1);
      pairs.splice(i, 2, { ...first, draft: { ...first.draft, from, fromAt: b } });
    } else if (a.value !== null && isOpened(passage, first.sight, second.sight)) {
      const from = a.value * (first.draft.factor ?? 1);
      pairs.splice(i, 2, { ...second, draft: { ...second.draft, from, fromAt: a } });
    }
  }
}
