import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import type { Desk } from '../../src/command/command.ts';
import { timeZoneOffers } from '../../src/command/offers.ts';
import { offering, optionsOf, word } from '../../src/command/options.ts';
import { suggestions } from '../../src/command/suggest.ts';
import { TOPICS } from '../../src/facts/topics.ts';
import { desk } from '../commands/asked.ts';

let en: Desk;
let de: Desk;
beforeAll(async () => {
  [en, de] = await Promise.all([desk('en'), desk('de')]);
});

const archive = {
  feeds: async () => [
    { feed: { id: 'blocktrainer', outlet: 'Blocktrainer' } },
    { feed: { id: 'the-block', outlet: 'The Block' } },
  ],
  stories: async () => [
    {
      claims: [
        { id: '7k2m9qxd', judged: { claim: { quote: 'Difficulty rose.' }, verdict: { verdict: 'refuted' } } },
      ],
    },
  ],
};
const asked: string[][] = [];
const ports = async (names: readonly string[]) => {
  asked.push([...names]);
  return { archive, catalogue: commands };
};

async function offered(command: string, name: string, typed: string, reader = en) {
  const { default: loaded } = await commands[command]!();
  const option = optionsOf(loaded.options).find((each) => each.name === name)!;
  return suggestions(option, typed, reader, ports);
}
const values = async (...args: Parameters<typeof offered>) =>
  (await offered(...args)).map(({ value }) => value);

describe('what is offered while a value is typed', () => {
  it.each([
    ['machine', 'machine', 's21', /S21/i],
    ['machine', 'machine', 'antminer xp', /XP/],
    ['breakeven', 'machine', 'whatsminer', /M\d/],
    ['deals', 'party', 'hut', /^Hut 8/],
    ['deals', 'site', 'river', /^River Bend/],
    ['deals', 'country', 'united', /^us$/],
    ['shares', 'country', 'kasach', /^kz$/],
    ['pools', 'pool', 'foundry', /Foundry/],
    ['facts', 'topic', 'hashp', /^hashprice$/],
    ['news', 'feed', 'block', /^blocktrainer$/],
    ['feeds', 'feed', 'the', /^the-block$/],
    ['claim', 'id', 'difficulty', /^7k2m9qxd$/],
    ['help', 'name', 'break', /^breakeven$/],
  ])('/%s %s:%s', async (command, name, typed, first) => {
    expect((await values(command, name, typed, de))[0]).toMatch(first);
  });

  it('all there is where nothing is typed, 25 at most', async () => {
    expect(await values('facts', 'topic', ' ')).toEqual(TOPICS.slice(0, 25));
    expect((await values('machine', 'machine', '')).length).toBe(25);
  });

  it('is called in the reader’s language', async () => {
    expect(await offered('shares', 'country', 'us')).toContainEqual({ value: 'us', name: 'United States' });
    expect(await offered('shares', 'country', 'us', de)).toContainEqual({
      value: 'us',
      name: 'Vereinigte Staaten',
    });
    expect(await offered('claim', 'id', '7k', de)).toEqual([
      { value: '7k2m9qxd', name: `7k2m9qxd · ${de.words.verdict('refuted')}: Difficulty rose.` },
    ]);
  });

  it('a misspelt word gets what is spelled like it, nonsense nothing', async () => {
    expect(await values('pools', 'pool', 'Fuondry USA')).toEqual(['Foundry USA']);
    expect(await values('help', 'name', 'breakevne')).toEqual(['breakeven']);
    expect(await values('help', 'name', 'zzzzzzzz')).toEqual([]);
  });

  it('what begins with it comes before what holds it', async () => {
    expect(await suggestions({ offers: null }, 'x', en, ports)).toEqual([]);
    const [named] = optionsOf(
      z.strictObject({
        name: offering(word(), () =>
          ['back pool', 'a pool', 'poolin', 'carpool'].map((name) => ({ name, value: name })),
        ),
      }),
    );
    const found = await suggestions(named!, 'pool', en, ports);
    expect(found.map(({ value }) => value)).toEqual(['poolin', 'back pool', 'a pool', 'carpool']);
  });

  it('names are cut to what the narrowest surface shows, values too long are left out', async () => {
    const [option] = optionsOf(
      z.strictObject({
        name: offering(word(500), () => [
          { name: `long ${'😀'.repeat(100)}`, value: 'short' },
          { name: 'short', value: 'x'.repeat(101) },
        ]),
      }),
    );
    const found = await suggestions(option!, '', en, ports);
    expect(found.map(({ value }) => value)).toEqual(['short']);
    expect(found[0]!.name).toMatch(/^long (?:😀)+…$/u);
    expect(found[0]!.name.length).toBeLessThanOrEqual(100);
  });

  it('every value offered from the facts is one that its command takes', async () => {
    for (const [name, option] of [
      ['machine', 'machine'],
      ['deals', 'party'],
      ['deals', 'site'],
      ['deals', 'country'],
      ['shares', 'country'],
      ['pools', 'pool'],
      ['facts', 'topic'],
      ['gw-deficit', 'vintage'],
    ] as const) {
      const { default: command } = await commands[name]!();
      const offers = optionsOf(command.options).find((each) => each.name === option)!.offers!;
      for (const { value } of await offers.list(en, {})) {
        const parsed = command.options.parse({ [option]: value });
        const answer = await command.run(parsed, en, {});
        expect([name, value, answer.mistake]).toEqual([name, value, undefined]);
      }
    }
  });

  it('only the ports that a list needs are asked for', async () => {
    asked.length = 0;
    await offered('machine', 'machine', 's');
    await offered('news', 'feed', 's');
    await offered('help', 'name', 's');
    expect(asked).toEqual([[], ['archive'], ['catalogue']]);
  });

  it('time zones begin with the reader’s own', () => {
    const [own, utc, ...others] = timeZoneOffers({
      ...en,
      reader: { ...en.reader, timeZone: 'Europe/Berlin' },
    });
    expect([own?.value, utc?.value]).toEqual(['Europe/Berlin', 'UTC']);
    expect(others.length).toBeGreaterThan(300);
  });
});
