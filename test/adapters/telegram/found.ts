/** Letters that Telegram counts into words, names and tags. */
const WORD = '[\\p{L}\\p{N}_]';

/**
 * What Telegram makes links of by itself, wider than it does: every pair of words joined by a dot counts as a domain,
 * whatever its end. After "Detected entities", https://core.telegram.org/api/entities, and MessageEntity in the Bot API.
 */
const FOUND: Readonly<Record<string, RegExp>> = {
  mention: new RegExp(`(?<!${WORD})@[A-Za-z0-9_]{2,32}`, 'gu'),
  hashtag: new RegExp(`(?<!${WORD})#(?=${WORD}*\\p{L})${WORD}+`, 'gu'),
  cashtag: /(?<![\p{L}\p{N}_$])\$(?:1INCH|[A-Z]{1,8})(?![\p{L}\p{N}_$])/gu,
  command: /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?![/<>])/gu,
  scheme: /(?:https?|ftp|tg|ton|tonsite):\/\/[^\s\u2000-\u206f]+/giu,
  domain: /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.(?:xn--[\w-]+|\p{L}{2,})/gu,
  email: /(?<![\w.+-])[\w.+-]+@[\p{L}\p{N}][\p{L}\p{N}.-]*/gu,
};

/** Numbers in groups of three are no address, but where a scheme or a name stands before them. */
const GROUPED = /^\d{1,3}(?:\.\d{3}){3}$/;
const LEADING = /[/@]\u2060?$/;
const IPV4 = /(?<![\d.])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\d.])/g;

const LETTERS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The text of an HTML message, and the stretches of it in which no link is looked for. */
function looked(html: string) {
  let text = '';
  const code: [start: number, end: number][] = [];
  const links: [start: number, end: number][] = [];
  for (const [token, closing, tag] of html.matchAll(/<(\/?)([a-z-]+)[^>]*>|&\w+;|[^<&]+/g)) {
    if (tag === undefined) text += LETTERS[token] ?? token;
    else if (tag === 'code' || tag === 'pre' || tag === 'a') {
      const ranges = tag === 'a' ? links : code;
      if (closing === '/') ranges.at(-1)![1] = text.length;
      else ranges.push([text.length, text.length]);
    }
  }
  return { text, code, links };
}

/** Everything in an HTML text that Telegram would link, mention or tag by itself. */
export function autolinks(html: string): string[] {
  const { text, code, links } = looked(html);
  const free = ({ index, 0: found }: RegExpExecArray): boolean =>
    !code.some(([start, end]) => index < end && index + found.length > start) &&
    !links.some(([start, end]) => start <= index && index + found.length <= end);
  const addresses = [...text.matchAll(IPV4)].filter(
    ({ index, 0: whole, ...parts }) =>
      [1, 2, 3, 4].every((i) => Number(parts[i as 1]) < 256) &&
      (!GROUPED.test(whole) || LEADING.test(text.slice(0, index))),
  );
  return [...Object.entries(FOUND), ['address', null] as const].flatMap(([name, pattern]) =>
    (pattern === null ? addresses : [...text.matchAll(pattern)])
      .filter(free)
      .map(([found]) => `${name} ${found}`),
  );
}

/** A text without the joiners that keep it from being linked. */
export const unjoined = (text: string): string => text.replaceAll('\u2060', '');
