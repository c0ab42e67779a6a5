import { heading } from './build.ts';
import type { Message, SourceLine } from './message.ts';

const sameSource = (a: SourceLine, b: SourceLine): boolean =>
  a.title === b.title && a.url === b.url && a.asOf === b.asOf;

/**
 * Several messages as one under a title of its own: each with its title over its blocks, every source once, the first
 * age that one of them has. Charts and actions are not taken along.
 */
export function gathered(title: string, messages: readonly Message[]): Message {
  const sources = messages.flatMap((each) => each.sources);
  const [first] = messages;
  return {
    id: `gathered-${first?.id ?? 'none'}`,
    version: 1,
    locale: first?.locale ?? 'en',
    title,
    blocks: messages.flatMap((each) => [heading(each.title), ...each.blocks]),
    sources: sources.filter((each, i) => sources.findIndex((other) => sameSource(each, other)) === i),
    age: messages.find(({ age }) => age !== null)?.age ?? null,
    private: false,
    chart: null,
    actions: [],
  };
}
