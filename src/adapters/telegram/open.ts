import type { Api } from 'grammy';
import { loadWords, type Words } from '../../message/words.ts';
import { answerer } from '../chat/answerer.ts';
import { openCooldown } from '../chat/cooldown.ts';
import { type ChatHouse, type Platform, PlatformError } from '../chat/house.ts';
import { Bounded } from './bounded.ts';
import { connect } from './connection.ts';
import { failureOf } from './failure.ts';
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
  /** ms that answers under way get when the bot stops. */
  readonly stopMs?: number;
}

const memory = (): Memory => ({
  answers: new Bounded(2_000),
  charted: new Bounded(2_000),
  groups: new Bounded(2_000),
  prompts: new Bounded(500),
  moderators: new Bounded(5_000),
  slowed: new Bounded(5_000),
  albums: new Bounded(500),
  moved: new Bounded(500),
  typed: new Bounded(2_000),
});

/** What Telegram refuses at the start, in a sentence with its remedy. */
function refusal(error: unknown, { api, webhook }: TelegramOptions, words: Words): PlatformError {
  const failure = failureOf(error);
  const host = URL.parse(api)?.host ?? api;
  switch (failure.type) {
    case 'token':
      return new PlatformError(words.say('telegram-token'));
    case 'network':
      return new PlatformError(words.say('telegram-unreachable', { host }));
    case 'flood':
      return new PlatformError(words.say('telegram-flood', { seconds: failure.seconds }));
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
  const { token, webhook, graceMs = 1_000, stopMs = 8_000 } = options;
  const words = await loadWords(house.locale);
  const closing = new AbortController();
  const api = connect(token, options.api, closing.signal);
  try {
    const me = await api.getMe();
    const line: Line = {
      house,
      api,
      me,
      answerer: answerer(house),
      cooldown: openCooldown(),
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
    throw error instanceof PlatformError ? error : refusal(error, options, words);
  }
}
