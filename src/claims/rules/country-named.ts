import { type Found, has, near, type Sight, termsIn } from '../sight.ts';
import type { PlaceMention } from '../text/mentions.ts';
import type { Scene } from '../text/passage.ts';
import { distance } from '../text/passage.ts';
import type { Piece } from '../text/tokens.ts';
import { orderOf } from './share-order.ts';

const isCountry = ({ place }: PlaceMention): boolean => place.level === 'country';

/** Words between a verb of overtaking and who is overtaken: an article. */
const OVERTAKEN = 1;

/** "The US has overtaken China, with 35.4 %": the country right by the verb is left behind, and the share that of the one before. */
export function isOvertaken({ passage, scene, quantity }: Sight, mention: PlaceMention): boolean {
  const countries = scene.places.filter(isCountry);
  const at = countries.indexOf(mention);
  const ahead = countries[at - 1];
  if (!ahead || mention.end > quantity.start) return false;
  const verb = termsIn(scene, ['overtakes']).find(
    (m) =>
      m.start >= ahead.end &&
      (m.end <= mention.start
        ? distance(passage, m.end, mention.start) <= OVERTAKEN
        : m.start >= mention.end && distance(passage, mention.end, m.start) <= OVERTAKEN),
  );
  const shares = scene.quantities.filter(({ dimension }) => dimension === 'percent');
  const own = shares.some((q) => q.end <= mention.start && q.start >= ahead.start);
  return verb !== undefined && !own && !isBracketed(passage.text.slice(mention.end, quantity.start));
}

const isBracketed = (between: string): boolean => /^\s?[(（][^)）]*$/.test(between);

/** "The country": the one last named. */
export function theCountry(sight: Sight): { mention: PlaceMention; cost: number } | null {
  const word = near(sight, ['the-country'], 20);
  if (!word) return null;
  for (let at = sight.scene.index - 1; at >= 0 && at >= sight.scene.index - 3; at--) {
    const mention = sight.passage.scenes[at]!.places.findLast(isCountry);
    if (mention) return { mention, cost: word.cost };
  }
  return null;
}

/** The country that a long sentence names last before the number. */
export function countryBefore({ scene, quantity }: Sight): { mention: PlaceMention; cost: number } | null {
  const mention = scene.places.findLast((m) => isCountry(m) && m.end <= quantity.start);
  return mention ? { mention, cost: FARTHEST } : null;
}
const FARTHEST = 40;

/** Words between a pronoun and the share. */
const PRONOUN = 10;

/** Words before the pronoun that a sentence begins with, and between it and the share. */
const OPENING = { lead: 1, reach: 26 };

function opening(sight: Sight): Found | null {
  const word = near(sight, ['this-one'], OPENING.reach);
  const leads = word && distance(sight.passage, sight.scene.start, word.mention.start) <= OPENING.lead;
  return leads ? word : null;
}

/** "It accounted for 35.4 % of the global hashrate": the country that the sentence before begins with. */
export function countryMeant(sight: Sight): { mention: PlaceMention; cost: number } | null {
  const { passage, scene } = sight;
  const earlier = passage.scenes[scene.index - 1];
  const word = near(sight, ['this-one', 'company-own'], PRONOUN) ?? opening(sight);
  if (!word || word.mention.end > sight.quantity.start || earlier?.paragraph !== scene.paragraph) return null;
  if (scene.places.some((m) => isCountry(m) && m.end <= sight.quantity.start)) return null;
  if (has(earlier, ['difficulty'])) return null;
  if ([scene, earlier].some(({ names }) => names.some(({ name }) => /^(pool|miner)$/.test(name.type))))
    return null;
  const mention = earlier.places.find(isCountry);
  return mention ? { mention, cost: word.cost } : null;
}

/** "75.4 % in the US, another 7.1 % in Canada": each share before its country. */
function placeBehind(
  scene: Scene,
  quantity: Piece,
  named: readonly PlaceMention[],
): PlaceMention | undefined {
  const shares = scene.quantities.filter(({ dimension }) => dimension === 'percent');
  const behind =
    shares.length > 1 &&
    shares.length === named.length &&
    shares.every((q, i) => {
      const [own, next] = [named[i], shares[i + 1]];
      return own && q.end <= own.start && (next === undefined || own.end <= next.start);
    });
  return behind ? named[shares.findIndex(({ start }) => start === quantity.start)] : undefined;
}

/** "The US, Russia and China hold 65 %: 36, 16 and 14 %": as many shares behind the sum as countries before it. */
export function placeInOrder({
  passage,
  scene,
  quantity,
}: Sight): { mention: PlaceMention; cost: number } | null {
  const named = scene.places.filter(isCountry);
  const mention = named[orderOf(passage, scene, quantity, named)] ?? placeBehind(scene, quantity, named);
  return mention ? { mention, cost: 4 } : null;
}
