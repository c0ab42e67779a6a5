import { type APIApplicationCommandAutocompleteInteraction, ApplicationCommandOptionType } from 'discord.js';
import { optionsOf } from '../../command/options.ts';
import { suggestions } from '../../command/suggest.ts';
import { mannerOf } from '../chat/reader.ts';
import { askerOf, placeOf } from './incoming.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';
import type { Turn } from './turn.ts';

/** What may be chosen for the option being typed, in the typist's language; nothing when that is not known. */
async function choicesFor(
  { house, commands }: Line,
  interaction: APIApplicationCommandAutocompleteInteraction,
) {
  const { name, options = [] } = interaction.data;
  const command = commands.get(name);
  const typed = options.find(
    (option) => option.type === ApplicationCommandOptionType.String && option.focused === true,
  );
  const option = command && optionsOf(command.options).find((each) => each.name === typed?.name);
  if (!option || typed?.type !== ApplicationCommandOptionType.String) return [];
  const { reader } = await mannerOf(house, placeOf(interaction), { private: true });
  const desk = await house.desk(reader, askerOf(interaction));
  const found = await suggestions(option, typed.value, desk, house.ports);
  return found.slice(0, LIMITS.autocomplete.choices);
}

/** Answers somebody's typing. A fault is logged and offers nothing: typing goes on without. */
export async function complete(
  line: Line,
  turn: Turn,
  interaction: APIApplicationCommandAutocompleteInteraction,
): Promise<void> {
  let choices: Awaited<ReturnType<typeof choicesFor>> = [];
  try {
    choices = await choicesFor(line, interaction);
  } catch (error) {
    line.house.fault(error);
  }
  await turn.offer(choices);
}
