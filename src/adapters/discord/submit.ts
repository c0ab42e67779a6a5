import { type APIModalSubmission, InteractionType } from 'discord.js';
import { tapOf } from '../chat/button.ts';
import { overdrawn } from '../chat/entitled.ts';
import { learnPerson } from '../chat/house.ts';
import { answerQuestion, mannerFor, type Special } from './asked.ts';
import { askerOf, type Incoming, placeOf } from './incoming.ts';
import { type Line, ownWords } from './line.ts';
import { CHECK, DRAFT, REASON, written } from './modal.ts';
import { sentenceBody } from './sentence.ts';
import { isHidden, questionOfTap, tellGone } from './taps.ts';
import type { Turn } from './turn.ts';
import { unmarked } from './unmarked.ts';

/** Answers a form that was sent off. */
export async function answerForm(line: Line, turn: Turn, data: APIModalSubmission): Promise<void> {
  const given = written(data);
  if (data.custom_id === CHECK) {
    const mend = mending(line, turn.interaction);
    return answerQuestion(line, turn, unmarked({ command: CHECK, given }), mend ? { mend } : {});
  }
  return openDispute(line, turn, data.custom_id, given[REASON]?.trim() ?? null);
}

/** Where a form cannot be answered, one tap opens it again with all that was written in it; undefined for anything else. */
export function mending({ drafts, house }: Line, interaction: Incoming): Special['mend'] | undefined {
  if (interaction.type !== InteractionType.ModalSubmit || interaction.data.custom_id !== CHECK)
    return undefined;
  const { id, data } = interaction;
  return (words) => {
    drafts.keep(id, written(data), house.now());
    return { role: 'again', label: words.say('discord-check-again'), data: `${DRAFT}${id}` };
  };
}

/** Keeps a dispute about the sentence that was tapped, and tells its author so. */
async function openDispute(line: Line, turn: Turn, data: string, reason: string | null): Promise<void> {
  const { house, answerer } = line;
  const { interaction } = turn;
  turn.expect('private');
  const tap = tapOf(data);
  if (tap?.does !== 'dispute') return tellGone(line, turn);
  await turn.wait();
  const question = await questionOfTap(line, tap);
  if (!question) return tellGone(line, turn);
  const words = await ownWords(line, interaction);
  const place = placeOf(interaction);
  const manner = await mannerFor(line, turn, undefined, isHidden(interaction.message));
  const reply = await answerer.recall(
    question,
    { ...manner.reader, locale: tap.locale },
    askerOf(interaction),
    tap.posted,
  );
  if ('mistake' in reply) return turn.whisper(sentenceBody(reply.mistake));
  const claims = reply.message.blocks.flatMap((block) => (block.type === 'claim' ? [block.card] : []));
  const card = claims[tap.view.claim ?? 0];
  if (!card) return turn.whisper(sentenceBody(words.say('discord-dispute-nothing')));
  const refused = await overdrawn(house, 'dispute', place, words);
  if (refused !== null) return turn.whisper(sentenceBody(refused));
  learnPerson(house, askerOf(interaction));
  await house.disputes.open({
    platform: 'discord',
    chat: place.chat,
    user: place.user,
    quote: card.quote,
    verdict: card.verdict,
    claim: card.id,
    reason,
    at: house.now(),
  });
  await turn.whisper(sentenceBody(words.say('chat-disputed')));
}
