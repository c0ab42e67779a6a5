import Parser from 'rss-parser';
import type { Item } from '../news/feed.ts';
import { unescapeText } from './construct.ts';
import { parseInstant } from './dates.ts';
import { type FeedText, languageOf, linkOf } from './document.ts';
import { SourceError } from './failure.ts';
import { readJsonFeed } from './jsonfeed.ts';
import { repair } from './repair.ts';

type Extra = Readonly<
  Record<'language' | 'feedburner:origLink' | 'media:title' | 'content:encoded' | 'id' | 'rdf:about', unknown>
>;

const parser = new Parser<{ language?: unknown }, Extra>({
  customFields: { feed: ['language'], item: ['language', 'feedburner:origLink', 'media:title'] },
});

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? unescapeText(value.trim()) : null;

const longest = (texts: readonly (string | null)[]): string =>
  texts.reduce<string>((best, text) => (text !== null && text.length > best.length ? text : best), '');

function itemOf(entry: Parser.Item & Extra, base: string): Item {
  const guid = textOf(entry.guid) ?? textOf(entry.id) ?? textOf(entry['rdf:about']);
  const link = textOf(entry['feedburner:origLink']) ?? textOf(entry.link);
  const permalink = guid !== null && /^https?:\/\//i.test(guid) ? guid : null;
  const date = textOf(entry.isoDate);
  return {
    guid,
    link: linkOf(link, base) ?? linkOf(permalink, base),
    title: textOf(entry.title) ?? textOf(entry['media:title']),
    text: longest([textOf(entry['content:encoded']), textOf(entry.content), textOf(entry.summary)]),
    published: date === null ? null : parseInstant(date),
    lang: languageOf(textOf(entry.language)),
  };
}

/**
 * Reads a feed document: JSON Feed by itself, RSS, Atom and RDF repaired and then parsed by rss-parser. `base` is the
 * feed's address, for relative links. Throws a `SourceError` (`not-a-feed`, `malformed`).
 */
export async function parseFeed(source: string, base: string): Promise<FeedText> {
  if (/^\s*\{/.test(source.slice(0, 256))) return readJsonFeed(source, base);
  const xml = repair(source);
  const feed = await parser.parseString(xml).catch((error: unknown) => {
    throw new SourceError('malformed', `the feed cannot be read: ${(error as Error).message.split('\n')[0]}`);
  });
  const home = linkOf(textOf(feed.link), base) ?? base;
  return {
    title: textOf(feed.title),
    lang: languageOf(textOf(feed.language)),
    items: feed.items.map((entry) => itemOf(entry, home)),
  };
}
