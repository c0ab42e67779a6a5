import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import type { Article } from './article.ts';
import { ABOUT, OTHER } from './examples.ts';
import {
  BARE,
  COIN,
  DATA_CENTRE,
  DIFFICULTY,
  FOOTPRINT,
  HOMONYMS,
  MEASURED,
  MINERS,
  NETWORK,
  POWER,
  STRONG,
  STRONG_UNSPACED,
  type TopicTerms,
  WANT,
} from './topic.ts';

export interface Gate {
  /** Is the article about Bitcoin mining, its network, or miners' power and AI business? */
  readonly about: boolean;
  /** 0 to 1; `about` from 0.5 on. */
  readonly score: number;
}

/** Enough to know what a text is about. */
const MAX_CHARACTERS = 6_000;
const MAX_TOKENS = 120;
/** What the terms must come to for an even chance, and how far the classifier may move it. */
const THRESHOLD = 2.5;
const BAYES_REACH = 1.5;
const BAYES_SHARE = 0.25;

/** Words cut to seven letters, which levels most endings of both languages; figures tell no topic. */
const tokensOf = (text: string): string[] => [
  ...new Set((text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 7))),
];

function train(): BayesClassifier {
  const classifier = new BayesClassifier();
  for (const text of ABOUT) classifier.addDocument(tokensOf(text), 'about');
  for (const text of OTHER) classifier.addDocument(tokensOf(text), 'other');
  classifier.train();
  return classifier;
}

let trained: BayesClassifier | null = null;

/** The classifier's log odds that a text is about the topic, within ±`BAYES_REACH`. */
function bayesOdds(text: string): number {
  trained ??= train();
  const known = trained.getClassifications(tokensOf(text).slice(0, MAX_TOKENS));
  const chance = (label: string): number => known.find((entry) => entry.label === label)?.value ?? 0;
  const odds = Math.log(chance('about') / chance('other')) * BAYES_SHARE;
  return Number.isNaN(odds) ? 0 : Math.max(-BAYES_REACH, Math.min(BAYES_REACH, odds));
}

const hits = (pattern: RegExp, text: string): number =>
  new Set([...text.matchAll(pattern)].map(([hit]) => hit.toLowerCase())).size;

const counted = ({ pattern, weight, most }: TopicTerms, text: string): number =>
  weight * Math.min(most, hits(pattern, text));

const has = (pattern: RegExp, text: string): boolean => hits(pattern, text) > 0;

function termScore(text: string): number {
  const strong = counted(STRONG, text) + counted(STRONG_UNSPACED, text);
  const coin = has(COIN, text) || strong > 0;
  const network = coin ? counted(NETWORK, text) : 0;
  const powerBusiness = has(DATA_CENTRE, text) && has(POWER, text) && has(WANT, text) ? 3 : 0;
  const minersCoins = has(MINERS.pattern, text) && has(COIN, text) ? 1.5 : 0;
  const footprint = coin && has(FOOTPRINT, text) ? 3 : 0;
  const measured = has(DIFFICULTY, text) && has(MEASURED, text) ? 3 : 0;
  const bare = coin ? 0 : counted(BARE, text);
  const minersPower = has(MINERS.pattern, text) && has(POWER, text) && has(WANT, text) ? 2 : 0;
  return (
    strong +
    counted(MINERS, text) +
    minersCoins +
    minersPower +
    network +
    footprint +
    measured +
    bare +
    powerBusiness +
    counted(HOMONYMS, text)
  );
}

/** Judges an article's subject from its title and the beginning of its text: terms of the trade, and natural's Bayes. */
export function gate(article: Pick<Article, 'title' | 'text'>): Gate {
  const text = `${article.title ?? ''}\n${article.text}`.normalize('NFKC').slice(0, MAX_CHARACTERS);
  const score = 1 / (1 + Math.exp(THRESHOLD - termScore(text) - bayesOdds(text)));
  return { about: score >= 0.5, score };
}
