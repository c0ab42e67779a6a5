import type { Desk } from '../../command/command.ts';
import type { Question } from '../../command/question.ts';
import type { Message } from '../../message/message.ts';
import { controlsOf } from '../chat/controls.ts';
import { layingOut } from '../chat/pages.ts';
import type { Manner } from '../chat/reader.ts';
import { type View, viewed } from '../chat/view.ts';
import { isGone } from './failure.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';
import { claimAnswer, drawn, fileName, mayAttach, standing, tellLacking } from './picture.ts';
import { body, lay } from './render.ts';
import { sentenceBody } from './sentence.ts';
import type { Turn } from './turn.ts';

/** An answer, and how it is to be shown. */
export interface Answered {
  readonly question: Question;
  readonly message: Message;
  readonly desk: Desk;
  readonly view: View;
  readonly manner: Manner;
  /** Somebody tapped for the chart. */
  readonly chart?: true;
}

const pagesOf = layingOut(lay);

/** Changes an answer that stands; false when Discord does not take the change, which is logged. */
async function takes({ house }: Line, change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (isGone(error)) throw error;
    house.fault(error);
    return false;
  }
}

/** Shows an answer: the text at once, its chart as soon as it is drawn. */
export async function showAnswer(line: Line, turn: Turn, answered: Answered): Promise<void> {
  const { house } = line;
  const { question, message, desk, view, manner } = answered;
  const shown = viewed(message, view);
  const pages = pagesOf(message, view, desk);
  const page = Math.min(view.page, pages.length - 1);
  const { chart } = shown;
  const there = standing(turn, shown);
  const wanted = chart !== null && (answered.chart === true || manner.charts === 'always');
  const coming = wanted && there === null && mayAttach(turn);
  const controlsWith = (charted: boolean) =>
    controlsOf(
      { message, question, view: { ...view, page }, pages: pages.length, charted },
      desk.words,
      LIMITS.message.customId,
      (long) => house.questions.keep(long, house.now()),
    );
  const controls = await controlsWith(coming || there !== null);
  const bodyWith = (picture: string | null, under = controls) =>
    body(pages[page]!, under, {
      private: turn.expected === 'private' || message.private,
      chart: picture === null || chart === null ? null : { name: picture, alt: chart.alt },
    });
  if (message.private && turn.expected === 'public') {
    await turn.whisper(bodyWith(null));
    return;
  }
  const isNewest = claimAnswer(line, turn);
  if (there !== null) await turn.show(bodyWith(fileName(shown)), { files: [], kept: [there] });
  else await turn.show(bodyWith(null), turn.expected === 'place' ? { files: [], kept: [] } : undefined);
  if (wanted && !coming && there === null) return tellLacking(line, turn, answered.chart === true);
  if (!coming) return;
  const file = await drawn(line, shown, manner);
  if (!isNewest()) return;
  if (file && (await takes(line, () => turn.show(bodyWith(file.name), { files: [file], kept: [] })))) return;
  // The answer stands without its picture, which may be tapped for.
  await takes(line, async () => turn.show(bodyWith(null, await controlsWith(false))));
  if (answered.chart) await turn.whisper(sentenceBody(desk.words.say('discord-chart-failed')));
}
