import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { type AnyCommand, type Catalogue, command, type Desk } from '../src/command/command.ts';
import { expectation, sentence } from '../src/command/mistake.ts';
import { type Option, offeringFrom, optionsOf, word } from '../src/command/options.ts';
import { resolveName } from '../src/command/parse.ts';
import { fields, list, message, paragraph, table } from '../src/message/build.ts';
import { strong } from '../src/message/message.ts';
import type { Words } from '../src/message/words.ts';

const phrase = (words: Words, ...ids: readonly string[]): string => {
  const id = ids.find((each) => words.has(each));
  return id !== undefined && words.has(id) ? words.say(id) : '';
};

/** How an option's default is shown: the value in its unit, or where it comes from. */
function fallback(option: Option, words: Words): string {
  if (option.required) return words.say('help-required');
  if (typeof option.default === 'number') return words.number(option.default, option.unit);
  if (typeof option.default === 'boolean') return words.say(option.default ? 'yes' : 'no');
  return option.default ?? words.say('help-none');
}

async function overview(desk: Desk, catalogue: Catalogue) {
  const loaded = await Promise.all(Object.values(catalogue).map(async (load) => (await load()).default));
  return message({
    id: 'help',
    words: desk.words,
    title: desk.words.say('help-title'),
    blocks: [
      list(loaded.map(({ name }) => [strong(name), ` – ${phrase(desk.words, `${name}-summary`)}`])),
      paragraph(desk.words.say('help-usage')),
    ],
  });
}

function explain({ words }: Desk, { name, options, example }: AnyCommand) {
  const each = optionsOf(options);
  const rows = each.map((option) => [
    option.name,
    phrase(words, `${name}-option-${option.name}`, `option-${option.name}`),
    expectation(option, words),
    fallback(option, words),
  ]);
  const head = ['help-option', 'help-meaning', 'help-expected', 'help-default'] as const;
  const shown = rows.some((row) => row[3] !== words.say('help-none')) ? head : head.slice(0, 3);
  return message({
    id: `help-${name}`,
    words,
    title: name,
    blocks: [
      paragraph(phrase(words, `${name}-summary`)),
      ...(each[0]
        ? [
            table(
              shown.map((id) => words.say(id)),
              rows.map((row) => row.slice(0, shown.length)),
            ),
            paragraph(words.say('help-first', { option: each[0].name })),
          ]
        : [paragraph(words.say('help-no-options'))]),
      fields([[words.say('help-example'), example]]),
    ],
  });
}

export default command({
  name: 'help',
  options: z.strictObject({
    name: offeringFrom(word(), {
      ports: ['catalogue'],
      list: ({ words }, { catalogue }: { readonly catalogue: Catalogue }) =>
        Object.keys(catalogue).map((name) => ({
          value: name,
          name: [name, phrase(words, `${name}-summary`)].filter(Boolean).join(' – '),
        })),
    }).optional(),
  }),
  example: 'help help',
  ports: ['catalogue'],
  async run({ name }, desk, { catalogue }: { readonly catalogue: Catalogue }) {
    if (name === undefined) return { message: await overview(desk, catalogue) };
    const resolved = resolveName(name, Object.keys(catalogue));
    if ('mistake' in resolved) return mistaken(desk, sentence(resolved.mistake, desk.words));
    const { default: asked } = await catalogue[resolved.name]!();
    return { message: explain(desk, asked) };
  },
});
