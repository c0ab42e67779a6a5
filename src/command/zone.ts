import { nearest } from './nearest.ts';

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const OTHER_NAMES = ['UTC'];
const OFFSET = /^[+-]?\d/;

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1);

/** `ASIA/KOLKATA` as names of zones are written; what is in mixed case already stays. */
function capitalised(name: string): string {
  if (/[a-z]/.test(name) && /[A-Z]/.test(name)) return name;
  if (!name.includes('/')) return name.toUpperCase();
  return name.toLowerCase().replaceAll(/(?<=^|[/_-])[a-z]/g, (letter) => letter.toUpperCase());
}

/**
 * The time zone a person names, in any case and with spaces for underscores, by its IANA name. What is none comes back
 * with the one probably meant: `Berlin` is near `Europe/Berlin`, but there may be two cities of a name.
 */
export function readTimeZone(text: string): { readonly zone: string } | { readonly near: string | null } {
  const typed = text.trim().replaceAll(/\s+/g, '_');
  const zones = [...OTHER_NAMES, ...Intl.supportedValuesOf('timeZone')];
  const zone = zones.find((each) => each.toLowerCase() === typed.toLowerCase());
  if (zone !== undefined) return { zone };
  // An older or newer name of a zone in the list, such as Asia/Kolkata; a fixed offset knows no summer.
  if (!OFFSET.test(typed) && isZone(typed)) return { zone: capitalised(typed) };
  const city = nearest(typed, zones.map(cityOf));
  return { near: zones.find((each) => cityOf(each) === city) ?? nearest(typed, zones) };
}
