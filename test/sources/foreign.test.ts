import { existsSync, readFileSync } from 'node:fs';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/sources/decode.ts';
import { parseFeed } from '../../src/sources/feed.ts';
import { headline } from '../../src/sources/plaintext.ts';

/** What each foreign file must give, as its own corpus says; `expect` is Python, of which we read title comparisons. */
interface Expected {
  readonly feedTitle?: string;
  readonly title0?: string;
  readonly items?: number;
  readonly expect?: unknown;
  readonly contentType?: string;
}

const folder = new URL('../../../shared/feeds/dev/', import.meta.url);

const oneLine = (text: unknown): string => (typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '');

/** `entries[0]['title'] == u'…'` and its like. */
function titleIn(python: unknown): string | undefined {
  const match = /entries\[0\]\['title(?:_detail'\]\['value)?'\] == u?(['"])(.*?)\1(?: and|$)/.exec(
    String(python),
  );
  return match?.[2]
    ?.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\U([0-9a-f]{8})/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\(['"\\])/g, '$1');
}

if (!existsSync(folder))
  it('is left out where the foreign feed files are missing', () => {
    process.stdout.write('  left out: the neighbouring feed files are not here\n');
    expect(existsSync(folder)).toBe(false);
  });
else
  describe('foreign feed files', () => {
    const rows = Object.entries(
      JSON.parse(readFileSync(new URL('EXPECT.json', folder), 'utf8')) as Record<string, Expected>,
    );

    it('parses nearly all, with the right titles and counts, and more than rss-parser alone', async () => {
      const bare = new Parser();
      const ours = { parsed: 0, titles: 0, counts: 0 };
      const theirs = { parsed: 0, titles: 0 };
      const all = { titles: 0, counts: 0 };
      for (const [path, row] of rows) {
        const bytes = readFileSync(new URL(path, folder));
        const read = await parseFeed(
          decode(bytes, row.contentType ?? null).text,
          'https://example.org/',
        ).catch(() => null);
        const plain = await bare.parseString(bytes.toString('utf8')).catch(() => null);
        if (read) ours.parsed++;
        if (plain) theirs.parsed++;
        const wanted: [string | undefined, string | null | undefined, unknown][] = [
          [row.feedTitle, read?.title, plain?.title],
          [row.title0 ?? titleIn(row.expect), read?.items[0]?.title, plain?.items[0]?.title],
        ];
        for (const [right, our, their] of wanted) {
          if (right === undefined) continue;
          all.titles++;
          if (oneLine(our) === (headline(right) ?? '')) ours.titles++;
          if (oneLine(their) === (headline(right) ?? '')) theirs.titles++;
        }
        if (row.items !== undefined) {
          all.counts++;
          if (read?.items.length === row.items) ours.counts++;
        }
      }
      process.stdout.write(
        `  ${rows.length} foreign files: ${ours.parsed} parsed (rss-parser alone ${theirs.parsed}), ` +
          `titles ${ours.titles} of ${all.titles} (${theirs.titles}), counts ${ours.counts} of ${all.counts}\n`,
      );
      expect(ours.parsed).toBeGreaterThanOrEqual(1_318);
      expect(ours.titles).toBeGreaterThanOrEqual(all.titles - 14);
      expect(ours.counts).toBe(all.counts);
      expect(ours.titles).toBeGreaterThan(theirs.titles);
    });
  });
