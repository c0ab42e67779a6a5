import { type Caches, Client, Events, Options, type RESTOptions } from 'discord.js';
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

/** A client of Discord that asks for no intents and remembers nothing; `api` is the address without a version. */
export function makeClient(api: string, log: Log): Client {
  const rest: Partial<RESTOptions> = { api, version: '10', invalidRequestWarningInterval: INVALID_EVERY };
  const client = new Client({
    intents: [],
    makeCache: Options.cacheWithLimits(Object.fromEntries(CACHES.map((name) => [name, 0]))),
    allowedMentions: { parse: [] },
    enforceNonce: true,
    rest,
  });
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
