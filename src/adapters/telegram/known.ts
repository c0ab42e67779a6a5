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
