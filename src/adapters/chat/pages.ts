import type { Desk } from '../../command/command.ts';
import type { Message } from '../../message/message.ts';
import { type View, viewed } from './view.ts';

/**
 * Lays a message out in some view, and remembers it as long as the message itself is remembered: what is in the news is
 * asked again and again.
 */
export function layingOut<Pages>(
  lay: (shown: Message, desk: Desk) => Pages,
): (message: Message, view: View, desk: Desk) => Pages {
  const known = new WeakMap<Message, Map<string, Pages>>();
  return (message, view, desk) => {
    const { calculation, sources, claim } = view;
    const key = `${calculation} ${sources} ${claim} ${desk.words.locale} ${desk.reader.timeZone}`;
    const views = known.get(message) ?? new Map<string, Pages>();
    known.set(message, views);
    const pages = views.get(key) ?? lay(viewed(message, view), desk);
    views.set(key, pages);
    return pages;
  };
}
