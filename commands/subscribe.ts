import { z } from 'zod';
import { VERDICTS } from '../src/check/verdict.ts';
import { KINDS } from '../src/claims/claim.ts';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, command, type Desk } from '../src/command/command.ts';
import { excerpt } from '../src/command/mistake.ts';
import { nameOffers, timeZoneOffers } from '../src/command/offers.ts';
import { choice, flag, offering, offeringFrom, text, word } from '../src/command/options.ts';
import { listed, readSeveral } from '../src/command/several.ts';
import { readTimeZone } from '../src/command/zone.ts';
import { message, paragraph } from '../src/message/build.ts';
import type { Action, Block } from '../src/message/message.ts';
import type { Words } from '../src/message/words.ts';
import { placeKey } from '../src/newsroom/due.ts';
import { mistakeSentence } from '../src/newsroom/matching.ts';
import { feedOffers } from '../src/newsroom/offers.ts';
import { type Order, orderFields, readClock, rightName, WEEKDAYS } from '../src/newsroom/order.ts';
import { parseQuery } from '../src/newsroom/query.ts';
import { sameOrder, timing, trial } from '../src/newsroom/trial.ts';
import type { Archive, Filter, PostPlace, SubscriptionBook } from '../src/ports.ts';

/** Subscriptions a chat may have. */
const AT_MOST = 50;
const MORNING = '08:00';

const options = z.strictObject({
  query: text(500).optional(),
  feeds: offeringFrom(word(1000), feedOffers).optional(),
  langs: word(100).optional(),
  kinds: offering(word(500), () => nameOffers(KINDS)).optional(),
  verdicts: offering(word(100), () => nameOffers(VERDICTS)).optional(),
  when: choice(['at-once', 'daily', 'weekly']).optional(),
  at: word(10).optional(),
  weekday: choice(WEEKDAYS).optional(),
  role: word(40).optional(),
  ping_on: offering(word(100), () => nameOffers(VERDICTS)).optional(),
  language: choice(['en', 'de']).optional(),
  time_zone: offering(word(64), timeZoneOffers).optional(),
  topic: word(20).optional(),
  test: flag().optional(),
  save: flag().optional(),
  undo: word(20).optional(),
});
type Values = z.output<typeof options>;

/** A person's mistake, in a sentence. */
class Mistaken extends Error {}

function among<T extends string>(
  option: string,
  text: string | undefined,
  known: readonly T[],
  { say }: Words,
): readonly T[] {
  const read = readSeveral(text, known);
  if ('names' in read) return read.names;
  const hint = read.near === null ? [] : [say('did-you-mean', { nearest: read.near })];
  const args = { option, known: known.join(', '), got: excerpt(read.got) };
  throw new Mistaken([say('subscribe-unknown', args), ...hint].join(' '));
}

function filterOf(values: Values, feeds: readonly string[], words: Words): Filter {
  const langs = listed(values.langs).map((got) => {
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(got)) return got.toLowerCase();
    throw new Mistaken(words.say('subscribe-language-unknown', { got: excerpt(got) }));
  });
  if (values.query !== undefined) {
    const parsed = parseQuery(values.query);
    if ('mistake' in parsed) {
      const { problem, got } = parsed.mistake;
      const late = problem === 'field' && Object.hasOwn(options.shape, got.toLowerCase());
      throw new Mistaken(
        late ? words.say('subscribe-order', { option: got }) : mistakeSentence(parsed.mistake, words),
      );
    }
  }
  return {
    feeds: among('feeds', values.feeds, feeds, words),
    langs,
    kinds: among('kinds', values.kinds, KINDS, words),
    verdicts: among('verdicts', values.verdicts, VERDICTS, words),
    query: values.query ?? null,
  };
}

function minuteOf(at: string, { say }: Words): number {
  const minute = readClock(at);
  if (minute === null) throw new Mistaken(say('subscribe-at-unknown', { got: excerpt(at) }));
  return minute;
}

function deliveryOf({ when, at, weekday }: Values, words: Words): Order['delivery'] {
  const rhythm = when ?? (weekday !== undefined ? 'weekly' : at !== undefined ? 'daily' : 'at-once');
  if (rhythm === 'at-once') {
    const option = at !== undefined ? 'at' : weekday !== undefined ? 'weekday' : null;
    if (option !== null) throw new Mistaken(words.say('subscribe-at-idle', { option }));
    return { type: 'at-once' };
  }
  if (rhythm === 'daily' && weekday !== undefined) throw new Mistaken(words.say('subscribe-weekday-idle'));
  return {
    type: 'digest',
    every: rhythm === 'daily' ? 'day' : 'week',
    minute: minuteOf(at ?? MORNING, words),
    weekday: WEEKDAYS.indexOf(weekday ?? 'monday') + 1,
  };
}

function pingOf(values: Values, { asker, words }: Desk, delivery: Order['delivery']): Order['ping'] {
  const { role, ping_on: on } = values;
  if (role === undefined) {
    if (on !== undefined) throw new Mistaken(words.say('subscribe-role-missing'));
    return null;
  }
  if (asker?.platform === 'telegram') throw new Mistaken(words.say('subscribe-role-elsewhere'));
  if (delivery.type === 'digest') throw new Mistaken(words.say('subscribe-role-digest'));
  const id = /^(?:<@&)?(\d{5,25})>?$/.exec(role)?.[1];
  if (id === undefined) throw new Mistaken(words.say('subscribe-role-unknown', { got: excerpt(role) }));
  const verdicts = among('ping_on', on, VERDICTS, words);
  return { role: id, verdicts: verdicts.length > 0 ? verdicts : ['refuted'] };
}

function zoneOf(typed: string | undefined, { reader, words }: Desk): string {
  if (typed === undefined) return reader.timeZone;
  const read = readTimeZone(typed);
  if ('zone' in read) return read.zone;
  const hint = read.near === null ? [] : [words.say('did-you-mean', { nearest: read.near })];
  throw new Mistaken([words.say('settings-zone-unknown', { got: excerpt(typed) }), ...hint].join(' '));
}

/** An answer may stand elsewhere than the question, so that the topic goes along. */
function placeOf(place: PostPlace, topic: string | undefined, { say }: Words): PostPlace {
  if (topic === undefined) return place;
  if (place.platform !== 'telegram' || !/^\d+$/.test(topic))
    throw new Mistaken(say('subscribe-topic-unknown', { got: excerpt(topic) }));
  return { ...place, topic };
}

const answered = (
  desk: Desk,
  title: string,
  blocks: readonly Block[],
  actions: readonly Action[] = [],
): Answer => ({
  message: message({ id: 'subscribe', words: desk.words, title, blocks, actions, private: true }),
});

type Ports = { readonly archive: Archive; readonly subscriptions: SubscriptionBook };

async function undo(id: string, desk: Desk, { subscriptions }: Ports, place: PostPlace): Promise<Answer> {
  const chat = { platform: place.platform, id: place.chat };
  const found = (await subscriptions.list(chat)).some((each) => each.id === id);
  if (!found) return mistaken(desk, desk.words.say('subscribe-gone', { id: excerpt(id) }));
  await subscriptions.remove(id, desk.now);
  return answered(desk, desk.words.say('subscribe-undone', { id }), []);
}

async function subscribe(values: Values, desk: Desk, ports: Ports): Promise<Answer> {
  const { words, asker, now } = desk;
  const { archive, subscriptions } = ports;
  const feeds = (await archive.feeds()).map(({ feed }) => feed.id);
  const filter = filterOf(values, feeds, words);
  if (asker === null || values.test)
    return answered(desk, words.say('subscribe-tested'), [
      ...(asker === null ? [paragraph(words.say('subscribe-console'))] : []),
      ...(await trial(filter, archive, words, values.test ?? false)),
    ]);
  if (!asker.place) return mistaken(desk, words.say('subscribe-no-place'));
  const place = placeOf(asker.place, values.topic, words);
  if (values.undo !== undefined) return undo(values.undo, desk, ports, place);
  const delivery = deliveryOf(values, words);
  const order: Order = {
    place,
    filter,
    delivery,
    ping: pingOf(values, desk, delivery),
    locale: values.language ?? desk.reader.locale,
    timeZone: zoneOf(values.time_zone, desk),
    paused: false,
    by: asker.user,
    since: now,
  };
  const ours = await subscriptions.list({ platform: place.platform, id: place.chat });
  const here = ours.filter((each) => placeKey(each.place) === placeKey(place));
  const rights = (asker.lacks ?? []).map((right) => rightName(right, words)).join(', ');
  const about = [
    orderFields(order, words),
    ...timing(order, here, now, words),
    ...(rights === '' ? [] : [paragraph(words.say('subscribe-lacks', { rights }))]),
  ];
  const known = here.find((each) => sameOrder(each, order));
  if (known) return answered(desk, words.say('subscribe-known', { id: known.id }), about);
  if (ours.length >= AT_MOST)
    return mistaken(desk, words.say('subscribe-full', { count: words.number(ours.length, null) }));
  if (!values.save) {
    const save: Action = { label: words.say('subscribe-save'), set: { save: true, topic: place.topic } };
    const tried = await trial(filter, archive, words, false);
    return answered(desk, words.say('subscribe-preview'), [...about, ...tried], [save]);
  }
  const { id } = await subscriptions.add(order);
  const back: Action = { label: words.say('subscribe-undo'), set: { save: null, undo: id } };
  return answered(desk, words.say('subscribe-saved', { id }), about, [back]);
}

export default command({
  name: 'subscribe',
  options,
  example: 'subscribe test:yes difficulty OR hashprice',
  ports: ['archive', 'subscriptions'],
  audience: 'moderators',
  async run(values, desk, ports: Ports) {
    try {
      return await subscribe(values, desk, ports);
    } catch (error) {
      if (error instanceof Mistaken) return mistaken(desk, error.message);
      throw error;
    }
  },
});
