import type { Action, Message } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { ChatId, Decider, Named, Naming } from '../ports.ts';
import { chatLine, NAMELESS } from './naming.ts';

/** Whoever moderates, at a moment, in their language. */
export interface Moderator {
  readonly by: Decider;
  /** The chat moderated; null at the console, which belongs to whoever runs the program: all chats. */
  readonly chat: ChatId | null;
  /** May they decide for every place? */
  readonly decides: boolean;
  /** ms since 1970. */
  readonly now: number;
  readonly words: Words;
  /** What people call chats, as far as it is known. */
  readonly naming?: Naming;
}

/** What a moderator is answered: a message, or the mistake in what they asked. */
export type Said = { readonly message: Message } | { readonly mistake: string };

/** Everything that `review` may be asked with. */
export const ASKED_WITH = [
  'user',
  'close',
  'reopen',
  'claim',
  'decide',
  'version',
  'take',
  'release',
  'held',
  'how',
  'mute',
  'unmute',
  'post',
  'settle',
  'until',
  'where',
  'show',
  'page',
  'reason',
] as const;

const NOTHING = Object.fromEntries(ASKED_WITH.map((name) => [name, null]));

/** A tap that asks `review` this and nothing of what was asked before. */
export const only = (label: string, set: Action['set']): Action => ({ label, set: { ...NOTHING, ...set } });

/** Back to the list of what waits. */
export const toQueue = ({ say }: Words): Action => only(say('moderation-queue'), {});

const PLATFORMS = { discord: 'Discord', telegram: 'Telegram' } as const;

/** What people call somebody, else the platform's id. */
export const calledOf = (
  { platform, user }: Pick<Decider, 'platform' | 'user'>,
  naming: Naming = NAMELESS,
): string =>
  user === null || platform === 'console'
    ? (user ?? '–')
    : (naming({ platform, type: 'user', id: user }) ?? user);

/** Who did something, as people call them. */
export const nameOf = (by: Decider, { say }: Words, naming: Naming = NAMELESS): string =>
  by.platform === 'console'
    ? say('moderation-console')
    : say('review-user', { platform: PLATFORMS[by.platform], user: calledOf(by, naming) });

/** The people among those who did something, to be named. */
export const peopleIn = (all: readonly Pick<Decider, 'platform' | 'user'>[]): Named[] =>
  all.flatMap(({ platform, user }) =>
    platform === 'console' || user === null ? [] : [{ platform, type: 'user' as const, id: user }],
  );

/** The server or group something was done in, as people call it. */
export const whereOf = (
  { platform, chat }: Pick<Decider, 'platform' | 'chat'>,
  naming: Naming = NAMELESS,
): string => (chat === null || platform === 'console' ? (chat ?? '–') : chatLine({ platform, chat }, naming));

/** Says that the newsroom's own chats decide, and what this one is called where they are named. */
export const decidedElsewhere = ({ chat, words }: Pick<Moderator, 'chat' | 'words'>): string =>
  words.say('review-claim-elsewhere', { chat: chat === null ? '–' : `${chat.platform}:${chat.id}` });

export const isSame = (a: Decider, b: Decider): boolean => a.platform === b.platform && a.user === b.user;

/** The beginning of a text from outside, at most `most` letters of it, on one line. */
export function lineFrom(got: string, most: number): string {
  const letters = [...got.replaceAll(/\s+/g, ' ').trim()];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
}
