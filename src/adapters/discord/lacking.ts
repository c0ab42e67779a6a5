import { type Call, fieldsIn, isSuccess } from './call.ts';
import { type Json, listOf, textOf } from './json.ts';

/** Bits of topics/permissions that a post can lack, named as `doctor-permission-…` names them. */
export const VIEW = [1n << 10n, 'view'] as const;
export const SEND = [1n << 11n, 'send'] as const;
export const THREADS = [1n << 38n, 'threads'] as const;
const ATTACH = [1n << 15n, 'attach'] as const;
export const MANAGE_THREADS = [1n << 34n, 'manage-threads'] as const;
const ADMINISTRATOR = 1n << 3n;
/** resources/channel#channel-object-channel-types: announcement thread, public thread, private thread. */
export const THREAD_TYPES: readonly unknown[] = [10, 11, 12];

const bitsOf = (value: unknown): bigint => {
  const text = textOf(value);
  return /^\d+$/.test(text) ? BigInt(text) : 0n;
};

const overwritten = (bits: bigint, overwrites: readonly Json[]): bigint => {
  const deny = overwrites.reduce((all, each) => all | bitsOf(each.deny), 0n);
  const allow = overwrites.reduce((all, each) => all | bitsOf(each.allow), 0n);
  return (bits & ~deny) | allow;
};

/** What a member may do in a channel: topics/permissions#permission-overwrites. */
export function permissionsIn(
  channel: Json,
  roles: readonly Json[],
  mine: readonly unknown[],
  me: string,
  guild: string,
): bigint {
  const base = roles
    .filter(({ id }) => id === guild || mine.includes(id))
    .reduce((all, role) => all | bitsOf(role.permissions), 0n);
  if ((base & ADMINISTRATOR) !== 0n) return -1n;
  const overwrites = listOf(channel.permission_overwrites);
  const steps = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id }) => id !== guild && mine.includes(id)),
    overwrites.filter(({ id }) => id === me),
  ];
  return steps.reduce(overwritten, base);
}

/** The bot's id, which is the first part of its token. */
export const selfOf = (token: string): string =>
  Buffer.from(token.split('.')[0] ?? '', 'base64').toString('utf8');

/**
 * The permission that a post to a channel lacks, the first one of those it needs; null where Discord does not tell.
 * Never rejects.
 */
export async function lackingIn(
  call: Call,
  { guild, channel, me, files }: { guild: string; channel: string; me: string; files: boolean },
): Promise<string | null> {
  try {
    const there = await call('GET', `/channels/${channel}`);
    if (!isSuccess(there)) return VIEW[1];
    const found = fieldsIn(there.json);
    const isThread = THREAD_TYPES.includes(found.type);
    const [member, roles, parent] = [
      await call('GET', `/guilds/${guild}/members/${me}`),
      await call('GET', `/guilds/${guild}/roles`),
      isThread ? await call('GET', `/channels/${textOf(found.parent_id)}`) : there,
    ];
    const needed = [VIEW, isThread ? THREADS : SEND, ...(files ? [ATTACH] : [])];
    if (![member, roles, parent].every(isSuccess)) return needed[1]![1];
    const own = fieldsIn(member.json).roles;
    const bits = permissionsIn(
      fieldsIn(parent.json),
      listOf(roles.json),
      Array.isArray(own) ? own : [],
      me,
      guild,
    );
    return needed.find(([bit]) => (bits & bit) === 0n)?.[1] ?? null;
  } catch {
    return null;
  }
}
