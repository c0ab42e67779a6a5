import type { VerdictCode } from '../check/verdict.ts';
import type { Question } from '../command/question.ts';
import type { Chart } from '../message/chart.ts';
import type { Locale } from '../message/words.ts';
import type { Decider } from './decisions.ts';

/** Whose settings: a person's, or those of a server or group. */
export interface Owner {
  readonly platform: 'discord' | 'telegram';
  readonly type: 'user' | 'chat';
  /** The platform's id. */
  readonly id: string;
}

/** What somebody chose; null where they left it open. */
export interface Settings {
  readonly locale: Locale | null;
  /** IANA name. */
  readonly timeZone: string | null;
  readonly units: 'petahash' | 'terahash' | null;
  /** Code and units per USD; a null rate is the one known at the time. */
  readonly currency: { readonly code: string; readonly perUsd: number | null } | null;
  /** Answers only the asker sees. */
  readonly privateAnswers: boolean | null;
  /** Charts come with the answer, or by a tap. */
  readonly charts: 'always' | 'asked' | null;
  readonly theme: 'dark' | 'light' | null;
}

/** Settings by their owner. Reading is quick enough to come before an answer. */
export interface SettingsBook {
  of(owner: Owner): Promise<Settings>;
  /** Keeps what is named in `changes` and gives all of it. */
  change(owner: Owner, changes: Partial<Settings>): Promise<Settings>;
  /** A group has got another id: everything kept under the old one goes to the new one. */
  move(from: Owner, to: Owner): Promise<void>;
}

/** Somebody holds a verdict, or its absence, to be wrong. */
export interface Dispute {
  readonly platform: Owner['platform'];
  /** Null in a private chat. */
  readonly chat: string | null;
  readonly user: string;
  /** The sentence. */
  readonly quote: string;
  /** What we said of it; null when nothing. */
  readonly verdict: VerdictCode | null;
  /** Id of a kept claim, null for a text that was only pasted. */
  readonly claim: string | null;
  /** The person's words, null when they gave none. */
  readonly reason: string | null;
  /** ms since 1970. */
  readonly at: number;
}

export interface KeptDispute extends Dispute {
  readonly id: string;
  /** Who has looked at it, when; not given while nobody has. */
  readonly closed?: { readonly by: string; readonly at: number };
}

/** What people dispute, kept until a moderator has looked at it. */
export interface DisputeBook {
  /** The same person on the same sentence in the same chat is one dispute; the newer reason counts. */
  open(dispute: Dispute): Promise<KeptDispute>;
  /** Open ones, oldest first; `chat` null: those of private chats too. */
  list(query: {
    readonly chat: string | null;
    readonly user?: string;
    readonly limit: number;
  }): Promise<KeptDispute[]>;
  count(chat: string | null): Promise<number>;
  /**
   * Somebody has looked at it, or takes that back (`by` null); null when the chat has no such dispute. `chat` null: any. Who was
   * first stays: the dispute says who and when. `as` is who did it, for the audit trail.
   */
  close(
    id: string,
    chat: string | null,
    by: string | null,
    at: number,
    as?: Decider,
  ): Promise<KeptDispute | null>;
}

/** Questions too long for a button, kept so that the button still works after a restart. */
export interface QuestionBook {
  /** The same question gets the same id: 12 characters. */
  keep(question: Question, at: number): Promise<string>;
  find(id: string): Promise<Question | null>;
}

/** Draws a chart; off the main thread. */
export interface Draughtsman {
  /** A PNG, and its size in pixels. */
  draw(
    chart: Chart,
    theme: 'dark' | 'light',
  ): Promise<{ readonly png: Uint8Array; readonly width: number; readonly height: number }>;
}
