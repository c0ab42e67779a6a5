import type { Reading } from '../../src/claims/reading.ts';
import type { Article } from '../../src/news/article.ts';
import type { Feed, Item } from '../../src/news/feed.ts';
import type { Editor, Press } from '../../src/newsroom/press.ts';
import type { Archive, FeedReading, FeedSource, Log, Validators } from '../../src/ports.ts';
import { claim, verdict } from '../store/samples.ts';

export const reading = (items: readonly Item[], etag: string | null = null): FeedReading => ({
  status: 'new',
  items,
  validators: { etag, lastModified: null },
  failure: null,
});

export const failing = (code: string, reason: string, retryAfter?: number): FeedReading => ({
  status: 'failed',
  items: [],
  validators: { etag: null, lastModified: null },
  failure: { code, reason, ...(retryAfter === undefined ? {} : { retryAfter }) },
});

/** A source that answers per feed; a feed it has no answer for never answers. */
export function sourceOf(answers: Readonly<Record<string, FeedReading | (() => FeedReading)>>) {
  const asked: { feed: string; validators: Validators }[] = [];
  const source: FeedSource = {
    read({ id }: Feed, validators) {
      asked.push({ feed: id, validators });
      const answer = answers[id];
      if (answer === undefined) return new Promise(() => {});
      return new Promise((resolve) => resolve(typeof answer === 'function' ? answer() : answer));
    },
  };
  return { source, asked };
}

/** Every "fell by N percent" is a claim, right when N is 11; what names coal is off the topic. */
export const simpleEditor: Editor = {
  isAbout: (article: Article) => !/\bcoal\b/.test(article.text),
  read: (article: Article): Reading => ({
    article,
    lang: article.lang ?? 'en',
    claims: [...article.text.matchAll(/fell by \d+ percent/g)].map((match) => claim(match[0], match.index)),
  }),
  judge: ({ claims }: Reading) =>
    claims.map((each) => ({
      claim: each,
      verdict: verdict(each.quote === 'fell by 11 percent' ? 'supported' : 'refuted'),
    })),
};

export interface Logged {
  readonly level: string;
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export function logTo(lines: Logged[]): Log {
  const at =
    (level: string) =>
    (event: string, fields: Readonly<Record<string, unknown>> = {}): void => {
      lines.push({ level, event, fields });
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A press whose time stands still until it is moved. */
export function pressWith(archive: Archive, parts: Partial<Press> & { time?: { now: number } } = {}) {
  const lines: Logged[] = [];
  const time = parts.time ?? { now: Date.UTC(2026, 1, 10, 12) };
  const press: Press = {
    archive,
    source: sourceOf({}).source,
    editor: simpleEditor,
    clock: { now: () => time.now },
    log: logTo(lines),
    ...parts,
  };
  return { press, time, lines };
}
