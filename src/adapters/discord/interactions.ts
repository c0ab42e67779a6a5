import { type APIApplicationCommandInteraction, ApplicationCommandType, InteractionType } from 'discord.js';
import { loadWords } from '../../message/words.ts';
import { learnNames } from '../chat/house.ts';
import { spoken } from '../chat/reader.ts';
import { answerQuestion } from './asked.ts';
import { complete } from './autocomplete.ts';
import { isGone } from './failure.ts';
import type { Incoming } from './incoming.ts';
import { type Line, ownWords } from './line.ts';
import { checkMessage } from './menus.ts';
import { checkModal } from './modal.ts';
import { namesIn } from './naming.ts';
import { questionFrom } from './registration.ts';
import { sentenceBody } from './sentence.ts';
import { answerForm, mending } from './submit.ts';
import { answerTap } from './taps.ts';
import { openTurn, type Turn } from './turn.ts';
import { unmarked } from './unmarked.ts';

async function answerCommand(
  line: Line,
  turn: Turn,
  { data }: APIApplicationCommandInteraction,
): Promise<void> {
  if (data.type === ApplicationCommandType.Message) {
    const message = data.resolved.messages[data.target_id];
    if (message) return checkMessage(line, turn, message);
  }
  const question = unmarked(questionFrom(data));
  const { text, link, title } = question.given;
  if (question.command === 'check' && (text ?? link ?? title) === undefined) {
    const words = await ownWords(line, turn.interaction);
    return turn.ask(checkModal(words), sentenceBody(words.say('discord-late')));
  }
  return answerQuestion(line, turn, question);
}

async function dispatch(line: Line, turn: Turn): Promise<void> {
  const { interaction } = turn;
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return answerCommand(line, turn, interaction);
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(line, turn, interaction);
    case InteractionType.MessageComponent:
      return answerTap(
        line,
        turn,
        ('values' in interaction.data && interaction.data.values[0]) || interaction.data.custom_id,
      );
    case InteractionType.ModalSubmit:
      return answerForm(line, turn, interaction.data);
  }
}

/** A fault is logged once and told to the asker in one calm sentence, if Discord still takes it. */
async function tellFault(line: Line, turn: Turn, error: unknown): Promise<void> {
  const { house } = line;
  const { id } = turn.interaction;
  if (isGone(error)) {
    house.log.warn('discord-too-late', { interaction: id, reason: String(error) });
    return;
  }
  const told = house.fault(error);
  try {
    // What is broken may be what knows which language somebody chose.
    const words = await ownWords(line, turn.interaction).catch(() =>
      loadWords(spoken(turn.interaction.locale) ?? house.locale),
    );
    const mend = mending(line, turn.interaction);
    await turn.whisper(sentenceBody(told ?? words.say('fault'), mend ? [mend(words)] : []));
  } catch (again) {
    house.log.warn('discord-unheard', { interaction: id, reason: String(again) });
  }
}

/** Answers one interaction, whatever it is. Never rejects. */
export async function answerInteraction(line: Line, interaction: Incoming): Promise<void> {
  const turn = openTurn(line.rest, line.house.log, interaction);
  learnNames(line.house, namesIn(interaction));
  try {
    await dispatch(line, turn);
  } catch (error) {
    await tellFault(line, turn, error);
  } finally {
    turn.close();
  }
}

/** Tells somebody who asks while the program ends to ask again later. Never rejects. */
export async function tellLeaving(line: Line, interaction: Incoming): Promise<void> {
  const turn = openTurn(line.rest, line.house.log, interaction);
  try {
    const words = await ownWords(line, interaction);
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) await turn.offer([]);
    else await turn.whisper(sentenceBody(words.say('discord-starting-over')));
  } catch (error) {
    line.house.log.warn('discord-unheard', { interaction: interaction.id, reason: String(error) });
  } finally {
    turn.close();
  }
}
