import type { AnyCommand } from '../../command/command.ts';
import type { Line } from './line.ts';

/** The command of that name, loaded once; null when there is none. */
export async function commandOf({ house, commands }: Line, name: string): Promise<AnyCommand | null> {
  const known = commands.get(name);
  if (known) return known;
  const { default: loaded } = (await house.catalogue[name]?.()) ?? {};
  if (loaded) commands.set(name, loaded);
  return loaded ?? null;
}

/** Ports by which nothing can be changed. */
const READ_ONLY = new Set(['catalogue', 'archive', 'recall', 'pages', 'progress', 'clock', 'log']);

/** May asking it change something? */
export const changes = ({ audience, ports }: AnyCommand): boolean =>
  audience === 'moderators' || (ports ?? []).some((port) => !READ_ONLY.has(port));
