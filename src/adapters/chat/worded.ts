import type { Desk } from '../../command/command.ts';
import type { Chart } from '../../message/chart.ts';
import type { Message } from '../../message/message.ts';
import { LOCALES } from '../../message/words.ts';
import type { KeptPost } from '../../ports.ts';
import { type Control, controlsOf } from './controls.ts';
import type { ChatHouse } from './house.ts';
import { FIRST_VIEW, viewed } from './view.ts';

/** What a carrier needs of the house. */
export type PostingHouse = Pick<
  ChatHouse,
  'desk' | 'settings' | 'questions' | 'draughtsman' | 'log' | 'now' | 'locale' | 'timeZone' | 'fault'
>;

/** A post as it is shown at its place. */
export interface Worded {
  /** What is shown of it; the same object for the same message shown the same way. */
  readonly message: Message;
  readonly desk: Desk;
  /** Null where the chat wants none unasked. */
  readonly chart: Chart | null;
  readonly theme: 'dark' | 'light' | null;
}

/** Pictures that are remembered. */
const CHARTS = 8;

/** Words posts for their places as the chat's settings say. */
export function openWording(house: PostingHouse): (post: KeptPost) => Promise<Worded> {
  const known = new WeakMap<Message, Map<string, Promise<Worded>>>();
  return async ({ place, message, question }) => {
    const settings = await house.settings.of({ platform: place.platform, type: 'chat', id: place.chat });
    const timeZone = settings.timeZone ?? house.timeZone;
    const { theme, charts } = settings;
    const key = JSON.stringify([place.platform, timeZone, theme, charts, question !== null]);
    const ways = known.get(message) ?? new Map<string, Promise<Worded>>();
    known.set(message, ways);
    const make = async (): Promise<Worded> => {
      const locale = LOCALES.find((each) => each === message.locale) ?? house.locale;
      const reader = {
        locale,
        timeZone,
        units: settings.units ?? 'petahash',
        currency: settings.currency,
      } as const;
      const asker = { platform: place.platform, user: '', chat: place.chat, moderator: false };
      const shown = viewed(message, { ...FIRST_VIEW, sources: !question });
      return {
        message: shown,
        desk: await house.desk(reader, asker),
        chart: charts === 'asked' ? null : shown.chart,
        theme,
      };
    };
    const worded = ways.get(key) ?? make();
    ways.set(key, worded);
    worded.catch(() => ways.delete(key));
    return worded;
  };
}

/** What can be tapped under a post, in the last of its messages: what its question offers. */
export function tapsOf(
  house: PostingHouse,
  { message, question }: KeptPost,
  { desk, chart }: Worded,
  limit: number,
): Promise<Control[][]> | readonly Control[][] {
  if (!question) return [];
  const shown = {
    message,
    question,
    view: FIRST_VIEW,
    pages: 1,
    charted: chart !== null,
    posted: true as const,
  };
  return controlsOf(shown, desk.words, limit, (kept) => house.questions.keep(kept, house.now()));
}

/** Draws charts, each once however many places it goes to; null when it cannot be drawn, which the house is told. */
export function openPictures(
  house: PostingHouse,
): (chart: Chart, theme: 'dark' | 'light') => Promise<Uint8Array | null> {
  const lately = new Map<string, Promise<Uint8Array | null>>();
  return (chart, theme) => {
    const key = `${theme} ${JSON.stringify(chart)}`;
    const draw = async (): Promise<Uint8Array | null> => {
      try {
        return (await house.draughtsman.draw(chart, theme)).png;
      } catch (error) {
        house.fault(error);
        lately.delete(key);
        return null;
      }
    };
    const drawn = lately.get(key) ?? draw();
    lately.set(key, drawn);
    const [oldest] = lately.keys();
    if (lately.size > CHARTS && oldest !== undefined) lately.delete(oldest);
    return drawn;
  };
}
