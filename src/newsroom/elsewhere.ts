import { excerpt } from '../message/cut.ts';
import type { Words } from '../message/words.ts';
import type { ChatId, Places, PostPlace, Sought } from '../ports.ts';
import { rightName } from './order.ts';

/** Letters of what somebody typed that are said back. */
const SAID = 60;

/** Whoever asks, and their language; nobody at the console. */
interface Asking {
  readonly asker: Parameters<Places['find']>[1] | null;
  readonly words: Words;
}

/** What somebody may say of a place: another one than theirs, and a topic of it. */
export interface Said {
  readonly channel?: string | undefined;
  readonly topic?: string | undefined;
}

/** Where posts are to go, with the rights that we lack there. */
export interface Chosen {
  readonly place: PostPlace;
  readonly lacks: readonly string[];
}

const REASONS = {
  unknown: 'subscribe-place-unknown',
  unseen: 'subscribe-place-unseen',
  wordless: 'subscribe-place-wordless',
  unreachable: 'subscribe-place-unreachable',
} as const satisfies Record<Exclude<Sought, object>, string>;

/** The place that somebody means, or the sentence that says why nothing can be brought there by them. */
export async function chosenPlace(
  { asker, words }: Asking,
  { channel, topic }: Said,
  places: Places | undefined,
): Promise<Chosen | string> {
  const { say } = words;
  if (asker === null) return say('subscribe-console');
  const numbered = topic === undefined || (asker.platform === 'telegram' && /^\d+$/.test(topic));
  if (!numbered) return say('subscribe-topic-unknown', { got: excerpt(topic ?? '', SAID) });
  const meant = topic === undefined ? {} : { topic };
  const isHere = asker.moderator && channel === asker.place?.channel;
  if (channel === undefined || isHere) {
    if (!asker.place) return say('subscribe-no-place');
    return { place: { ...asker.place, ...meant }, lacks: asker.lacks ?? [] };
  }
  const found = (await places?.find(channel, asker)) ?? 'unreachable';
  const args = { got: excerpt(channel, SAID) };
  if (typeof found === 'string') return say(REASONS[found], args);
  if (!found.may) return say('subscribe-place-may', args);
  return { place: { ...found.place, ...meant }, lacks: found.lacks };
}

/** The chat whose subscriptions are meant: that of the place named, or the one asked in; null at the console for all. */
export async function chosenChat(
  asking: Asking,
  said: Said,
  places: Places | undefined,
): Promise<ChatId | null | string> {
  const { asker } = asking;
  if (asker === null) return null;
  if (said.channel === undefined || (asker.moderator && said.channel === asker.chat))
    return asker.chat === null
      ? asking.words.say('subscribe-no-place')
      : { platform: asker.platform, id: asker.chat };
  const chosen = await chosenPlace(asking, { channel: said.channel }, places);
  return typeof chosen === 'string' ? chosen : { platform: chosen.place.platform, id: chosen.place.chat };
}

/**
 * What a tap says of the chat it is about: answers for a group stand in a private chat of Telegram, which after a restart
 * nobody knows to belong to it.
 */
export const tapSays = (platform: PostPlace['platform'], id: string): { readonly channel?: string } =>
  platform === 'telegram' ? { channel: id } : {};

/** What is missing at a place, and who can mend it; null when nothing is. */
export function lacksLine({ place, lacks }: Chosen, words: Words): string | null {
  if (lacks.length === 0) return null;
  const rights = lacks.map((right) => rightName(right, words)).join(', ');
  return words.say(place.platform === 'telegram' ? 'subscribe-lacks-telegram' : 'subscribe-lacks', {
    rights,
  });
}

/** Why nothing comes yet to a place where rights are missing, as it is kept with what was ordered for it. */
export const waitingFor = ({ lacks }: Chosen, at: number) => {
  const [permission = null] = lacks;
  return permission === null ? null : { permission, reason: lacks.join(', '), at };
};
