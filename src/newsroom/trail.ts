import { VERDICTS, type VerdictCode } from '../check/verdict.ts';
import { list, message, paragraph } from '../message/build.ts';
import { type Inline, text } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { Act, ActBook, Decider, Settings } from '../ports.ts';
import {
  calledOf,
  lineFrom,
  type Moderator,
  nameOf,
  only,
  type Said,
  toQueue,
  whereOf,
} from './moderator.ts';

/** Acts on one page. */
export const PAGE = 10;
/** Letters of what one says. */
const LENGTH = 300;

const isVerdict = (code: string): code is VerdictCode => (VERDICTS as readonly string[]).includes(code);

const shown = (value: string | null, words: Words): string =>
  value === null ? '–' : isVerdict(value) ? words.verdict(value) : lineFrom(value, LENGTH);

/** Who, when, what, before and after, on one line. */
function lineOf(
  { type, by, at, subject, before, after, reason }: Act,
  { words, naming }: Moderator,
): Inline[] {
  const { say } = words;
  const what = say(`act-${type}`, { subject: lineFrom(subject, LENGTH) });
  const changed =
    before === null && after === null
      ? []
      : [say('act-change', { before: shown(before, words), after: shown(after, words) })];
  const why = reason === null ? [] : [say('card-reason', { reason: lineFrom(reason, LENGTH) })];
  // Names change hands: in the trail the id stands beside.
  const id = by.user === null || calledOf(by, naming) === by.user ? '' : ` (${by.user})`;
  const where = by.chat === null ? [] : [say('review-chat', { chat: whereOf(by, naming) })];
  return [
    { type: 'time', instant: at, style: 'date-time' },
    text(` – ${[nameOf(by, words, naming) + id, what, ...changed, ...why, ...where].join('; ')}`),
  ];
}

/** A page (from 1) of what moderators did here, decisions included, the newest first. */
export async function trail(page: number, moderator: Moderator, acts: ActBook): Promise<Said> {
  const { words, chat } = moderator;
  const { say, number } = words;
  const { acts: done, count } = await acts.page(chat, (page - 1) * PAGE, PAGE);
  const pages = Math.max(1, Math.ceil(count / PAGE));
  if (page > pages) return { mistake: say('log-no-page', { got: String(page), pages: number(pages, null) }) };
  return {
    message: message({
      id: 'review-log',
      words,
      title: say('log-title', { page: number(page, null), pages: number(pages, null) }),
      blocks: [
        done.length === 0
          ? paragraph(say('log-none'))
          : list(
              done.map((act) => lineOf(act, moderator)),
              0,
            ),
      ],
      private: true,
      actions: [
        ...(page > 1 ? [only(say('log-newer'), { show: 'log', page: page - 1 })] : []),
        ...(page < pages ? [only(say('log-older'), { show: 'log', page: page + 1 })] : []),
        toQueue(words),
      ],
    }),
  };
}

const told = (settings: object): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(', ');

/** A change of a chat's settings for the audit trail: only what was changed. */
export function settingsAct(by: Decider, at: number, before: Settings, changes: Partial<Settings>) {
  const names = Object.keys(changes) as (keyof Settings)[];
  const was = Object.fromEntries(names.map((name) => [name, before[name]]));
  const subject = names.join(', ');
  return {
    type: 'settings',
    by,
    at,
    subject,
    before: told(was),
    after: told(changes),
    reason: null,
  } as const;
}
