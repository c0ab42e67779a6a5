import type { Day } from '../core/days.ts';
import type { Archive, Story, StoryQuery } from '../ports.ts';

const DAY_MS = 86_400_000;
const AT_MOST = 60;
/** Told when nothing is new. */
const LATEST = 12;

/** Which stories a digest tells, and as what: those of a day, those seen since yesterday or in a week, or else the latest. */
export interface Selection {
  readonly stories: readonly Story[];
  readonly as: 'day' | 'new' | 'week' | 'latest';
  readonly sample: boolean;
}

/** Stories that match; the bundled sample's only while no feed has told any. */
export async function findStories(
  archive: Archive,
  query: Omit<StoryQuery, 'sample'>,
): Promise<{ readonly stories: Story[]; readonly sample: boolean }> {
  const stories = await archive.stories({ ...query, sample: false });
  if (stories.length > 0) return { stories, sample: false };
  const [real] = await archive.stories({ limit: 1, order: 'newest', sample: false });
  return real
    ? { stories, sample: false }
    : { stories: await archive.stories({ ...query, sample: true }), sample: true };
}

/** The stories for the digest of a day or, without one, for what is new at `now` (ms since 1970). */
export async function selectStories(archive: Archive, now: number, day?: Day): Promise<Selection> {
  if (day !== undefined)
    return { ...(await findStories(archive, { limit: AT_MOST, order: 'weight', day })), as: 'day' };
  const fresh = await findStories(archive, { limit: AT_MOST, order: 'weight', seenSince: now - DAY_MS });
  if (fresh.stories.length > 0) return { ...fresh, as: 'new' };
  const latest = await findStories(archive, { limit: LATEST, order: 'newest' });
  return { ...latest, as: latest.stories.length > 0 ? 'latest' : 'new' };
}
