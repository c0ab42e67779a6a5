import type { Asked } from './asked.ts';
import { keyOf, type Line } from './line.ts';
import { tell } from './respond.ts';

/** ms a person is not told again to slow down in a group. */
const TOLD_MS = 60_000;

/** ms whoever asks must wait, 0 when they may ask now (and then it is counted). */
export const waitOf = (line: Line, { user, group }: Asked): number =>
  line.cooldown.take(
    { user: `telegram ${user}`, chat: group === null ? null : `telegram ${group}` },
    line.house.now(),
  );

/** May this message be answered now? If not, whoever asks is told: in a group once a minute. */
export async function maySpeak(line: Line, asked: Asked): Promise<boolean> {
  const wait = waitOf(line, asked);
  if (wait === 0) return true;
  const now = line.house.now();
  if (asked.group !== null) {
    const key = keyOf(asked.group, asked.user);
    if (now - (line.memory.slowed.get(key) ?? -Infinity) < TOLD_MS) return false;
    line.memory.slowed.set(key, now);
  }
  await tell(line, asked, null, ({ words }) =>
    words.say('chat-slow-down', { seconds: Math.ceil(wait / 1000) }),
  );
  return false;
}
