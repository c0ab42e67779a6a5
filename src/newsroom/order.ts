import { fields } from '../message/build.ts';
import type { Block } from '../message/message.ts';
import type { PhraseId, Words } from '../message/words.ts';
import type { Naming, Subscription } from '../ports.ts';
import { localDate } from './due.ts';
import { filterLine } from './filter.ts';
import { chatLine, NAMELESS, placeLine, roleLine } from './naming.ts';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** What is ordered, before it is kept. */
export type Order = Omit<Subscription, 'id' | 'trouble' | 'digested'>;

const pad = (n: number): string => String(n).padStart(2, '0');

/** Minutes after midnight as a clock shows them. */
export const clockTime = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

/** Minutes after midnight as a person writes them: 8, 08:00, 8.30; null for what is no time of day. */
export function readClock(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?$/.exec(text.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  return !match || hour > 23 || minute > 59 ? null : hour * 60 + minute;
}

/** The local date and time of an instant, in words. */
export function localTime(instant: number, timeZone: string, { day, locale }: Words): [string, string] {
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return [day(localDate(timeZone, instant)), time.format(instant)];
}

/** When it comes, in words. */
export function deliveryLine({ delivery, timeZone: zone }: Order, { say }: Words): string {
  if (delivery.type === 'at-once') return say('subscribe-when-at-once');
  const time = clockTime(delivery.minute);
  if (delivery.every === 'day') return say('subscribe-daily', { time, zone });
  const weekday = say(`subscribe-weekday-${WEEKDAYS[delivery.weekday - 1] ?? 'monday'}`);
  return say('subscribe-weekly', { weekday, time, zone });
}

/** A missing right by its name where it has one. */
export function rightName(right: string, words: Words): string {
  const id = `doctor-permission-${right}`;
  return words.has(id) ? words.say(id) : right;
}

export function troubleLine(
  { permission, reason, at }: NonNullable<Subscription['trouble']>,
  words: Words,
  zone: string,
): string {
  const day = words.day(localDate(zone, at));
  return permission === null
    ? words.say('subscriptions-trouble-other', { day, reason })
    : words.say('subscriptions-trouble-right', { day, permission: rightName(permission, words) });
}

/** What is ordered, name by name; `more` stands at the end. */
export function orderFields(
  order: Order,
  words: Words,
  more: readonly (readonly [PhraseId, string | null])[] = [],
  naming: Naming = NAMELESS,
): Block {
  const { say } = words;
  const { ping, filter, locale, place } = order;
  return fields([
    [say('subscribe-what'), filterLine(filter, words) ?? say('subscribe-everything')],
    [say('subscribe-how'), deliveryLine(order, words)],
    [
      say('subscribe-ping'),
      ping &&
        say('subscribe-ping-value', {
          role: roleLine(place, ping.role, naming),
          verdicts: ping.verdicts.map(words.verdict).join(', '),
        }),
    ],
    [say('settings-language'), say(`settings-language-${locale}`)],
    ...more.map(([id, value]) => [say(id), value] as const),
  ]);
}

/** What a subscription is and how it does. */
export function subscriptionFields(
  subscription: Subscription,
  words: Words,
  everywhere: boolean,
  naming: Naming = NAMELESS,
): Block {
  const { place, digested, trouble, paused, timeZone } = subscription;
  const more: (readonly [PhraseId, string | null])[] = [
    [
      'subscriptions-where',
      placeLine(place, words, naming) +
        (everywhere ? ` (${place.platform}, ${chatLine(place, naming)})` : ''),
    ],
    ['subscriptions-last', digested && words.day(digested.date)],
    ['subscribe-how', paused ? words.say('subscriptions-paused') : null],
    ['subscriptions-trouble', trouble && troubleLine(trouble, words, timeZone)],
  ];
  return orderFields(subscription, words, more, naming);
}
