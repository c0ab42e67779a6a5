import { ARTICLES, OBLIQUE } from '../lexicon/oblique.ts';
import { type Found, has, near, type Sight, termsIn } from '../sight.ts';
import type { PlaceMention } from '../text/mentions.ts';
import type { Passage, Scene } from '../text/passage.ts';
import { distance } from '../text/passage.ts';
import { fold, type Piece } from '../text/tokens.ts';
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

/** "Russia bans … The miners use 16 TWh a year": the one country of the sentence before, where this one names no other, nor the whole. */
export function countryGoingOn({ passage, scene }: Sight): { mention: PlaceMention; cost: number } | null {
  const before = passage.scenes[scene.index - 1];
  const [mention] = before?.paragraph === scene.paragraph ? before.places.filter(isCountry) : [];
  if (!before || !mention || !has(scene, ['topic']) || has(scene, ['network', 'world', 'bitcoin']))
    return null;
  const others = [...before.places, ...scene.places].filter(isCountry);
  return others.every(({ place }) => place.id === mention.place.id) ? { mention, cost: FARTHEST } : null;
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

/** "China's ban", "the ban in China", "Chinas Verbot", "Çin'in yasağı": a country that something else is of or in. */
function isAside({ text }: Passage, scene: Scene, { start, end, place }: PlaceMention): boolean {
  if (/^['’]\p{L}/u.test(text.slice(end, end + 2))) return true;
  const own = text.slice(start, end);
  if (/['’]s?$/u.test(own)) return true;
  if (own.endsWith('s') && place.names.includes(own.slice(0, -1))) return true;
  const words = fold(text.slice(scene.start, start)).match(/\p{L}+/gu) ?? [];
  const last = words.at(-1) ?? '';
  return OBLIQUE.has(last) || (ARTICLES.has(last) && OBLIQUE.has(words.at(-2) ?? ''));
}

/** Of the countries that a sentence names, the one that it is about; null where none of several is. */
function subjectOf(passage: Passage, scene: Scene): PlaceMention | null {
  const named = scene.places.filter(isCountry);
  if (has(scene, ['overtakes']) && named.some((m) => isAside(passage, scene, m))) return null;
  const alone = new Set(named.map(({ place }) => place.id)).size === 1;
  return named.find((m) => !isAside(passage, scene, m)) ?? (alone ? (named[0] ?? null) : null);
}

/** "It accounted for 35.4 % of the global hashrate": the country that the sentence before is about, in the paragraph before too; `unclear` where it names several beside what it is about. */
export function countryMeant(sight: Sight): { mention: PlaceMention; cost: number } | 'unclear' | null {
  const { passage, scene } = sight;
  const earlier = passage.scenes[scene.index - 1];
  const word = near(sight, ['this-one', 'company-own'], PRONOUN) ?? opening(sight);
  if (!word || !earlier || word.mention.end > sight.quantity.start) return null;
  if (earlier.paragraph !== scene.paragraph && sight.quantity.dimension !== 'percent') return null;
  if (scene.places.some((m) => isCountry(m) && m.end <= sight.quantity.start)) return null;
  if (has(earlier, ['difficulty'])) return null;
  if ([scene, earlier].some(({ names }) => names.some(({ name }) => /^(pool|miner)$/.test(name.type))))
    return null;
  if (!earlier.places.some(isCountry)) return null;
  const mention = subjectOf(passage, earlier);
  const far = earlier.paragraph !== scene.paragraph && !isSoleSubject(earlier, mention);
  return mention && !far ? { mention, cost: word.cost } : 'unclear';
}

/** From one paragraph to the next only a country carries over beside which no other is named but in passing. */
const isSoleSubject = ({ places }: Scene, mention: PlaceMention | null): boolean =>
  places.filter((m) => isCountry(m) && m.place.id !== mention?.place.id).length <= 1;

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
