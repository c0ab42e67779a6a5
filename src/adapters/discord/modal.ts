import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Words } from '../../message/words.ts';
import { LIMITS } from './limits.ts';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly long?: true;
  readonly max: number;
}

const form = (
  id: string,
  title: string,
  fields: readonly Field[],
  values: Readonly<Record<string, string>> = {},
): APIModalInteractionResponseCallbackData => ({
  custom_id: id,
  title: title.slice(0, LIMITS.modal.title),
  components: fields.map(({ id, label, hint, long, max }) => ({
    type: ComponentType.Label,
    label: label.slice(0, LIMITS.modal.label),
    ...(hint === undefined ? {} : { description: hint.slice(0, LIMITS.modal.description) }),
    component: {
      type: ComponentType.TextInput,
      custom_id: id,
      style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: false,
      max_length: max,
      ...(values[id] === undefined ? {} : { value: values[id].slice(0, max) }),
    },
  })),
});

/** The id of the form of `check`; the form of a dispute has its tap's data. */
export const CHECK = 'check';

/** What the data of a button that opens it again begins with; the draft's name follows. */
export const DRAFT = 'form#';

/** Asks for a text or a link, and for the day it was published; `values` stand in the fields of their names. */
export const checkModal = (
  words: Words,
  values?: Readonly<Record<string, string>>,
): APIModalInteractionResponseCallbackData =>
  form(
    CHECK,
    words.say('discord-check-modal'),
    [
      {
        id: 'text',
        label: words.say('discord-check-text'),
        hint: words.say('discord-check-text-hint'),
        long: true,
        max: LIMITS.modal.value,
      },
      { id: 'link', label: words.say('discord-check-link'), max: 2_000 },
      {
        id: 'published',
        label: words.say('discord-check-published'),
        hint: words.say('discord-check-published-hint'),
        max: 21,
      },
    ],
    values,
  );

export const REASON = 'reason';

/** Asks why somebody disputes a verdict; `data` is the tap, which comes back with the form. */
export const disputeModal = (data: string, words: Words): APIModalInteractionResponseCallbackData =>
  form(data, words.say('discord-dispute-modal'), [
    {
      id: REASON,
      label: words.say('discord-dispute-reason'),
      hint: words.say('discord-dispute-hint'),
      long: true,
      max: 1_000,
    },
  ]);

/** What was written, by the field's name; fields left empty are left out. */
export function written({ components }: APIModalSubmission): Record<string, string> {
  const inputs = components.flatMap((each) => {
    if (each.type === ComponentType.Label) return [each.component];
    return each.type === ComponentType.ActionRow ? each.components : [];
  });
  return Object.fromEntries(
    inputs.flatMap((input) =>
      input.type === ComponentType.TextInput && input.value.trim() !== ''
        ? [[input.custom_id, input.value]]
        : [],
    ),
  );
}
