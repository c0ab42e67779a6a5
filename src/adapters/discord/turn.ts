import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type RawFile,
  type REST,
  Routes,
} from 'discord.js';
import type { Log } from '../../ports.ts';
import { isAnswered } from './failure.ts';
import { type Incoming, isGuest } from './incoming.ts';
import { multipart } from './multipart.ts';
import type { DiscordBody } from './render.ts';

/** Who sees the answer: everybody, the asker alone, or whoever sees the message that was tapped. */
export type Seen = 'public' | 'private' | 'place';

/** What hangs on a message: a new file that its body names, else the ids of those that stay. */
export interface Attached {
  readonly files: readonly RawFile[];
  readonly kept: readonly string[];
}

/** The one answer that an interaction may have, given in whichever way is still open. */
export interface Turn {
  readonly interaction: Incoming;
  /** Who will see the answer; what nobody said is for the asker alone, a tap's is where it was tapped. */
  expect(seen: Seen): void;
  readonly expected: Seen;
  /** Lets the asker see that an answer is coming, unless something has been said. */
  wait(): Promise<void>;
  /** What is being done meanwhile, where a message waits; what comes next replaces it. */
  tell(body: DiscordBody): void;
  /** The answer; later calls replace it. */
  show(body: DiscordBody, attached?: Attached): Promise<void>;
  /** Words for the asker alone. A public notice that an answer is coming is taken away first. */
  whisper(body: DiscordBody): Promise<void>;
  /** Asks by a form, which only a first word can open; `late` is said where one has been said. */
  ask(modal: APIModalInteractionResponseCallbackData, late: DiscordBody): Promise<void>;
  offer(choices: readonly APIApplicationCommandOptionChoice<string>[]): Promise<void>;
  /** Nothing more will be said: the watchdog may sleep. */
  close(): void;
}

/** Discord waits three seconds for the first word, counted from before the question reached us. */
const PATIENCE_MS = 1_500;
/** What a bot that only its user installed may add to an answer. */
const GUEST_FOLLOW_UPS = 5;

/** Opens the turn of one interaction. When nothing is said in time it says that an answer is coming, and logs that. */
export function openTurn(rest: REST, log: Log, interaction: Incoming): Turn {
  const { id, token, application_id: application } = interaction;
  let expected: Seen = interaction.type === InteractionType.MessageComponent ? 'place' : 'private';
  let standing: 'open' | 'waiting' | 'shown' = 'open';
  let first: Promise<void> = Promise.resolve();
  let telling: Promise<unknown> = Promise.resolve();
  let followUps = 0;

  function begin(type: InteractionResponseType, data?: object): Promise<void> {
    clearTimeout(watchdog);
    const deferred =
      type === InteractionResponseType.DeferredChannelMessageWithSource ||
      type === InteractionResponseType.DeferredMessageUpdate;
    standing = deferred ? 'waiting' : 'shown';
    const body = data === undefined ? { type } : { type, data };
    first = rest.post(Routes.interactionCallback(id, token), { auth: false, body }).then(
      () => undefined,
      (error: unknown) => {
        if (isAnswered(error)) return;
        // Nothing was said after all: something else still can be.
        standing = 'open';
        first = Promise.resolve();
        throw error;
      },
    );
    return first;
  }

  const aloud = (body: DiscordBody): DiscordBody => ({
    ...body,
    flags: body.flags & ~MessageFlags.Ephemeral,
  });
  const hidden = (body: DiscordBody): DiscordBody => ({
    ...body,
    flags: body.flags | MessageFlags.Ephemeral,
  });

  /** The body with the files that come with it, else with those that stay; as it is when nobody says. */
  function hung(body: DiscordBody, attached: Attached | undefined): DiscordBody {
    if (!attached) return body;
    const { files, kept } = attached;
    const fresh = files.map(({ name }, i) => ({ id: String(i), filename: name }));
    return { ...body, attachments: fresh.length > 0 ? fresh : kept.map((id) => ({ id })) };
  }

  async function followUp(body: DiscordBody): Promise<void> {
    if (isGuest(interaction) && followUps >= GUEST_FOLLOW_UPS) {
      log.warn('discord-follow-ups', { interaction: id });
      return;
    }
    followUps++;
    await rest.post(Routes.webhook(application, token), { auth: false, body: hidden(body) });
  }

  async function edit(body: DiscordBody, attached?: Attached): Promise<void> {
    await first;
    const files = attached?.files ?? [];
    const whole = hung(aloud(body), attached);
    const given = files.length > 0 ? await multipart(whole, files) : { body: whole };
    await rest.patch(Routes.webhookMessage(application, token), { auth: false, ...given });
  }

  async function wait(): Promise<void> {
    if (standing !== 'open') return first;
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return offer([]);
    if (expected === 'place') return begin(InteractionResponseType.DeferredMessageUpdate);
    const flags = expected === 'private' ? { flags: MessageFlags.Ephemeral } : undefined;
    return begin(InteractionResponseType.DeferredChannelMessageWithSource, flags);
  }

  async function offer(choices: readonly APIApplicationCommandOptionChoice<string>[]): Promise<void> {
    if (standing !== 'open') return first;
    return begin(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices });
  }

  const watchdog = setTimeout(() => {
    log.warn('discord-slow', { interaction: id, type: interaction.type });
    wait().catch((error: unknown) => log.warn('discord-unheard', { interaction: id, reason: String(error) }));
  }, PATIENCE_MS).unref();

  const turn: Turn = {
    interaction,
    get expected() {
      return expected;
    },
    expect(seen) {
      if (standing === 'open') expected = seen;
    },
    wait,
    tell(body) {
      if (standing !== 'waiting' || expected === 'place') return;
      telling = edit(body).catch((error: unknown) => {
        log.warn('discord-untold', { interaction: id, reason: String(error) });
      });
    },
    async show(body, attached) {
      if (standing !== 'open' || (attached && attached.files.length > 0)) {
        await wait();
        await telling;
        await edit(body, attached);
        standing = 'shown';
        return;
      }
      if (expected === 'place') {
        return begin(InteractionResponseType.UpdateMessage, hung(aloud(body), attached));
      }
      return begin(
        InteractionResponseType.ChannelMessageWithSource,
        expected === 'private' ? hidden(body) : aloud(body),
      );
    },
    async whisper(body) {
      if (standing === 'open') return begin(InteractionResponseType.ChannelMessageWithSource, hidden(body));
      await first;
      await telling;
      if (standing === 'shown' || expected === 'place') return followUp(body);
      if (expected === 'private') return edit(body);
      standing = 'shown';
      try {
        await rest.delete(Routes.webhookMessage(application, token), { auth: false });
      } catch (error) {
        log.warn('discord-placeholder', { interaction: id, reason: String(error) });
        return edit(body);
      }
      return followUp(body);
    },
    ask: (modal, late) =>
      standing === 'open' ? begin(InteractionResponseType.Modal, modal) : turn.whisper(late),
    offer,
    close: () => clearTimeout(watchdog),
  };
  return turn;
}
