import type { Judged } from '../check/verdict.ts';
import type { Reading } from '../claims/reading.ts';
import type { Article } from '../news/article.ts';
import type { Archive, Clock, FeedSource, Log, PageSource } from '../ports.ts';

/** Decides what an article is about, what it claims and whether that is so. */
export interface Editor {
  isAbout(article: Article): boolean;
  read(article: Article): Reading;
  judge(reading: Reading): readonly Judged[];
}

/** What the day's work needs. */
export interface Press {
  readonly archive: Archive;
  readonly source: FeedSource;
  /** Reads articles whose feed tells too little; without it the feed's own words do. */
  readonly pages?: PageSource;
  readonly editor: Editor;
  readonly clock: Clock;
  readonly log: Log;
}
