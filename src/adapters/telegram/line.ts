import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { AnyCommand } from '../../command/command.ts';
import type { Dispute } from '../../ports.ts';
import type { Answerer } from '../chat/answerer.ts';
import type { Cooldown } from '../chat/cooldown.ts';
import type { ChatHouse } from '../chat/house.ts';
import type { Bounded } from './bounded.ts';

/** A message of ours, by its chat and number. */
export interface Posted {
  readonly chat: number;
  readonly id: number;
}

/** What somebody was asked the reason of: the dispute a reply to the prompt belongs to. */
export interface Prompted {
  readonly user: number;
  readonly dispute: Dispute;
}

/** What a restart forgets. */
export interface Memory {
  /** The answer to a question, by the question's chat and message. */
  readonly answers: Bounded<string, { readonly text: string; readonly posted: Posted; readonly at: number }>;
  /** Answers whose chart stands beside them, or is being drawn. */
  readonly charted: Bounded<string, true>;
  /** Groups that privately given answers belong to. */
  readonly groups: Bounded<string, number>;
  readonly prompts: Bounded<string, Prompted>;
  /** Who may change a group's settings, by group and person. */
  readonly moderators: Bounded<string, { readonly may: boolean; readonly at: number }>;
  /** When somebody was last told to slow down, by group and person. */
  readonly slowed: Bounded<string, number>;
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
  readonly cooldown: Cooldown;
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
