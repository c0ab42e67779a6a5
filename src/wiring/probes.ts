import type { Config } from '../config.ts';
import type { Draughtsman, FeedSource, Probe } from '../ports.ts';
import type { Http } from '../sources/http.ts';
import { feedsOf } from './newsroom.ts';
import type { Opened } from './ports.ts';

/** What `doctor` looks through; nothing of it opens the store, which it would make and migrate. */
export async function openProbes(config: Config, port: Opened['port']): Promise<readonly Probe[]> {
  const [{ nodeProbe }, { configProbe }, { feedsProbe }, { fontsProbe }, store, discord, telegram] =
    await Promise.all([
      import('../operator/doctor/node.ts'),
      import('../operator/doctor/config.ts'),
      import('../operator/doctor/feeds.ts'),
      import('../operator/doctor/fonts.ts'),
      import('../store/probe.ts'),
      import('../adapters/discord/probe.ts'),
      import('../adapters/telegram/probe.ts'),
    ]);
  const { DISCORD_TOKEN, TELEGRAM_TOKEN, TELEGRAM_WEBHOOK_URL: url } = config;
  return [
    nodeProbe(process.versions.node),
    configProbe(config, process.env),
    store.storeProbe(config.DATABASE_URL),
    fontsProbe({
      files: async () => (await import('../chart/font.ts')).fontFiles(),
      draughtsman: () => port<Draughtsman>('draughtsman'),
    }),
    discord.discordProbe({
      token: DISCORD_TOKEN,
      api: config.DISCORD_API_URL,
      readsMessages: config.DISCORD_READ_MESSAGES === 'yes',
    }),
    telegram.telegramProbe({
      token: TELEGRAM_TOKEN,
      api: config.TELEGRAM_API_URL,
      webhook: url === undefined ? null : { url },
    }),
    feedsProbe({
      feeds: () => feedsOf(config, () => port<Http>('http')),
      source: () => port<FeedSource>('feedSource'),
    }),
  ];
}
