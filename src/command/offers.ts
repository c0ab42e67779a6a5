import { LOCALES } from '../message/words.ts';
import type { Desk } from './command.ts';
import type { Offer } from './options.ts';

/** Machines, the most efficient first, each with what it takes for a terahash. */
export const machineOffers = ({ facts, words }: Desk): readonly Offer[] => {
  const machines = facts.machines.toSorted((a, b) => a.efficiency - b.efficiency);
  return machines.map(({ maker, model, efficiency }) => ({
    value: model,
    name: `${maker} ${model} (${words.number(efficiency, 'J/TH')})`,
  }));
};

/** Countries by their codes, in the reader's language and alphabet; English names are understood too. */
export function countryOffers(codes: readonly string[], { words }: Desk): readonly Offer[] {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  return [...new Set(codes)]
    .map((code) => ({
      value: code,
      name: words.country(code),
      also: [english.of(code.toUpperCase()) ?? code],
    }))
    .sort((a, b) => a.name.localeCompare(b.name, words.locale));
}

/** Names as they are. */
export const nameOffers = (names: readonly string[]): readonly Offer[] =>
  [...new Set(names)].map((name) => ({ value: name, name }));

/** IANA time zones, those of the reader's and universal time first. */
export const timeZoneOffers = ({ reader }: Desk): readonly Offer[] =>
  nameOffers([reader.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')]);

/** The languages that texts are read in, by their codes. */
export function languageOffers({ words }: Desk): readonly Offer[] {
  const names = new Intl.DisplayNames(words.locale, { type: 'language' });
  return LOCALES.map((code) => ({ value: code, name: names.of(code) ?? code }));
}
