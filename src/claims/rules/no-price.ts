import { oncePerWhole } from '../once.ts';
import { has, type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { distance, type Passage } from '../text/passage.ts';
import { fold, type Piece } from '../text/tokens.ts';

/** A text about gold or oil that names neither Bitcoin nor its network: a bare price there is not the coin's. */
export const isOfAnother = oncePerWhole((passage: Passage): boolean => {
  const scenes = [...(passage.title?.scenes ?? []), ...passage.scenes];
  const ours = ['bitcoin', 'hashrate', 'difficulty', 'halving', 'hashprice', 'retarget'] as const;
  return scenes.some((s) => has(s, ['other-asset'])) && !scenes.some((s) => has(s, ours));
});

/** Words between a sum and the movement that makes it a difference ("higher by $12,000"). */
const DIFFERENCE = 2;

/** Not the little word itself that leads the sum in ("pendelt um 70.000 Dollar"). */
export const isDifference = ({ passage, scene, quantity }: Sight): boolean =>
  termsIn(scene, ['up', 'down', 'more'])
    .filter(
      (m) =>
        /^\p{Script=Han}/u.test(passage.text.slice(m.start)) ||
        !termsIn(scene, ['by']).some((by) => by.start === m.start),
    )
    .some((m) =>
      m.end <= quantity.start
        ? distance(passage, m.end, quantity.start) <= DIFFERENCE
        : m.start >= quantity.end && distance(passage, quantity.end, m.start) <= DIFFERENCE,
    );

/** Words between a difference and the price that it is counted from. */
const FROM_BASE = 8;

/** "$4,000 below Monday's record of $126,200": so much less than another price. */
export const isOffBase = ({ passage, scene, quantity }: Sight, value: number): boolean =>
  scene.quantities.some(
    (q) =>
      q.dimension === 'money' &&
      q.start >= quantity.end &&
      (q.value ?? 0) * 0.5 > value &&
      distance(passage, quantity.end, q.start) <= FROM_BASE &&
      tellsAny(passage.text.slice(quantity.end, q.start), passage.lexicon, ['base']),
  );

/** Words between coins and what they are worth. */
const WORTH = 6;

/** Does the text behind a sum go on with the price at which something comes to it ("at current prices", "based on …")? */
const goesOnAtPrice = ({ text, lexicon }: Passage, at: number): boolean =>
  (lexicon.telling['at-price'] ?? []).some(
    (word) => fold(text.slice(at, at + word.length + 1)) === ` ${word}`,
  );

/** "3.125 BTC, worth $188,800 at current prices": behind a sum of coins, what they come to at that price. */
export const isWorth = ({ passage, scene, quantity }: Sight, word: Piece): boolean =>
  word.start >= quantity.end &&
  (goesOnAtPrice(passage, quantity.end) ||
    scene.quantities.some(
      (q) =>
        q.dimension === 'bitcoin' &&
        q.value !== 1 &&
        q.end <= quantity.start &&
        distance(passage, q.end, quantity.start) <= WORTH,
    ));

/** "The price of a used S19 fell to $300": what a machine costs, where no coin is named. */
export const isOfMachine = ({ scene }: Sight): boolean =>
  !has(scene, ['bitcoin']) &&
  (has(scene, ['machine']) || scene.names.some(({ name }) => name.type === 'machine'));
