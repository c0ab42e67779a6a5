import type { Lexicon } from '../lexicon/lexicon.ts';
import { oncePer } from '../once.ts';
import { type Draft, has, ledBy, type Sight, termsIn } from '../sight.ts';
import { distance, type Passage, touches } from '../text/passage.ts';
import { fold, spaced } from '../text/tokens.ts';

interface Pair {
  readonly sight: Sight;
  readonly draft: Draft;
}

const unitOf = ({ sight, draft }: Pair): string | null => draft.unit ?? sight.quantity.unit;

/** A phrase as it is looked for: lower case, ideographs apart. */
const bare = (phrase: string): string => spaced(fold(phrase)).trim();

/** What says "from", and what says "to" in between, as they are looked for. */
const steppingWords = oncePer(({ quantity }: Lexicon) => {
  const openers = quantity.fromTo.flatMap(({ open }) => open).map(bare);
  const previous = quantity.previous.map(fold);
  const heads = [...openers, ...previous].map((phrase) => phrase.split(' ')[0]!);
  return {
    openers,
    previous,
    pairs: quantity.fromTo.map(({ open, middle }) => ({
      openers: open.map(bare),
      middles: middle.map(fold),
    })),
    /** What any that leads begins with. */
    heads: [...new Set(heads)],
  };
});

/** May a word that says "from" or "instead of" stand in a text? */
function mayLead({ lexicon }: Passage, text: string): boolean {
  const { heads } = steppingWords(lexicon);
  const folded = fold(text);
  return heads.some((word) => folded.includes(word));
}

/** How many words these are; ideographs count half. */
const lengthOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (/^\p{Script=Han}$/u.test(word) ? 0.5 : 1), 0);

/** "De" is "from" and "of": only right before the number it opens. */
const reachOf = ({ lexicon }: Passage, opener: string): number =>
  lexicon.claim.nounFirst && lexicon.quantity.unitOf.map(bare).includes(opener) ? 0 : REACH.opener;

const REACH = { between: 12, opener: 5, to: 6, instead: 10 };

/** The words of a piece of text as they are looked for, one space between and around them. */
const leadOf = (text: string): string => ` ${spaced(fold(text)).replace(/[^\p{L}\p{N}' ]/gu, ' ')} `;

/** Do words that end at a number lead it in by "from", with at most a few words between? */
function isLedIn(passage: Passage, lead: string, { openers } = steppingWords(passage.lexicon)): boolean {
  return openers.some((opener) => {
    const at = lead.lastIndexOf(` ${opener} `);
    if (at < 0) return false;
    const words = lead
      .slice(at + opener.length + 1)
      .split(/\s+/)
      .filter(Boolean);
    return lengthOf(words) <= reachOf(passage, opener);
  });
}

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
  return isLedIn(passage, leadOf(passage.text.slice(a.end, b.start)));
}

/** "von ihrem Hoch bei A auf B": the first number is led in by "from", the second by "to". */
function isOpened(passage: Passage, first: Sight, second: Sight): boolean {
  const [a, b] = [first.quantity, second.quantity];
  if (distance(passage, a.end, b.start) > REACH.between || hasOwner(first, second)) return false;
  const before = passage.text.slice(Math.max(first.scene.start, a.start - 40), a.start);
  if (!mayLead(passage, before)) return false;
  const words = steppingWords(passage.lexicon);
  const lead = leadOf(before);
  const gap = spaced(fold(passage.text.slice(a.end, b.start)))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const steps = words.pairs.some((pair) => {
    const goesTo = gap.findLastIndex((word) => pair.middles.includes(word));
    const near = gap.length - goesTo <= REACH.to;
    return near && (goesTo >= 0 || ledBy(second, 'to')) && isLedIn(passage, lead, { ...words, ...pair });
  });
  if (steps) return true;
  if (distance(passage, a.end, b.start) > REACH.instead) return false;
  const led = lead.trimEnd();
  return words.previous.some((word) => led.endsWith(` ${word}`));
}

/** "Von 109,78 im Januar auf den Rekord von 155,97": "from" before the first number and "to" between them outweigh an "of" before the second. */
function goesTo(passage: Passage, first: Sight, second: Sight): boolean {
  const [a, b] = [first.quantity, second.quantity];
  const { pairs } = steppingWords(passage.lexicon);
  const lead = leadOf(passage.text.slice(Math.max(first.scene.start, a.start - 40), a.start)).trimEnd();
  const gap = spaced(fold(passage.text.slice(a.end, b.start))).split(/[^\p{L}\p{N}]+/u);
  return (
    a.value !== null &&
    pairs.some(
      ({ openers, middles }) =>
        openers.some((opener) => lead.endsWith(` ${opener}`)) && gap.some((word) => middles.includes(word)),
    )
  );
}

/** "…, up from about 30 % today": an earlier value without its later one is no claim. */
export function isLeftover({ passage, scene, quantity }: Sight): boolean {
  if (quantity.from !== null || !has(scene, ['up', 'down'])) return false;
  const earlier = scene.quantities.some((q) => q.end <= quantity.start && q.dimension === quantity.dimension);
  if (!earlier) return false;
  const { openers } = steppingWords(passage.lexicon);
  const before = passage.text.slice(Math.max(scene.start, quantity.start - 30), quantity.start);
  const lead = spaced(fold(before)).trimEnd();
  const opener = openers.find((word) => lead.endsWith(` ${word}`) && reachOf(passage, word) > 0);
  if (!opener) return false;
  const at = quantity.start - opener.length - 2;
  // "The drop of almost 28 %": its first word is the "of" of a noun.
  const nouns = termsIn(scene, ['by', 'step']);
  return termsIn(scene, ['up', 'down']).some(
    (m) => m.end <= quantity.start && m.end >= at && !nouns.some((noun) => touches(noun, m)),
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

/** "… to B from a peak of A" is one claim: the second number becomes the first one's `from`. */
export function mergeFrom(passage: Passage, pairs: Pair[]): void {
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
