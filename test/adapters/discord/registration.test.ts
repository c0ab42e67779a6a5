import {
  type APIApplicationCommand,
  type APIApplicationCommandInteractionData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../../commands/index.ts';
import { registrationViolations } from '../../../src/adapters/discord/registered.ts';
import {
  type CommandBody,
  fingerprint,
  isRegistered,
  questionFrom,
  registration,
} from '../../../src/adapters/discord/registration.ts';
import { autocompleteViolations } from '../../../src/adapters/discord/violations.ts';
import type { AnyCommand } from '../../../src/command/command.ts';
import {
  choice,
  flag,
  number,
  offering,
  optionsOf,
  text,
  whole,
  word,
} from '../../../src/command/options.ts';
import { suggestions } from '../../../src/command/suggest.ts';
import { loadWords, type Words } from '../../../src/message/words.ts';
import { desk } from '../../commands/asked.ts';

let languages: Words[];
let all: CommandBody[];
beforeAll(async () => {
  languages = await Promise.all([loadWords('en'), loadWords('de')]);
  all = await registration(commands, languages);
});

const sample: AnyCommand = {
  name: 'sample',
  example: 'sample',
  options: z.strictObject({
    free: word(20).optional(),
    power_price: number('USD/kWh', { above: 0, max: 5 }),
    height: whole('block', { above: 1, below: 10 }).optional(),
    unbound: number(null).optional(),
    verdict: choice(['refuted', 'supported']).optional(),
    machine: offering(word(50), () => []).optional(),
    detail: flag().optional(),
    note: text(1_000_000).optional(),
  }),
  run: () => {
    throw new Error('not run here');
  },
};
const registered = async (command: AnyCommand): Promise<CommandBody[]> =>
  registration({ [command.name]: async () => ({ default: command }) }, languages);
const optionsIn = (body: CommandBody | undefined) => (body && 'options' in body ? (body.options ?? []) : []);

describe('registration', () => {
  it('every command of the catalogue and the menu is one that Discord takes', () => {
    expect(registrationViolations(all)).toEqual([]);
    const names = all.filter(({ type }) => type === ApplicationCommandType.ChatInput).map(({ name }) => name);
    expect(names).toEqual(Object.keys(commands));
    expect(all.find(({ type }) => type === ApplicationCommandType.Message)).toMatchObject({
      name: 'Check numbers',
      name_localizations: { 'en-US': 'Check numbers', 'en-GB': 'Check numbers', de: 'Zahlen prüfen' },
    });
  });

  it('is said in both languages', () => {
    const breakeven = all.find(({ name }) => name === 'breakeven');
    expect(breakeven).toMatchObject({
      description: 'The power price, BTC price and hashprice at which mining just pays.',
      name_localizations: { 'en-GB': 'breakeven', de: 'gewinnschwelle' },
      description_localizations: {
        'en-US': 'The power price, BTC price and hashprice at which mining just pays.',
        de: 'Strompreis, BTC-Preis und Hashprice, ab denen sich Mining gerade rechnet.',
      },
    });
    expect(optionsIn(breakeven)[0]).toMatchObject({
      name: 'power_price',
      name_localizations: { de: 'strompreis' },
      description_localizations: { de: 'Strompreis; ohne Angabe 0,05 USD/kWh' },
    });
    const verdict = optionsIn(all.find(({ name }) => name === 'news')).find(({ name }) => name === 'verdict');
    expect(verdict).toMatchObject({
      choices: [
        { value: 'supported', name_localizations: { de: languages[1]!.verdict('supported') } },
        { value: 'misleading' },
        { value: 'refuted' },
        { value: 'unverifiable' },
      ],
    });
  });

  it('options have their types and bounds, the required ones first', async () => {
    const [body] = await registered(sample);
    expect(optionsIn(body).map(({ name }) => name)).toEqual([
      ...['power_price', 'free', 'height', 'unbound', 'verdict', 'machine', 'detail', 'note'],
    ]);
    const type = ApplicationCommandOptionType;
    expect(optionsIn(body)).toMatchObject([
      { type: type.Number, required: true, min_value: 0, max_value: 5 },
      { type: type.String, max_length: 20 },
      { type: type.Integer, min_value: 2, max_value: 9 },
      { type: type.Number },
      { type: type.String, choices: [{ value: 'refuted' }, { value: 'supported' }] },
      { type: type.String, max_length: 50, autocomplete: true },
      { type: type.Boolean },
      { type: type.String, max_length: 6000 },
    ]);
    expect(optionsIn(body)[1]).not.toHaveProperty('autocomplete');
    expect(optionsIn(body)[3]).not.toHaveProperty('min_value');
    expect(registrationViolations([body])).toEqual([]);
  });

  it('everybody’s commands work everywhere, moderators’ in servers and by default for those who manage messages', async () => {
    expect(all[0]).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    expect(all[0]).not.toHaveProperty('default_member_permissions');
    const review = await registered({ ...sample, name: 'review', audience: 'moderators' });
    const restricted = { integration_types: [0], contexts: [0], default_member_permissions: 1 << 13 };
    expect(review).toMatchObject([
      { type: ApplicationCommandType.ChatInput, name: 'review', ...restricted },
      {
        type: ApplicationCommandType.User,
        name: 'Open disputes',
        name_localizations: { de: 'Offene Einsprüche' },
        ...restricted,
      },
    ]);
    expect(registrationViolations(review)).toEqual([]);
  });
});

describe('what is offered while somebody types', () => {
  it('is announced for the option, and is what Discord takes', async () => {
    const reader = await desk('de');
    const asked: string[] = [];
    for (const [name, load] of Object.entries(commands)) {
      const body = all.find((each) => each.name === name);
      for (const option of optionsOf((await load()).default.options)) {
        const announced = optionsIn(body).find((each) => each.name === option.name);
        expect(announced && 'autocomplete' in announced).toBe(option.offers !== null);
        if (option.offers === null || option.offers.ports.length > 0) continue;
        asked.push(`${name} ${option.name}`);
        for (const typed of ['', 'a', 'S21', '😀'.repeat(100)]) {
          const choices = await suggestions(option, typed, reader, async () => ({}));
          expect(autocompleteViolations({ choices })).toEqual([]);
        }
      }
    }
    expect(asked.length).toBeGreaterThanOrEqual(12);
  });
});

/** As `GET /applications/{id}/commands?with_localizations=true` tells it: with ids, versions and defaults. */
const told = (bodies: readonly CommandBody[]): APIApplicationCommand[] =>
  bodies
    .map((body, i) => ({
      id: String(i),
      application_id: '1',
      version: String(i * 7),
      nsfw: false,
      dm_permission: true,
      description: '',
      ...body,
      default_member_permissions:
        body.default_member_permissions === undefined ? null : String(body.default_member_permissions),
      contexts: body.contexts?.toReversed(),
      ...('options' in body
        ? {
            options: body.options?.map(({ required, ...option }) =>
              required ? { required, ...option } : option,
            ),
          }
        : {}),
    }))
    .toReversed() as unknown as APIApplicationCommand[];

describe('the fingerprint', () => {
  it('is the same for what we send and what Discord tells of it', async () => {
    const review = await registered({ ...sample, name: 'review', audience: 'moderators' });
    for (const bodies of [all, review]) {
      expect(isRegistered(told(bodies), bodies)).toBe(true);
      expect(fingerprint(bodies)).toBe(fingerprint(bodies.toReversed()));
    }
  });

  it.each<[string, (body: CommandBody) => object]>([
    ['a description', (body) => ({ ...body, description: 'Another.' })],
    ['a translation', (body) => ({ ...body, name_localizations: { de: 'anders' } })],
    ['a permission', (body) => ({ ...body, default_member_permissions: 8 })],
    ['a context', (body) => ({ ...body, contexts: [0] })],
    [
      'a bound',
      (body) => ({ ...body, options: optionsIn(body).map((option) => ({ ...option, max_value: 4 })) }),
    ],
    ['the order of options', (body) => ({ ...body, options: optionsIn(body).toReversed() })],
  ])('changes with %s', (_, change) => {
    const [first, ...rest] = all;
    expect(fingerprint([change(first!), ...rest])).not.toBe(fingerprint(all));
    expect(isRegistered(told(rest), all)).toBe(false);
  });
});

describe('questionFrom', () => {
  const data = (more: object) => more as APIApplicationCommandInteractionData;
  it.each([
    [
      'typed values stay typed',
      {
        type: 1,
        name: 'breakeven',
        options: [
          { type: 10, name: 'power_price', value: 0.06 },
          { type: 3, name: 'machine', value: 'S21' },
          { type: 5, name: 'detail', value: false },
        ],
      },
      { command: 'breakeven', given: { power_price: 0.06, machine: 'S21', detail: false } },
    ],
    ['without options', { type: 1, name: 'halving' }, { command: 'halving', given: {} }],
    [
      'a menu on a person',
      { type: 2, name: 'Open disputes', target_id: '42' },
      { command: 'review', given: { user: '42' } },
    ],
    [
      'a menu on a message',
      { type: 3, name: 'Check numbers', target_id: '42' },
      { command: 'check', given: {} },
    ],
  ])('%s', (_, given, expected) => {
    expect(questionFrom(data(given))).toEqual(expected);
  });
});

describe('what Discord refuses in commands', () => {
  const good = { name: 'good', description: 'Does good.' };
  const option = { type: 3, name: 'word', description: 'A word.' };
  it.each([
    ['no name', { ...good, name: '' }],
    ['a capital', { ...good, name: 'Good' }],
    ['a space', { ...good, name: 'do good' }],
    ['33 letters', { ...good, name: 'g'.repeat(33) }],
    ['a name in German with a capital', { ...good, name_localizations: { de: 'Gut' } }],
    ['a language Discord has not', { ...good, name_localizations: { 'de-AT': 'gut' } }],
    ['no description', { ...good, description: '' }],
    ['101 letters', { ...good, description: 'x'.repeat(101) }],
    ['101 letters in German', { ...good, description_localizations: { de: 'x'.repeat(101) } }],
    ['a menu with a description', { ...good, type: 3 }],
    [
      '26 options',
      { ...good, options: Array.from({ length: 26 }, (_, i) => ({ ...option, name: `w${i}` })) },
    ],
    ['one option twice', { ...good, options: [option, option] }],
    [
      'two options of one name in German',
      { ...good, options: [option, { ...option, name: 'x', name_localizations: { de: 'word' } }] },
    ],
    [
      'a required option after another',
      { ...good, options: [option, { ...option, name: 'b', required: true }] },
    ],
    ['an option’s name with a space', { ...good, options: [{ ...option, name: 'a b' }] }],
    [
      '26 choices',
      {
        ...good,
        options: [
          { ...option, choices: Array.from({ length: 26 }, (_, i) => ({ name: `c${i}`, value: `c${i}` })) },
        ],
      },
    ],
    [
      'a choice of another type',
      { ...good, options: [{ ...option, type: 10, choices: [{ name: 'a', value: 'a' }] }] },
    ],
    [
      'choices that are completed',
      { ...good, options: [{ ...option, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }] },
    ],
    ['a flag that is completed', { ...good, options: [{ ...option, type: 5, autocomplete: true }] }],
    ['a bound beyond 2^53', { ...good, options: [{ ...option, type: 10, max_value: 1e21 }] }],
    ['bounds without room', { ...good, options: [{ ...option, type: 10, min_value: 2, max_value: 1 }] }],
    ['a text of 6,001', { ...good, options: [{ ...option, max_length: 6001 }] }],
    ['no context', { ...good, contexts: [] }],
    [
      '8,000 characters, the longest language counting',
      {
        ...good,
        options: Array.from({ length: 25 }, (_, i) => ({
          ...option,
          name: `w${i}`,
          choices: Array.from({ length: 25 }, (_, j) => ({ name: `c${j}`, value: `${j}`.padStart(10, 'v') })),
          description_localizations: { de: 'x'.repeat(90) },
        })),
      },
    ],
  ])('%s', (_, command) => {
    expect(registrationViolations([good])).toEqual([]);
    expect(registrationViolations([{ ...command }])).not.toEqual([]);
  });

  it('too many, or two of one name', () => {
    const named = (name: string, type: number) => ({
      ...good,
      name,
      type,
      ...(type === 1 ? {} : { description: undefined }),
    });
    expect(registrationViolations(Array.from({ length: 16 }, (_, i) => named(`m${i}`, 3)))).toEqual([
      '16 commands of type 3, at most 15',
    ]);
    expect(registrationViolations([named('a', 1), named('a', 1)])).toEqual(['command of type 1 twice: a']);
    expect(registrationViolations([named('a', 1), named('a', 3)])).toEqual([]);
  });
});
