import { AMP_CACHES, HOST_PREFIXES, TRACKING, TRACKING_PREFIXES } from './tracking.ts';

/** Characters; no page has a longer address. */
const MAX_LENGTH = 4_096;

const isTracking = (name: string): boolean => {
  const key = name.toLowerCase();
  return TRACKING.has(key) || TRACKING_PREFIXES.some((prefix) => key.startsWith(prefix));
};

/** The publisher's address behind an AMP cache or viewer, or the address itself. */
function unwrapAmp(url: URL): URL {
  for (const { host, path } of AMP_CACHES) {
    if (url.hostname !== host && !url.hostname.endsWith(`.${host}`)) continue;
    const match = path.exec(url.pathname);
    if (match?.[2] === undefined) continue;
    const inner = URL.parse(`${match[1] ? 'https' : 'http'}://${match[2]}${url.search}`);
    if (inner) return inner;
  }
  return url;
}

function hostOf(url: URL): string {
  let host = url.hostname.replace(/\.$/, '');
  for (const prefix of HOST_PREFIXES) {
    const rest = host.slice(prefix.length);
    if (host.startsWith(prefix) && rest.includes('.')) host = rest;
  }
  return host;
}

/** Endings that name no other page; one may stand behind another. */
const IDLE_ENDING = /(?:\/+(?:index\.(?:html?|php)|amp)?|\.amp(?:\.html?)?)$/i;

function pathOf(url: URL): string {
  let path = url.pathname
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
    })
    .replace(/\/{2,}/g, '/');
  while (IDLE_ENDING.test(path)) path = path.replace(IDLE_ENDING, '');
  return path === '' ? '/' : path;
}

/**
 * The address two links to the same page share, for comparing and never for fetching: https, no `www.`, mobile or AMP
 * form, no tracking parameters, no fragment, no trailing slash, the rest of the query sorted. Null unless http(s) and of sane length.
 */
export function canonicalUrl(text: string): string | null {
  const given = text.length > MAX_LENGTH ? null : URL.parse(text.trim());
  if (!given || !/^https?:$/.test(given.protocol) || given.hostname === '') return null;
  const url = unwrapAmp(given);
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const query = [...url.searchParams]
    .filter(([name, value]) => !isTracking(name) && !(name === 'outputType' && value === 'amp'))
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query)}`;
  return `https://${hostOf(url)}${port}${pathOf(url)}${search}`;
}

/** A front page or other address that cannot tell one story from the next. */
export const isFrontPage = (canonical: string): boolean => /^https:\/\/[^/]+\/$/.test(canonical);
