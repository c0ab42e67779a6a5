import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { AnyCommand } from '../../command/command.ts';
import type { Answerer } from '../chat/answerer.ts';
import type { Bounded } from '../chat/bounded.ts';
import type { Cooldown } from '../chat/cooldown.ts';
import type { ChatHouse } from '../chat/house.ts';
import type { LinkWatch } from '../chat/linked.ts';
import type { Floods } from './floods.ts';

/** A message of ours, by its chat and number. */
export interface Posted {
  readonly chat: number;
  readonly id: number;
}

/** What a restart forgets. */
export interface Memory {
  /** The answer to a question, by the question's chat and message. */
  readonly answers: Bounded<string, { readonly text: string; readonly posted: Posted; readonly at: number }>;
  /** Answers whose chart stands beside them, or is being drawn. */
  readonly charted: Bounded<string, true>;
  /** Groups that privately given answers belong to. */
  readonly groups: Bounded<string, number>;
  /** Who may change a group's settings, by group and person. */
  readonly moderators: Bounded<string, { readonly may: boolean; readonly at: number }>;
  /** When a group or a person was last told to slow down, by chat. */
  readonly slowed: Bounded<number, number>;
  /** When a person was last told of a right that is missing in a group. */
  readonly unwritten: Bounded<string, number>;
  /** What messages said when they were let in, by chat and message. */
  readonly admitted: Bounded<string, { readonly text: string; readonly at: number }>;
  /** Albums that were answered already. */
  readonly albums: Bounded<string, true>;
  /** Groups whose settings have gone to their new id. */
  readonly moved: Bounded<number, number>;
  /** The newest inline query of each person. */
  readonly typed: Bounded<number, string>;
}

/** The bot at work: the house it speaks for, and its connection. */
export interface Line {
  readonly house: ChatHouse;
  readonly api: Api;
  readonly me: UserFromGetMe;
  readonly answerer: Answerer;
  /** Checks links that people post where that is wanted. */
  readonly links: LinkWatch;
  readonly cooldown: Cooldown;
  /** The same for taps, of which people need more. */
  readonly taps: Cooldown;
  /** Chats that wait by Telegram's own wish. */
  readonly floods: Floods;
  /** Commands loaded so far, by name. */
  readonly commands: Map<string, AnyCommand>;
  readonly memory: Memory;
  /** ms a slow answer may take before a "working" message says so. */
  readonly graceMs: number;
  /** Aborted when what is still under way is given up. */
  readonly closing: AbortSignal;
}

/** A chat's message, or a person in it, as a key. */
export const keyOf = (chat: number, id: number | string): string => `${chat}:${id}`;
