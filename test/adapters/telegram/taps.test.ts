import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTelegram } from '../../../src/adapters/telegram/open.ts';
import type { AnyCommand } from '../../../src/command/command.ts';
import { message } from '../../../src/message/build.ts';
import { NOW, PNG, TRUE } from '../chat/house.ts';
import { type Call, TOKEN } from './server.ts';
import { ADA, BERT, buttons, from, GROUP, openTalk, shown, type Talk, tapOn } from './talk.ts';

const idOf = (call: Call): number => (call.reply as { result: { message_id: number } }).result.message_id;
const labels = (call: Call): string[] => buttons(call).map(({ text }) => text);

/** Two claims, of which the second is wrong. */
const TWO = `${TRUE} The halving of 2024 cut the subsidy to 6.25 BTC per block.`;

/** Says in which manner it is answered. */
const tone: AnyCommand = {
  name: 'tone',
  options: z.strictObject({ twice: z.boolean().optional() }),
  example: 'tone',
  run: ({ twice }, { words, reader }) => ({
    message: message({
      id: 'tone',
      words,
      title: `${reader.units} ${reader.timeZone}${twice ? ' twice' : ''}`,
      blocks: [],
      actions: [
        { label: 'Again', set: {} },
        { label: 'Twice', set: { twice: true } },
      ],
    }),
  }),
};

describe('taps on Telegram', () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await openTalk({ more: { tone: async () => ({ default: tone }) } });
  });
  afterEach(async () => {
    await talk.close();
    expect(talk.server.wrong).toEqual([]);
    expect(talk.faults).toEqual([]);
  });

  /** Taps, and waits until the tap is acknowledged. */
  const tap = (call: Call, label: string, person: object = ADA, more: object = {}) => {
    const update = tapOn(call, label, person, more as Readonly<Record<string, unknown>>);
    return talk.next(
      'answerCallbackQuery',
      update,
      ({ payload }) => payload.callback_query_id === update.callback_query.id,
    );
  };
  const lastEdit = (): Call => talk.server.of('editMessageText').at(-1)!;

  it('shows and hides the calculation and the sources in place', async () => {
    const answer = await talk.say('/breakeven 0.06');
    const toast = await tap(answer, 'Show the calculation');
    expect(toast.payload).toEqual({ callback_query_id: expect.any(String) });
    expect(lastEdit().payload).toMatchObject({
      chat_id: ADA.id,
      message_id: idOf(answer),
      parse_mode: 'HTML',
    });
    expect(lastEdit().payload.link_preview_options).toEqual({ is_disabled: true });
    expect(shown(lastEdit())).toContain('Calculation');
    expect(labels(lastEdit())).toContain('Hide the calculation');
    await tap({ ...lastEdit(), reply: answer.reply }, 'Sources');
    expect(shown(lastEdit())).toContain('Sources');
    expect(talk.server.of('sendMessage')).toHaveLength(1);
  });

  it('has the menu of settings, and goes on in the language that is chosen there', async () => {
    const menu = await talk.say('/settings');
    expect(labels(menu)).toContain('Language: German');
    await tap(menu, 'Language: German');
    expect(labels(lastEdit())).toContain('Sprache: Englisch');
    await tap({ ...lastEdit(), reply: menu.reply }, 'Hashprice: je Terahash');
    expect(labels(lastEdit())).toEqual(
      expect.arrayContaining(['Sprache: Englisch', 'Hashprice: je Petahash']),
    );
    const owner = { platform: 'telegram', type: 'user', id: String(ADA.id) } as const;
    expect(await talk.house.settings.of(owner)).toMatchObject({ locale: 'de', units: 'terahash' });
  });

  it('is content when a tap changes nothing', async () => {
    const answer = await talk.say('/breakeven 0.06');
    await tap(answer, 'Show the calculation');
    const again = await tap(answer, 'Show the calculation');
    expect(again.payload).not.toHaveProperty('text');
    expect(talk.server.of('editMessageText')).toHaveLength(2);
  });

  it('keeps the language of the answer, whoever taps', async () => {
    const answer = await talk.group('/breakeven 0.06', BERT);
    await tap(answer, 'Quellen', ADA);
    expect(shown(lastEdit())).toContain('Quellen');
  });

  it('sends the chart once, as a picture in reply to the answer, with its words', async () => {
    const answer = await talk.group('/breakeven 0.06', ADA, { is_topic_message: true, message_thread_id: 9 });
    await tap(answer, 'Chart', ADA, { is_topic_message: true, message_thread_id: 9 });
    const [photo] = talk.server.of('sendPhoto');
    expect(photo!.payload).toMatchObject({
      chat_id: GROUP.id,
      message_thread_id: 9,
      parse_mode: 'HTML',
      reply_parameters: { message_id: idOf(answer), allow_sending_without_reply: true },
    });
    expect(photo!.files).toEqual([{ name: 'breakeven.png', bytes: PNG }]);
    const { chart, theme } = talk.drawn[0]!;
    expect(shown(photo!)).toContain(chart.title);
    expect(shown(photo!)).toContain(chart.alt.slice(0, 40));
    expect(theme).toBe('light');
    const markup = await talk.server.seen('editMessageReplyMarkup');
    expect(labels(markup)).not.toContain('Chart');
    await tap(answer, 'Chart');
    expect(talk.server.of('sendPhoto')).toHaveLength(1);
  });

  it('draws in the theme somebody chose, and at once where they want it so', async () => {
    const owner = { platform: 'telegram', type: 'user', id: String(ADA.id) } as const;
    await talk.house.settings.change(owner, { charts: 'always', theme: 'dark' });
    const answer = await talk.say('/breakeven 0.06');
    await talk.server.seen('sendPhoto');
    expect(labels(answer)).not.toContain('Chart');
    expect(talk.drawn.map(({ theme }) => theme)).toEqual(['dark']);
  });

  it('says what right is missing for a picture', async () => {
    talk.server.refuse('sendPhoto', {
      error_code: 400,
      description: 'Bad Request: not enough rights to send photos to the chat',
    });
    const answer = await talk.group('/breakeven 0.06');
    const toast = await tap(answer, 'Chart');
    expect(toast.payload).toMatchObject({
      text: expect.stringContaining('I may not send photos'),
      show_alert: true,
    });
    await tap(answer, 'Chart');
    expect(talk.server.of('sendPhoto')).toHaveLength(2);
  });

  it('asks the same question with other values', async () => {
    const answer = await talk.say('/breakeven 0.06');
    const action = labels(answer).find(
      (label) => !['Show the calculation', 'Sources', 'Chart'].includes(label),
    );
    if (action === undefined) return expect(answer.reply).not.toBeNull();
    await tap(answer, action);
    expect(shown(lastEdit())).not.toBe(shown(answer));
  });

  it('shows a claim alone and goes back', async () => {
    const answer = await talk.say(`/check ${TWO}`);
    expect(labels(answer)).toEqual(expect.arrayContaining(['Claim 1', 'Claim 2']));
    await tap(answer, 'Claim 2');
    expect(labels(lastEdit())).toEqual(expect.arrayContaining(['I dispute this', '‹ All claims']));
    await tap({ ...lastEdit(), reply: answer.reply }, '‹ All claims');
    expect(shown(lastEdit())).toBe(shown(answer));
  });

  it('notes a dispute, asks why, and keeps the reason', async () => {
    const question = from(ADA, { text: `/check ${TRUE}`, chat: GROUP });
    const answer = await talk.ask(question);
    const toast = await tap(answer, 'I dispute this', ADA, { reply_to_message: question });
    expect(toast.payload.text).toBe('Noted: a moderator will see that you dispute this.');
    const asked = await talk.server.seen(
      'sendMessage',
      ({ payload }) => JSON.stringify(payload.reply_markup)?.includes('force_reply') ?? false,
    );
    expect(asked.payload.reply_markup).toEqual({ force_reply: true, selective: true });
    expect(asked.payload.reply_parameters).toMatchObject({ message_id: question.message_id });
    const reason = {
      text: 'My node says otherwise.',
      chat: GROUP,
      reply_to_message: (asked.reply as { result: object }).result,
    };
    talk.server.push(talk.server.update({ message: from(BERT, reason) }));
    const thanks = await talk.ask(from(ADA, reason));
    expect(shown(thanks)).toContain('your reason is noted');
    const kept = await talk.house.disputes.list({ chat: String(GROUP.id), limit: 10 });
    expect(kept.map(({ reason: why, user, quote, verdict }) => [why, user, quote, verdict])).toEqual([
      [null, String(ADA.id), 'difficulty fell 11.16 %', 'supported'],
      ['My node says otherwise.', String(ADA.id), 'difficulty fell 11.16 %', 'supported'],
    ]);
  });

  it('keeps no dispute beyond what somebody may dispute in an hour, and says so', async () => {
    const answer = await talk.group(`/check ${TRUE}`);
    const before = talk.house.ports;
    const uses = {
      take: async ([rate]: readonly { key: string }[]) => ({ key: rate!.key, freeAt: NOW + 60_000 }),
    };
    Object.assign(talk.house, {
      ports: async (names: readonly string[]) => ({ ...(await before(names)), uses }),
    });
    const toast = await tap(answer, 'I dispute this');
    expect(toast.payload).toMatchObject({ show_alert: true });
    expect(String(toast.payload.text)).toMatch(
      /^You have disputed 20 sentences within the hour, .* The next one: in .+\.$/,
    );
    expect(await talk.house.disputes.count(String(GROUP.id))).toBe(0);
  });

  it('takes the reason after a restart, and asks nobody twice', async () => {
    const question = from(ADA, { text: `/check ${TRUE}`, chat: GROUP });
    const answer = await talk.ask(question);
    await tap(answer, 'I dispute this', ADA, { reply_to_message: question });
    const prompts = () =>
      talk.server.of('sendMessage').filter(({ payload }) => JSON.stringify(payload).includes('force_reply'));
    const [asked] = prompts();
    await talk.platform.stop();
    const platform = await openTelegram(talk.house, { token: TOKEN, api: talk.server.url, webhook: null });
    const toast = await tap(answer, 'I dispute this', ADA, { reply_to_message: question });
    expect(toast.payload.text).toBe('Noted: a moderator will see that you dispute this.');
    expect(prompts()).toHaveLength(1);
    const prompted = (asked!.reply as { result: object }).result;
    const thanks = await talk.ask(
      from(ADA, { text: 'My node says otherwise.', chat: GROUP, reply_to_message: prompted }),
    );
    expect(shown(thanks)).toContain('your reason is noted');
    const kept = await talk.house.disputes.list({ chat: String(GROUP.id), limit: 10 });
    expect(kept.at(-1)).toMatchObject({ reason: 'My node says otherwise.', user: String(ADA.id) });
    await platform.stop();
  });

  it('takes a reason in private for no text to check, settled or not', async () => {
    const answer = await talk.say(`/check ${TRUE}`);
    await tap(answer, 'I dispute this');
    const asked = talk.server.of('sendMessage').at(-1)!;
    const { result } = asked.reply as { result: { text: string } };
    const thanks = await talk.say('Difficulty rose 3 %.', ADA, { reply_to_message: result });
    expect(shown(thanks)).toContain('your reason is noted');
    const settled = { ...result, text: result.text.replace(/\S+$/, 'gone') };
    const late = await talk.say('Difficulty rose 3 %.', ADA, { reply_to_message: settled });
    expect(shown(late)).toContain('has settled that dispute');
    const others = { ...result, from: BERT };
    const check = await talk.say('Difficulty rose 3 %.', ADA, { reply_to_message: others });
    expect(shown(check)).not.toContain('reason');
  });

  it('asks somebody else why in reply to the answer', async () => {
    const question = from(ADA, { text: `/check ${TRUE}`, chat: GROUP });
    const answer = await talk.ask(question);
    await tap(answer, 'I dispute this', BERT, { reply_to_message: question });
    const asked = talk.server.of('sendMessage').at(-1)!;
    expect(asked.payload.reply_parameters).toMatchObject({ message_id: idOf(answer) });
  });

  it.each([
    ['no data of ours', 'who knows'],
    ['an unknown command', 'v0/gone;x=1'],
    ['a kept question that is lost', 'v0#aaaaaaaaaaaa'],
  ])('says so where a button is too old (%s)', async (_, data) => {
    const update = {
      callback_query: { id: 'old', from: BERT, chat_instance: 'c', data, message: from(ADA, { text: 'x' }) },
    };
    const toast = await talk.next('answerCallbackQuery', update);
    expect(toast.payload.text).toMatch(
      /^(?:Diese Antwort stammt aus einer älteren|This answer is from an older) /,
    );
  });

  it('acknowledges a tap under a message it no longer sees, or that is gone', async () => {
    const answer = await talk.say('/breakeven 0.06');
    talk.server.refuse('editMessageText', {
      error_code: 400,
      description: 'Bad Request: message to edit not found',
    });
    const { callback_query: query } = tapOn(answer, 'Sources');
    const message = { message_id: idOf(answer), date: 0, chat: { id: ADA.id, type: 'private' } };
    const toast = await talk.next('answerCallbackQuery', { callback_query: { ...query, message } });
    expect(toast.payload).not.toHaveProperty('text');
  });

  it('does without an acknowledgement that comes too late', async () => {
    talk.server.refuse('answerCallbackQuery', {
      error_code: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    });
    const answer = await talk.say('/breakeven 0.06');
    await tap(answer, 'Sources');
    expect(shown(lastEdit())).toContain('Sources');
  });

  it('edits an answer that was posted by inline mode, and leads to the chart in the private chat', async () => {
    const answer = await talk.say('/breakeven 0.06');
    const { callback_query: query } = tapOn(answer, 'Sources');
    const { message: _, ...bare } = query;
    await talk.next('answerCallbackQuery', { callback_query: { ...bare, inline_message_id: 'in1' } });
    expect(lastEdit().payload).toMatchObject({ inline_message_id: 'in1' });
    expect(lastEdit().payload).not.toHaveProperty('chat_id');
    const chart = tapOn(answer, 'Chart').callback_query.data;
    const toast = await talk.next('answerCallbackQuery', {
      callback_query: { ...bare, data: chart, inline_message_id: 'in1' },
    });
    const { searchParams } = new URL(String(toast.payload.url));
    const opened = await talk.say(`/start ${searchParams.get('start')}`);
    expect(shown(opened)).toBe(shown(answer));
  });

  it('shows in public what the place has chosen, and nothing of who taps', async () => {
    const settings = {
      units: 'terahash',
      timeZone: 'Asia/Tokyo',
      privateAnswers: true,
      theme: 'dark',
    } as const;
    await talk.house.settings.change({ platform: 'telegram', type: 'user', id: String(ADA.id) }, settings);
    const own = await talk.say('/tone');
    const group = await talk.group('/tone', BERT);
    const { callback_query: query } = tapOn(group, 'Again');
    await talk.next('answerCallbackQuery', { callback_query: query });
    expect(shown(lastEdit())).toBe('petahash UTC');
    const { message: _, ...bare } = query;
    await talk.next('answerCallbackQuery', { callback_query: { ...bare, inline_message_id: 'in1' } });
    expect(shown(lastEdit())).toBe('petahash UTC');
    expect(shown(own)).toBe('terahash Asia/Tokyo');
    await tap(own, 'Twice');
    expect(shown(lastEdit())).toBe('terahash Asia/Tokyo twice');
  });

  it('asks those who tap too fast for patience', async () => {
    const answer = await talk.say('/breakeven 0.06');
    talk.clock.stepMs = 0;
    talk.clock.at += 60_000;
    for (let i = 0; i < 15; i++) await tap(answer, 'Sources');
    const toast = await tap(answer, 'Sources');
    expect(toast.payload.text).toMatch(/^One moment/);
  });
});

describe('inline mode on Telegram', () => {
  const typed = (query: string, id = 'q1', person: object = ADA) => ({
    inline_query: { id, from: person, query, offset: '' },
  });

  it('offers the answer, and acts on the newest letters only', async () => {
    const talk = await openTalk();
    const call = await talk.next('answerInlineQuery', typed('breakeven 0.06'));
    const [first] = call.payload.results as [
      { title: string; input_message_content: { message_text: string } },
    ];
    expect(first.input_message_content.message_text).toContain('USD/kWh');
    expect(call.payload).toMatchObject({ inline_query_id: 'q1', is_personal: true });
    const keys = ['b', 'br', 'breakeven 0.05'].map((query, i) => talk.server.update(typed(query, `k${i}`)));
    talk.server.push(...keys);
    await talk.server.seen('answerInlineQuery', ({ payload }) => payload.inline_query_id === 'k2');
    const german = await talk.next('answerInlineQuery', typed('halving', 'q2', BERT));
    expect(JSON.stringify(german.payload.results)).toContain('Subvention');
    await talk.close();
    const answered = talk.server.of('answerInlineQuery').map(({ payload }) => payload.inline_query_id);
    expect(answered).not.toContain('k1');
    expect(answered.slice(-2)).toEqual(['k2', 'q2']);
    expect(talk.server.wrong).toEqual([]);
    expect(talk.faults).toEqual([]);
  });
});
