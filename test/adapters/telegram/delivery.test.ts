import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TRUE } from '../chat/house.ts';
import { slowCommand } from './slow.ts';
import { ADA, BERT, buttons, from, GROUP, openTalk, shown, type Talk, tapOn } from './talk.ts';

const CALM = /^(?:Something went wrong|That answer may not have come through)/;
const refusal = (error_code: number, description: string) => ({ error_code, description });
const TOO_LONG = refusal(400, 'Bad Request: message is too long');

describe('answers that Telegram does not take', () => {
  let talk: Talk;
  let slow: ReturnType<typeof slowCommand>;
  beforeEach(async () => {
    slow = slowCommand();
    talk = await openTalk({ more: { slow: slow.load } }, { graceMs: 0, callMs: 200 });
  });
  afterEach(async () => {
    slow.finish();
    await talk.close();
  });

  const logged = () =>
    talk.faults.length + talk.lines.filter(({ event }) => event === 'telegram-undelivered').length;
  const isAnswer = ({ payload }: { readonly payload: Readonly<Record<string, unknown>> }) =>
    String(payload.text).includes('Halving');

  it.each([
    ['too long', TOO_LONG],
    ['not found', refusal(404, 'Not Found')],
    ['a fault of theirs', refusal(500, 'Internal Server Error')],
    ['a cut connection', 'cut'],
    ['silence', 'hang'],
  ] as const)('are made up for by a calm sentence (%s)', async (_, how) => {
    talk.server.refuse('sendMessage', how, { when: isAnswer });
    const question = from(ADA, { text: '/halving', chat: GROUP });
    const call = await talk.next(
      'sendMessage',
      { message: question },
      (each) => !isAnswer(each) && each.payload.chat_id === GROUP.id,
    );
    expect(shown(call)).toMatch(CALM);
    expect(call.payload.reply_parameters).toMatchObject({ message_id: question.message_id });
    expect(talk.server.of('sendMessage').filter(isAnswer)).toHaveLength(1);
    expect(logged()).toBe(1);
  });

  it('let the next in the same chat be answered', async () => {
    talk.server.refuse('sendMessage', 'hang', { when: isAnswer });
    talk.server.push(talk.server.update({ message: from(ADA, { text: '/halving', chat: GROUP }) }));
    expect(shown(await talk.group('/fees', BERT))).not.toMatch(CALM);
  });

  it('come without their buttons where those are refused', async () => {
    talk.server.refuse('sendMessage', refusal(400, 'Bad Request: BUTTON_DATA_INVALID'));
    const call = await talk.next(
      'sendMessage',
      { message: from(ADA, { text: '/halving' }) },
      ({ payload }) => payload.reply_markup === undefined,
    );
    expect(shown(call)).toContain('Halving');
    expect(buttons(call)).toEqual([]);
    expect(talk.faults).toHaveLength(1);
  });

  it.each([
    ['too long', TOO_LONG],
    ['not found', refusal(404, 'Not Found')],
  ])('leave no waiting message standing (%s)', async (_, how) => {
    const working = await talk.say('/slow');
    talk.server.refuse('editMessageText', how, {
      when: ({ payload }) => String(payload.text).includes('Slow answer'),
    });
    slow.finish();
    const edit = await talk.server.seen('editMessageText', (call) => CALM.test(shown(call)));
    const { message_id: id } = (working.reply as { result: { message_id: number } }).result;
    expect(edit.payload).toMatchObject({ chat_id: ADA.id, message_id: id });
    expect(logged()).toBe(1);
  });

  it('are not the end where the store fails', async () => {
    const { settings, questions } = talk.house as { settings: object; questions: object };
    const broken = async () => Promise.reject(new Error('database is locked'));
    Object.assign(questions, { keep: broken });
    expect(shown(await talk.say(`/check ${TRUE}`))).not.toBe('');
    const answer = await talk.server
      .seen('editMessageText', (call) => CALM.test(shown(call)))
      .catch(() => null);
    expect(answer).not.toBeNull();
    expect(talk.faults).toHaveLength(1);
    Object.assign(settings, { of: broken });
    expect(shown(await talk.say('/halving', BERT))).toMatch(/^Bei uns ist etwas schiefgegangen/);
    expect(talk.faults).toHaveLength(2);
  });

  it('are owned up to when tapped for', async () => {
    const call = await talk.say('/halving');
    Object.assign(talk.house.settings, { of: async () => Promise.reject(new Error('database is locked')) });
    const toast = await talk.next('answerCallbackQuery', tapOn(call, buttons(call)[0]!.text));
    expect(toast.payload).toMatchObject({ text: expect.stringMatching(CALM), show_alert: true });
    expect(talk.faults).toHaveLength(1);
  });

  it('are told of a missing right once a day, by person and group', async () => {
    talk.server.refuse('sendMessage', refusal(400, 'Bad Request: CHAT_WRITE_FORBIDDEN'), {
      times: Infinity,
      when: ({ payload }) => Number(payload.chat_id) < 0,
    });
    const ask = async (chat: object) => {
      talk.clock.at += 60_000;
      talk.server.push(talk.server.update({ message: from(ADA, { text: '/halving', chat }) }));
      const refused = (each: { readonly payload: Readonly<Record<string, unknown>> }) =>
        each.payload.chat_id === (chat as { id: number }).id;
      const before = talk.server.of('sendMessage').filter(refused).length;
      await talk.server.seen('sendMessage', refused, before);
    };
    const told = () => talk.server.of('sendMessage').filter(({ payload }) => payload.chat_id === ADA.id);
    await ask(GROUP);
    await ask(GROUP);
    await ask({ ...GROUP, id: -1002 });
    await expect.poll(() => told().length).toBe(2);
    talk.clock.at += 86_400_000;
    await ask(GROUP);
    await expect.poll(() => told().length).toBe(3);
  });
});
