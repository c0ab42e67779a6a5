import type { APIInteraction, APIMessage } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { heard } from '../../../src/adapters/discord/heard.ts';
import { loadWords } from '../../../src/message/words.ts';
import { PAGE, TRUE } from '../chat/house.ts';
import { alone, GUILD, member, onMessage, onUser, tap } from './asking.ts';
import { type Bot, dataUnder, isHidden, openBot, talk, tapsOf, textOf } from './bot.ts';

const en = await loadWords('en');
const de = await loadWords('de');

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());
afterEach(() => {
  expect(bot.discord.broken.splice(0)).toEqual([]);
  expect(bot.faults.splice(0)).toEqual([]);
});

const ask = (question: APIInteraction) => talk(bot.discord, question);
const embed = (description: string, more = {}) => ({ description, ...more });

describe('what a message says', () => {
  const ROWS: readonly [what: string, message: object, text: string][] = [
    ['its words', { content: 'Difficulty fell.' }, 'Difficulty fell.'],
    [
      'without markup',
      { content: '# **Difficulty** *fell* __by__ ||11 %||\n> `now`' },
      'Difficulty fell by 11 %\nnow',
    ],
    [
      'without mentions, emoji and times',
      { content: 'See <@1> <#2> <:btc:3> <t:1700000000:R> fees' },
      'See fees',
    ],
    ['a link by its label', { content: '[fees rose](https://example.org/a)' }, 'fees rose'],
    ['nothing of a bare link', { content: 'https://example.org/a' }, ''],
    ['nothing of a link without a preview', { content: 'Fees <https://example.org/a>' }, 'Fees'],
    ['an embed', { embeds: [embed('Fees rose.', { title: 'News' })] }, 'News\n\nFees rose.'],
    ['an embed’s fields', { embeds: [{ fields: [{ name: 'Fees', value: '2 %' }] }] }, 'Fees: 2 %'],
    [
      'new components',
      { components: [{ type: 17, components: [{ type: 10, content: 'Fees rose.' }] }] },
      'Fees rose.',
    ],
    ['a message passed on', { message_snapshots: [{ message: { content: 'Fees rose.' } }] }, 'Fees rose.'],
    ['nothing that was struck out', { content: 'Fees are ~~12~~ 2 %' }, 'Fees are 2 %'],
    ['a sign that was meant', { content: '\\~11 % \\*' }, '~11 % *'],
    ['more than a half', { content: '> 50 % of hashrate' }, '> 50 % of hashrate'],
    [
      'a poll',
      { poll: { question: { text: 'Subsidy?' }, answers: [{ poll_media: { text: '3.125 BTC' } }, {}] } },
      'Subsidy?\n\n3.125 BTC',
    ],
    ['nothing of a picture', { attachments: [{ id: '1', filename: 'a.png' }] }, ''],
  ];
  it.each(ROWS)('%s', (_, message, text) => {
    const whole = { content: '', embeds: [], attachments: [], ...message } as unknown as APIMessage;
    expect(heard(whole).text).toBe(text);
  });
});

describe('“Check numbers” on a message', () => {
  it('checks its words, and offers to take its day for the day of publication', async () => {
    const { first, edit } = ask(onMessage({ content: `**${TRUE}** <@1>` }));
    expect((await first()).body).toEqual({ type: 5 });
    const answer = await edit();
    expect(textOf(answer)).toContain('11.16');
    const dated = dataUnder(answer, en.say('discord-menu-dated', { day: '10 February 2026' }));
    const again = await ask(tap(dated)).edit();
    expect(textOf(again)).toContain('10 February 2026');
  });

  it('reads what an embed says, with the day it names', async () => {
    const embeds = [embed(TRUE, { timestamp: '2026-02-09T10:00:00.000Z' })];
    const answer = await ask(onMessage({ embeds })).edit();
    expect(textOf(answer)).toContain('9 February 2026');
  });

  it('offers the page behind a link that comes with words', async () => {
    const answer = await ask(onMessage({ content: `${TRUE} ${PAGE}` })).edit();
    expect(tapsOf(answer).map(({ label }) => label)).toContain(en.say('discord-menu-link-check'));
  });

  it('reads a poll, whatever else Discord leaves out of it', async () => {
    const poll = { question: { text: TRUE }, answers: [] } as unknown as APIMessage['poll'];
    const answer = await ask(onMessage({ poll: poll! })).edit();
    expect(textOf(answer)).toContain('11.16');
  });

  it('offers the same after one claim was looked at, to whoever looked', async () => {
    const question = onMessage({ content: `${TRUE} The block subsidy is 6.25 BTC in June 2026. ${PAGE}` });
    const answer = await ask(question).edit();
    const dated = en.say('discord-menu-dated', { day: '10 February 2026' });
    const offered = [dated, en.say('discord-menu-link-check')];
    const labels = (call: Parameters<typeof tapsOf>[0]) => tapsOf(call).map(({ label }) => label);
    expect(labels(answer)).toEqual(expect.arrayContaining(offered));
    const one = await ask(
      tap(dataUnder(answer, en.say('chat-claim', { n: '1' })), { of: question.id }),
    ).edit();
    const all = await ask(tap(dataUnder(one, en.say('chat-back')), { of: question.id })).edit();
    expect(labels(all)).toEqual(labels(answer));
    const again = await ask(tap(dataUnder(all, dated), { of: question.id })).edit();
    expect(labels(again)).toContain(en.say('discord-menu-link-check'));
    expect(labels(again)).not.toContain(dated);
    const looking = tap(dataUnder(answer, en.say('chat-claim', { n: '1' })), {
      of: question.id,
      owner: '300000000000000111',
    });
    const copy = await ask(looking).edit();
    const copied = await ask(tap(dataUnder(copy, en.say('chat-back')), { of: looking.id, flags: 64 })).edit();
    expect(labels(copied)).toEqual(expect.arrayContaining(offered));
  });

  it('helps on with a bare link: one tap reads the page', async () => {
    const word = await ask(onMessage({ content: PAGE }, { locale: 'de' })).first();
    expect(isHidden(word)).toBe(true);
    expect(textOf(word)).toBe(de.say('discord-menu-link'));
    const data = dataUnder(word, de.say('discord-menu-link-check'));
    const answer = await ask(tap(data, { flags: 64 }, { locale: 'de' })).edit();
    expect(textOf(answer)).toContain('11,16');
  });

  it('helps on with a link too long for a button', async () => {
    const word = await ask(onMessage({ content: `${PAGE}?${'x'.repeat(300)}` })).first();
    const data = dataUnder(word, en.say('discord-menu-link-check'));
    expect(data.length).toBeLessThanOrEqual(100);
  });

  it.each([
    ['a picture', { attachments: [{ id: '1', filename: 'screenshot.png' }] }, 'discord-menu-image'],
    [
      'a voice',
      {
        attachments: [{ id: '1', filename: 'voice-message.ogg', content_type: 'audio/ogg' }],
        flags: 1 << 13,
      },
      'discord-menu-voice',
    ],
    ['nothing at all', {}, 'discord-menu-empty'],
    ['emoji alone', { content: '<:btc:3> 🚀' }, 'discord-menu-empty'],
  ] as const)('helps on with %s', async (_, message, id) => {
    const word = await ask(onMessage(message as unknown as Partial<APIMessage>)).first();
    expect(isHidden(word)).toBe(true);
    expect(textOf(word)).toBe(en.say(id));
  });

  it('works in a private chat and where only its user installed it', async () => {
    const answer = await ask(onMessage({ content: TRUE }, alone())).edit();
    expect(textOf(answer)).toContain('11.16');
  });
});

describe('the menu on a person', () => {
  const OTHER = '300000000000000222';

  it('shows moderators what that person disputes', async () => {
    await bot.house.disputes.open({
      platform: 'discord',
      chat: GUILD,
      user: OTHER,
      quote: 'The subsidy is 6.25 BTC.',
      verdict: 'refuted',
      claim: null,
      reason: 'I read it.',
      at: 0,
    });
    const { first, edit } = ask(onUser(OTHER, { member: member('300000000000000333', '32') }));
    expect((await first()).body).toEqual({ type: 5, data: { flags: 64 } });
    expect(textOf(await edit())).toContain('6.25 BTC');
  });

  it('shows nobody else', async () => {
    const said = await ask(onUser(OTHER)).edit();
    expect(textOf(said)).toBe('/review is for moderators of this chat.');
  });
});
