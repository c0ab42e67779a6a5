import { z } from 'zod';
import type { Judged } from '../src/check/verdict.ts';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, command, type Desk } from '../src/command/command.ts';
import { alias, day, language, span, text, word } from '../src/command/options.ts';
import { dayOf, parseSpan } from '../src/core/days.ts';
import { checkedMessage } from '../src/message/checked.ts';
import type { Words } from '../src/message/words.ts';
import type { Article } from '../src/news/article.ts';
import type { PageSource } from '../src/ports.ts';

/** UTF-16 units of one text: some hundred long articles. */
const LONGEST = 1_000_000;
const EXAMPLE = 'check Bitcoin mining difficulty fell 11.16 % at block 935,424 in February 2026.';

const options = z.strictObject({
  text: text(LONGEST).optional(),
  link: alias(word(2000).optional(), 'url'),
  title: word(1000).optional(),
  lang: language().optional(),
  published: span().optional(),
  as_of: day().optional(),
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

/** Judged by today's knowledge, or by that of `as_of`. Without a publication date none is assumed. */
async function judged(article: Article, asOf: string | undefined, { facts }: Desk) {
  const [{ readClaims }, { judge }, { knownAt }] = await Promise.all([
    import('../src/claims/read.ts'),
    import('../src/check/judge.ts'),
    import('../src/facts/open.ts'),
  ]);
  const reading = readClaims(article);
  return { lang: reading.lang, judged: judge(reading, asOf === undefined ? facts : knownAt(facts, asOf)) };
}

export default command({
  name: 'check',
  options,
  example: EXAMPLE,
  ports: ['pages'],
  async run(values, desk, { pages }: { readonly pages: PageSource }): Promise<Answer> {
    const { words } = desk;
    const { as_of: asOf, link = null } = values;
    const read = await articleOf(values, desk, () => pages);
    if ('mistake' in read) return mistaken(desk, read.mistake);
    const today = dayOf(desk.now);
    if (asOf !== undefined && (asOf < '2009-01-09' || asOf > today)) {
      return mistaken(desk, words.say('check-as-of-range', { got: asOf, today }));
    }
    const { article } = read;
    const result = await judged(article, asOf, desk);
    return {
      message: checkedMessage({ article, ...result, words, asOf: asOf ?? null, url: link, example: EXAMPLE }),
      document: documentOf(result.lang, result.judged, words),
    };
  },
});
