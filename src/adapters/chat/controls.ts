import type { Question } from '../../command/question.ts';
import { changed } from '../../command/question.ts';
import { excerpt } from '../../message/cut.ts';
import type { Message } from '../../message/message.ts';
import type { Words } from '../../message/words.ts';
import { dataOf, needsKeeping, type Tap } from './button.ts';
import { claimCount, FIRST_VIEW, hasCalculation, type View } from './view.ts';

/** One thing to tap under an answer. */
export interface Control {
  readonly label: string;
  /** What the platform sends back. */
  readonly data: string;
  /** Which it is, for a platform that places or colours them differently. */
  readonly role: 'toggle' | 'chart' | 'page' | 'claim' | 'dispute' | 'again' | 'back';
}

/** What controls are made for. */
export interface Shown {
  /** Whole, before the view takes anything out. */
  readonly message: Message;
  readonly question: Question;
  readonly view: View;
  /** Pages this view has on its platform. */
  readonly pages: number;
  /** The chart stands beside the answer already. */
  readonly charted: boolean;
  /** It is a post that nobody asked for. */
  readonly posted?: true;
}

/** Letters of a label: Discord takes no more, and no phone shows more. */
const LABEL = 80;
/** Claims that get a button of their own on one page, and how far before those of the page they begin. */
const CLAIMS = 20;
const BEFORE = 4;

/** Which claims get a button on a page: about those that stand on it, since pages are cut by length. */
function claimsFrom(claims: number, { page }: View, pages: number): readonly number[] {
  const about = Math.floor((page * claims) / Math.max(1, pages)) - BEFORE;
  const from = Math.min(Math.max(0, about), Math.max(0, claims - CLAIMS));
  return Array.from({ length: Math.min(claims, CLAIMS) }, (_, i) => from + i);
}

/**
 * Everything that can be tapped under an answer, row by row: its parts, its pages, its claims, what else may be asked.
 * `keep` gives the id of a question that no button holds (`limit` bytes).
 */
export async function controlsOf(
  { message, question, view, pages, charted, posted }: Shown,
  words: Words,
  limit: number,
  keep: (question: Question) => Promise<string>,
): Promise<Control[][]> {
  const kept = needsKeeping(question, limit) ? await keep(question) : null;
  const tap = (does: Tap['does'], next: Partial<View>, asked: Question = question, id = kept): string =>
    dataOf(
      {
        does,
        view: { ...view, ...next },
        locale: words.locale,
        question: asked,
        ...(posted ? { posted } : {}),
      },
      limit,
      id,
    );
  const control = (role: Control['role'], label: string, data: string): Control => ({ role, label, data });
  const claims = claimCount(message);
  const one = view.claim !== null && view.claim < claims;
  const toggle = (part: 'calculation' | 'sources'): Control =>
    control(
      'toggle',
      words.say(view[part] ? `chat-hide-${part}` : `chat-show-${part}`),
      tap('view', { [part]: !view[part], page: 0 }),
    );
  const parts = [
    ...(hasCalculation(message) && !one ? [toggle('calculation')] : []),
    ...(message.sources.length > 0 && !one ? [toggle('sources')] : []),
    ...(message.chart !== null && !charted && !one
      ? [control('chart', words.say('chat-chart'), tap('chart', {}))]
      : []),
  ];
  const paging = [
    ...(view.page > 0
      ? [control('page', words.say('chat-page-before'), tap('view', { page: view.page - 1 }))]
      : []),
    ...(view.page + 1 < pages
      ? [
          control(
            'page',
            words.say('chat-page-next', { page: view.page + 2, pages }),
            tap('view', { page: view.page + 1 }),
          ),
        ]
      : []),
  ];
  const singles =
    claims > 1 && !one
      ? claimsFrom(claims, view, pages).map((i) =>
          control(
            'claim',
            words.say('chat-claim', { n: String(i + 1) }),
            tap('view', { ...FIRST_VIEW, claim: i }),
          ),
        )
      : [];
  const about =
    one || claims === 1
      ? [control('dispute', words.say('chat-dispute'), tap('dispute', { claim: view.claim ?? 0 }))]
      : [];
  const back = one && claims > 1 ? [control('back', words.say('chat-back'), tap('view', FIRST_VIEW))] : [];
  const others: Control[] = [];
  for (const { label, set } of one ? [] : message.actions) {
    const next = changed(question, set);
    const id = needsKeeping(next, limit) ? await keep(next) : null;
    others.push(control('again', excerpt(label, LABEL), tap('view', FIRST_VIEW, next, id)));
  }
  return [parts, paging, singles, [...about, ...back], others].filter((row) => row.length > 0);
}
