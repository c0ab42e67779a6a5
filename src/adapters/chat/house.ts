import type { PortSource } from '../../command/ask.ts';
import type { Asker, Catalogue, Desk, Reader } from '../../command/command.ts';
import type { Locale } from '../../message/words.ts';
import type {
  DisputeBook,
  Draughtsman,
  Log,
  NameBook,
  Named,
  QuestionBook,
  SettingsBook,
} from '../../ports.ts';

/** What a chat platform is given by whoever wires the program. */
export interface ChatHouse {
  /** Commands people may ask for in a chat. */
  readonly catalogue: Catalogue;
  /** A fresh desk: today's facts, worded for one reader. */
  readonly desk: (reader: Reader, asker: Asker) => Promise<Desk>;
  readonly ports: PortSource;
  readonly settings: SettingsBook;
  readonly disputes: DisputeBook;
  readonly questions: QuestionBook;
  /** What people call places and roles, learned from whatever tells it. */
  readonly names: NameBook;
  readonly draughtsman: Draughtsman;
  readonly log: Log;
  /** ms since 1970. */
  readonly now: () => number;
  /** What people get who chose nothing and whose platform says nothing. */
  readonly locale: Locale;
  readonly timeZone: string;
  /** Told of every fault, once; gives a sentence when the person can do something about it. */
  readonly fault: (error: unknown) => string | null;
}

/** A platform at work. */
export interface Platform {
  readonly name: 'Discord' | 'Telegram';
  /** The address at which somebody adds the bot to a server or group, or opens a chat with it. */
  readonly where: string;
  /** Resolves when the platform gives up for good, with one sentence that says why and what helps. */
  readonly gaveUp: Promise<string>;
  /** Takes no more questions, answers those under way, and leaves. */
  stop(): Promise<void>;
}

/** A platform that cannot be served, in a sentence with its remedy for whoever runs the program. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  /** May pass by itself: what is the operator's to mend does not. */
  readonly passing: boolean;

  constructor(message: string, { passing = false }: { readonly passing?: boolean } = {}) {
    super(message);
    this.passing = passing;
  }
}

/** Learns what people are called who moderate or dispute: others read of them. */
export function learnPerson(
  house: ChatHouse,
  { platform, user, called }: Pick<Asker, 'platform' | 'user' | 'called'>,
): void {
  if (called !== undefined) learnNames(house, [[{ platform, type: 'user', id: user }, called]]);
}

/** Learns names that a platform told in passing; nothing waits for that, and a fault is logged. */
export function learnNames({ names, fault }: ChatHouse, told: readonly (readonly [Named, string])[]): void {
  for (const [named, name] of told) names.learn(named, name).catch(fault);
}
