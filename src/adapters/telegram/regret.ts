import { GrammyError } from 'grammy';
import { loadWords } from '../../message/words.ts';
import { spoken } from '../chat/reader.ts';
import type { Asked } from './asked.ts';
import { sentence } from './deliver.ts';
import { failureOf } from './failure.ts';
import type { Line, Posted } from './line.ts';
import { edit, send } from './post.ts';

/** Nobody is there to read, or nothing may be written: a word about it would not arrive either. */
const UNHEARD = new Set(['gone', 'right', 'unchanged', 'flood']);

/** Is there anything to be said about a failure, to whoever asked? */
export const isSayable = (line: Line, error: unknown): boolean =>
  !line.closing.aborted && !UNHEARD.has(failureOf(error).type);

/** May what was to be said have arrived all the same? */
function isDoubtful(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.type === 'network' ? failure.sent : error instanceof GrammyError && error.error_code >= 500;
}

/** A failure in a sentence, for whom settings can no longer be asked; it is logged, once. */
export async function regretted(line: Line, locale: string | null, error: unknown): Promise<string> {
  const words = await loadWords(spoken(locale) ?? line.house.locale);
  return line.house.fault(error) ?? words.say(isDoubtful(error) ? 'telegram-in-doubt' : 'fault');
}

/**
 * Says that an answer failed, in the place of `over` or in reply to the question; null when that fails too. For whoever
 * asked it is the end of the matter: it never rejects.
 */
export async function regret(
  line: Line,
  asked: Asked,
  over: Posted | null,
  error: unknown,
): Promise<Posted | null> {
  const body = sentence(await regretted(line, asked.locale, error));
  try {
    if (
      over !== null &&
      (await edit(line, over, body).then(
        () => true,
        () => false,
      ))
    )
      return over;
    return await send(line, asked.target, body);
  } catch (second) {
    line.house.log.warn('telegram-unheard', { ...failureOf(second) });
    return null;
  }
}
