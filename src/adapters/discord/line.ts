import type { REST } from 'discord.js';
import type { AnyCommand } from '../../command/command.ts';
import type { Words } from '../../message/words.ts';
import type { Answerer } from '../chat/answerer.ts';
import type { Bounded } from '../chat/bounded.ts';
import type { Cooldown } from '../chat/cooldown.ts';
import type { ChatHouse } from '../chat/house.ts';
import { mannerOf } from '../chat/reader.ts';
import type { Heard } from './heard.ts';
import { askerOf, type Incoming, placeOf } from './incoming.ts';
import type { Memory } from './memory.ts';

/** What every interaction is answered with. */
export interface Line {
  readonly house: ChatHouse;
  readonly rest: REST;
  readonly answerer: Answerer;
  /** The catalogue, loaded. */
  readonly commands: ReadonlyMap<string, AnyCommand>;
  readonly questions: Cooldown;
  readonly taps: Cooldown;
  /** The newest interaction about each answer, by the one that first asked for it. */
  readonly newest: Bounded<string, string>;
  /** Channels whose missing permission has been said. */
  readonly told: Set<string>;
  /** The messages that were checked by menu, by the interaction that each answer is of. */
  readonly further: Memory<Heard>;
  /** What was written in a form that could not be answered, by the interaction that sent it off. */
  readonly drafts: Memory<Readonly<Record<string, string>>>;
}

/** The words of whoever asks, for what only they are shown. */
export async function ownWords({ house }: Line, interaction: Incoming): Promise<Words> {
  const { reader } = await mannerOf(house, placeOf(interaction), { private: true });
  return (await house.desk(reader, askerOf(interaction))).words;
}
