import type { InlineQuery } from 'grammy/types';
import { askedFrom } from './asked.ts';
import { failureOf } from './failure.ts';
import { inlineResults } from './inline.ts';
import type { Line } from './line.ts';
import { askerOf, mannerFor } from './respond.ts';

/** Offers results for what somebody types after the bot's name; only the newest letters count. */
export async function onInlineQuery(line: Line, { id, from, query }: InlineQuery): Promise<void> {
  if (line.memory.typed.get(from.id) !== id) return;
  const asked = askedFrom(from);
  const { reader } = await mannerFor(line, asked);
  const { results, ...more } = await inlineResults(query, line, reader, await askerOf(line, asked, null));
  try {
    await line.api.raw.answerInlineQuery({ inline_query_id: id, results: [...results], ...more });
  } catch (error) {
    if (failureOf(error).type !== 'gone') throw error;
  }
}
