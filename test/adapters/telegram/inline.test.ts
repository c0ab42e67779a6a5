import { afterAll, describe, expect, it } from 'vitest';
import { answerer } from '../../../src/adapters/chat/answerer.ts';
import { tapOf } from '../../../src/adapters/chat/button.ts';
import { inlineResults } from '../../../src/adapters/telegram/inline.ts';
import { LIMITS, violations } from '../../../src/adapters/telegram/limits.ts';
import { parsed } from '../../../src/adapters/telegram/parsed.ts';
import { loadWords } from '../../../src/message/words.ts';
import { openChatHouse, TRUE } from '../chat/house.ts';
import { autolinks } from './found.ts';
import { strayed } from './spec.ts';

const { house, faults, close } = openChatHouse({
  questions: {
    keep: () => Promise.reject(new Error('nothing is kept for letters being typed')),
    find: () => Promise.resolve(null),
  },
});
afterAll(close);
const answers = answerer(house);
const asker = { platform: 'telegram', user: '1', chat: null, moderator: false } as const;

async function results(query: string, locale: 'en' | 'de' = 'en') {
  const reader = { locale, timeZone: 'UTC', units: 'petahash', currency: null } as const;
  const answer = await inlineResults(query, { house, answerer: answers }, reader, asker);
  const call = { inline_query_id: '1', ...answer, results: [...answer.results] };
  expect(violations('answerInlineQuery', call)).toEqual([]);
  expect(strayed('answerInlineQuery', call)).toEqual([]);
  const all = answer.results.map(
    ({ id, title, description, input_message_content: content, reply_markup }) => {
      const html = 'message_text' in content ? content.message_text : '';
      expect(autolinks(html)).toEqual([]);
      const data = (reply_markup?.inline_keyboard ?? [])
        .flat()
        .map((button) => ('callback_data' in button ? button.callback_data : ''));
      return { id, title, description, text: parsed(html).text, data };
    },
  );
  return { all, seconds: answer.cache_time };
}

describe('inline mode', () => {
  it('answers a whole line with the answer itself', async () => {
    const { all, seconds } = await results('breakeven 0.06');
    expect(all).toHaveLength(1);
    const [{ title, description, text, data }] = all as [(typeof all)[number]];
    expect(text.startsWith(title)).toBe(true);
    const figure = /^([^:]+): ([^·]+) · /.exec(description ?? '');
    expect(text).toContain(`${figure?.[1]}: ${figure?.[2]}`);
    expect(seconds).toBeGreaterThan(30);
    for (const each of data) {
      expect(tapOf(each)).toMatchObject({
        question: { command: 'breakeven', given: { power_price: '0.06' } },
      });
    }
    expect(data.length).toBeGreaterThan(0);
    expect(data.map((each) => tapOf(each)?.does)).not.toContain('chart');
  });

  it('gives the same result the same id, another one another', async () => {
    const ids = async (query: string, locale?: 'de') =>
      (await results(query, locale)).all.map(({ id }) => id);
    expect(await ids('breakeven 0.06')).toEqual(await ids('breakeven 0.06'));
    expect(await ids('breakeven 0.06')).not.toEqual(await ids('breakeven 0.07'));
    expect(await ids('breakeven 0.06')).not.toEqual(await ids('breakeven 0.06', 'de'));
  });

  it('offers every quick command for nothing typed, each with an example that answers', async () => {
    const { all } = await results('');
    const names = all.map(({ title }) => title.split(' ')[0]);
    expect(names).toEqual(expect.arrayContaining(['breakeven', 'gw-deficit', 'halving', 'convert', 'help']));
    expect(names).not.toContain('news');
    expect(all.length).toBeLessThanOrEqual(LIMITS.results);
    for (const { description, text } of all) expect([description, text]).not.toContain('');
  });

  it.each([
    ['break', 'breakeven'],
    ['/gw_', 'gw-deficit'],
    ['DIFF', 'difficulty'],
    ['petahash', 'hashprice'],
  ])('finds what a piece of a word means: %s', async (query, name) => {
    const { all } = await results(query);
    expect(all.map(({ title }) => title.split(' ')[0])).toContain(name);
  });

  it('puts the command itself before its relatives', async () => {
    const { all } = await results('gw_deficit');
    expect(all[0]?.title).toMatch(/GW/);
    expect(all.slice(1).map(({ title }) => title.split(' ')[0])).toContain('gw-deficit');
  });

  it('checks a short sentence, with everything in it since nothing is kept for its buttons', async () => {
    const words = await loadWords('en');
    for (const query of [`check ${TRUE}`, TRUE]) {
      const { all } = await results(query);
      expect(all).toHaveLength(1);
      expect(all[0]?.text).toContain(`✓ ${words.verdict('supported')}`);
      expect(all[0]?.text).toContain(words.say('calculation'));
      expect(all[0]?.data).toEqual([]);
    }
  });

  it.each([
    ['breakeven x', /expected .*"x"/i],
    ['breakeven 0.06 colour:red', /"colour"/],
    ['brekeven', /breakeven/],
    ['xyzzy', /"xyzzy"/],
    ['news', /\/news/],
    ['check', /\/check/],
    ['check https://example.org/article', /link/],
    ['@durov <b>', /@durov/],
  ])('says what was expected for %j', async (query, said) => {
    const { all, seconds } = await results(query);
    const words = await loadWords('en');
    expect(all[0]?.title).toBe(words.say('telegram-inline-mistake'));
    expect(all[0]?.description).toMatch(said);
    expect(all[0]?.data).toEqual([]);
    expect(seconds).toBeLessThan(30);
  });

  it.each([
    ['en', /send a link to the bot in a chat/],
    ['de', /schicken Sie einen Link dem Bot in einem Chat/],
  ] as const)('says where a link alone is read (%s)', async (locale, said) => {
    const { all } = await results(' https://example.org/article?x=1 ', locale);
    expect(all.map(({ description }) => description)).toEqual([expect.stringMatching(said)]);
  });

  it('offers the example behind a mistake', async () => {
    const { all } = await results('breakeven x');
    expect(all.map(({ title }) => title.split(' ')[0])).toContain('breakeven');
  });

  it('speaks the reader’s language', async () => {
    const words = await loadWords('de');
    const { all } = await results('breakeven x', 'de');
    expect(all[0]?.title).toBe(words.say('telegram-inline-mistake'));
    expect(all[1]?.description).toBe(words.say('breakeven-summary'));
  });

  it('takes whatever is typed', async () => {
    for (const query of [
      '--',
      '/',
      ' ',
      '"',
      'check --',
      'help help',
      'constructor',
      '__proto__ 1',
      'x'.repeat(256),
      '😀'.repeat(128),
    ]) {
      expect((await results(query)).all.length, query).toBeGreaterThan(0);
    }
    expect(faults).toEqual([]);
  });
});
