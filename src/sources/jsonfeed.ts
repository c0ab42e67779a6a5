import { z } from 'zod';
import { parseInstant } from './dates.ts';
import { type FeedText, LONGEST, languageOf, linkOf } from './document.ts';
import { SourceError } from './failure.ts';
import { headline, plainText, tidy } from './plaintext.ts';

const text = (longest: number) =>
  z
    .string()
    .transform((value) => value.slice(0, longest))
    .optional()
    .catch(undefined);
const Line = text(LONGEST.line);
const Address = text(LONGEST.address);
const Body = text(LONGEST.body);

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), as much of it as we read. */
const JsonFeed = z.object({
  version: z.string().includes('jsonfeed.org'),
  title: Line,
  language: Line,
  home_page_url: Address,
  items: z.array(
    z.object({
      id: z.coerce.string().optional().catch(undefined),
      url: Address,
      external_url: Address,
      title: Line,
      content_html: Body,
      content_text: Body,
      summary: Body,
      date_published: Line,
      date_modified: Line,
      language: Line,
    }),
  ),
});

/** Reads a JSON Feed document; throws a `SourceError` when it is JSON of another kind, or none. */
export function readJsonFeed(source: string, base: string): FeedText {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    throw new SourceError('not-a-feed', 'the answer is not a feed');
  }
  const parsed = JsonFeed.safeParse(json);
  if (!parsed.success) throw new SourceError('not-a-feed', 'the answer is JSON, but not a JSON Feed');
  const { data } = parsed;
  const home = linkOf(data.home_page_url ?? null, base) ?? base;
  return {
    title: data.title === undefined ? null : headline(data.title),
    lang: languageOf(data.language ?? null),
    items: data.items.map((entry) => {
      const body =
        entry.content_text === undefined ? plainText(entry.content_html ?? '') : tidy(entry.content_text);
      return {
        guid: entry.id ?? null,
        link: linkOf(entry.url ?? entry.external_url ?? null, home),
        title: entry.title === undefined ? null : headline(entry.title),
        text: body === '' ? tidy(entry.summary ?? '') : body,
        published: parseInstant(entry.date_published ?? entry.date_modified ?? ''),
        lang: languageOf(entry.language ?? null),
      };
    }),
  };
}
