import type { Deal } from './fact.ts';

/** Does a deal answer what was typed? */
export type Test = (deal: Deal) => boolean;

const letters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');

const holds = (text: string | null, wanted: string): boolean =>
  text !== null && letters(text).includes(letters(wanted));

const named = ({ parties }: Deal): readonly Deal['parties'][number][] =>
  parties.filter((party) => party.id !== 'undisclosed');

/** Deals of a company by name, id or ticker, whichever its role. */
export const isAbout =
  (wanted: string): Test =>
  (deal) =>
    [
      deal.operator,
      deal.operatorName,
      deal.ticker,
      ...named(deal).flatMap((party) => [party.id, party.name]),
    ].some((name) => holds(name, wanted));

/** Deals at a site, town, county or state, by its name or id. */
export const isAt =
  (wanted: string): Test =>
  ({ site, region, places }) =>
    [site, region, ...places].some((name) => holds(name, wanted));

/** Deals in a country, by its code or by its name in English or the reader's language. */
export function isIn(wanted: string, locale: string): Test {
  const names = ['en', locale].map((each) => new Intl.DisplayNames(each, { type: 'region' }));
  const answers = (code: string): boolean =>
    [code, ...names.map((name) => name.of(code.toUpperCase()))].some(
      (name) => name !== undefined && letters(name) === letters(wanted),
    );
  return ({ places }) => places.some((place) => place.length === 2 && answers(place));
}

const NAMES: Readonly<Record<'party' | 'site' | 'country', (deal: Deal) => readonly string[]>> = {
  party: (deal) => [deal.operatorName, ...named(deal).map((party) => party.name)],
  site: (deal) => (deal.site === null ? [] : [deal.site]),
  country: (deal) => deal.places.filter((place) => place.length === 2),
};

/** What can be asked for, each name once, in alphabetical order. */
export const namesIn = (deals: readonly Deal[], what: keyof typeof NAMES): readonly string[] =>
  [...new Set(deals.flatMap(NAMES[what]))].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
