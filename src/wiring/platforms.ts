import type { ChatHouse } from '../adapters/chat/house.ts';
import type { Config } from '../config.ts';
import type { Clock, Draughtsman, Log } from '../ports.ts';
import type { Store } from '../store/open.ts';
import type { Opened } from './ports.ts';

/** What the chat platforms are given. */
export async function openChatHouse(
  config: Config,
  parts: Pick<ChatHouse, 'catalogue' | 'desk' | 'fault'> & { readonly opened: Opened },
): Promise<ChatHouse> {
  const { catalogue, desk, fault } = parts;
  const { port, ports } = parts.opened;
  const { settings, disputes, questions, names } = await port<Store>('store');
  return {
    catalogue,
    desk,
    ports: async (names) => ({ ...(await ports(names)), ...(names.includes('catalogue') && { catalogue }) }),
    settings,
    disputes,
    questions,
    names,
    draughtsman: {
      draw: async (chart, theme) => (await port<Draughtsman>('draughtsman')).draw(chart, theme),
    },
    log: await port<Log>('log'),
    now: (await port<Clock>('clock')).now,
    locale: config.LOCALE,
    timeZone: config.TIME_ZONE,
    fault,
  };
}

/** The port the webhook listens on where none is set. */
const WEBHOOK_PORT = 8080;

/** The platforms that have a token, each with its way in. */
export function platformsOf(config: Config, house: ChatHouse) {
  const { DISCORD_TOKEN, TELEGRAM_TOKEN, TELEGRAM_WEBHOOK_URL: url, HTTP_PORT } = config;
  const webhook = url === undefined ? null : { url, port: HTTP_PORT ?? WEBHOOK_PORT };
  return [
    ...(DISCORD_TOKEN === undefined
      ? []
      : [
          {
            name: 'Discord' as const,
            open: async () =>
              (await import('../adapters/discord/open.ts')).openDiscord(house, {
                token: DISCORD_TOKEN,
                api: config.DISCORD_API_URL,
                readsMessages: config.DISCORD_READ_MESSAGES === 'yes',
              }),
          },
        ]),
    ...(TELEGRAM_TOKEN === undefined
      ? []
      : [
          {
            name: 'Telegram' as const,
            open: async () =>
              (await import('../adapters/telegram/open.ts')).openTelegram(house, {
                token: TELEGRAM_TOKEN,
                api: config.TELEGRAM_API_URL,
                webhook,
              }),
          },
        ]),
  ];
}
