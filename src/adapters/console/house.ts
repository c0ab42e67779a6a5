import type { PortSource } from '../../command/ask.ts';
import type { Catalogue, Desk } from '../../command/command.ts';
import type { Message } from '../../message/message.ts';
import type { Locale } from '../../message/words.ts';

/** Exit codes: done (also when a claim is refuted), our fault, the person's mistake. */
export const DONE = 0;
export const FAULT = 1;
export const MISTAKE = 2;

/** What the console is given by whoever wires the program. */
export interface House {
  readonly catalogue: Catalogue;
  /** A fresh desk: today's facts, worded for one reader. */
  readonly desk: (locale: Locale) => Promise<Desk>;
  readonly ports: PortSource;
  /** The language people get unless they ask for another. */
  readonly locale: Locale;
  readonly version: () => string;
  /**
   * Serves the platforms that have a token until told to stop, and gives whether it went well; null without a token.
   * `say` tells one sentence to whoever runs the program.
   */
  readonly serve: ((desk: Desk, say: (sentence: string) => Promise<unknown>) => Promise<boolean>) | null;
  /** Begins the day's work; the digest is what there is to show first. */
  readonly start: (desk: Desk) => Promise<{ readonly digest: Message; stop(): Promise<void> }>;
  /** Told of every fault, once; gives a sentence when the person can do something about it. */
  readonly fault: (error: unknown) => string | null;
}
