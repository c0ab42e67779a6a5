import { type Api, GrammyError } from 'grammy';
import { loadWords, type Words } from '../../message/words.ts';
import { answerer } from '../chat/answerer.ts';
import { Bounded } from '../chat/bounded.ts';
import { openCooldown } from '../chat/cooldown.ts';
import { type ChatHouse, type Platform, PlatformError } from '../chat/house.ts';
import { openLinkWatch } from '../chat/linked.ts';
import { reach } from '../chat/reach.ts';
import { CALL_MS, connect } from './connection.ts';
import { failureOf } from './failure.ts';
import { LIMITS } from './limits.ts';
import type { Line, Memory } from './line.ts';
import { PATIENCE, type Patience, startPolling } from './polling.ts';
import { registerMenus } from './registration.ts';
import { ALLOWED, type Intake, openIntake } from './updates.ts';
import { listen, secretOf } from './webhook.ts';

/** Where and how Telegram is spoken to. */
export interface TelegramOptions {
  readonly token: string;
  /** Root of the Bot API, without `/bot`. */
  readonly api: string;
  /** Null: updates are polled for. */
  readonly webhook: { readonly url: string; readonly port: number; readonly host?: string } | null;
  readonly patience?: Patience;
  /** ms a slow answer may take before a message says that it is being worked on. */
  readonly graceMs?: number;
  /** ms until a call to Telegram that hangs is given up. */
  readonly callMs?: number;
  /** ms that answers under way get when the bot stops. */
  readonly stopMs?: number;
}

/** ms that looking for what is in the way of the start may take. */
const LOOK_MS = 10_000;

/** Taps: fifteen at once, then one a second; a group, four times as many. */
const TAPS = { user: { burst: 15, everyMs: 1_000 }, chat: { burst: 60, everyMs: 500 } };

const memory = (): Memory => ({
  answers: new Bounded(2_000),
  charted: new Bounded(2_000),
  groups: new Bounded(2_000),
  moderators: new Bounded(5_000),
  slowed: new Bounded(5_000),
  unwritten: new Bounded(2_000),
  admitted: new Bounded(2_000),
  albums: new Bounded(500),
  moved: new Bounded(500),
  typed: new Bounded(2_000),
});

/** What is in the way of an answer, found out as `doctor` does, in a sentence with its remedy. */
async function obstacleOf(token: string, api: string, words: Words): Promise<string> {
  const root = api.replace(/\/+$/, '');
  const looked = await reach(
    {
      platform: 'Telegram',
      base: `${root}/bot${token}`,
      variables: { api: 'TELEGRAM_API_URL', token: 'TELEGRAM_TOKEN' },
      secret: token,
    },
    '/getMe',
    AbortSignal.timeout(LOOK_MS),
  );
  const host = URL.parse(api)?.host ?? api;
  const obstacle = 'obstacle' in looked ? looked.obstacle : null;
  if (obstacle?.id !== 'reach-foreign' && obstacle?.id !== 'reach-ill') {
    return words.say('telegram-unreachable', { host });
  }
  const args = Object.fromEntries(
    Object.entries(obstacle.args).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [],
    ),
  );
  return `${words.say(`doctor-found-${obstacle.id}`, args)} ${words.say(`doctor-remedy-${obstacle.id}`, args)}`;
}

/** What Telegram refuses at the start, in a sentence with its remedy. */
async function refusal(
  error: unknown,
  { token, api, webhook }: TelegramOptions,
  words: Words,
): Promise<PlatformError> {
  const failure = failureOf(error);
  const host = URL.parse(api)?.host ?? api;
  if (error instanceof GrammyError && error.error_code >= 500) {
    return new PlatformError(await obstacleOf(token, api, words), { passing: true });
  }
  switch (failure.type) {
    case 'token':
      return new PlatformError(words.say('telegram-token'));
    case 'network':
      return new PlatformError(await obstacleOf(token, api, words), { passing: true });
    case 'flood':
      return new PlatformError(words.say('telegram-flood', { seconds: failure.seconds }), { passing: true });
    default: {
      const reason =
        error instanceof Error && 'description' in error ? String(error.description) : String(error);
      return webhook
        ? new PlatformError(words.say('telegram-webhook-refused', { reason }))
        : new PlatformError(words.say('telegram-refused', { host, reason }));
    }
  }
}

/** Is the work done in time? What is not is left. */
async function withTime(ms: number, work: Promise<unknown>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([work, late]);
  clearTimeout(timer);
}

interface Source {
  readonly gaveUp: Promise<string>;
  stop(): Promise<void>;
}

async function openWebhook(
  api: Api,
  intake: Intake,
  house: ChatHouse,
  words: Words,
  { token, webhook }: TelegramOptions & { readonly webhook: NonNullable<TelegramOptions['webhook']> },
): Promise<Source> {
  const secret = secretOf(token);
  const { port, host = '0.0.0.0', url } = webhook;
  const listening = await listen({ host, port, secret }, intake, house.log).catch((error: unknown) => {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new PlatformError(words.say('telegram-port', { port: String(port), reason }));
  });
  try {
    await api.setWebhook(url, { secret_token: secret, allowed_updates: [...ALLOWED] });
  } catch (error) {
    await listening.stop();
    throw error;
  }
  return { gaveUp: new Promise(() => {}), stop: () => listening.stop() };
}

async function openPolling(
  api: Api,
  intake: Intake,
  { log }: ChatHouse,
  words: Words,
  { patience = PATIENCE }: TelegramOptions,
): Promise<Source> {
  await api.deleteWebhook();
  return startPolling(api, intake, { words, log, patience });
}

/**
 * Connects the bot to Telegram and answers there until stopped. Rejects with a PlatformError when the token is wrong,
 * Telegram cannot be reached, or the webhook cannot be had.
 */
export async function openTelegram(house: ChatHouse, options: TelegramOptions): Promise<Platform> {
  const { token, webhook, graceMs = 1_000, stopMs = 8_000, callMs = CALL_MS } = options;
  const words = await loadWords(house.locale);
  const closing = new AbortController();
  const { api, floods } = connect(token, options.api, closing.signal, callMs);
  try {
    const me = await api.getMe();
    const answers = answerer(house, me.can_read_all_group_messages ? {} : { unheard: 'privacy' });
    const line: Line = {
      house,
      api,
      me,
      answerer: answers,
      links: openLinkWatch(house, answers, LIMITS.callbackData),
      cooldown: openCooldown(),
      taps: openCooldown(TAPS),
      floods,
      commands: new Map(),
      memory: memory(),
      graceMs,
      closing: closing.signal,
    };
    const intake = openIntake(line);
    const source = await (webhook
      ? openWebhook(api, intake, house, words, { ...options, webhook })
      : openPolling(api, intake, house, words, options));
    const stopping = new AbortController();
    const menus = registerMenus(line, stopping.signal);
    return {
      name: 'Telegram',
      where: `https://t.me/${me.username}`,
      gaveUp: source.gaveUp,
      async stop() {
        stopping.abort();
        await source.stop();
        await withTime(stopMs, intake.idle());
        closing.abort();
        await menus;
      },
    };
  } catch (error) {
    closing.abort();
    throw error instanceof PlatformError ? error : await refusal(error, options, words);
  }
}
