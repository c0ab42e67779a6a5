import { describe, expect, it } from 'vitest';
import deals from '../../commands/deals.ts';
import factsCommand from '../../commands/facts.ts';
import { nameOf } from '../../src/claims/lexicon/names.ts';
import type { Answer, Desk } from '../../src/command/command.ts';
import { optionsOf } from '../../src/command/options.ts';
import { instantOf } from '../../src/core/days.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { figuresOf, TOPICS } from '../../src/facts/topics.ts';
import type { Message } from '../../src/message/message.ts';
import { LOCALES, type Locale, loadWords } from '../../src/message/words.ts';

const deskOn = async (day: string, locale: Locale = 'en'): Promise<Desk> => ({
  reader: { locale, timeZone: 'UTC', units: 'petahash', currency: null },
  asker: null,
  words: await loadWords(locale),
  facts: knownAt(facts, day),
  now: instantOf(day),
});

const tableOf = ({ blocks }: Message): readonly (readonly string[])[] =>
  blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
const fieldsOf = ({ blocks }: Message): Record<string, string> =>
  Object.fromEntries(
    blocks.flatMap((b) => (b.type === 'fields' ? b.fields.map((f) => [f.name, f.value]) : [])),
  );

const ask = async (
  command: { run(values: never, desk: Desk, ports: never): Answer | Promise<Answer> },
  values: object,
  day = '2026-07-01',
  locale: Locale = 'en',
): Promise<Answer> => command.run(values as never, await deskOn(day, locale), {} as never);

describe('facts', () => {
  it('lists the topics, each with how much there is and how new it is', async () => {
    const { message, figures } = await ask(factsCommand, { count: 12 });
    const [list] = message.blocks;
    expect(list?.type === 'list' && list.items).toHaveLength(TOPICS.length);
    expect(figures?.numbers.halvings).toEqual({ count: 4, newest: '2024-04-20' });
  });
  it('shows each figure with its value, date, date of publication and source', async () => {
    const { message, figures } = await ask(factsCommand, { topic: 'hashprice', count: 12 });
    expect(tableOf(message)[0]).toEqual([
      'hashprice, spot',
      '28.68 USD/PH/day',
      '2026-06-26',
      '2026-06-26',
      'BT-Miners',
      '',
    ]);
    expect(figures).toMatchObject({ inputs: { topic: 'hashprice', count: 12 }, asOf: '2026-06-26' });
    expect(message.sources.length).toBeGreaterThan(5);
  });
  it.each(LOCALES)('names every quantity, definition, company and country in words (%s)', async (locale) => {
    const words = await loadWords(locale);
    const ids = TOPICS.flatMap((topic) =>
      figuresOf(facts, topic).flatMap(({ terms = [], subject }) => [...terms, subject ?? []].flat()),
    );
    const worded = (id: string): boolean =>
      words.has(`figure-${id}`) || nameOf(id) !== null || words.country(id) !== id || /^\d+$/.test(id);
    expect(ids.filter((id) => !worded(id))).toEqual([]);
    const { message } = await ask(factsCommand, { topic: 'country-shares', count: 4 }, '2026-07-01', locale);
    expect(tableOf(message)[3]?.[0]).toBe(
      {
        en: 'United States: Hashrate Index, share of the world',
        de: 'Vereinigte Staaten: Hashrate Index, Anteil an der Welt',
      }[locale],
    );
  });
  it('says what no one should judge by (open interest of 9 February 2026)', async () => {
    const { message } = await ask(factsCommand, { topic: 'open-interest', count: 12 });
    const marked = tableOf(message).filter((row) => row[5]?.includes('no ground to judge by'));
    expect(marked.map((row) => row[1])).toEqual(['$50B']);
  });
  it('shows the newest so many, and knows nothing newer than its day', async () => {
    const { message, figures } = await ask(factsCommand, { topic: 'difficulty', count: 3 }, '2026-02-12');
    expect(tableOf(message).map((row) => row[0])).toEqual([
      'block 935,424',
      'block 933,408',
      'block 931,392',
    ]);
    expect(figures?.numbers.all).toBe(465);
  });
  it('reaches no further than today, whatever a span says (Russian bans to 2031)', async () => {
    const { message, figures } = await ask(factsCommand, { topic: 'events', count: 500 });
    expect(tableOf(message).some((row) => row[1] === '2025-01-01 – 2031-03-15')).toBe(true);
    expect(figures?.asOf).toBe('2026-07-01');
  });
  it('finds a topic however it is written, and names the nearest to a slip', async () => {
    expect((await ask(factsCommand, { topic: 'Open Interest', count: 12 })).mistake).toBeUndefined();
    const slip = await ask(factsCommand, { topic: 'hashpric', count: 12 });
    expect(slip).toMatchObject({ mistake: true });
    expect(slip.message.title).toBe('Nothing is kept about "hashpric". Did you mean hashprice?');
  });
  it.each(LOCALES)('answers every topic in %s', async (locale) => {
    for (const topic of TOPICS) {
      const { message } = await ask(factsCommand, { topic, count: 500 }, '2026-11-22', locale);
      expect(tableOf(message).length, topic).toBeGreaterThan(3);
    }
  });
});

describe('deals', () => {
  it.each(LOCALES)('words every figure, standing and unnamed party of the table (%s)', async (locale) => {
    const words = await loadWords(locale);
    const ids = facts.deals.flatMap(({ status, otherFigures, parties }) => [
      `deal-status-${status}`,
      ...otherFigures.map(({ what }) => `deal-figure-${what}`),
      ...parties.filter(({ name }) => name.startsWith('unnamed')).map(({ name }) => `deal-party-${name}`),
    ]);
    expect(ids.filter((id) => !words.has(id.replaceAll(/[, ]+/g, '-')))).toEqual([]);
  });
  it('shows the newest so many, and says how many there are', async () => {
    const { message, figures } = await ask(deals, { count: 3 });
    expect(tableOf(message).map((row) => row[0])).toEqual(['2026-06', '2026-06', '2026-06-29']);
    expect(JSON.stringify(message.blocks)).toContain('3 of 36 shown, newest first.');
    expect(figures?.numbers.count).toBe(36);
  });
  it('tells few in full: River Bend and Beacon Point', async () => {
    const { message, figures } = await ask(deals, { party: 'hut 8', site: 'river bend' });
    expect(fieldsOf(message)).toMatchObject({
      Parties: expect.stringContaining('Fluidstack (tenant), Anthropic (end customer), Google (guarantor)'),
      Site: 'River Bend campus, West Feliciana Parish, Louisiana',
      Built: 'anew',
      'IT power': '245 MW',
      'Gross power': '330 MW',
      'Value, base term': '$7B',
      'Value with options': '$17.7B',
      'Per IT megawatt and year': '$1.905M per MW-year',
    });
    expect(figures?.numbers).toMatchObject({ count: 1, deals: [{ id: 'hut8-fluidstack-riverbend-2025' }] });
    expect(message.sources).toHaveLength(4);
  });
  it('lists many as lines, with the totals of the sector side by side', async () => {
    const { message } = await ask(deals, {});
    expect(tableOf(message)).toHaveLength(facts.deals.length);
    const items = message.blocks.flatMap((b) => (b.type === 'list' ? b.items : []));
    expect(items).toHaveLength(8);
  });
  it('knows only what was announced by its day', async () => {
    const { message } = await ask(deals, {}, '2025-12-16');
    expect(tableOf(message).flat()).not.toContain('River Bend campus');
    expect(tableOf(message).length).toBe(facts.deals.filter((d) => d.knownFrom <= '2025-12-16').length);
  });
  it('names the nearest company to a slip, and what there is otherwise', async () => {
    expect((await ask(deals, { party: 'Terawolf' })).message.title).toMatch(/Did you mean TeraWulf\?$/);
    expect((await ask(deals, { country: 'Japan' })).message.title).toMatch(/There are: ca, fr, no, us\.$/);
  });
  it('says so when each filter is known but not together', async () => {
    const { message } = await ask(deals, { party: 'hut 8', country: 'no' });
    expect(message.blocks).toMatchObject([
      { type: 'paragraph', spans: [{ text: 'No deal kept answers all of that.' }] },
    ]);
  });
  it.each(LOCALES)('tells every deal in full in %s', async (locale) => {
    for (const deal of facts.deals) {
      const { message } = await ask(
        deals,
        { party: deal.operatorName, ...(deal.site ? { site: deal.site } : {}) },
        '2026-11-22',
        locale,
      );
      expect(message.title, deal.id).toMatch(/\d/);
    }
  });
});

describe('both', () => {
  it.each([factsCommand, deals])('have words for their options', async ({ name, options }) => {
    for (const locale of LOCALES) {
      const words = await loadWords(locale);
      for (const option of optionsOf(options)) expect(words.has(`${name}-option-${option.name}`)).toBe(true);
      expect(words.has(`${name}-summary`)).toBe(true);
    }
  });
});
