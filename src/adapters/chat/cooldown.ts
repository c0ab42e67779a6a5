/** How many questions at once, and how fast they come back. */
interface Allowance {
  readonly burst: number;
  /** ms until one more is allowed. */
  readonly everyMs: number;
}

/** A person: five at once, then one in three seconds. A chat: Telegram lets a bot say twenty things a minute in a group. */
export const ALLOWANCES = {
  user: { burst: 5, everyMs: 3_000 },
  chat: { burst: 20, everyMs: 3_000 },
} as const satisfies Record<string, Allowance>;

/** Beyond this many people and chats, those long silent are forgotten. */
const REMEMBERED = 10_000;

export interface Cooldown {
  /** ms to wait before the next question, 0 when it may be answered now (and then it is counted). */
  take(keys: { readonly user: string; readonly chat: string | null }, now: number): number;
}

/** Counts questions per person and chat, in memory: a restart forgives. */
export function openCooldown(
  allowances: Readonly<Record<'user' | 'chat', Allowance>> = ALLOWANCES,
): Cooldown {
  /** When each key's allowance is whole again, ms since 1970. */
  const whole = new Map<string, number>();
  /** ms until the allowance is whole; a clock that was set back makes nobody wait longer than that. */
  const lackOf = (key: string, { burst, everyMs }: Allowance, now: number): number =>
    Math.min(burst * everyMs, Math.max(0, (whole.get(key) ?? 0) - now));
  const waitOf = (key: string, allowance: Allowance, now: number): number =>
    Math.max(0, lackOf(key, allowance, now) - (allowance.burst - 1) * allowance.everyMs);
  return {
    take({ user, chat }, now) {
      const keys = [
        [`user ${user}`, allowances.user] as const,
        ...(chat === null ? [] : [[`chat ${chat}`, allowances.chat] as const]),
      ];
      const wait = Math.max(...keys.map(([key, allowance]) => waitOf(key, allowance, now)));
      if (wait > 0) return wait;
      for (const [key, allowance] of keys)
        whole.set(key, now + lackOf(key, allowance, now) + allowance.everyMs);
      if (whole.size > REMEMBERED) for (const [key, at] of whole) if (at <= now) whole.delete(key);
      return 0;
    },
  };
}
