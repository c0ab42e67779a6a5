import { commands } from '../../commands/index.ts';
import { controlsOf } from '../../src/adapters/chat/controls.ts';
import { FIRST_VIEW, viewed } from '../../src/adapters/chat/view.ts';
import { LIMITS as DISCORD } from '../../src/adapters/discord/limits.ts';
import { body, type DiscordBody, lay as layDiscord } from '../../src/adapters/discord/render.ts';
import { keyboard } from '../../src/adapters/telegram/keyboard.ts';
import { LIMITS as TELEGRAM } from '../../src/adapters/telegram/limits.ts';
import { lay as layTelegram } from '../../src/adapters/telegram/render.ts';
import { ask } from '../../src/command/ask.ts';
import type { Desk } from '../../src/command/command.ts';
import { givenOf, type Question } from '../../src/command/question.ts';
import { instantOf } from '../../src/core/days.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import type { Message } from '../../src/message/message.ts';
import { type Locale, loadWords } from '../../src/message/words.ts';

/** The day the pictures are drawn on, so that they stay the same. */
export const DAY = '2026-09-30';

/** A question, and what it came to. */
export interface Answered {
  readonly question: Question;
  readonly message: Message;
  readonly desk: Desk;
}

/** What a person is answered on `day`. Throws Error for a question with a mistake in it. */
export async function answered(question: Question, locale: Locale, day = DAY): Promise<Answered> {
  const { default: command } = await commands[question.command]!();
  const desk: Desk = {
    reader: { locale, timeZone: 'UTC', units: 'petahash', currency: null },
    asker: null,
    words: await loadWords(locale),
    facts: knownAt(facts, day),
    now: instantOf(day),
  };
  const outcome = await ask(command, { given: givenOf(question) }, desk, async () => ({}));
  if ('mistake' in outcome) throw new Error(`${question.command}: ${outcome.mistake}`);
  return { question, message: outcome.answer.message, desk };
}

/** The controls under the first page, a question too long for a button kept under an id as any. */
const controls = ({ question, message, desk }: Answered, pages: number, charted: boolean, limit: number) =>
  controlsOf({ message, question, view: FIRST_VIEW, pages, charted }, desk.words, limit, async () =>
    'q'.padEnd(12, '0'),
  );

/** What Discord is sent when the chart, of the file name `chart`, has been drawn. */
export async function discordBody(answer: Answered, chart: string): Promise<DiscordBody> {
  const { message, desk } = answer;
  const pages = layDiscord(viewed(message, FIRST_VIEW), desk);
  const rows = await controls(answer, pages.length, message.chart !== null, DISCORD.message.customId);
  return body(pages[0]!, rows, {
    private: false,
    chart: message.chart === null ? null : { name: chart, alt: message.chart.alt },
  });
}

/** What Telegram is sent, the chart being a tap away. */
export async function telegramBody(answer: Answered) {
  const { message, desk } = answer;
  const pages = layTelegram(viewed(message, FIRST_VIEW), desk);
  const rows = await controls(answer, pages.length, false, TELEGRAM.callbackData);
  return { text: pages[0]!, parse_mode: 'HTML', reply_markup: keyboard(rows) } as const;
}
