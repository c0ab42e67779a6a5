import type { Place } from '../claim.ts';
import { IN_STATE } from '../lexicon/places.ts';
import { termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import type { PlaceMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene } from '../text/passage.ts';
import { sceneOf } from '../text/scene.ts';

/** Words that may stand between a place and what it lies in. */
const IN = 2;
/** What a comma weighs in the distance of two words. */
const COMMA = 4;

/** A case ending, a particle or nothing between a place and the site that follows it. */
const BEFORE =
  /^[’']?[\p{Ll}州省市县縣郡境内的]{0,6}\s?(?:(?:eyalet|kasaba|şehr|kent|bölge|ilçe|county)\p{Ll}*\s)?$/u;
/** A county or the like may stand between a site and its state in parentheses. */
const APPOSED = /^,?\s?(?:[\p{L}’'-]+\s){1,6}[(（]$/u;
/** Little words and commas alone. */
const LITTLE = /^[\s,(（]*(?:\p{Ll}{1,4}[\s’'])?(?:\p{Ll}{1,4}[\s’'])?$/u;

/** What can hold a place of each level. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  site: ['town', 'state', 'country'],
  town: ['state', 'country'],
};

const holds = (holder: PlaceMention, place: PlaceMention): boolean =>
  HOLDERS[place.place.level]?.includes(holder.place.level) === true;

/** The state or town right before a site: "im texanischen Childress", "Güney Dakota'daki Ellendale", "得州Childress". */
function saidBefore({ text }: Passage, scene: Scene, place: PlaceMention): PlaceMention | null {
  const mention = scene.places.findLast((m) => m.end <= place.start && m.place.level !== 'region');
  if (!mention || !holds(mention, place)) return null;
  const gap = text.slice(mention.end, place.start);
  if (mention.place.level === 'country' && !/^[’']\p{Ll}|的$/u.test(gap)) return null;
  return BEFORE.test(gap) ? mention : null;
}

/** "In Sweden, Bitdeer has let its site at Tydal": the country that opens the sentence, where its miner has one site and nothing is said or announced there. */
function saidAtOpening({ text }: Passage, scene: Scene, place: PlaceMention): PlaceMention | null {
  const [first, only, ...more] = scene.places;
  if (!first || only !== place || more.length > 0 || !holds(first, place)) return null;
  const opens = /^\P{Lu}{0,1}\p{L}{0,4}\s?$/u.test(text.slice(scene.start, first.start));
  const subject = scene.names.some(
    (m) => m.name.type === 'miner' && /^[,，]\s?$/.test(text.slice(first.end, m.start)),
  );
  const said = termsIn(scene, ['say', 'project', 'cite']).some((m) => m.end <= place.start);
  return opens && subject && !said ? first : null;
}

/** Words for a site between its name and where it lies: "River Bend campus in Louisiana". */
const OF_SITE = ['data-center', 'asset', 'capacity', 'mining-site', 'mining-sites'] as const;

/** What is left between two places without the words for the site itself. */
function gapBetween({ text }: Passage, scene: Scene, from: number, to: number): string {
  const words = termsIn(scene, OF_SITE).filter((m) => m.start >= from && m.end <= to);
  let gap = '';
  let at = from;
  for (const word of words) {
    if (word.start < at) continue;
    gap += text.slice(at, word.start);
    at = word.end;
  }
  return (gap + text.slice(at, to)).replace(/\s{2,}/g, ' ');
}

/** The town, state or country right behind a place; null where nothing ties the two. */
function saidBehind(passage: Passage, scene: Scene, place: PlaceMention): PlaceMention | null {
  const { text } = passage;
  const mention = scene.places.find((m) => m.start >= place.end && m.place.level !== 'region');
  if (!mention || !holds(mention, place)) return null;
  const said = text.slice(place.end, mention.start);
  const joined = termsIn(scene, ['and']).some((m) => m.start >= place.end && m.end <= mention.start);
  if (joined || tellsAny(said, passage.lexicon, ['nearby'])) return null;
  if (APPOSED.test(said) && /^[)）]/.test(text.slice(mention.end))) return mention;
  if (IN_STATE.test(said)) return mention;
  const gap = gapBetween(passage, scene, place.end, mention.start);
  if (!LITTLE.test(gap)) return null;
  return gap !== said || distance(passage, place.end, mention.start) <= IN + COMMA ? mention : null;
}

/** The town, state or country that a site or town is said to lie in, the widest named: "Barber Lake in Colorado City, Texas". */
export function saidWithin(passage: Passage, place: PlaceMention): Pick<Place, 'within'> {
  const scene = sceneOf(passage, place);
  if (!scene || HOLDERS[place.place.level] === undefined) return {};
  let found =
    saidBefore(passage, scene, place) ??
    saidBehind(passage, scene, place) ??
    saidAtOpening(passage, scene, place);
  if (found?.place.level === 'town')
    found = saidBefore(passage, scene, found) ?? saidBehind(passage, scene, found) ?? found;
  if (!found) return {};
  return { within: { name: passage.text.slice(found.start, found.end), id: found.place.id } };
}
