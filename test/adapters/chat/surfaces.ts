import { type Control, controlsOf } from '../../../src/adapters/chat/controls.ts';
import { claimCount, FIRST_VIEW, type View, viewed } from '../../../src/adapters/chat/view.ts';
import { render } from '../../../src/adapters/console/render.ts';
import { LIMITS as DISCORD } from '../../../src/adapters/discord/limits.ts';
import { body, type DiscordBody, lay as layDiscord } from '../../../src/adapters/discord/render.ts';
import { messageViolations } from '../../../src/adapters/discord/violations.ts';
import { keyboard } from '../../../src/adapters/telegram/keyboard.ts';
import { LIMITS as TELEGRAM, violations } from '../../../src/adapters/telegram/limits.ts';
import { parsed } from '../../../src/adapters/telegram/parsed.ts';
import { lay as layTelegram } from '../../../src/adapters/telegram/render.ts';
import type { Message } from '../../../src/message/message.ts';
import type { Sample } from './messages.ts';

/** The sample with its sources' days written out, as not every surface does. */
export const dated = (sample: Sample): Sample => ({
  ...sample,
  message: {
    ...sample.message,
    sources: sample.message.sources.map((source) => ({
      ...source,
      asOf:
        source.asOf && /^\d{4}-\d\d-\d\d$/.test(source.asOf)
          ? sample.desk.words.day(source.asOf)
          : source.asOf,
    })),
  },
});

/** Everything a chat can show of an answer. */
export const ALL: View = { ...FIRST_VIEW, calculation: true, sources: true };

/** The ways a reader may look at a message. */
export const viewsOf = (message: Message): View[] => {
  const claims = claimCount(message);
  const single = claims > 1 ? [0, claims - 1].map((claim) => ({ ...FIRST_VIEW, claim })) : [];
  return [FIRST_VIEW, ALL, ...single];
};

async function controlsFor(sample: Sample, view: View, pages: number, limit: number): Promise<Control[][]> {
  const { message, question, desk } = sample;
  return controlsOf(
    { message, question, view, pages, charted: false },
    desk.words,
    limit,
    async () => 'abcdefghijkl',
  );
}

/** The bodies Discord gets, page by page. */
export async function discordBodies(sample: Sample, view: View): Promise<DiscordBody[]> {
  const pages = layDiscord(viewed(sample.message, view), sample.desk);
  const { chart } = sample.message;
  return Promise.all(
    pages.map(async (page, at) =>
      body(page, await controlsFor(sample, { ...view, page: at }, pages.length, DISCORD.message.customId), {
        private: at % 2 === 1,
        chart: chart === null ? null : { name: 'chart.png', alt: chart.alt },
      }),
    ),
  );
}

/** The payloads Telegram gets, page by page. */
export async function telegramPayloads(sample: Sample, view: View) {
  const pages = layTelegram(viewed(sample.message, view), sample.desk);
  return Promise.all(
    pages.map(async (text, at) => ({
      chat_id: 1,
      text,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: keyboard(
        await controlsFor(sample, { ...view, page: at }, pages.length, TELEGRAM.callbackData),
      ),
    })),
  );
}

export const discordFaults = (sent: DiscordBody): string[] => messageViolations(sent, ['chart.png']);

export const telegramFaults = (payload: Awaited<ReturnType<typeof telegramPayloads>>[number]): string[] =>
  violations('sendMessage', payload);

/** All texts of a body, as they are sent. */
export function discordTexts(component: unknown): string[] {
  if (typeof component !== 'object' || component === null) return [];
  const { content, components } = component as { content?: unknown; components?: unknown };
  return [
    ...(typeof content === 'string' ? [content] : []),
    ...(Array.isArray(components) ? components.flatMap(discordTexts) : []),
  ];
}

const INVISIBLE = /[\u200b\u2060]/g;

/** What somebody reads on Discord: no escapes, no addresses behind labels. */
export const discordRead = (sent: DiscordBody): string =>
  discordTexts(sent)
    .join('\n')
    .replaceAll(/\]\(<?https?:[^)]*\)/g, '')
    .replaceAll(/<https?:[^>]*>/g, '')
    .replaceAll(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replaceAll(INVISIBLE, '');

export const telegramRead = ({ text }: { readonly text: string }): string =>
  parsed(text).text.replaceAll(INVISIBLE, '');

/** What somebody reads at the console; the sketch of a chart, which is a picture elsewhere, left out. */
export const consoleRead = ({ message, desk }: Sample): string =>
  render({ ...message, chart: null }, desk, { width: 100, colour: false });
