import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const here = new URL('./', import.meta.url);
const require = createRequire(new URL('package.json', here));

/** Somebody else's reader: what it reads, and in which of our languages; null where it does not know one. */
export interface Rival {
  readonly name: string;
  readonly reads: string;
  /** Texts longer than this many kB it is not given: they would take minutes. */
  readonly upToKb: number;
  open(lang: string): ((text: string) => unknown) | null;
}

interface Chrono {
  readonly [lang: string]: { readonly casual: { parse(text: string): unknown } };
}
interface Compromise {
  (text: string): { numbers(): { json(): unknown }; dates(): { json(): unknown } };
  plugin(plugin: unknown): void;
}
type Recognize = (text: string, culture: string) => unknown;
interface Recognizers {
  readonly recognizeNumber: Recognize;
  readonly recognizePercentage: Recognize;
  readonly recognizeCurrency: Recognize;
  readonly recognizeDimension: Recognize;
  readonly recognizeDateTime: Recognize;
}
interface Tokenizers {
  readonly WordTokenizer: new () => { tokenize(text: string): readonly string[] };
}

const CULTURES: Readonly<Record<string, string>> = {
  en: 'en-us',
  es: 'es-es',
  fr: 'fr-fr',
  pt: 'pt-br',
  zh: 'zh-cn',
};

/** Installs the other readers beside this file, from their own lockfile, where they are missing. */
export function installed(): void {
  if (existsSync(new URL('node_modules/chrono-node', here))) return;
  process.stderr.write('Installing the other readers (npm ci in bench/reading) …\n');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 2, 2] });
}

const plugged = (): Compromise => {
  const nlp = require('compromise') as Compromise;
  const dates = require('compromise-dates') as { readonly default?: unknown };
  nlp.plugin(dates.default ?? dates);
  return nlp;
};

/** The readers that Hashwatt is held against. */
export const RIVALS: readonly Rival[] = [
  {
    name: 'chrono-node',
    reads: 'dates',
    upToKb: 100,
    open: (lang) => {
      const { [lang]: chrono } = require('chrono-node') as Chrono;
      return chrono ? (text) => chrono.casual.parse(text) : null;
    },
  },
  {
    name: 'compromise',
    reads: 'numbers and dates',
    upToKb: 10,
    open: (lang) => {
      if (lang !== 'en') return null;
      const nlp = plugged();
      return (text) => {
        const doc = nlp(text);
        return [doc.numbers().json(), doc.dates().json()];
      };
    },
  },
  {
    name: 'recognizers-text',
    reads: 'numbers, units and dates',
    upToKb: 1,
    open: (lang) => {
      const culture = CULTURES[lang];
      if (culture === undefined) return null;
      const all = require('@microsoft/recognizers-text-suite') as Recognizers;
      return (text) => [
        all.recognizeNumber(text, culture),
        all.recognizePercentage(text, culture),
        all.recognizeCurrency(text, culture),
        all.recognizeDimension(text, culture),
        all.recognizeDateTime(text, culture),
      ];
    },
  },
  {
    name: 'natural tokenizer',
    reads: 'words',
    upToKb: 100,
    open: (lang) => {
      if (lang !== 'en') return null;
      const { WordTokenizer } = require('natural/lib/natural/tokenizers') as Tokenizers;
      const words = new WordTokenizer();
      return (text) => words.tokenize(text);
    },
  },
];
