import type { Question } from '../../command/question.ts';
import type { Reply } from '../chat/answerer.ts';
import type { Manner } from '../chat/reader.ts';
import type { Asked } from './asked.ts';
import { tellRight } from './deliver.ts';
import { failureOf } from './failure.ts';
import { keyOf, type Line, type Posted } from './line.ts';
import { sendPicture, showTyping } from './post.ts';
import { chartCaption } from './render.ts';

/** A chart belongs to an answer and its question: other values have another chart. */
export const chartKey = ({ chat, id }: Posted, question: Question): string =>
  keyOf(chat, `${id} ${JSON.stringify(question)}`);

/** What became of a chart that was asked for. */
export type Drawn = 'sent' | 'already' | { readonly said: string };

/**
 * Draws an answer's chart and sends it as a reply to the answer, once. When it cannot be drawn or sent that is logged,
 * and comes back as a sentence for whoever asked.
 */
export async function picture(
  line: Line,
  asked: Asked,
  answer: Posted,
  question: Question,
  { message, desk }: Extract<Reply, { readonly message: unknown }>,
  manner: Manner,
): Promise<Drawn> {
  const { chart } = message;
  const { charted } = line.memory;
  const key = chartKey(answer, question);
  if (chart === null || charted.has(key)) return 'already';
  charted.set(key, true);
  const { chat, thread } = asked.target;
  const target = { chat: answer.chat, thread: answer.chat === chat ? thread : null, replyTo: answer.id };
  showTyping(line, target, 'upload_photo');
  try {
    const { png } = await line.house.draughtsman.draw(chart, manner.theme);
    await sendPicture(line, target, { png, name: `${message.id}.png`, caption: chartCaption(chart, desk) });
    return 'sent';
  } catch (error) {
    charted.delete(key);
    const failure = failureOf(error);
    if (failure.type === 'gone') return 'already';
    if (failure.type !== 'right')
      return { said: line.house.fault(error) ?? desk.words.say('telegram-no-chart') };
    await tellRight(line, asked, failure.right, desk.words);
    return { said: desk.words.say('telegram-right-missing', { right: failure.right }) };
  }
}
