import { dayOf } from '../core/days.ts';
import { claim as card, message, paragraph } from '../message/build.ts';
import { claimCard } from '../message/card.ts';
import type { Block, ClaimCard, Message } from '../message/message.ts';
import { type Locale, loadWords, type Words } from '../message/words.ts';
import type { Archive, KeptClaim, Post, Unchanged } from '../ports.ts';
import type { Bureau } from './dispatch.ts';

/** Posts answered in one step. */
const BATCH = 100;

type Languages = Readonly<Record<Locale, Words>>;
type Parts = Pick<Bureau, 'archive' | 'outbox' | 'clock' | 'log'>;

const bothLanguages = async (): Promise<Languages> => ({
  en: await loadWords('en'),
  de: await loadWords('de'),
});

const wordsFor = (locale: string, words: Languages): Words => words[locale === 'de' ? 'de' : 'en'];

const cardsOf = ({ blocks }: Message): ClaimCard[] =>
  blocks.flatMap((block) => (block.type === 'claim' ? [block.card] : []));

/** Is a claim something else now than a card said of it? */
function isCorrected(said: ClaimCard, kept: KeptClaim, words: Words): boolean {
  const { verdict } = kept.judged;
  const byOutlet = words.say('card-corrected');
  return (
    verdict.verdict !== said.verdict ||
    (verdict.decided?.as === 'corrected' && !said.explanation.includes(byOutlet))
  );
}

/** The claims that a place was told otherwise, each with what it was told. */
async function correctedIn(archive: Archive, said: Message, words: Words) {
  const found: { readonly before: ClaimCard; readonly now: KeptClaim }[] = [];
  for (const before of cardsOf(said)) {
    if (before.id === null || found.some(({ now }) => now.id === before.id)) continue;
    const kept = await archive.claim(before.id);
    if (kept && isCorrected(before, kept.claim, words)) found.push({ before, now: kept.claim });
  }
  return found;
}

const blocksOf = (corrected: Awaited<ReturnType<typeof correctedIn>>, words: Words): Block[] =>
  corrected.flatMap(({ before, now }): Block[] => {
    const made = claimCard(now.judged, words, now.id);
    const change = words.say('digest-correction', { before: before.word, after: made.word });
    return [card(made), ...(before.verdict === made.verdict ? [] : [paragraph(`${change}.`)])];
  });

/** What is posted instead of a change that the platform would not make; null where nothing in it needs to be put right. */
export async function answerTo(
  archive: Archive,
  { post, said }: Unchanged,
  words: Words,
): Promise<Post | null> {
  const corrected = await correctedIn(archive, said, words);
  if (corrected.length === 0) return null;
  const replyTo = post.remote[0] ?? null;
  const { title, id, version } = post.message;
  return {
    key: `answer:${post.id}:${version}`,
    place: post.place,
    message: message({
      id: `answer-${id}`,
      words,
      title: words.say('answer-title', { title }),
      blocks: [
        paragraph(words.say(replyTo === null ? 'answer-before' : 'answer-above')),
        ...blocksOf(corrected, words),
      ],
    }),
    role: null,
    claims: corrected.map(({ now }) => now.id),
    replyTo,
  };
}

/**
 * Answers every post that was to be changed and could not be (deleted, too old, no right any more) where a verdict in it is
 * another one now, once for each change; gives how many were answered. After a crash at any instruction none is lost and
 * none comes twice.
 */
export async function answerUnchanged({ archive, outbox, clock, log }: Parts): Promise<number> {
  const words = await bothLanguages();
  let answers = 0;
  for (;;) {
    const batch = await outbox.unchanged(BATCH);
    let failed = false;
    for (const each of batch) {
      const { id, message: should, reason } = each.post;
      try {
        const answer = await answerTo(archive, each, wordsFor(should.locale, words));
        if (answer) {
          answers += await outbox.offer([answer], clock.now());
          log.info('post-answered', { post: id, reason });
        }
        await outbox.answered(id);
      } catch (cause) {
        failed = true;
        log.error('answer-fault', { post: id, reason: cause instanceof Error ? cause.stack : String(cause) });
      }
    }
    if (failed || batch.length < BATCH) return answers;
  }
}

/** Tells every place that takes posts again how many it was not given meanwhile, once; gives how many were told. */
export async function tellMissed({ outbox, clock }: Pick<Parts, 'outbox' | 'clock'>): Promise<number> {
  const places = await outbox.reopened();
  if (places.length === 0) return 0;
  const all = await bothLanguages();
  const now = clock.now();
  for (const { place, locale, missed: count, since } of places) {
    const words = wordsFor(locale, all);
    const [from, to] = [words.day(dayOf(since)), words.day(dayOf(now))];
    const told = message({
      id: `missed-${since}`,
      words,
      title: words.say('outbox-missed', { count }),
      blocks: [paragraph(words.say('outbox-missed-why', { from, to }))],
    });
    await outbox.offer([{ key: `missed:${since}`, place, message: told, role: null, claims: [] }], now);
    await outbox.welcomed(place);
  }
  return places.length;
}
