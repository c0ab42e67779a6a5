import { z } from 'zod';
import type { Judged } from '../src/check/verdict.ts';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, command, type Desk } from '../src/command/command.ts';
import { languageOffers } from '../src/command/offers.ts';
import { alias, day, flag, language, offering, span, text, word } from '../src/command/options.ts';
import { dayOf, parseSpan } from '../src/core/days.ts';
import { checkedMessage } from '../src/message/checked.ts';
import type { Words } from '../src/message/words.ts';
import type { Article } from '../src/news/article.ts';
import type { PageSource, Progress, Recall } from '../src/ports.ts';

/** UTF-16 units of one text: some hundred long articles. */
const LONGEST = 1_000_000;
const LONGEST_LINK = 2000;
const EXAMPLE = 'check Bitcoin mining difficulty fell 11.16 % at block 935,424 in February 2026.';

const options = z.strictObject({
  text: text(LONGEST).optional(),
  link: alias(word(LONGEST_LINK).optional(), 'url'),
  title: word(1000).optional(),
  lang: offering(language(), languageOffers).optional(),
  published: span().optional(),
  as_of: day().optional(),
  why: flag().optional(),
});

type Values = z.output<typeof options>;

/** The machine form of what was judged: every claim with its verdict, the explanation as a sentence. */
export const documentOf = (lang: string, judged: readonly Judged[], words: Words) => ({
  lang,
  claims: judged.map(({ claim, verdict }) => ({
    ...claim,
    ...verdict,
    explanation: words.explain(verdict.explanation),
  })),
});

/** A text that is a link and nothing else, as people paste it. */
const BARE_LINK = /^\s*<?(https?:\/\/[^\s<>]+)>?\s*$/i;

/** Somebody who gives a link as text means its page. */
function meant(values: Values): Values {
  const address = values.link === undefined ? BARE_LINK.exec(values.text ?? '')?.[1] : undefined;
  if (address === undefined || address.length > LONGEST_LINK) return values;
  const { text: _, ...rest } = values;
  return { ...rest, link: address };
}

/** Why a page gave no article; what is wrong with a feed is a page without an article. */
function reasonOf(code: string, words: Words): string {
  const id = `failure-${code}`;
  return words.say(words.has(id) && !/feed|malformed/.test(code) ? id : 'check-no-article');
}

/** The text as given, or the page behind the link; what the person says of it stands over what the page says. */
async function articleOf(
  values: Values,
  { words }: Desk,
  pages: () => PageSource,
  progress: Progress | undefined,
): Promise<{ readonly article: Article } | { readonly mistake: string }> {
  const { text: given, link, title, lang, published } = values;
  const said = {
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang: lang.split('-')[0]! }),
    ...(published === undefined ? {} : { published: parseSpan(published) }),
  };
  const needed = words.say('check-needs-text', { example: EXAMPLE });
  if (given !== undefined && link !== undefined) return { mistake: words.say('check-both') };
  if (link !== undefined && !/^https?:\/\/[^/]/i.test(link)) {
    return { mistake: words.say('check-link', { got: link }) };
  }
  if (link !== undefined) {
    await progress?.at({ doing: 'page', url: link });
    const page = await pages().read(link);
    if ('failure' in page) {
      const reason = reasonOf(page.failure.code, words);
      return { mistake: words.say('check-unreachable', { url: link, reason }) };
    }
    return { article: { ...page.article, ...said } };
  }
  if (given === undefined && title === undefined) return { mistake: needed };
  if ((given ?? '').trim() === '' && title === undefined) return { mistake: words.say('check-empty') };
  return { article: { title: null, lang: null, published: null, text: given ?? '', ...said } };
}

/** UTF-16 units read in a chat, where others wait for their answers meanwhile; a person at the console waits alone. */
const LONGEST_IN_CHAT = 60_000;

/** As much of an article as is read for this reader, cut between paragraphs or words. */
function readable(article: Article, { asker }: Desk): { readonly article: Article; readonly isCut: boolean } {
  const { text } = article;
  if (asker === null || text.length <= LONGEST_IN_CHAT) return { article, isCut: false };
  const head = text.slice(0, LONGEST_IN_CHAT);
  const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
  return { article: { ...article, text: head.slice(0, end > 0 ? end : undefined) }, isCut: true };
}

/** Read and judged by today's knowledge, or by that of `as_of`. Without a publication date only the text's own figures date it. */
async function judged(
  article: Article,
  asOf: string | undefined,
  { facts }: Desk,
  progress: Progress | undefined,
) {
  const [{ readDated }, { silencesOf }, { judge }, { knownAt }] = await Promise.all([
    import('../src/check/dateline.ts'),
    import('../src/claims/silence.ts'),
    import('../src/check/judge.ts'),
    import('../src/facts/open.ts'),
  ]);
  await progress?.at({ doing: 'reading', letters: article.text.length });
  const known = asOf === undefined ? facts : knownAt(facts, asOf);
  const sightings = readDated(article, known);
  const { reading } = sightings;
  await progress?.at({ doing: 'judging', claims: reading.claims.length });
  return {
    lang: reading.lang,
    silent: silencesOf(sightings),
    dateline: reading.dateline ?? null,
    judged: judge(reading, known),
  };
}

/** `progress` is undefined where nobody watches. */
type CheckPorts = {
  readonly pages: PageSource;
  readonly progress?: Progress | undefined;
  readonly recall?: Recall | undefined;
};

/** In a chat, what the newsroom knows of the claims: how often they were told, and what was decided of them. */
async function remembered(
  all: readonly Judged[],
  { published }: Article,
  { asker }: Desk,
  recall: Recall | undefined,
) {
  if (asker === null || recall === undefined || all.length === 0) return { judged: all, seen: [] };
  const { recalled } = await import('../src/newsroom/recall.ts');
  const known = await recalled(recall, all, published);
  return { judged: known.map(({ judged: each }) => each), seen: known.map(({ before }) => before) };
}

export default command({
  name: 'check',
  options,
  example: EXAMPLE,
  ports: ['pages', 'progress', 'recall'],
  async run(given, desk, { pages, progress, recall }: CheckPorts): Promise<Answer> {
    const { words } = desk;
    const values = meant(given);
    const { as_of: asOf, link = null, why = false } = values;
    const today = dayOf(desk.now);
    if (asOf !== undefined && (asOf < '2009-01-09' || asOf > today)) {
      return mistaken(desk, words.say('check-as-of-range', { got: asOf, today }));
    }
    const read = await articleOf(values, desk, () => pages, progress);
    if ('mistake' in read) return mistaken(desk, read.mistake);
    const { article, isCut } = readable(read.article, desk);
    const { lang, silent, dateline, judged: own } = await judged(article, asOf, desk, progress);
    // What is known today says nothing of what was known then.
    const { judged: all, seen } = await remembered(
      own,
      article,
      desk,
      asOf === undefined ? recall : undefined,
    );
    return {
      message: checkedMessage({
        article,
        dateline,
        judged: all,
        seen,
        silent,
        why,
        isCut,
        words,
        asOf: asOf ?? null,
        url: link,
        example: EXAMPLE,
      }),
      document: { ...documentOf(lang, all, words), ...(why ? { silent } : {}) },
    };
  },
});
