import { createHash } from 'node:crypto';
import { PermissionFlagsBits, type RawFile } from 'discord.js';
import type { Message } from '../../message/message.ts';
import type { Manner } from '../chat/reader.ts';
import { mayHere, roomOf } from './incoming.ts';
import { type Line, ownWords } from './line.ts';
import { sentenceBody } from './sentence.ts';
import type { Turn } from './turn.ts';

/** A chart keeps its file's name as long as nothing in it changes, so that a picture that is there can stay. */
export function fileName({ id, chart }: Message): string {
  const mark = createHash('sha256').update(JSON.stringify(chart)).digest('hex').slice(0, 12);
  return `${id.replaceAll(/[^a-z0-9-]/g, '-').slice(0, 40)}-${mark}.png`;
}

/** Id of the picture of this very chart on the message that was tapped; null when it is not there. */
export function standing({ interaction, expected }: Turn, message: Message): string | null {
  const hanging = expected === 'place' ? (interaction.message?.attachments ?? []) : [];
  if (hanging.length === 0 || message.chart === null) return null;
  const name = fileName(message);
  return hanging.find(({ filename }) => filename === name)?.id ?? null;
}

/** May files be attached where it was asked? */
export const mayAttach = ({ interaction }: Turn): boolean =>
  mayHere(interaction, PermissionFlagsBits.AttachFiles);

/** Draws a message's chart as a file; null when that fails, which is logged. */
export async function drawn({ house }: Line, message: Message, { theme }: Manner): Promise<RawFile | null> {
  if (message.chart === null) return null;
  try {
    const { png } = await house.draughtsman.draw(message.chart, theme);
    return { name: fileName(message), data: Buffer.from(png), contentType: 'image/png' };
  } catch (error) {
    house.fault(error);
    return null;
  }
}

/** Notes that this turn shows its answer now; gives whether it still does, for what comes later. */
export function claimAnswer({ newest }: Line, { interaction, expected }: Turn): () => boolean {
  const { id, message } = interaction;
  const asked = (expected === 'place' ? message?.interaction_metadata?.id : undefined) ?? id;
  newest.set(asked, id);
  return () => newest.get(asked) === id;
}

/** Channels remembered as told. */
const REMEMBERED = 10_000;

/** Says once in a channel, and to everybody who taps for a chart, what is missing and where it is set. */
export async function tellLacking(line: Line, turn: Turn, tapped: boolean): Promise<void> {
  const room = roomOf(turn.interaction) ?? '';
  if (!tapped && line.told.has(room)) return;
  if (line.told.size >= REMEMBERED) line.told.clear();
  line.told.add(room);
  const words = await ownWords(line, turn.interaction);
  await turn.whisper(sentenceBody(words.say('discord-lacks-attach-files')));
}
