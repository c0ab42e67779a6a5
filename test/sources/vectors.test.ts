import { existsSync, readFileSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createBrotliCompress, createGzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Http, openHttp } from '../../src/sources/http.ts';
import { NO_VALIDATORS, readFeed, readFeedText } from '../../src/sources/poll.ts';
import { type Answer, openSite, type Site } from './server.ts';

/** A large input by recipe instead of by letter. */
interface Recipe {
  readonly gen: string;
  readonly depth?: number;
  readonly bytes?: number;
  readonly char?: string;
  readonly count?: number;
  readonly expandedBytes?: number;
  readonly declared?: number;
  readonly sent?: number;
  readonly code?: number;
  readonly retryAfter?: string;
}

interface Vector {
  readonly id: string;
  readonly category: string;
  readonly input: string | Recipe;
  readonly expect: string;
  readonly why: string;
  readonly must_not_contain?: readonly string[];
}

const file = new URL('../../../shared/vectors/dev.json', import.meta.url);
const vectors = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors
  : [];
const of = (category: string): Vector[] => vectors.filter((vector) => vector.category === category);

const channel = (inner: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>c</title>${inner}</channel></rss>`;
const withItem = (inner: string): string =>
  channel(`<item><title>i</title><link>https://example.org/1</link>${inner}</item>`);

function documentOf({ gen, depth = 0, bytes = 0, char = 'x', count = 0 }: Recipe): string {
  const documents: Record<string, () => string> = {
    nest: () => withItem(`<description>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</description>`),
    title: () => channel(`<item><title>${char.repeat(bytes)}</title></item>`),
    cdata: () => withItem(`<description><![CDATA[${'x'.repeat(bytes)}]]></description>`),
    comment: () => channel(`<!--${'x'.repeat(bytes)}--><item><title>i</title></item>`),
    tagname: () => withItem(`<${'t'.repeat(bytes)}/>`),
    attrvalue: () => withItem(`<enclosure url="${'u'.repeat(bytes)}"/>`),
    categories: () => withItem('<category>c</category>'.repeat(count)),
    'lt-flood': () => '<'.repeat(bytes),
    'amp-flood': () => channel(`<item><title>${'&'.repeat(bytes)}</title></item>`),
  };
  const document = documents[gen];
  if (!document) throw new Error(`no recipe for ${gen}`);
  return document();
}

/** Zeros that are packed while they are sent, so that a bomb costs its sender no more than its victim. */
function* zeros(bytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(1024 * 1024);
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
}

const FEED = withItem('');

const bomb =
  (coding: string, { expandedBytes = 0 }: Recipe): Answer =>
  (response) => {
    response.writeHead(200, { 'content-encoding': coding });
    const packer = coding === 'br' ? createBrotliCompress({ params: { 1: 1 } }) : createGzip({ level: 1 });
    pipeline(Readable.from(zeros(expandedBytes)), packer, response, () => {});
  };

function answerOf(recipe: Recipe): Answer {
  const answers: Record<string, Answer> = {
    'gzip-bomb': bomb('gzip', recipe),
    'brotli-bomb': bomb('br', recipe),
    'gzip-garbage': (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(FEED),
    'no-headers': () => {},
    infinite: (response) => {
      response.writeHead(200);
      pipeline(Readable.from(zeros(Number.POSITIVE_INFINITY)), response, () => {});
    },
    'content-length-short': (response) => {
      response
        .writeHead(200, { 'content-length': String(recipe.declared) })
        .write('x'.repeat(recipe.sent ?? 0));
      setImmediate(() => response.destroy());
    },
    status: (response) =>
      void response
        .writeHead(recipe.code ?? 500, recipe.retryAfter ? { 'retry-after': recipe.retryAfter } : {})
        .end(),
    'html-200': (response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html><body><form>Password</form></body></html>'),
    'set-cookie-flood': (response) =>
      void response
        .writeHead(200, { 'set-cookie': Array.from({ length: 1_000 }, (_, n) => `c${n}=${'v'.repeat(40)}`) })
        .end(FEED),
  };
  const answer = answers[recipe.gen];
  if (!answer) throw new Error(`no recipe for ${recipe.gen}`);
  return answer;
}

if (!existsSync(file))
  it('is left out where the attack vectors are missing', () => {
    process.stdout.write('  left out: the neighbouring attack vectors are not here\n');
    expect(vectors).toEqual([]);
  });
else {
  describe('documents', () => {
    it.each([...of('xml-bomb'), ...of('object-keys')])(
      '$id $why: $expect',
      async ({ input, must_not_contain: secrets = [] }) => {
        const source = typeof input === 'string' ? input : documentOf(input);
        const read = await readFeedText(source, { url: 'https://example.org/feed', lang: null }).catch(
          (error: { code: string }) => error.code,
        );
        expect(typeof read === 'string' ? ['not-a-feed', 'malformed', 'too-large'] : [read]).toContain(read);
        const said = JSON.stringify(read);
        expect(said.length).toBeLessThan(1_000_000);
        for (const secret of secrets) expect(said).not.toContain(secret);
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      },
    );
  });

  describe('answers', () => {
    let site: Site;
    let http: Http;

    beforeAll(async () => {
      site = await openSite(
        Object.fromEntries(of('http-body').map(({ id, input }) => [`/${id}`, answerOf(input as Recipe)])),
      );
      http = openHttp({
        userAgent: 'test',
        allow: [site.host],
        limits: { headers: 300, idle: 300, total: 1_500 },
      });
    });

    afterAll(async () => {
      await http.close();
      await site.close();
    });

    it.each(of('http-body'))('$id $why: $expect', async ({ id, input, expect: wanted }) => {
      const before = { etag: '"kept"', lastModified: null };
      const reading = await readFeed({ url: site.url(`/${id}`), lang: null }, before, http);
      if (wanted === 'reject') {
        expect(reading).toMatchObject({ status: 'failed', items: [], validators: before });
        expect(reading.failure?.reason).toMatch(/\w{3}/);
        return;
      }
      const { code } = input as Recipe;
      if (code === 304) expect(reading).toMatchObject({ status: 'unchanged', validators: before });
      else if (code !== undefined)
        expect(reading.failure).toMatchObject({ code: 'server-fault', retryAfter: 86_400 });
      else expect(reading.items).toHaveLength(1);
      await readFeed({ url: site.url(`/${id}`), lang: null }, NO_VALIDATORS, http);
      expect(site.seen.at(-1)?.headers.cookie).toBeUndefined();
    });
  });
}
