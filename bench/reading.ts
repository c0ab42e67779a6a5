import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { judge } from '../src/check/judge.ts';
import { readDates } from '../src/claims/dates/read.ts';
import { lexiconOf } from '../src/claims/lexicon/index.ts';
import { readClaims } from '../src/claims/read.ts';
import type { Reading } from '../src/claims/reading.ts';
import { facts, knownAt } from '../src/facts/open.ts';
import { readCorpus } from '../src/operator/eval/corpus.ts';
import { hostile } from './reading/hostile.ts';
import { installed, RIVALS } from './reading/rivals.ts';

const LANGS = ['en', 'de', 'es', 'fr', 'pt', 'tr', 'ru', 'zh', 'it'];
const SIZES = [1, 10, 100];
/** Pairs of one reading each, by turns; fewer where they take long. */
const PAIRS: Readonly<Record<number, number>> = { 1: 60, 10: 25, 100: 9 };
/** No pair is begun later than this, but for the first three. */
const PATIENCE_MS = 4000;
const COLD_RUNS = 7;
const HOSTILE_KB = 100;
const TITLES = ['prices, each another', 'questions', 'shares, each another', 'contracts, each another'];
const PUBLISHED = { start: '2026-02-10', end: '2026-02-10' };

const out = (line = ''): boolean => process.stdout.write(`${line}\n`);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

function time(act: () => unknown): number {
  const start = process.hrtime.bigint();
  act();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** News texts of a language, each a paragraph, as often as they fill so many kB. */
function articleOf(lang: string, kb: number): string | null {
  const file = ['work', 'scored']
    .map((part) => new URL(`../test/corpus/${lang}-${part}.jsonl`, import.meta.url))
    .find((url) => existsSync(url));
  if (!file) return null;
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
  let article = '';
  for (let i = 0; Buffer.byteLength(article) < kb * 1024; i++) article += `${texts[i % texts.length]}\n`;
  return article;
}

const readerOf = (lang: string) => (text: string) =>
  readClaims({ title: null, text, published: PUBLISHED, lang });

const datesOf = (lang: string) => {
  const lexicon = lexiconOf(lang);
  return (text: string) => readDates(text, lexicon, PUBLISHED);
};

const known = knownAt(facts, '2026-02-10');

/** Our reading and another's of the same text, A B A B; the median of each per kB and of the ratios. */
function paired(ours: () => unknown, theirs: () => unknown, kb: number) {
  const pairs = Math.max(3, PAIRS[kb] ?? 9);
  ours();
  theirs();
  const rows: { readonly a: number; readonly b: number }[] = [];
  const end = Date.now() + PATIENCE_MS;
  while (rows.length < 3 || (rows.length < pairs && Date.now() < end))
    rows.push({ a: time(ours), b: time(theirs) });
  return {
    ours: median(rows.map(({ a }) => a)) / kb,
    theirs: median(rows.map(({ b }) => b)) / kb,
    ratio: median(rows.map(({ a, b }) => b / a)),
  };
}

function warm(): void {
  out(
    `Warm, ms per kB; "×" is how many times longer the other takes than Hashwatt reads claims (Node ${process.version})`,
  );
  out(`${'language'.padEnd(10)}${'kB'.padStart(4)}${'Hashwatt'.padStart(10)}   other`);
  for (const lang of LANGS) {
    const read = readerOf(lang);
    for (const kb of SIZES) {
      const text = articleOf(lang, kb);
      if (text === null) continue;
      const cells: string[] = [];
      let own = Number.NaN;
      for (const rival of RIVALS) {
        const other = kb <= rival.upToKb ? rival.open(lang) : null;
        if (!other) continue;
        const { ours, theirs, ratio } = paired(
          () => read(text),
          () => other(text),
          kb,
        );
        own = Number.isNaN(own) ? ours : own;
        cells.push(`${rival.name} ${theirs.toFixed(3)} (${ratio.toFixed(ratio < 10 ? 2 : 0)} ×)`);
      }
      if (Number.isNaN(own)) own = median(Array.from({ length: 9 }, () => time(() => read(text)))) / kb;
      out(`${lang.padEnd(10)}${String(kb).padStart(4)}${own.toFixed(3).padStart(10)}   ${cells.join(', ')}`);
    }
  }
}

/** What chrono-node does and no more, held against it: our dates alone. */
function dates(): void {
  out();
  out('Dates alone, 10 kB, ms per kB, beside chrono-node, which reads nothing else');
  const chrono = RIVALS.find(({ name }) => name === 'chrono-node');
  for (const lang of LANGS) {
    const text = articleOf(lang, 10);
    const other = chrono?.open(lang);
    if (text === null || !other || lexiconOf(lang).lang !== lang) continue;
    const read = datesOf(lang);
    const { ours, theirs, ratio } = paired(
      () => read(text),
      () => other(text),
      10,
    );
    out(
      `${lang.padEnd(10)}${ours.toFixed(3).padStart(8)}${theirs.toFixed(3).padStart(8)}  ${ratio.toFixed(2)} ×`,
    );
  }
}

/** The dated texts of a language, each an article of its own. */
function articlesOf(lang: string): readonly Reading['article'][] {
  const url = new URL(`../test/corpus/${lang}-work.jsonl`, import.meta.url);
  const { texts } = readCorpus(existsSync(url) ? readFileSync(url, 'utf8') : '');
  return texts.map(({ article }) => article).filter(({ published }) => published !== null);
}

function judging(): void {
  out();
  out('Judging beside reading, every dated text as of its day, sums of a language, median of the ratios');
  const today = knownAt(facts, '2026-11-22');
  for (const lang of LANGS) {
    const articles = articlesOf(lang);
    if (articles.length === 0) continue;
    let readings = articles.map((article) => readClaims(article));
    const { ratio } = paired(
      () => {
        readings = articles.map((article) => readClaims(article));
      },
      () => readings.map((reading) => judge(reading, today)),
      10,
    );
    out(`${lang.padEnd(10)}${ratio.toFixed(2)} × of reading (${articles.length} texts)`);
  }
  out();
  out('The same of such texts joined to one article of 10 kB, published on a single day');
  for (const lang of LANGS) {
    const text = articleOf(lang, 10);
    if (text === null) continue;
    const read = readerOf(lang);
    const reading = read(text);
    const { ratio } = paired(
      () => read(text),
      () => judge(reading, known),
      10,
    );
    out(`${lang.padEnd(10)}${ratio.toFixed(2)} × of reading (${reading.claims.length} claims)`);
  }
}

function cold(): void {
  out();
  out(
    `Cold, a process each, by turns, median of ${COLD_RUNS}; the compile cache is warm as it is for the program`,
  );
  out(`${''.padEnd(20)}load ms   first sentence ms   memory on top MB`);
  const names = ['hashwatt', ...RIVALS.map(({ name }) => name)];
  const file = new URL('./reading/cold.ts', import.meta.url).pathname;
  const runOf = (name: string) =>
    JSON.parse(execFileSync(process.execPath, [file, name], { encoding: 'utf8' })) as {
      readonly load: number;
      readonly first: number;
      readonly rss: number;
    };
  for (const name of names) runOf(name);
  const rows = Array.from({ length: COLD_RUNS }, () =>
    names.map((name) => ({ name, ...runOf(name) })),
  ).flat();
  for (const name of names) {
    const own = rows.filter((row) => row.name === name);
    const cell = (key: 'load' | 'first' | 'rss'): string => median(own.map((row) => row[key])).toFixed(1);
    out(
      `${name.padEnd(20)}${cell('load').padStart(7)}${cell('first').padStart(20)}${cell('rss').padStart(19)}`,
    );
  }
}

function hard(): void {
  out();
  out(`Hostile, ${HOSTILE_KB} kB each, ms (median of 3)`);
  const read = readerOf('en');
  const texts = hostile(HOSTILE_KB * 1024);
  const times = Object.entries(texts).map(([name, text]) => {
    read(text.slice(0, 2000));
    return { name, ms: median([1, 2, 3].map(() => time(() => read(text)))) };
  });
  for (const name of TITLES) {
    const half = texts[name]!.slice(0, (HOSTILE_KB * 1024) / 2);
    const titled = () => readClaims({ title: half, text: half, published: PUBLISHED, lang: 'en' });
    times.push({ name: `${name}, half of it a title`, ms: median([1, 2, 3].map(() => time(titled))) });
  }
  for (const { name, ms } of times.toSorted((a, b) => b.ms - a.ms))
    out(`${name.padEnd(44)}${ms.toFixed(0).padStart(6)}`);
}

/** Hashwatt's reading beside other readers of numbers and dates: per kB and language, cold, and on hostile texts. */
export function run(): void {
  installed();
  warm();
  dates();
  judging();
  cold();
  hard();
}
