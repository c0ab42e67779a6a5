import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { controlsOf } from '../../../src/adapters/chat/controls.ts';
import { FIRST_VIEW, viewed } from '../../../src/adapters/chat/view.ts';
import { LIMITS } from '../../../src/adapters/discord/limits.ts';
import { registration } from '../../../src/adapters/discord/registration.ts';
import { body, lay } from '../../../src/adapters/discord/render.ts';
import {
  autocompleteViolations,
  messageViolations,
  modalViolations,
} from '../../../src/adapters/discord/violations.ts';
import type { Desk } from '../../../src/command/command.ts';
import { loadWords } from '../../../src/message/words.ts';
import { answerTo, desk } from '../../commands/asked.ts';
import { described, undescribed } from './verify.ts';

if (!described) process.stderr.write('left out: Discord’s description beside the project is missing\n');

const pointer = (path: string, method: string): string =>
  `/paths/${path.replaceAll('/', '~1')}/${method}/requestBody/content/application~1json/schema`;
const MESSAGE = pointer('/webhooks/{webhook_id}/{webhook_token}', 'post');
const COMMANDS = pointer('/applications/{application_id}/commands', 'put');
const MODAL = '/components/schemas/ModalInteractionCallbackRequestData';

let en: Desk;
beforeAll(async () => {
  en = await desk('en');
});

const FILE = new URL('../../../../shared/spec/discord-openapi.json', import.meta.url);
const { message, modal, command, autocomplete } = LIMITS;
/** Ours, and the schema, property and keyword that say the same. */
const SAME: readonly (readonly [number, string, string, string])[] = [
  [message.text, 'TextDisplayComponentForMessageRequest', 'content', 'maxLength'],
  [message.components, 'ContainerComponentForMessageRequest', 'components', 'maxItems'],
  [message.rowButtons, 'ActionRowComponentForMessageRequest', 'components', 'maxItems'],
  [message.label, 'ButtonComponentForMessageRequest', 'label', 'maxLength'],
  [message.customId, 'ButtonComponentForMessageRequest', 'custom_id', 'maxLength'],
  [message.buttonUrl, 'ButtonComponentForMessageRequest', 'url', 'maxLength'],
  [message.placeholder, 'StringSelectComponentForMessageRequest', 'placeholder', 'maxLength'],
  [message.options, 'StringSelectComponentForMessageRequest', 'options', 'maxItems'],
  [message.option, 'StringSelectOptionForRequest', 'label', 'maxLength'],
  [message.option, 'StringSelectOptionForRequest', 'value', 'maxLength'],
  [message.option, 'StringSelectOptionForRequest', 'description', 'maxLength'],
  [message.gallery, 'MediaGalleryComponentForMessageRequest', 'items', 'maxItems'],
  [message.description, 'MediaGalleryItemRequest', 'description', 'maxLength'],
  [message.url, 'UnfurledMediaRequest', 'url', 'maxLength'],
  [modal.title, 'ModalInteractionCallbackRequestData', 'title', 'maxLength'],
  [modal.components, 'ModalInteractionCallbackRequestData', 'components', 'maxItems'],
  [modal.label, 'LabelComponentForModalRequest', 'label', 'maxLength'],
  [modal.description, 'LabelComponentForModalRequest', 'description', 'maxLength'],
  [modal.placeholder, 'TextInputComponentForModalRequest', 'placeholder', 'maxLength'],
  [modal.value, 'TextInputComponentForModalRequest', 'value', 'maxLength'],
  [command.name, 'ApplicationCommandCreateRequest', 'name', 'maxLength'],
  [command.description, 'ApplicationCommandCreateRequest', 'description', 'maxLength'],
  [command.options, 'ApplicationCommandCreateRequest', 'options', 'maxItems'],
  [command.choices, 'ApplicationCommandStringOption', 'choices', 'maxItems'],
  [command.choice, 'ApplicationCommandOptionStringChoice', 'name', 'maxLength'],
  [command.text, 'ApplicationCommandStringOption', 'max_length', 'maximum'],
  [
    autocomplete.choices,
    'InteractionApplicationCommandAutocompleteCallbackStringData',
    'choices',
    'maxItems',
  ],
];

if (described)
  describe('our table of limits', () => {
    const { schemas } = JSON.parse(readFileSync(FILE, 'utf8')).components;
    it.each(SAME)('has %s as %s has it for %s', (ours, schema, property, keyword) => {
      expect(schemas[schema].properties[property][keyword]).toBe(ours);
    });
  });

describe('Discord’s own description of its interface', () => {
  it('has nothing against the commands', async () => {
    const all = await registration(commands, await Promise.all([loadWords('en'), loadWords('de')]));
    expect(undescribed(COMMANDS, all)).toEqual([]);
  });

  it.each([
    'breakeven 0.06',
    'facts hashprice count:60',
    'deals',
    'check Bitcoin mining difficulty fell 11.16 % at block 935,424 in February 2026. It rose 14.7 % after that.',
  ])('has nothing against the pages of %s', async (line) => {
    const { message: whole } = await answerTo(line);
    const view = { ...FIRST_VIEW, calculation: true, sources: true };
    const pages = lay(viewed(whole, view), en);
    const shown = {
      message: whole,
      question: { command: 'x', given: {} },
      view,
      pages: pages.length,
      charted: true,
    };
    const controls = await controlsOf(shown, en.words, LIMITS.message.customId, async () => 'q'.repeat(12));
    for (const page of pages) {
      const chart = { name: 'chart.png', alt: 'It falls.' };
      expect(undescribed(MESSAGE, body(page, controls, { private: true, chart }))).toEqual([]);
    }
  });
});

const TEXT = { type: 10, content: 'x' };
const good = (...components: readonly object[]) => ({
  flags: 1 << 15,
  allowed_mentions: { parse: [] },
  components: components.length === 0 ? [TEXT] : components,
});
const button = (more: object = {}) => ({ type: 2, style: 2, label: 'Go', custom_id: 'go', ...more });
const row = (...components: readonly object[]) => ({ type: 1, components });
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 'pick',
  options: [{ label: 'a', value: 'a' }],
  ...more,
});
const many = (count: number, make: (i: number) => object) => Array.from({ length: count }, (_, i) => make(i));

describe('what Discord refuses in a message', () => {
  it.each<[string, object, string?]>([
    ['nothing at all', { allowed_mentions: { parse: [] } }],
    ['no allowed_mentions', { ...good(), allowed_mentions: undefined }],
    ['pings', { ...good(), allowed_mentions: { parse: ['users'] } }],
    ['pings by default', { ...good(), allowed_mentions: {} }],
    ['content over 2,000', { allowed_mentions: { parse: [] }, content: 'x'.repeat(2001) }],
    ['content beside components v2', { ...good(), content: 'x' }],
    ['components v2 without their flag', { ...good(), flags: 0 }],
    ['empty text', good({ type: 10, content: ' ' })],
    ['text over 4,000', good({ type: 10, content: 'x'.repeat(4001) })],
    ['text over 4,000 in all', good(...many(3, () => ({ type: 10, content: 'x'.repeat(1400) })))],
    ['41 components', good({ type: 17, components: many(40, () => TEXT) })],
    ['an empty container', good({ type: 17, components: [] })],
    ['an empty row', good(row())],
    ['six buttons', good(row(...many(6, (i) => button({ custom_id: `b${i}` }))))],
    ['a label of 81', good(row(button({ label: 'x'.repeat(81) })))],
    ['an empty label', good(row(button({ label: '' })))],
    ['a custom_id of 101', good(row(button({ custom_id: 'x'.repeat(101) })))],
    ['the same custom_id twice', good(row(button(), button()))],
    ['a javascript button', good(row({ type: 2, style: 5, label: 'Go', url: 'javascript:alert(1)' }))],
    ['a button with url and custom_id', good(row(button({ style: 5, url: 'https://e.example' })))],
    ['a javascript link in text', good({ type: 10, content: '[x](javascript:alert(1))' })],
    ['26 options', good(row(select({ options: many(26, (i) => ({ label: 'a', value: `${i}` })) })))],
    ['no options', good(row(select({ options: [] })))],
    ['an option twice', good(row(select({ options: many(2, () => ({ label: 'a', value: 'a' })) })))],
    ['a select beside a button', good(row(select(), button()))],
    ['a text input outside a modal', good(row({ type: 4, custom_id: 'a', style: 1 }))],
    [
      'a picture from nowhere',
      good({ type: 12, items: [{ media: { url: 'attachment://a.png' }, description: 'x' }] }),
    ],
    [
      'a picture from a file',
      good({ type: 12, items: [{ media: { url: 'file:///etc/x' }, description: 'x' }] }),
    ],
    [
      'a picture nobody describes',
      good({ type: 12, items: [{ media: { url: 'https://e.example/a.png' } }] }),
    ],
    [
      '11 pictures',
      good({
        type: 12,
        items: many(11, () => ({ media: { url: 'https://e.example/a' }, description: 'x' })),
      }),
    ],
  ])('%s', (_, sent) => {
    expect(messageViolations(good())).toEqual([]);
    expect(messageViolations(sent)).not.toEqual([]);
  });
});

describe('what Discord refuses in a form', () => {
  const input = { type: 4, custom_id: 'text', style: 2, max_length: 4000 };
  const form = (...components: readonly object[]) => ({ custom_id: 'form', title: 'Check', components });
  const labelled = (more: object = {}, within: object = input) => ({
    type: 18,
    label: 'Text',
    component: within,
    ...more,
  });
  it.each<[string, object]>([
    ['no title', { ...form(labelled()), title: '' }],
    ['a title of 46', { ...form(labelled()), title: 'x'.repeat(46) }],
    ['nothing to fill in', form()],
    ['a label of 46', form(labelled({ label: 'x'.repeat(46) }))],
    ['a description of 101', form(labelled({ description: 'x'.repeat(101) }))],
    ['an input without id', form(labelled({}, { ...input, custom_id: '' }))],
    ['an input of 4,001', form(labelled({}, { ...input, max_length: 4001 }))],
    ['a placeholder of 101', form(labelled({}, { ...input, placeholder: 'x'.repeat(101) }))],
    ['two inputs of one id', form(labelled(), labelled())],
    ['a button', form({ type: 2, style: 1, label: 'Go', custom_id: 'go' })],
  ])('%s', (_, sent) => {
    expect(modalViolations(form(labelled()))).toEqual([]);
    expect(undescribed(MODAL, form(labelled()))).toEqual([]);
    expect(modalViolations(sent)).not.toEqual([]);
  });
});

describe('what Discord refuses among offered values', () => {
  const choice = { name: 'Antminer S21', value: 'S21' };
  it.each<[string, object]>([
    ['no list', {}],
    ['26', { choices: many(26, (i) => ({ name: `${i}`, value: `${i}` })) }],
    ['no name', { choices: [{ ...choice, name: '' }] }],
    ['a name of 101', { choices: [{ ...choice, name: 'x'.repeat(101) }] }],
    ['a value of 101', { choices: [{ ...choice, value: 'x'.repeat(101) }] }],
  ])('%s', (_, data) => {
    expect(autocompleteViolations({ choices: [choice] })).toEqual([]);
    expect(autocompleteViolations(data)).not.toEqual([]);
  });
});
