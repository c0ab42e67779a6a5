import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { command, type Desk } from '../src/command/command.ts';
import { offeringFrom, word } from '../src/command/options.ts';
import { fields, list, message, paragraph, table } from '../src/message/build.ts';
import { type Block, strong } from '../src/message/message.ts';
import { feedOffers } from '../src/newsroom/offers.ts';
import { reasonOf } from '../src/newsroom/trouble.ts';
import type { Archive, FeedState } from '../src/ports.ts';

function instant(at: number | null, { words, reader }: Desk): string {
  if (at === null) return words.say('feeds-never');
  const locale = words.locale === 'en' ? 'en-GB' : words.locale;
  const form = { dateStyle: 'medium', timeStyle: 'short', timeZone: reader.timeZone } as const;
  return new Intl.DateTimeFormat(locale, form).format(at);
}

function stateOf({ failure, failures, checkedAt }: FeedState, { words }: Desk): string {
  if (failure !== null) return words.say('feeds-state-failing', { count: String(failures) });
  return words.say(checkedAt === null ? 'feeds-state-waiting' : 'feeds-state-read');
}

function troubles(states: readonly FeedState[], desk: Desk): Block[] {
  const lines = states.flatMap(({ feed, failure, dueAt }) => {
    if (failure === null) return [];
    const next = instant(dueAt, desk);
    const reason = reasonOf(failure, desk.words);
    return [[strong(feed.id), desk.words.say('feeds-why-line', { reason, detail: failure.reason, next })]];
  });
  return lines.length === 0 ? [] : [paragraph(`${desk.words.say('feeds-why')}:`, 1), list(lines, 1)];
}

type Counts = Awaited<ReturnType<Archive['counts']>>;

function became(counts: Counts, { words }: Desk): string {
  const items = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const held = counts.held + counts.dropped > 0;
  const numbers = { held: words.number(counts.held, null), dropped: words.number(counts.dropped, null) };
  const became = words.say('feeds-became', {
    items: words.number(items, null),
    told: words.number(counts.told, null),
    duplicate: words.number(counts.duplicate, null),
    offtopic: words.number(counts['off-topic'], null),
    waiting: words.number(counts.new, null),
    failed: words.number(counts.failed, null),
  });
  return held ? `${became} ${words.say('feeds-became-held', numbers)}` : became;
}

function overview(states: readonly FeedState[], counts: Counts, desk: Desk): Block[] {
  const { words } = desk;
  const failing = states.filter((state) => state.failure !== null).length;
  const waiting = states.filter((state) => state.failure === null && state.checkedAt === null).length;
  const count = words.say('feeds-count', {
    count: String(states.length),
    read: String(states.length - failing - waiting),
    failing: String(failing),
    waiting: String(waiting),
  });
  const head = ['feeds-feed', 'feeds-outlet', 'feeds-state', 'feeds-succeeded', 'feeds-items'] as const;
  const rows = states.map((state) => [
    state.feed.id,
    state.feed.outlet,
    stateOf(state, desk),
    instant(state.succeededAt, desk),
    words.number(state.items, null),
  ]);
  return [
    paragraph(count),
    paragraph(became(counts, desk), 1),
    table(
      head.map((id) => words.say(id)),
      rows,
      0,
    ),
    ...troubles(states, desk),
  ];
}

/** Where a feed is read: a login or a key in its address is whoever's who runs the program, and no chat's. */
function addressOf({ url }: FeedState['feed'], { asker }: Desk): string {
  if (asker === null) return url;
  const { protocol, host, pathname, search } = new URL(url);
  return /^https?:$/.test(protocol) ? `${protocol}//${host}${pathname}${search === '' ? '' : '?…'}` : '–';
}

function detail(state: FeedState, desk: Desk): Block[] {
  const { words } = desk;
  const { feed } = state;
  return [
    fields([
      [words.say('feeds-outlet'), feed.outlet],
      [words.say('feeds-address'), addressOf(feed, desk)],
      [words.say('feeds-lang'), feed.lang],
      [words.say('feeds-what'), feed.what],
      [words.say('feeds-state'), stateOf(state, desk)],
      [words.say('feeds-succeeded'), instant(state.succeededAt, desk)],
      [words.say('feeds-due'), instant(state.dueAt === 0 ? null : state.dueAt, desk)],
      [words.say('feeds-items'), words.number(state.items, null)],
    ]),
    ...troubles([state], desk),
  ];
}

export default command({
  name: 'feeds',
  options: z.strictObject({ feed: offeringFrom(word(), feedOffers).optional() }),
  example: 'feeds',
  ports: ['archive'],
  async run({ feed }, desk, { archive }: { readonly archive: Archive }) {
    const { words } = desk;
    const all = await archive.feeds();
    const asked = all.find((state) => state.feed.id === feed);
    const real = all.filter((state) => !state.sample);
    const states = real.length > 0 ? real : all;
    if (feed !== undefined && !asked) return mistaken(desk, words.say('feeds-unknown', { got: feed }));
    const blocks =
      states.length === 0
        ? [paragraph(words.say('feeds-none'))]
        : asked
          ? detail(asked, desk)
          : overview(states, await archive.counts(), desk);
    return {
      message: message({ id: 'feeds', words, title: asked?.feed.id ?? words.say('feeds-title'), blocks }),
    };
  },
});
