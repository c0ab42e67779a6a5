import type { Locale } from '../message/words.ts';
import type { ChatId, PostPlace } from './posting.ts';

/** What is worth a word of its own. */
export type AlertOn =
  /** A retarget that changes difficulty by so many percent or more, up or down. */
  | { readonly type: 'difficulty'; readonly beyond: number }
  /** Hashprice below so many USD/PH/day. */
  | { readonly type: 'hashprice'; readonly below: number }
  | { readonly type: 'retarget' }
  /** A story with a contract in it. */
  | { readonly type: 'deal' }
  /** A refuted claim that so many outlets tell. */
  | { readonly type: 'refuted'; readonly outlets: number };

export interface Alert {
  readonly id: string;
  readonly place: PostPlace;
  readonly on: AlertOn;
  /** Who is pinged. */
  readonly role: string | null;
  readonly locale: Locale;
  readonly by: string;
  /** ms since 1970. */
  readonly since: number;
  /** What it has seen last, so that nothing is told twice: a height, or on which side of its mark a number is. */
  readonly seen: string | null;
}

export interface AlertBook {
  add(alert: Omit<Alert, 'id'>): Promise<Alert>;
  saw(id: string, seen: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Of one chat, or all; the oldest first. */
  list(chat: ChatId | null): Promise<Alert[]>;
  /** A group has got another id. */
  move(platform: PostPlace['platform'], from: string, to: string): Promise<void>;
}
