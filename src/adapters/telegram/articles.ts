import { createHash } from 'node:crypto';
import type { InlineKeyboardMarkup, InlineQueryResultArticle } from 'grammy/types';
import type { Desk } from '../../command/command.ts';
import { changed, type Question } from '../../command/question.ts';
import { shorten } from '../../message/fit.ts';
import type { Block, Message } from '../../message/message.ts';
import { plain } from '../../message/plain.ts';
import { needsKeeping } from '../chat/button.ts';
import { controlsOf } from '../chat/controls.ts';
import { FIRST_VIEW, type View, viewed } from '../chat/view.ts';
import { html, text } from './html.ts';
import { keyboard } from './keyboard.ts';
import { LIMITS } from './limits.ts';
import { caption, lay } from './render.ts';

/** Letters of a result's second line that phones show. */
const DESCRIPTION = 160;

/** A result, and whether it only says what was expected. */
export interface Found {
  readonly article: InlineQueryResultArticle;
  readonly mistake: boolean;
}

const right = (article: InlineQueryResultArticle): Found => ({ article, mistake: false });

const idOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

const article = (
  id: readonly unknown[],
  {
    title,
    description,
    text: shown,
  }: { readonly title: string; readonly description: string; readonly text: string },
  markup: InlineKeyboardMarkup | null = null,
): InlineQueryResultArticle => ({
  type: 'article',
  id: idOf(id),
  title: plain(title).slice(0, LIMITS.query).toWellFormed() || '–',
  description: plain(description),
  input_message_content: {
    message_text: shown,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  },
  ...(markup && markup.inline_keyboard.length > 0 ? { reply_markup: markup } : {}),
});

const lineOf = (block: Block): string => {
  switch (block.type) {
    case 'fields':
      return block.fields.map(({ name, value }) => `${name}: ${value}`).join(' · ');
    case 'paragraph':
      return block.spans.map((span) => ('text' in span ? span.text : '')).join('');
    case 'list':
      return block.items.flatMap((item) => item.map((span) => ('text' in span ? span.text : ''))).join(' · ');
    case 'claim':
      return `${block.card.word}: ${block.card.quote}`;
    case 'heading':
      return block.text;
    case 'table':
      return block.rows.map((row) => row.join(' ')).join(' · ');
  }
};

/** The main figures in a line: what of an answer's first block fits below its title. */
function summaryOf({ blocks }: Message): string {
  const main = blocks.find(({ type, detail }) => detail === undefined && type !== 'heading');
  const line = (kept: readonly Block[]): string => plain(kept.map(lineOf).join(' '));
  const kept = main ? line(shorten([main], (each) => line(each).length <= DESCRIPTION)) : '';
  return kept.replace(/(?: · …(?:: …)?)$/, ' …');
}

/** Everything at once, for an answer that nothing can be tapped under. */
const WHOLE: View = { ...FIRST_VIEW, calculation: true, sources: true };

/**
 * An answer to pick, with its buttons where the question fits into them: a question of each letter somebody types is
 * not worth keeping. There is no chat to send a chart to.
 */
export async function answered(
  question: Question,
  message: Message,
  { words, reader }: Desk,
): Promise<Found> {
  const id = ['answer', question, words.locale];
  const about = { title: message.title, description: summaryOf(message) };
  const limit = LIMITS.callbackData;
  if (needsKeeping(question, limit)) {
    return right(
      article(id, { ...about, text: caption(viewed(message, WHOLE), { words, reader }, LIMITS.text) }),
    );
  }
  const actions = message.actions.filter(({ set }) => !needsKeeping(changed(question, set), limit));
  const pages = lay(viewed(message, FIRST_VIEW), { words, reader });
  const controls = await controlsOf(
    { message: { ...message, actions }, question, view: FIRST_VIEW, pages: pages.length, charted: true },
    words,
    limit,
    () => Promise.reject(new RangeError('Nothing here needs keeping.')),
  );
  return right(article(id, { ...about, text: pages[0]! }, keyboard(controls)));
}

/** A result that says what was expected; picked, it posts just that. */
export const mistaken = (said: string, { words }: Desk): Found => ({
  article: article(['mistake', said], {
    title: words.say('telegram-inline-mistake'),
    description: said,
    text: html([text(said)]),
  }),
  mistake: true,
});
