import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { Control } from '../chat/controls.ts';
import { escaped, flush } from './escape.ts';
import { FLAGS } from './limits.ts';
import type { DiscordBody } from './render.ts';
import { label, rowsOf } from './rows.ts';

const LONGEST = 1_500;

/** One sentence as a message that pings nobody, with what may be tapped under it. */
export function sentenceBody(sentence: string, controls: readonly Control[] = []): DiscordBody {
  const components: APIMessageTopLevelComponent[] = [
    { type: ComponentType.TextDisplay, content: flush(escaped(label(sentence, LONGEST))) },
    ...rowsOf(controls.length === 0 ? [] : [controls], { claims: '', again: '', about: [] }),
  ];
  return { flags: FLAGS.COMPONENTS_V2, components, allowed_mentions: { parse: [] } };
}
