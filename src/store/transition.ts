import type { Updateable } from 'kysely';
import type { Outcome } from '../ports.ts';
import type { Row } from './posts.ts';
import type { PostRow } from './schema/outbox.ts';

type Change = Updateable<PostRow>;

/** What is given up with every outcome. */
const LET_GO = { leased_until: 0, owner: null } as const;

/** A message was sent or changed: on to the next, or to the words that came meanwhile, or done. */
function sent(row: Row, remote: readonly string[], more: boolean, at: number): Change {
  const known = {
    ...LET_GO,
    remote: JSON.stringify(remote),
    remotes: remote.length,
    tried_at: null,
    attempts: 0,
    reason: null,
    permission: null,
    waits_since: null,
  };
  if (more) {
    return { ...known, state: row.state === 'sent' ? 'sent' : 'waiting', part: row.part + 1, due_at: at };
  }
  const again = row.begun !== row.wording && remote.length > 0;
  return {
    ...known,
    state: 'sent',
    part: 0,
    stands: row.begun,
    due_at: again ? at : null,
    sent_at: row.sent_at ?? at,
  };
}

/** The doubt that an earlier try left stays, whatever a later one comes to. */
function later(row: Row, { job, at }: Outcome, ms: number, reason: string): Change {
  const state = row.state === 'sent' ? 'sent' : job.does === 'recover' ? 'uncertain' : 'waiting';
  return {
    ...LET_GO,
    state,
    reason,
    due_at: at + ms,
    ...(job.does === 'send' ? { tried_at: null } : {}),
  };
}

/**
 * What an outcome makes of a post's row: `waits` where it is kept until its place takes posts again. Null for a group
 * that has moved, which is more than one row's matter.
 */
export function changeBy(row: Row, outcome: Outcome, waits = false): Change | null {
  const { sent: came, at } = outcome;
  switch (came.state) {
    case 'sent':
      return sent(row, came.remote, came.more === true, at);
    case 'later':
      return later(row, outcome, came.ms, came.reason);
    case 'uncertain': {
      const { reason, againMs } = came;
      return {
        ...LET_GO,
        state: 'uncertain',
        reason,
        due_at: againMs === undefined ? null : at + againMs,
        waits_since: null,
      };
    }
    case 'refused': {
      const { reason, permission } = came;
      const stands = row.state === 'sent';
      return {
        ...LET_GO,
        state: stands ? 'sent' : 'refused',
        part: waits && !stands ? row.remotes : 0,
        waits_since: waits ? (row.waits_since ?? at) : null,
        reason,
        permission,
        tried_at: null,
        due_at: null,
      };
    }
    case 'moved':
      return null;
  }
}
