import { heading, list, paragraph } from '../message/build.ts';
import type { Action, Block } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { Appointee, AppointeeBook, ChatId, Decider, Places, PostPlace, WatchBook } from '../ports.ts';
import { NAMELESS } from './naming.ts';

/** Who names somebody, and where. */
export interface Appointing {
  readonly chat: ChatId;
  readonly by: Decider;
  /** ms since 1970. */
  readonly now: number;
  /** Whose message was replied to. */
  readonly replied: { readonly user: string; readonly name: string } | null;
}

/**
 * Whom somebody means: on Discord a role by mention or id, or a person by mention; on Telegram a person by @name or id, or with
 * `reply` whoever wrote the message replied to. Null for anything else.
 */
export function appointeeOf(typed: string, { chat, replied }: Appointing): Appointee | null {
  const text = typed.trim();
  const made = (as: Appointee['as'], id: string, label = text): Appointee => ({ chat, as, id, label });
  if (chat.platform === 'discord') {
    const role = /^(?:<@&)?(\d{5,25})>?$/.exec(text)?.[1];
    const person = /^<@!?(\d{5,25})>$/.exec(text)?.[1];
    return person !== undefined ? made('user', person) : role !== undefined ? made('role', role, role) : null;
  }
  if (text.toLowerCase() === 'reply') return replied && made('user', replied.user, replied.name);
  const name = /^@([a-z][a-z0-9_]{3,31})$/i.exec(text)?.[1];
  if (name !== undefined) return made('name', name.toLowerCase(), `@${name}`);
  return /^\d{1,20}$/.test(text) ? made('user', text) : null;
}

/** One of those named here by the label or id that somebody types. */
const namedBy = (typed: string, wanted: Appointee | null, named: readonly Appointee[]): Appointee | null =>
  named.find(({ as, id, label }) => (wanted?.as === as && wanted.id === id) || label === typed.trim()) ??
  null;

/** Names somebody as a moderator of a chat or takes that back; a phrase says what came of it. */
export async function appoint(
  { add, remove }: { readonly add: string | null; readonly remove: string | null },
  appointing: Appointing,
  appointees: AppointeeBook,
): Promise<'done' | 'same' | 'unknown' | 'unclear'> {
  const { by, now, chat } = appointing;
  const typed = add ?? remove ?? '';
  const wanted = appointeeOf(typed, appointing);
  if (remove !== null) {
    const found = namedBy(typed, wanted, await appointees.list(chat));
    if (found === null) return 'unknown';
    return (await appointees.remove(found, by, now)) ? 'done' : 'same';
  }
  if (wanted === null) return 'unclear';
  return (await appointees.add(wanted, by, now)) ? 'done' : 'same';
}

/** Who moderates a chat, as its members read it. */
async function moderatorsBlocks(
  chat: ChatId,
  words: Words,
  appointees: AppointeeBook,
  places: Places | undefined,
): Promise<Block[]> {
  const { say } = words;
  const named = await appointees.list(chat);
  const { platform } = chat;
  const roles = named.flatMap(({ as, id }) =>
    as === 'role' ? [{ platform, type: 'role', id: `${chat.id}/${id}` } as const] : [],
  );
  const people = named.flatMap(({ as, id }) =>
    as === 'user' ? [{ platform, type: 'user', id } as const] : [],
  );
  const asked = [...roles, ...people];
  const naming = asked.length === 0 ? NAMELESS : ((await places?.names(asked)) ?? NAMELESS);
  const lines = named.map(({ as, id, label }) => {
    const known =
      as === 'name'
        ? null
        : naming(
            as === 'role'
              ? { platform, type: 'role', id: `${chat.id}/${id}` }
              : { platform, type: 'user', id },
          );
    const name = known ?? label;
    return say(`moderators-${as}`, { name, id });
  });
  return [
    heading(say('moderators-title')),
    paragraph(say(`moderators-always-${platform}`)),
    ...(lines.length === 0 ? [] : [list(lines, 0)]),
  ];
}

/** Where somebody reads what holds for everybody: the chat, what is written into, and why messages do not reach us there. */
export interface Here {
  readonly platform: ChatId['platform'];
  readonly chat: string | null;
  readonly place?: PostPlace | null;
  readonly unheard?: 'intent' | 'privacy';
}

/** What holds for everybody in a chat beside its settings: whether links are checked here, and who moderates. */
export async function ruleBlocks(
  { platform, chat, place, unheard }: Here,
  words: Words,
  books: {
    readonly appointees?: AppointeeBook;
    readonly watches?: Pick<WatchBook, 'has'>;
    readonly places?: Places;
  },
): Promise<Block[]> {
  const { appointees, watches, places } = books;
  if (chat === null) return [];
  const on = place ? ((await watches?.has(place)) ?? false) : false;
  const missing = on && unheard !== undefined ? ` ${words.say(`links-unheard-${unheard}`)}` : '';
  return [
    ...(watches && place ? [paragraph(`${words.say(on ? 'links-on' : 'links-off')}${missing}`)] : []),
    ...(appointees ? await moderatorsBlocks({ platform, id: chat }, words, appointees, places) : []),
  ];
}

/** What may be tapped under the settings: none of it names anybody again, and moderators have links checked here or not. */
export const ruleActions = (
  menu: readonly Action[],
  { moderator, place }: { readonly moderator: boolean; readonly place?: PostPlace | null },
  { say }: Words,
): Action[] => {
  const rest = { moderator: null, no_moderator: null, check_links: null };
  const links = (['on', 'off'] as const).map((value) => ({
    label: say(`links-turn-${value}`),
    set: { ...rest, check_links: value },
  }));
  return [
    ...menu.map(({ label, set }) => ({ label, set: { ...rest, ...set } })),
    // A private answer does not know which topic it was asked in.
    ...(moderator && place && place.topic === null ? links : []),
  ];
};
