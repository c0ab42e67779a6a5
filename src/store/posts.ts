import { hash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Message } from '../message/message.ts';
import type { Does, KeptPost, PostPlace, PostState } from '../ports.ts';
import { messageOf } from './rows.ts';
import type { PostRow } from './schema/outbox.ts';
import type { Schema } from './schema.ts';

export type Row = Selectable<PostRow>;

const ID_LENGTH = 12;
const CACHED = 200;

export const laneOf = ({ platform, channel }: Pick<PostPlace, 'platform' | 'channel'>): string =>
  `${platform} ${channel}`;

export const placeOf = (place: Pick<PostPlace, 'platform' | 'channel' | 'topic'>): string =>
  `${laneOf(place)} ${place.topic ?? ''}`;

/** Short enough to be the main part of a nonce. */
export const idOf = (place: PostPlace, key: string): string =>
  BigInt(`0x${hash('sha256', `${placeOf(place)}\n${key}`)}`)
    .toString(36)
    .slice(0, ID_LENGTH);

/** What is to be done next with a post that is due. */
export function doesOf({ tried_at, part, remotes }: Row): Does {
  if (tried_at !== null) return 'recover';
  return part < remotes ? 'edit' : 'send';
}

/** What posts say, each text once however many posts say it. */
export interface Wordings {
  keep(db: Kysely<Schema>, message: Message): Promise<string>;
  /** The same object for the same text, as long as it is asked for. */
  find(db: Kysely<Schema>, id: string): Promise<Message>;
}

export function openWordings(): Wordings {
  const lately = new Map<string, Message>();
  return {
    async keep(db, message) {
      const content = JSON.stringify(message);
      const id = hash('sha256', content).slice(0, 24);
      await db
        .insertInto('wordings')
        .values({ id, content })
        .onConflict((oc) => oc.doNothing())
        .execute();
      return id;
    },
    async find(db, id) {
      const known =
        lately.get(id) ??
        messageOf(
          (await db.selectFrom('wordings').select('content').where('id', '=', id).executeTakeFirstOrThrow())
            .content,
        );
      lately.delete(id);
      lately.set(id, known);
      const [oldest] = lately.keys();
      if (lately.size > CACHED && oldest !== undefined) lately.delete(oldest);
      return known;
    },
  };
}

/** A post as it is kept, with its text. */
export const keptOf = (row: Row, message: Message): KeptPost => ({
  id: row.id,
  key: row.key,
  place: {
    platform: row.platform as PostPlace['platform'],
    channel: row.channel,
    topic: row.topic,
    chat: row.chat,
  },
  message,
  role: row.role,
  claims: JSON.parse(row.claims) as string[],
  question: row.question === null ? null : (JSON.parse(row.question) as KeptPost['question'] & object),
  state: row.state as PostState,
  attempts: row.attempts,
  remote: JSON.parse(row.remote) as string[],
  part: row.part,
  triedAt: row.tried_at,
  mergedInto: row.merged_into,
  reason: row.reason,
  permission: row.permission,
  offeredAt: row.offered_at,
  sentAt: row.sent_at,
  replyTo: row.reply_to,
  waitsSince: row.waits_since,
});
