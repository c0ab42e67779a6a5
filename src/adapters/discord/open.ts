import {
  type APIInteraction,
  Events,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  PermissionFlagsBits,
} from 'discord.js';
import type { AnyCommand, Asker } from '../../command/command.ts';
import { LOCALES, loadWords } from '../../message/words.ts';
import { answerer } from '../chat/answerer.ts';
import { Bounded } from '../chat/bounded.ts';
import { openCooldown } from '../chat/cooldown.ts';
import type { ChatHouse, Platform } from '../chat/house.ts';
import { openLinkWatch } from '../chat/linked.ts';
import { makeClient } from './client.ts';
import { connect } from './connect.ts';
import { isIncoming } from './incoming.ts';
import { answerInteraction, tellLeaving } from './interactions.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';
import { openMemory } from './memory.ts';
import { answerLinks } from './overheard.ts';
import { register } from './register.ts';

/** Answers whose newest interaction is remembered: a picture takes seconds at most. */
const UNDER_WAY = 500;

/** How long questions under way have to be answered before we leave. */
const LEAVING_MS = 5_000;

/** Reading on under an answer is quicker than asking. */
const TAPS = { user: { burst: 15, everyMs: 1_000 }, chat: { burst: 60, everyMs: 500 } };

/** What the first question would have to wait for: the commands, and the words of every language. */
async function loaded({ catalogue, desk, timeZone }: ChatHouse): Promise<ReadonlyMap<string, AnyCommand>> {
  const nobody: Asker = { platform: 'discord', user: '', chat: null, moderator: false };
  await Promise.all(
    LOCALES.map((locale) => desk({ locale, timeZone, units: 'petahash', currency: null }, nobody)),
  );
  const entries = Object.entries(catalogue).map(
    async ([name, load]) => [name, (await load()).default] as const,
  );
  return new Map(await Promise.all(entries));
}

/** What the bot needs in a server: to see a channel, write there and in threads, and attach charts. */
const RIGHTS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.AttachFiles;

const inviteOf = (application: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${RIGHTS}`;

/**
 * Serves Discord at `api` (without a version) until stopped; resolves when Discord is ready. Rejects with a
 * PlatformError, one sentence with its remedy in the house's language, when it cannot be served.
 */
export async function openDiscord(
  house: ChatHouse,
  {
    token,
    api,
    readsMessages = false,
  }: {
    readonly token: string;
    readonly api: string;
    /** The operator has the Message Content intent, so that posted links can be checked. */
    readonly readsMessages?: boolean;
  },
): Promise<Platform> {
  const { log } = house;
  const [words, commands] = await Promise.all([loadWords(house.locale), loaded(house)]);
  const client = makeClient(api, log, readsMessages);
  const answers = answerer(house, readsMessages ? {} : { unheard: 'intent' });
  const links = openLinkWatch(house, answers, LIMITS.message.customId);
  const line: Line = {
    house,
    rest: client.rest,
    answerer: answers,
    commands,
    questions: openCooldown(),
    taps: openCooldown(TAPS),
    newest: new Bounded(UNDER_WAY),
    told: new Set(),
    further: openMemory(),
    drafts: openMemory(),
  };
  const underWay = new Set<Promise<void>>();
  let leaving = false;
  const follow = (work: Promise<void>): void => {
    underWay.add(work);
    work.finally(() => underWay.delete(work));
  };
  /** Never rejects, whatever Discord sends. */
  async function hear(interaction: APIInteraction): Promise<void> {
    try {
      if (isIncoming(interaction)) await (leaving ? tellLeaving : answerInteraction)(line, interaction);
    } catch (error) {
      house.fault(error);
    }
  }
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) =>
    follow(hear(interaction)),
  );
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    if (leaving || !readsMessages) return;
    follow(
      answerLinks(line.rest, links, message).catch((error: unknown) => {
        log.warn('discord-links', { channel: message.channel_id, reason: String(error) });
      }),
    );
  });
  const { gaveUp } = await connect(client, { token, api, words });
  if (client.application) follow(register(line, client.application.id));
  return {
    name: 'Discord',
    where: client.application
      ? inviteOf(client.application.id)
      : 'https://discord.com/developers/applications',
    gaveUp,
    async stop() {
      leaving = true;
      let clock: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        clock = setTimeout(resolve, LEAVING_MS);
      });
      const answered = async (): Promise<void> => {
        while (underWay.size > 0) await Promise.all(underWay);
      };
      await Promise.race([answered(), patience]);
      clearTimeout(clock);
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}
