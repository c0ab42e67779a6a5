import type { Kysely } from 'kysely';
import type { Due, Job, KeptPost, Outbox, Outcome, Pace, Sent } from '../ports.ts';
import { type Buckets, forgetIdle, openBuckets } from './buckets.ts';
import { drawsOf, readyHead, relane } from './lanes.ts';
import { moveChannel } from './moving.ts';
import { doesOf, keptOf, type Row, type Wordings } from './posts.ts';
import type { Schema } from './schema.ts';
import { isShut, missed, openPlace, probe, shutAmong, shutPlace, waitsAgain } from './shut.ts';
import { changeBy } from './transition.ts';

/** Posts that at most become one message. */
const TOGETHER = 25;
/** Lanes looked at in one go. */
const LANES = 50;
const HOUR_MS = 3_600_000;

type DeliveryCalls = Pick<Outbox, 'claim' | 'settle'>;
type Platform = KeptPost['place']['platform'];

/** The posts at a head's place that may be told together with it, all untried, the head first. */
function crowdOf(db: Kysely<Schema>, head: Row): Promise<Row[]> {
  return db
    .selectFrom('posts')
    .selectAll()
    .where('lane', '=', head.lane)
    .where('due_at', 'is not', null)
    .where('place', '=', head.place)
    .where('state', '=', 'waiting')
    .where('alone', '=', 0)
    .where('tried_at', 'is', null)
    .where('remotes', '=', 0)
    .orderBy('position')
    .limit(TOGETHER)
    .execute();
}

/** Only one role is pinged by a message. */
const pingingOne = (rows: readonly Row[]): Row[] => {
  const role = rows.find((row) => row.role !== null)?.role ?? null;
  return rows.filter((row) => row.role === null || row.role === role);
};

/** Where a right is missing we ask seldom: Discord shuts out whoever is refused too often. */
const FORBIDDEN_MS = 60_000;

/** ms for which nothing more is to be asked of a place, or of its platform. */
const quietAfter = (sent: Sent): number => {
  if (sent.state === 'later') return sent.ms;
  if (sent.state === 'refused') return isShut(sent) ? FORBIDDEN_MS : 0;
  return sent.state === 'sent' ? (sent.restMs ?? 0) : 0;
};

/** Leases a post in one statement; undefined when somebody else has it. */
const lease = (
  db: Kysely<Schema>,
  row: Row,
  { now, until, owner }: { readonly now: number; readonly until: number; readonly owner: string | null },
): Promise<Row | undefined> => {
  const does = doesOf(row);
  return db
    .updateTable('posts')
    .set({
      leased_until: until,
      owner,
      attempts: row.attempts + 1,
      ...(row.state === 'sent' ? {} : { state: 'sending' }),
      ...(does === 'send' ? { tried_at: now } : {}),
      ...(row.part === 0 && does !== 'recover' ? { begun: row.wording } : {}),
    })
    .where('id', '=', row.id)
    .where('leased_until', '<=', now)
    .where('due_at', '<=', now)
    .returningAll()
    .executeTakeFirst();
};

/** Claiming and settling over the database, at the pace given. */
export function deliveryCalls(
  db: Kysely<Schema>,
  wordings: Wordings,
  { pace, owner }: { readonly pace: Pace; readonly owner: string | null },
): DeliveryCalls {
  let forgotten = 0;

  async function together(trx: Kysely<Schema>, head: Row, buckets: Buckets, now: number): Promise<Row[]> {
    const mayJoin = head.alone === 0 && head.state === 'waiting' && doesOf(head) === 'send';
    if (!mayJoin || head.remotes > 0) return [];
    const [draw] = drawsOf(head, pace);
    const crowd = pingingOne(await crowdOf(trx, head));
    return draw && crowd.length >= pace.crowd(await buckets.find(draw), now) ? crowd : [];
  }

  const readAll = async (trx: Kysely<Schema>, rows: readonly Row[]): Promise<KeptPost[]> => {
    const posts: KeptPost[] = [];
    for (const row of rows) posts.push(keptOf(row, await wordings.find(trx, row.wording)));
    return posts;
  };

  async function claim(
    trx: Kysely<Schema>,
    buckets: Buckets,
    platform: Platform,
    { now, until, limit }: { readonly now: number; readonly until: number; readonly limit: number },
  ): Promise<Due> {
    const whole = pace.whole(platform);
    const jobs: Job[] = [];
    const crowds: (readonly KeptPost[])[] = [];
    const lanes = await trx
      .selectFrom('lanes')
      .select('id')
      .where('platform', '=', platform)
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .orderBy('id')
      .limit(LANES)
      .execute();
    for (const { id } of lanes) {
      if (jobs.length >= limit || (await buckets.freeAt([whole])) > now) break;
      const head = await readyHead(trx, id, now, { buckets, pace });
      if (head === null) continue;
      const crowd = await together(trx, head, buckets, now);
      if (crowd.length > 0) {
        crowds.push(await readAll(trx, crowd));
        continue;
      }
      const leased = await lease(trx, head, { now, until, owner });
      if (!leased) continue;
      await trx.updateTable('lanes').set({ next_at: until }).where('id', '=', id).execute();
      for (const draw of [whole, ...drawsOf(head, pace)])
        buckets.put(draw, pace.take(draw, await buckets.find(draw), now));
      const post = keptOf(leased, await wordings.find(trx, leased.wording));
      jobs.push({ post, does: doesOf(head), until, claimedAt: now });
    }
    const free = await buckets.freeAt([whole]);
    const { next } = await trx
      .selectFrom('lanes')
      .select(({ fn }) => fn.min('next_at').as('next'))
      .where('platform', '=', platform)
      .executeTakeFirstOrThrow();
    return { jobs, crowds, nextAt: next === null ? null : Math.max(Number(next), free) };
  }

  /** Is the post still this job's? A late word that it was sent ends a doubt all the same. */
  const holds = (row: Row, { job, sent }: Outcome): boolean =>
    row.leased_until === job.until || (row.state === 'uncertain' && sent.state === 'sent');

  async function settle(trx: Kysely<Schema>, outcome: Outcome, buckets: Buckets): Promise<void> {
    const { job, sent, at, lateMs } = outcome;
    const { platform } = job.post.place;
    const [whole, draws] = [pace.whole(platform), pace.draws(job.post.place, job.does)];
    for (const draw of [whole, ...draws]) {
      const bucket = await buckets.find(draw);
      if (bucket) buckets.put(draw, pace.giveBack(draw, bucket, job.claimedAt, lateMs));
    }
    const quiet = quietAfter(sent);
    const resting = sent.state === 'later' && sent.scope === 'platform' ? whole : draws[0];
    if (resting && quiet > 0) buckets.put(resting, pace.rest(await buckets.find(resting), at + quiet));
    const row = await trx
      .selectFrom('posts')
      .selectAll()
      .where('id', '=', job.post.id)
      .executeTakeFirstOrThrow();
    if (!holds(row, outcome)) return;
    const shut = (await shutAmong(trx, [row.place])).has(row.place);
    const refuses = isShut(sent);
    const waits = refuses && waitsAgain(row, shut);
    const change = changeBy(row, outcome, waits);
    if (change) await trx.updateTable('posts').set(change).where('id', '=', row.id).execute();
    else if (sent.state === 'moved') await moveChannel(trx, row, sent.channel, at);
    if (waits && refuses) await shutPlace(trx, wordings, row, sent, at, pace);
    else if (shut && sent.state === 'sent') await openPlace(trx, row, job.does, at, pace);
    else if (shut && sent.state === 'refused' && job.does === 'send') await missed(trx, row.place);
    if (shut || waits) await probe(trx, row.place, at, pace);
    await relane(trx, row.lane, at, { buckets, pace });
  }

  async function settleAll(trx: Kysely<Schema>, outcomes: readonly Outcome[], buckets: Buckets) {
    for (const outcome of outcomes) await settle(trx, outcome, buckets);
  }

  return {
    claim: (platform, terms, came = []) =>
      db.transaction().execute(async (trx) => {
        if (terms.now - forgotten > HOUR_MS) {
          forgotten = terms.now;
          await forgetIdle(trx, terms.now);
        }
        const buckets = openBuckets(trx, pace);
        await settleAll(trx, came, buckets);
        const due = await claim(trx, buckets, platform, terms);
        await buckets.write();
        return due;
      }),

    settle: (outcomes) =>
      db.transaction().execute(async (trx) => {
        const buckets = openBuckets(trx, pace);
        await settleAll(trx, outcomes, buckets);
        await buckets.write();
      }),
  };
}
