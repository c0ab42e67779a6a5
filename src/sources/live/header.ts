import { z } from 'zod';
import { difficultyOf, targetOf } from '../../core/target.ts';
import type { Header } from '../../ports.ts';
import { unexpected } from './ask.ts';

/** A block's hash as it is written. */
export const blockHash = () => z.string().regex(/^[0-9a-f]{64}$/);

export const height = () => z.int().min(0).max(1e8);

/** Time of the genesis block, s; no header is older. */
const GENESIS = 1_231_006_505;
/** A header's time goes before the clock by two hours at most (consensus), s. */
const AHEAD = 7_200;
/** Difficulties written as decimals differ from the compact target's by rounding alone. */
const ROUNDING = 1e-6;

/** A header as a server tells it, before anybody has looked whether it can be true. */
export interface Stated {
  readonly header: Header;
  readonly difficulty: number;
}

function difficultyIn(nBits: number): number {
  try {
    return difficultyOf(nBits);
  } catch {
    throw unexpected("the header's bits are no compact target");
  }
}

/**
 * The header, if it can be one at `now` (ms): its bits stand for the stated difficulty, its hash meets its target, its
 * time is possible. Throws a SourceError.
 */
export function believable({ header, difficulty }: Stated, now: number): Header {
  const stands = difficultyIn(header.nBits);
  if (Math.abs(difficulty / stands - 1) > ROUNDING)
    throw unexpected("the header's bits and difficulty do not agree");
  if (BigInt(`0x${header.hash}`) > targetOf(header.nBits))
    throw unexpected("the header's hash does not meet its target");
  if (header.time < GENESIS || header.time > now / 1000 + AHEAD)
    throw unexpected("the header's time cannot be");
  return header;
}
