import { NAMED_MEASURES } from '../lexicon/claim-words.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type Sight, termsIn } from '../sight.ts';
import type { TermMention } from '../text/mentions.ts';
import { fold, type Piece, spaced } from '../text/tokens.ts';

/** Letters between the reward and what becomes of it, and words between both and the year. */
const REACH = { halved: 40, led: 2, ledByComma: 1, followed: 4 };

/** "The subsidy is 3.125 BTC and will be cut in half": what the reward is before. */
const AMOUNT: readonly Quantity['dimension'][] = ['bitcoin', 'btc-rate'];

const between = (a: Piece, b: Piece): readonly [number, number] =>
  a.end <= b.start ? [a.end, b.start] : [b.end, a.start];

/** "In spring 2026 the block reward will halve again": a year ahead, in which the reward is told to become half of it. */
export function halvedIn({ passage, scene, quantity }: Sight): TermMention | null {
  const { text, published, lexicon } = passage;
  const half = scene.quantities.find(({ dimension, value }) => dimension === 'factor' && value === 0.5);
  const reward = termsIn(scene, ['subsidy'])[0];
  const ahead = (quantity.value ?? 0) > Number(published?.end.slice(0, 4) ?? Infinity);
  if (!half || !reward || !ahead) return null;
  const other = scene.quantities.some(
    (q) =>
      !['factor', 'year', 'rank', 'name', 'duration'].includes(q.dimension) &&
      !(AMOUNT.includes(q.dimension) && q.end <= half.start && q.start >= reward.end),
  );
  const coin = scene.mentions.some((m) => m.type === 'name' && m.name.type === 'coin');
  const [open, close] = between(reward, half);
  if (other || (coin && termsIn(scene, ['bitcoin']).length === 0) || close - open > REACH.halved) return null;
  const both = { start: Math.min(reward.start, half.start), end: Math.max(reward.end, half.end) };
  const whole = { start: Math.min(both.start, quantity.start), end: Math.max(both.end, quantity.end) };
  const measured = termsIn(scene, NAMED_MEASURES).some(
    ({ term, start, end }) => term !== 'subsidy' && start >= whole.start && end <= whole.end,
  );
  const [from, to] = between(quantity, both);
  const link = text.slice(from, to);
  const words = link.split(/[^\p{L}]+/u).filter(Boolean).length;
  const { after, before, since } = lexicon.time;
  const elsewhen = [...after, ...before, ...since].some(
    (word) => !lexicon.time.in.includes(word) && spaced(fold(link)).includes(spaced(fold(word))),
  );
  const leads = quantity.end <= both.start;
  const most = !leads ? REACH.followed : /[,，]/.test(link) ? REACH.ledByComma : REACH.led;
  const apart = leads ? /[;:.!?。；]/ : /[,;:.!?。，；]/;
  return measured || elsewhen || apart.test(link) || words > most ? null : reward;
}
