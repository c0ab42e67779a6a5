import type { z } from 'zod';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Message } from '../message/message.ts';
import type { Locale, Words } from '../message/words.ts';

/** Who reads the answer, and in which manner. */
export interface Reader {
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
  /** Hashprice per petahash or per terahash. */
  readonly units: 'petahash' | 'terahash';
  /** What amounts are shown in beside USD; null for USD alone. */
  readonly currency: ReaderCurrency | null;
}

export interface ReaderCurrency {
  /** ISO 4217. */
  readonly code: string;
  /** As the reader named it, or as it was heard; null where neither is known: USD alone is shown. */
  readonly perUsd: number | null;
  /** Where the rate was heard, and of which instant it is (ms since 1970); not given for the reader's own. */
  readonly heard?: { readonly source: string; readonly at: number };
}

/** Who asks in a chat, as far as an answer may depend on it. */
export interface Asker {
  readonly platform: 'discord' | 'telegram';
  /** The platform's id of the person. */
  readonly user: string;
  /** The platform's id of the server or group asked in; null in a private chat. */
  readonly chat: string | null;
  /** May change what concerns the whole chat. */
  readonly moderator: boolean;
  /** May say who moderates, as the platform itself says. */
  readonly administrator?: boolean;
  /** The name others address the person by, where the platform has such. */
  readonly username?: string;
  /** What the person is called where others read of them. */
  readonly called?: string;
  /** Ids of the person's roles in the chat. */
  readonly roles?: readonly string[];
  /** Whose message the question replies to: the platform's id, and how they are called. */
  readonly replied?: { readonly user: string; readonly name: string };
  /** It is done on our own, for a message that asked for nothing: it uses up nothing of what people may ask. */
  readonly unasked?: true;
  /** Why messages that are no commands do not reach us here; not given where they do. */
  readonly unheard?: 'intent' | 'privacy';
  /** Where posts go that are asked for here, as far as the surface tells. */
  readonly place?: AskedPlace | null;
  /** Rights that posts here need and we lack, each by the phrase `doctor-permission-<right>`; not given where nobody knows. */
  readonly lacks?: readonly string[];
}

/** A channel, thread, forum or topic that somebody asks in. */
export interface AskedPlace {
  readonly platform: Asker['platform'];
  /** The platform's id of what is written into. */
  readonly channel: string;
  /** Telegram's topic within it. */
  readonly topic: string | null;
  /** The server or group that it belongs to. */
  readonly chat: string;
}

/** What every command may look at; a calculating command gets nothing else. */
export interface Desk {
  readonly reader: Reader;
  /** Null at the console, which belongs to whoever runs the program. */
  readonly asker: Asker | null;
  /** The reader's language. */
  readonly words: Words;
  /** What is known at `now`. */
  readonly facts: Snapshot;
  /** ms since 1970; the command never asks a clock. */
  readonly now: number;
}

/** The machine form of a calculating command's answer (`--json`). */
export interface Figures {
  readonly inputs: Readonly<Record<string, number | string | boolean | null>>;
  readonly numbers: Readonly<Record<string, unknown>>;
  /** Day the oldest figure used is about; null when none ages. */
  readonly asOf: string | null;
  readonly sources: readonly {
    readonly title: string;
    readonly url: string | null;
    readonly asOf: string | null;
  }[];
}

export interface Answer {
  readonly message: Message;
  /** What `--json` prints instead of the message: figures, or a whole document (check). */
  readonly figures?: Figures;
  readonly document?: Readonly<Record<string, unknown>>;
  /** A text in a form of its own (OPML), which the console prints as it is in place of the message. */
  readonly verbatim?: string;
  /** The person's mistake: the message says what was expected and what came; the console ends with 2. */
  readonly mistake?: true;
  /** What was looked at is not as it should be: shown like any answer; the console ends with 1. */
  readonly faulty?: true;
}

export type Options = z.ZodObject<z.ZodRawShape, z.core.$strict>;

/** How a command is asked line by line by a machine (`--jsonl`): each line is a JSON object with these fields. */
export interface LineForm {
  /** Options of the command; the first one is required, fields of other names are passed over. */
  readonly fields: readonly [string, ...string[]];
  readonly example: string;
  /** A line may also be the first field alone, as it stands or as a JSON string; it comes back in every answer. */
  readonly bare?: true;
  /** Lines answered at the same time, told in their order all the same; one when not given. */
  readonly atOnce?: number;
}

/**
 * One unit a person can ask for. Its strict zod schema gives registration, parsing, help and types everywhere:
 * the first option may be given by place, the rest as `name:value` or `--name value`.
 */
export interface Command<O extends Options = Options, P = unknown> {
  readonly name: string;
  /** Phrase id of the one-line summary: `<name>-summary` in every language. */
  readonly options: O;
  /** A line that works on every surface and is run as a test. */
  readonly example: string;
  /** Names of the ports it needs from `ports.ts`; none for a calculating command. */
  readonly ports?: readonly (keyof P & string)[];
  /** Who may ask in a chat; everybody when not given. */
  readonly audience?: 'moderators';
  /** The option that names another place than the one asked in: the command itself sees to who may ask about that. */
  readonly about?: string;
  /** Its answers tell of people: where nobody can be answered alone, it is not asked. */
  readonly discreet?: true;
  /** Where it is not a text with what is known of it. */
  readonly lines?: LineForm;
  run(values: z.output<O>, desk: Desk, ports: P): Answer | Promise<Answer>;
}

/** Any command, whatever its options and ports. */
export interface AnyCommand {
  readonly name: string;
  readonly options: Options;
  readonly example: string;
  readonly ports?: readonly string[];
  readonly audience?: 'moderators';
  readonly about?: string;
  readonly discreet?: true;
  readonly lines?: LineForm;
  run(
    values: Readonly<Record<string, unknown>>,
    desk: Desk,
    ports: Readonly<Record<string, unknown>>,
  ): Answer | Promise<Answer>;
}

/** The commands of a surface in the order `help` shows, each loaded when it is asked for. */
export type Catalogue = Readonly<Record<string, () => Promise<{ readonly default: AnyCommand }>>>;

export const command = <O extends Options, P = Record<never, never>>(
  definition: Command<O, P>,
): Command<O, P> => definition;
