import { plain } from '../../message/plain.ts';
import { misnamed, shownHost, webAddress } from '../../message/web.ts';

/** Signs that begin or end something wherever they stand. */
const SIGNS = /[\\*_~|`[\]<>@]/g;
/** `scheme:x` and `:emoji:`. */
const COLONS = /(?<=\p{L}|\+):(?=\S)|:(?=[\w+-]+:)/gu;
/** Hosts that clients turn into invites without a scheme. */
const HOSTS = /(?<=\p{L})\.(?=\p{L})/gu;
/** Mentions that a server finds in the raw text, whatever stands before them. */
const EVERYBODY = /@(?=everyone|here)/gi;

/** What makes a line a heading, a list, a quote or small print. */
const LINE_START = /^([ ]*)(#{1,6}|-#|[-+*•]|\d{1,9}(?=[.)]))(?=[.)]?(?:\s|$))/;

/**
 * Text from outside, harmless as Discord markdown: one line in which nothing formats, links, pings or stands for an
 * emoji, a time or a command. Spaces at its ends are dropped.
 */
export const escaped = (text: string): string =>
  plain(text)
    .replaceAll(SIGNS, '\\$&')
    .replaceAll(COLONS, '\\:')
    .replaceAll(HOSTS, '\\.')
    .replaceAll(EVERYBODY, '@\u200b');

/** The same with one space kept where text had some at an end. */
export function escapeSpan(text: string): string {
  const inner = escaped(text);
  if (inner === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`;
}

/** A line of escaped text whose beginning means nothing either. */
export const flush = (line: string): string =>
  line.replace(LINE_START, (_, space: string, sign: string) =>
    /^\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign.replace('-#', '-\\#')}`,
  );

/** Text for a code block or inline code, which no sign of its own can end. */
export const literal = (text: string): string =>
  plain(text).replaceAll('`', 'ˋ').replaceAll(EVERYBODY, '@\u200b');

/** An address as it stands between the brackets of a link. */
const target = ({ href }: URL): string =>
  href
    .replaceAll(/[()<>`*|\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(EVERYBODY, '%40');

/** Longer addresses are not for tapping: their host is named. */
const LONGEST = 1_000;

/**
 * A link: its label leads to the address, or stands before the open address where it speaks of another host. What no
 * client should follow is text.
 */
export function markdownLink(label: string, url: string): string {
  const address = webAddress(url);
  const shown = escaped(label === url ? '' : label);
  if (address === null) return shown || escaped(url);
  const to = target(address);
  if (to.length > LONGEST) return `${shown} (${escaped(shownHost(address))})`.trim();
  if (shown === '') return `<${to}>`;
  return misnamed(plain(label), address) ? `${shown} <${to}>` : `[${shown}](${to})`;
}
