import type { Failure, What } from '../../ports.ts';

const MINUTE_MS = 60_000;

/** How often each thing is asked for, ms. */
export const EVERY_MS: Readonly<Record<What, number>> = {
  tip: MINUTE_MS,
  retarget: MINUTE_MS,
  prices: 5 * MINUTE_MS,
  'fee-rates': 5 * MINUTE_MS,
  fees: 15 * MINUTE_MS,
  pools: 60 * MINUTE_MS,
};

/** The longest a question is put off because it failed, ms. */
export const LONGEST_MS = 60 * MINUTE_MS;

/** How a question to a source has gone so far. All times are ms since 1970. */
export interface Turn {
  readonly failures: number;
  readonly failure: Failure | null;
  readonly succeededAt: number | null;
  readonly dueAt: number;
}

export const FIRST_TURN: Turn = { failures: 0, failure: null, succeededAt: null, dueAt: 0 };

export const isDue = ({ dueAt }: Turn, now: number): boolean => dueAt <= now;

/** The next full step of a period, so that a clock that ticks a little early or late loses no turn. */
const nextStep = (now: number, every: number): number => (Math.floor(now / every) + 1) * every;

/** After an answer: due again at the thing's next step. */
export const answered = (what: What, now: number): Turn => ({
  failures: 0,
  failure: null,
  succeededAt: now,
  dueAt: nextStep(now, EVERY_MS[what]),
});

/**
 * After a failure: put off by twice as long for each in a row, up to an hour or the thing's own period, and never asked
 * before the server's own wish.
 */
export function failed(turn: Turn, what: What, now: number, failure: Failure): Turn {
  const failures = turn.failures + 1;
  const every = EVERY_MS[what];
  const wait = Math.min(every * 2 ** Math.min(failures - 1, 16), Math.max(LONGEST_MS, every));
  return {
    ...turn,
    failures,
    failure,
    dueAt: Math.max(nextStep(now, every) + wait - every, now + (failure.retryAfter ?? 0) * 1000),
  };
}

/** Failures that are about the server as a whole: nothing else need be asked of it before it is due again. */
const WHOLE: ReadonlySet<string> = new Set([
  ...['address', 'no-host', 'refused', 'certificate', 'unreachable', 'slow'],
  ...['login', 'forbidden', 'blocked', 'too-often', 'no-file'],
]);

export const isWhole = ({ code }: Failure): boolean => WHOLE.has(code);
