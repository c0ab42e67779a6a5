import {
  type Caches,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  type RESTOptions,
} from 'discord.js';
import type { Log } from '../../ports.ts';

/** Of 10,000 refused calls in ten minutes Discord shuts an address out: a word at every hundredth. */
const INVALID_EVERY = 100;

/** Everything discord.js would remember and lets be turned off; answers need none of it. */
const CACHES: readonly (keyof Caches)[] = [
  'ApplicationCommandManager',
  'ApplicationEmojiManager',
  'AutoModerationRuleManager',
  'BaseGuildEmojiManager',
  'DMMessageManager',
  'EntitlementManager',
  'GuildBanManager',
  'GuildEmojiManager',
  'GuildForumThreadManager',
  'GuildInviteManager',
  'GuildMemberManager',
  'GuildMessageManager',
  'GuildScheduledEventManager',
  'GuildStickerManager',
  'GuildTextThreadManager',
  'MessageManager',
  'PresenceManager',
  'ReactionManager',
  'ReactionUserManager',
  'StageInstanceManager',
  'ThreadManager',
  'ThreadMemberManager',
  'UserManager',
  'VoiceStateManager',
];

/** What discord.js itself must hear for a connection to stand. */
const HEARD: ReadonlySet<string> = new Set([GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed]);

/**
 * Keeps discord.js from building objects of its own out of what Discord tells: it throws on what it does not expect, and
 * answers are made from the packets themselves, which `client.ws` goes on emitting.
 */
function hearOnly(client: Client): void {
  const handle: unknown = Reflect.get(client.ws, 'handlePacket');
  if (typeof handle !== 'function') throw new TypeError('discord.js handles packets in another place.');
  const value = (packet: { readonly t: string } | undefined, shard: unknown): boolean => {
    if (packet === undefined || !HEARD.has(packet.t)) return true;
    try {
      return Boolean(Reflect.apply(handle, client.ws, [packet, shard]));
    } catch (error) {
      client.emit(Events.Error, error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  };
  Object.defineProperty(client.ws, 'handlePacket', { value });
}

/**
 * A client of Discord that remembers nothing and asks for no intents, but those of messages where people's links are to be
 * `read`; `api` is the address without a version.
 */
export function makeClient(api: string, log: Log, read = false): Client {
  const rest: Partial<RESTOptions> = { api, version: '10', invalidRequestWarningInterval: INVALID_EVERY };
  const client = new Client({
    intents: read ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent] : [],
    makeCache: Options.cacheWithLimits(Object.fromEntries(CACHES.map((name) => [name, 0]))),
    allowedMentions: { parse: [] },
    enforceNonce: true,
    rest,
  });
  hearOnly(client);
  client.on(Events.Error, (error) => log.error('discord-error', { reason: String(error) }));
  client.on(Events.Warn, (reason) => log.warn('discord-warning', { reason }));
  client.on(Events.ShardError, (error) => log.warn('discord-connection', { reason: String(error) }));
  client.on(Events.ShardReconnecting, () => log.info('discord-reconnecting'));
  client.on(Events.ShardResume, (_, replayed) => log.info('discord-resumed', { replayed }));
  client.rest.on('rateLimited', ({ route, timeToReset, scope }) =>
    log.warn('discord-rate-limited', { route, ms: timeToReset, scope }),
  );
  client.rest.on('invalidRequestWarning', ({ count, remainingTime }) =>
    log.warn('discord-refusals', { count, ms: remainingTime }),
  );
  return client;
}
