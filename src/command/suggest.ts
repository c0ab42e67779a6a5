import type { PortSource } from './ask.ts';
import type { Desk } from './command.ts';
import { nearest } from './nearest.ts';
import type { Offer, Option } from './options.ts';

/** So many choices and letters the narrowest surface takes. */
const MOST = 25;
const LONGEST = 100;

const letters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const namesOf = ({ value, name, also = [] }: Offer): readonly string[] => [value, name, ...also];

/** How well an offer answers what was typed: 0 begins with it, 1 a word does, 2 holds it or all its words; null not at all. */
function distance(offer: Offer, typed: string): number | null {
  const names = namesOf(offer).map(letters);
  if (names.some((name) => name.startsWith(typed))) return 0;
  if (names.some((name) => ` ${name}`.includes(` ${typed}`))) return 1;
  const close = typed.replaceAll(' ', '');
  const all = names.join(' ');
  const holds = names.some((name) => name.replaceAll(' ', '').includes(close));
  return holds || typed.split(' ').every((word) => all.includes(word)) ? 2 : null;
}

function matching(offers: readonly Offer[], typed: string): readonly Offer[] {
  const wanted = letters(typed);
  if (wanted === '') return offers;
  const found = offers
    .map((offer) => ({ offer, by: distance(offer, wanted) }))
    .filter((each): each is { offer: Offer; by: number } => each.by !== null)
    .toSorted((a, b) => a.by - b.by)
    .map(({ offer }) => offer);
  if (found.length > 0) return found;
  const meant = nearest(typed, offers.flatMap(namesOf));
  return offers.filter((offer) => meant !== null && namesOf(offer).includes(meant));
}

function short(name: string): string {
  if (name.length <= LONGEST) return name;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('und').segment(name)) {
    if (cut.length + segment.length >= LONGEST) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/**
 * What somebody may mean who has typed so much of an option's value, at most 25, best first: what begins with it, what
 * holds it, else what is spelled like it. Names and values have at most 100 UTF-16 units. Empty where nothing is offered.
 */
export async function suggestions(
  { offers }: Pick<Option, 'offers'>,
  typed: string,
  desk: Desk,
  ports: PortSource,
): Promise<{ readonly name: string; readonly value: string }[]> {
  if (offers === null) return [];
  const all = await offers.list(desk, await ports(offers.ports));
  const once = new Map(all.map((offer) => [offer.value, offer]));
  return matching([...once.values()], typed)
    .filter(({ value }) => value !== '' && value.length <= LONGEST)
    .slice(0, MOST)
    .map(({ name, value }) => ({ name: short(name), value }));
}
