import { mannerOf } from '../chat/reader.ts';
import { type Asked, placeOf } from './asked.ts';
import { sentence } from './deliver.ts';
import type { Line } from './line.ts';
import { send } from './post.ts';
import { askerOf } from './respond.ts';

/** ms until a group, or a person in private, is told again to slow down. */
const TOLD_MS = { group: 60_000, person: 30_000 } as const;

/** ms whoever asks or taps must wait, 0 when they may now (and then it is counted). */
export const waitOf = (line: Line, { user, group }: Asked, of: 'cooldown' | 'taps'): number =>
  line[of].take(
    { user: `telegram ${user}`, chat: group === null ? null : `telegram ${group}` },
    line.house.now(),
  );

/** Says that whoever asks must wait `ms`; null where that was said a moment ago, or nothing can be said. */
export function patience(line: Line, asked: Asked, ms: number): (() => Promise<void>) | null {
  const now = line.house.now();
  const { chat } = asked.target;
  const told = line.memory.slowed.get(chat) ?? -Infinity;
  if (now - told < TOLD_MS[asked.group === null ? 'person' : 'group'] || line.floods.has(chat)) return null;
  line.memory.slowed.set(chat, now);
  return async () => {
    const { reader } = await mannerOf(line.house, placeOf(asked), { private: asked.group === null });
    const { words } = await line.house.desk(reader, await askerOf(line, asked, null));
    await send(line, asked.target, sentence(words.say('chat-slow-down', { seconds: Math.ceil(ms / 1000) })));
  };
}
