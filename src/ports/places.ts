import type { Asker } from '../command/command.ts';
import type { PostPlace } from './posting.ts';

/** Something of a platform that people call by a name. A topic's and a role's id is that of its chat, a slash, and its own. */
export interface Named {
  readonly platform: PostPlace['platform'];
  readonly type: 'chat' | 'channel' | 'topic' | 'role' | 'user';
  readonly id: string;
}

/** Names as the platforms have told them. */
export interface NameBook {
  find(named: Named): Promise<string | null>;
  /** The newest name counts; one that is known already costs nothing. */
  learn(named: Named, name: string): Promise<void>;
}

/** Gives what people call something; null where nobody knows. */
export type Naming = (named: Named) => string | null;

/** A place that somebody has named, as its platform tells of it. */
export interface FoundPlace {
  readonly place: PostPlace;
  /** May whoever asks have posts brought there? */
  readonly may: boolean;
  /** Rights that posts need there and we lack, each by the phrase `doctor-permission-<right>`. */
  readonly lacks: readonly string[];
}

/**
 * What looking for a place came to. `unknown`: there is none of that name here; `unseen`: nobody lets us see who may
 * decide about it; `wordless`: nothing can be written there; `unreachable`: the platform gave no answer.
 */
export type Sought = FoundPlace | 'unknown' | 'unseen' | 'wordless' | 'unreachable';

/** Looks for places and names on one platform. Never rejects. */
export interface Seeker {
  /** `typed` is an id, a mention, a link or a public name. */
  find(typed: string, asker: Asker): Promise<Sought>;
  nameOf(named: Named): Promise<string | null>;
}

/** Places on the platforms that are served, and what people call them. */
export interface Places {
  find(typed: string, asker: Asker): Promise<Sought>;
  /** Looks names up, first among those known. */
  names(of: readonly Named[]): Promise<Naming>;
}
