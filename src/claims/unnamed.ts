import { oncePerWhole } from './once.ts';
import type { Quantity } from './quantity/quantity.ts';
import { vocabularyOf } from './quantity/vocabulary.ts';
import { has, near, type Sight } from './sight.ts';
import type { Passage, Scene } from './text/passage.ts';
import { tokenize } from './text/tokens.ts';

/** Letters on either side in which the nearest word is looked for. */
const AROUND = 24;

/** Does nothing but a little word, a place or a stop follow the number, so that its unit may have been left out? */
export function isBare(sight: Sight): boolean {
  return sight.quantity.writtenUnit === null && isUnnamed(sight);
}

/** "90'a çıktı": an ending of its own case is no unit. */
const ENDING = /^['’]\p{Ll}{1,4}(?!\p{L})/u;

/** Does a stop, a month or a word of little meaning stand behind a number? */
function isFollowedByLittle({ text, lexicon }: Passage, scene: Scene, { end }: Quantity): boolean {
  const [next] = tokenize(text.slice(end, Math.min(scene.end, end + AROUND)), null, 1);
  if (!next || next.kind === 'symbol') return !/^[-‐‑/’'%(]$/.test(next?.text ?? '');
  const { functionWords, months } = vocabularyOf(lexicon);
  return next.kind === 'word' && (functionWords.has(next.norm) || months.has(next.norm));
}

/** The same of a number that may be written with thousands or millions. */
export function isUnnamed({ passage, scene, quantity }: Sight): boolean {
  if (quantity.dimension !== 'count' || quantity.ordinal || quantity.from !== null) return false;
  const { text, lexicon } = passage;
  const ended = lexicon.claim.behind && ENDING.test(text.slice(quantity.number.end, quantity.number.end + 6));
  if (!ended && !isFollowedByLittle(passage, scene, quantity)) return false;
  const before = text.slice(Math.max(scene.start, quantity.start - AROUND), quantity.start);
  if (!/\p{Lu}/u.test(before) || !/^\p{Lu}/u.test(tokenize(before).at(-1)?.text ?? '')) return true;
  return scene.mentions.some((m) => m.end <= quantity.start && quantity.start - m.end <= 2);
}

/** A number below this is no price of a bitcoin that leaves out its currency, one further from the word none of its. */
const LEAST_PRICE = 1000;
const BY_PRICE = 4;

/** For each sentence the last sum told up to its end, where all were of dollars; null where there is none. */
const dollarsTold = oncePerWhole(({ scenes }: Passage): readonly (Quantity | null)[] => {
  const told: (Quantity | null)[] = [];
  let last: Quantity | null = null;
  let foreign = false;
  for (const { quantities } of scenes) {
    for (const quantity of quantities) {
      if (quantity.dimension !== 'money') continue;
      last = quantity;
      foreign ||= quantity.unit !== 'USD';
    }
    told.push(foreign ? null : last);
  }
  return told;
});

/** A bare number right behind the price of a bitcoin, in the dollars that the text has told of; null where it told of others or none. */
export function asDollars(sight: Sight): Sight | null {
  const { passage, scene, quantity } = sight;
  if (quantity.dimension !== 'count' || (quantity.value ?? 0) < LEAST_PRICE || !has(scene, ['bitcoin']))
    return null;
  const price = near(sight, ['price'], BY_PRICE);
  if (!price || price.mention.end > quantity.start) return null;
  const last = dollarsTold(passage)[scene.index];
  if (!last) return null;
  const { dimension, unit, writtenUnit, currency, per } = last;
  return { ...sight, quantity: { ...quantity, dimension, unit, writtenUnit, currency, per } };
}
