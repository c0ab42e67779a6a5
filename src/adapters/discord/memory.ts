import { Bounded } from '../chat/bounded.ts';

/** What is remembered for a while under a name, the newest five hundred things. */
export interface Memory<Thing> {
  keep(name: string, thing: Thing, now: number): void;
  /** Null when it was never kept, or too long ago; `now` is ms since 1970. */
  find(name: string, now: number): Thing | null;
}

const KEPT = 500;
const KEPT_MS = 15 * 60_000;

/** Remembers things for a quarter of an hour: as long as Discord lets an answer be changed. */
export function openMemory<Thing>(): Memory<Thing> {
  const kept = new Bounded<string, { readonly thing: Thing; readonly at: number }>(KEPT);
  return {
    keep: (name, thing, at) => kept.set(name, { thing, at }),
    find(name, now) {
      const found = kept.get(name);
      return found && now - found.at < KEPT_MS ? found.thing : null;
    },
  };
}
