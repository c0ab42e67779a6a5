import { GrammyError, HttpError } from 'grammy';

/** What a group may forbid the bot: writing, pictures, writing in a topic that is closed. */
export type Right = 'messages' | 'photos' | 'topic';

/** Why a call to Telegram failed, as far as it matters to whoever made it. */
export type Failure =
  /** The edit changes nothing. */
  | { readonly type: 'unchanged' }
  /** Nobody is there to read: blocked, kicked, never started, deleted, answered too late. */
  | { readonly type: 'gone' }
  /** The bot may not do that in that chat. */
  | { readonly type: 'right'; readonly right: Right }
  /** The group has become the supergroup `to`. */
  | { readonly type: 'moved'; readonly to: number }
  | { readonly type: 'markup' }
  | { readonly type: 'token' }
  | { readonly type: 'conflict' }
  /** s to wait before the next call. */
  | { readonly type: 'flood'; readonly seconds: number }
  /** `sent` false: the request surely never left this machine. */
  | { readonly type: 'network'; readonly sent: boolean }
  | { readonly type: 'fault' };

const GONE =
  /chat not found|user not found|message to (?:edit|reply|delete|be replied) not found|message can't be (?:edited|deleted)|message thread not found|topic_deleted|message_id_invalid|query is too old|query id is invalid|peer_id_invalid|user is deactivated|chat was deleted/i;
const RIGHT =
  /not enough rights|have no rights|need administrator rights|chat_(?:send_\w+_forbidden|write_forbidden|restricted|admin_required)|topic_closed/i;

const KEYBOARD = /button_\w+_invalid|reply[ _]markup|inline keyboard/i;

/** Does Telegram take everything but what can be tapped under it? */
export const refusesKeyboard = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 400 && KEYBOARD.test(error.description);

/** Errors of a connection that was never made. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

function rightOf(description: string): Right | null {
  if (!RIGHT.test(description)) return null;
  if (/topic/i.test(description)) return 'topic';
  return /photo|media|document/i.test(description) ? 'photos' : 'messages';
}

/** What an error that grammY throws means (descriptions as Telegram's servers word them). */
export function failureOf(error: unknown): Failure {
  if (error instanceof HttpError) {
    const code = (error.error as { readonly code?: unknown } | null)?.code;
    return { type: 'network', sent: !UNSENT.has(String(code)) };
  }
  if (!(error instanceof GrammyError)) return { type: 'fault' };
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined)
    return { type: 'moved', to: parameters.migrate_to_chat_id };
  if (code === 401 || code === 404) return { type: 'token' };
  if (code === 409) return { type: 'conflict' };
  if (code === 429) return { type: 'flood', seconds: parameters.retry_after ?? 1 };
  const right = rightOf(description);
  if (right !== null) return { type: 'right', right };
  if (code === 403 || GONE.test(description)) return { type: 'gone' };
  if (/message is not modified/i.test(description)) return { type: 'unchanged' };
  if (/can't parse (?:entities|caption|message)/i.test(description)) return { type: 'markup' };
  return { type: 'fault' };
}
