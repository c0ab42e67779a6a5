import { z } from 'zod';
import { VERDICTS } from '../src/check/verdict.ts';
import { KINDS } from '../src/claims/claim.ts';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, command, type Desk } from '../src/command/command.ts';
import { excerpt } from '../src/command/mistake.ts';
import { nameOffers, timeZoneOffers } from '../src/command/offers.ts';
import { choice, flag, offering, offeringFrom, picking, text, word } from '../src/command/options.ts';
import { CAPS } from '../src/command/quotas.ts';
import { listed, readSeveral } from '../src/command/several.ts';
import { readTimeZone } from '../src/command/zone.ts';
import { message, paragraph } from '../src/message/build.ts';
import type { Action, Block } from '../src/message/message.ts';
import type { Words } from '../src/message/words.ts';
import { placeKey } from '../src/newsroom/due.ts';
import { type Chosen, chosenPlace, lacksLine, tapSays, waitingFor } from '../src/newsroom/elsewhere.ts';
import { takeBack } from '../src/newsroom/forgoing.ts';
import { postLatest } from '../src/newsroom/latest.ts';
import { mistakeSentence } from '../src/newsroom/matching.ts';
import { namingOf } from '../src/newsroom/naming.ts';
import { feedOffers } from '../src/newsroom/offers.ts';
import { type Order, orderFields, readClock, WEEKDAYS } from '../src/newsroom/order.ts';
import { parseQuery } from '../src/newsroom/query.ts';
import { titleOf } from '../src/newsroom/telling.ts';
import { placeField, sameOrder, timing, trial } from '../src/newsroom/trial.ts';
import type { Filter, Places, PostPlace, SubscriptionBook } from '../src/ports.ts';

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
  role: picking('role', 40).optional(),
  ping_on: offering(word(100), () => nameOffers(VERDICTS)).optional(),
  language: choice(['en', 'de']).optional(),
  time_zone: offering(word(64), timeZoneOffers).optional(),
  channel: picking('channel').optional(),
  topic: word(20).optional(),
  latest: flag().optional(),
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

const answered = (
  desk: Desk,
  title: string,
  blocks: readonly Block[],
  actions: readonly Action[] = [],
): Answer => ({
  message: message({ id: 'subscribe', words: desk.words, title, blocks, actions, private: true }),
});

type Ports = Parameters<typeof postLatest>[1] & {
  readonly subscriptions: SubscriptionBook;
  readonly places?: Places;
};

/** What the newest story that passes came to. */
async function latest(order: Order, { words, now }: Desk, ports: Ports): Promise<Block> {
  const came = await postLatest(order, ports, now);
  if (came === null) return paragraph(words.say('subscribe-latest-none'));
  const title = titleOf(came.story, words);
  return paragraph(words.say(came.fresh ? 'subscribe-latest-comes' : 'subscribe-latest-stands', { title }));
}

async function undo(id: string, desk: Desk, ports: Ports, place: PostPlace): Promise<Answer> {
  const { words, now } = desk;
  const isOver = await takeBack(id, { platform: place.platform, id: place.chat }, ports, now);
  if (!isOver) return mistaken(desk, words.say('subscribe-gone', { id: excerpt(id) }));
  return answered(desk, words.say('subscribe-undone', { id }), []);
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
  const chosen: Chosen | string = await chosenPlace(desk, values, ports.places);
  if (typeof chosen === 'string') return mistaken(desk, chosen);
  const { place } = chosen;
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
  const naming = await namingOf([{ place, roles: order.ping ? [order.ping.role] : [] }], ports.places);
  const missing = lacksLine(chosen, words);
  const about = [
    orderFields(order, words, [placeField(place, words, naming)], naming),
    ...timing(order, here, now, words),
    ...(missing === null ? [] : [paragraph(missing)]),
  ];
  const known = here.find((each) => sameOrder(each, order));
  const show = async (): Promise<Block[]> => (values.latest ? [await latest(order, desk, ports)] : []);
  const stays = { topic: place.topic, ...tapSays(place.platform, place.channel) };
  const more: Action[] = values.latest
    ? []
    : [{ label: words.say('subscribe-latest'), set: { ...stays, save: null, undo: null, latest: true } }];
  if (known) {
    const title = words.say('subscribe-known', { id: known.id });
    return answered(desk, title, [...(await show()), ...about], more);
  }
  if (ours.length >= CAPS.subscriptions)
    return mistaken(desk, words.say('subscribe-full', { count: words.number(ours.length, null) }));
  if (!values.save) {
    const set = { save: true, ...stays };
    const both = { label: words.say('subscribe-save-latest'), set: { ...set, latest: true } };
    const save: Action = { label: words.say('subscribe-save'), set };
    const tried = await trial(filter, archive, words, false);
    const actions = values.latest ? [save] : [save, both];
    return answered(desk, words.say('subscribe-preview'), [...about, ...tried], actions);
  }
  const { id } = await subscriptions.add(order);
  const trouble = waitingFor(chosen, now);
  if (trouble !== null) await subscriptions.change(id, { trouble });
  const back: Action = {
    label: words.say('subscribe-undo'),
    set: { ...stays, save: null, latest: null, undo: id },
  };
  return answered(desk, words.say('subscribe-saved', { id }), [...(await show()), ...about], [back, ...more]);
}

export default command({
  name: 'subscribe',
  options,
  example: 'subscribe test:yes difficulty OR hashprice',
  ports: ['archive', 'subscriptions', 'outbox', 'mutes', 'places'],
  audience: 'moderators',
  about: 'channel',
  async run(values, desk, ports: Ports) {
    try {
      return await subscribe(values, desk, ports);
    } catch (error) {
      if (error instanceof Mistaken) return mistaken(desk, error.message);
      throw error;
    }
  },
});
