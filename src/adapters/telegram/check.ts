import type { Message } from 'grammy/types';
import type { Question } from '../../command/question.ts';

/** What a message gives to check, or why it gives nothing. */
export type Checkable =
  | { readonly question: Question }
  /** `picture`: something without words; `nothing`: no message to take a text from. */
  | { readonly missing: 'picture' | 'nothing' };

type Given = Question['given'];

/** Everything a person can send that is no text. */
const WORDLESS = [
  'photo',
  'video',
  'animation',
  'sticker',
  'document',
  'audio',
  'voice',
  'video_note',
  'story',
  'poll',
  'location',
  'venue',
  'contact',
  'dice',
  'game',
  'checklist',
  'paid_media',
  'live_photo',
] as const;

/** Is it something a person has sent, though without words? Joining a group, a pinned message and the like are not. */
export const isWordless = (message: Message): boolean => WORDLESS.some((kind) => kind in message);

const LINK = /^\s*(?<link>https?:\/\/[^\s]+)\s*$/i;

interface Piece {
  readonly text?: unknown;
}

/** The words of a rich text: a string, a list of rich texts, or one that formats another. */
function wordsOf(rich: unknown): string {
  if (typeof rich === 'string') return rich;
  if (Array.isArray(rich)) return rich.map(wordsOf).join('');
  return typeof rich === 'object' && rich !== null && 'text' in rich ? wordsOf((rich as Piece).text) : '';
}

/** The paragraphs of a rich message, without its tables and pictures. */
const richText = ({ rich_message: rich }: Message): string | undefined =>
  rich?.blocks
    .map((block) => ('text' in block ? wordsOf(block.text) : ''))
    .filter((each) => each.trim() !== '')
    .join('\n\n');

/** The words of a message: its text, or what stands under its picture. */
export const textOf = (message: Message): string | undefined =>
  message.text ?? message.caption ?? richText(message);

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** A text with the day it was published; a link alone is the page behind it, which has a date of its own. */
function piece(text: string, published: number | null): Given {
  const link = LINK.exec(text)?.groups?.link;
  if (link !== undefined) return { link };
  return published === null ? { text } : { text, published: dayOf(published) };
}

/** What a poll asks, and what may be answered, as lines. */
const pollText = ({ poll }: Message): string | undefined =>
  poll && [poll.question, ...poll.options.map(({ text }) => text)].join('\n');

/** What a message that is no command says: a forwarded one has its day, one of the person's own may be of any. */
export function checkOf(message: Message): Checkable {
  const text = textOf(message);
  if (text === undefined || text.trim() === '') return { missing: 'picture' };
  return {
    question: { command: 'check', given: piece(text, message.forward_origin?.date ?? null) },
  };
}

/** `/check` without a text of its own: the message it replies to, or the part of it that was quoted. */
export function repliedCheck(message: Message, given: Given, self: number): Checkable {
  const { reply_to_message: replied, external_reply: external, quote } = message;
  const part = quote?.is_manual ? quote.text : undefined;
  if (!replied && !external) return { missing: isWordless(message) ? 'picture' : 'nothing' };
  const text = part ?? (replied ? (textOf(replied) ?? pollText(replied)) : quote?.text);
  if (text === undefined || text.trim() === '') {
    return { missing: replied && !isWordless(replied) ? 'nothing' : 'picture' };
  }
  if (part === undefined && replied?.from?.id === self) return { missing: 'nothing' };
  const published = replied ? (replied.forward_origin?.date ?? replied.date) : external!.origin.date;
  return { question: { command: 'check', given: { ...piece(text, published), ...given } } };
}
