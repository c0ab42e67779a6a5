import type { Config } from '../config.ts';
import type { NameBook, Named, Places, Seeker } from '../ports.ts';

const keyOf = ({ platform, type, id }: Named): string => `${platform} ${type} ${id}`;

/** ms that looking a name up may take: an id stands in its place then. */
const PATIENCE_MS = 3_000;

async function soon<T>(work: Promise<T>): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), PATIENCE_MS);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Places on the platforms that have a token; each is asked only for what is not known. */
export function openPlaces(config: Config, names: NameBook): Places {
  const { DISCORD_TOKEN, TELEGRAM_TOKEN } = config;
  const seekers = new Map<Named['platform'], Promise<Seeker>>();
  const make = async (platform: Named['platform']): Promise<Seeker | null> => {
    if (platform === 'discord' && DISCORD_TOKEN !== undefined) {
      const { discordPlaces } = await import('../adapters/discord/places.ts');
      return discordPlaces({ token: DISCORD_TOKEN, api: config.DISCORD_API_URL });
    }
    if (platform === 'telegram' && TELEGRAM_TOKEN !== undefined) {
      const { telegramPlaces } = await import('../adapters/telegram/places.ts');
      return telegramPlaces({ token: TELEGRAM_TOKEN, api: config.TELEGRAM_API_URL });
    }
    return null;
  };
  const seekerOf = async (platform: Named['platform']): Promise<Seeker | null> => {
    const known = seekers.get(platform);
    if (known) return known;
    const made = await make(platform);
    if (made !== null) seekers.set(platform, Promise.resolve(made));
    return made;
  };
  async function nameOf(named: Named): Promise<string | null> {
    const known = await names.find(named);
    if (known !== null) return known;
    const seeker = await seekerOf(named.platform);
    const found = seeker && (await soon(seeker.nameOf(named)));
    if (found !== null) await names.learn(named, found);
    return found;
  }
  return {
    async find(typed, asker) {
      return (await seekerOf(asker.platform))?.find(typed, asker) ?? 'unreachable';
    },
    async names(of) {
      const all = new Map(of.map((named) => [keyOf(named), named]));
      const told = await Promise.all(
        [...all].map(async ([key, named]) => [key, await nameOf(named)] as const),
      );
      const found = new Map(told);
      return (named) => found.get(keyOf(named)) ?? null;
    },
  };
}
