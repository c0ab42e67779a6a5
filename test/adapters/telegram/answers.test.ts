import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { PAGE, TRUE } from '../chat/house.ts';
import { ADA, BERT, buttons, DATE, from, GROUP, openTalk, shown, type Talk, tapOn } from './talk.ts';

const loaded = await Promise.all(Object.values(commands).map(async (load) => (await load()).default));

describe('what people write to the bot on Telegram', () => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await openTalk();
  });
  afterAll(async () => {
    await talk.close();
    expect(talk.server.wrong).toEqual([]);
    expect(talk.faults).toEqual([]);
  });

  for (const person of [ADA, BERT]) {
    it.each(loaded.map(({ name, example }) => [name, example]))(
      `answers the example of %s to ${person.first_name}`,
      async (name, example) => {
        const line = `/${example.replace(name, name.replaceAll('-', '_'))}`;
        const call = await talk.say(line, person);
        expect(call.payload).toMatchObject({ chat_id: person.id, parse_mode: 'HTML' });
        expect(call.payload.link_preview_options).toEqual({ is_disabled: true });
        expect(shown(call).length).toBeGreaterThan(20);
      },
    );
  }

  it.each([
    ['/breakeven 0.06 efficiency:18', /18 J\/TH pays up to 0\.075 USD\/kWh/],
    ['/breakeven 0.06 --efficiency 18', /18 J\/TH/],
    ['/breakeven 0.06 —efficiency 18', /18 J\/TH/],
    ['/BreakEven 0.06', /USD\/kWh/],
    ['/breakeven@HashwattBot 0.06', /USD\/kWh/],
    ['/breakeven@hashwattbot 0.06', /USD\/kWh/],
    ['/gw_deficit', /GW/],
    ['/gw-deficit', /GW/],
    ['/gw-deficit@HashwattBot', /GW/],
    ['/GW_Deficit', /GW/],
    ['/breakeven\n0.06', /USD\/kWh/],
    ['  /halving', /2028/],
  ])('understands %j', async (line, expected) => {
    expect(shown(await talk.say(line))).toMatch(expected);
  });

  it('shows what came from outside as nothing but text', async () => {
    const call = await talk.say('/breakeven "<b>x</b> @everyone https://evil.example/x"');
    expect(String(call.payload.text)).not.toMatch(/<b>x|@everyone|https:\/\/evil\.example/);
    expect(shown(call)).toContain('<b>x</b>');
  });

  it('turns the pages of a long answer in place', async () => {
    const sentences = [...Array(40).keys()].map(
      (n) => `Difficulty fell ${n}.5 % at block 935,424 in February 2026.`,
    );
    const call = await talk.say(`/check ${sentences.join(' ').slice(0, 4000)}`);
    const next = buttons(call).find(({ text }) => text.startsWith('Page 2 of'));
    expect(next?.callback_data).toBeDefined();
    await talk.next('answerCallbackQuery', tapOn(call, next!.text));
    const edited = talk.server.of('editMessageText').at(-1)!;
    expect(shown(edited)).not.toBe(shown(call));
    expect(buttons(edited).map(({ text }) => text)).toContain('‹ Back a page');
  });

  it.each([
    ['/breakeven abc', /number.*"abc"/],
    ['/breakeven 0.06 colour:red', /colour|red/],
    ['/breakevn 0.06', /breakeven/],
    ['/claim', /id is missing|claim/i],
  ])('says what was wrong with %j, and what was expected', async (line, expected) => {
    const call = await talk.say(line);
    expect(shown(call)).toMatch(expected);
    expect(buttons(call)).toEqual([]);
  });

  it('replies to the question, even if that is gone by then', async () => {
    const message = from(ADA, { text: '/halving' });
    const call = await talk.next('sendMessage', { message });
    expect(call.payload.reply_parameters).toEqual({
      message_id: message.message_id,
      allow_sending_without_reply: true,
    });
  });

  it.each([
    ['a text', { text: TRUE }],
    ['the caption of a picture', { photo: [], caption: TRUE }],
    [
      'a forwarded post',
      { text: TRUE, forward_origin: { type: 'hidden_user', date: DATE, sender_user_name: 'x' } },
    ],
    [
      'a rich post',
      {
        rich_message: {
          blocks: [
            {
              type: 'paragraph',
              text: [
                'Bitcoin mining difficulty fell ',
                { type: 'bold', text: '11.16 %' },
                ' at block 935,424 in February 2026.',
              ],
            },
          ],
        },
      },
    ],
    ['a link alone', { text: PAGE }],
    ['a text that begins with a path', { text: `/var/log: ${TRUE}` }],
    ['/check with a text', { text: `/check ${TRUE}` }],
    ['/check with lines', { text: `/check\n${TRUE}` }],
    ['/check with a link', { text: `/check link:${PAGE}` }],
    ['/check with a link alone', { text: `/check ${PAGE}` }],
    ['/check in reply', { text: '/check', reply_to_message: from(BERT, { text: TRUE }) }],
    [
      '/check in reply to a poll',
      {
        text: '/check',
        reply_to_message: from(BERT, {
          poll: { question: TRUE, options: [{ text: 'Yes' }, { text: 'No' }] },
        }),
      },
    ],
    [
      '/check in reply to a picture with words',
      { text: '/check', reply_to_message: from(BERT, { photo: [], caption: TRUE }) },
    ],
    ['/check in reply to a link', { text: '/check', reply_to_message: from(BERT, { text: PAGE }) }],
    [
      '/check of a quoted part',
      {
        text: '/check',
        quote: { text: TRUE, position: 5, is_manual: true },
        reply_to_message: from(BERT, { text: `Well. ${TRUE} Ho.` }),
      },
    ],
    [
      '/check of a part quoted from elsewhere',
      {
        text: '/check',
        quote: { text: TRUE, position: 5 },
        external_reply: { origin: { type: 'hidden_user', date: DATE, sender_user_name: 'x' } },
      },
    ],
    ['a picture called /check', { photo: [], caption: `/check ${TRUE}` }],
  ])('checks %s', async (_, parts) => {
    const call = await talk.next('sendMessage', { message: from(ADA, parts) });
    expect(shown(call)).toMatch(/✓ supported/);
    expect(shown(call)).toContain('11.16');
  });

  it('takes a text after /check word for word, pairs and all', async () => {
    const call = await talk.say(`/check Update: lang or text: title:x ${TRUE}`);
    expect(shown(call)).toMatch(/✓ supported/);
    const texts = talk.kept.map(({ given }) => given.text);
    expect(texts).toContain(`Update: lang or text: title:x ${TRUE}`);
  });

  it.each([
    [
      'a forwarded post',
      {
        text: 'Difficulty fell 3 % today.',
        forward_origin: { type: 'hidden_user', date: 1_770_700_000, sender_user_name: 'x' },
      },
      '2026-02-10',
    ],
    [
      'a message replied to',
      { text: '/check', reply_to_message: from(BERT, { text: 'Difficulty fell 4 % today.' }) },
      '2026-11-22',
    ],
    [
      'a forward replied to',
      {
        text: '/check',
        reply_to_message: from(BERT, {
          text: 'Difficulty fell 5 % today.',
          forward_origin: { type: 'hidden_user', date: 1_770_700_000, sender_user_name: 'x' },
        }),
      },
      '2026-02-10',
    ],
    [
      'a day somebody gives',
      {
        text: '/check published:2025-01-01',
        reply_to_message: from(BERT, { text: 'Difficulty fell 6 % today.' }),
      },
      '2025-01-01',
    ],
    [
      'a text of the person’s own',
      { text: 'Difficulty fell 7 % today, miners say, and more is to come.' },
      undefined,
    ],
  ])('dates %s', async (_, parts, published) => {
    const before = talk.kept.length;
    await talk.ask(from(ADA, parts));
    const asked = talk.kept.slice(before).map(({ given }) => given.published);
    expect(new Set(asked)).toEqual(new Set([published]));
  });

  it.each([
    ['a screenshot', { photo: [] }],
    ['a sticker', { sticker: {} }],
    ['a voice message', { voice: {} }],
    ['a file', { document: {} }],
    ['a screenshot called /check', { photo: [], caption: '/check' }],
    ['/check in reply to a screenshot', { text: '/check', reply_to_message: from(BERT, { photo: [] }) }],
  ])('says what to do with %s', async (_, parts) => {
    expect(shown(await talk.next('sendMessage', { message: from(ADA, parts) }))).toMatch(/as text.*link/);
  });

  it('says once what to do with an album', async () => {
    const album = [1, 2, 3].map(() => ({ message: from(ADA, { photo: [], media_group_id: 'a1' }) }));
    const before = talk.server.of('sendMessage').length;
    talk.server.push(...album.map((each) => talk.server.update(each)));
    await talk.say('/halving');
    expect(talk.server.of('sendMessage').length - before).toBe(2);
  });

  it.each([
    ['/check alone', { text: '/check' }],
    ['/check in a group', { text: '/check', chat: GROUP }],
    [
      '/check in reply to the bot',
      {
        text: '/check',
        reply_to_message: from({ id: 123456, first_name: 'Hashwatt' }, { text: 'An answer' }),
      },
    ],
    [
      '/check in a new topic',
      { text: '/check', chat: GROUP, reply_to_message: from(BERT, { forum_topic_created: {} }) },
    ],
  ])('says how to use %s', async (_, parts) => {
    expect(shown(await talk.next('sendMessage', { message: from(ADA, parts) }))).toMatch(
      /reply to a message with \/check/,
    );
  });

  it('greets with commands that can be tapped', async () => {
    const call = await talk.say('/start');
    expect(String(call.payload.text)).toMatch(/^\/breakeven – /m);
    expect(String(call.payload.text)).toMatch(/^\/gw_deficit – /m);
    expect(shown(await talk.say('/start', BERT))).toContain('prüft');
    expect(shown(await talk.say('/start somethingelse'))).toContain('Hashwatt');
    expect(shown(await talk.group('/start@HashwattBot'))).toContain('Reply to a message');
  });

  it('explains itself by /help, in the language of the person', async () => {
    expect(shown(await talk.say('/help'))).toContain('breakeven');
    expect(shown(await talk.say('/help breakeven', BERT))).toMatch(/Beispiel/);
  });

  it.each([
    ['a command for another bot', { text: '/breakeven@OtherBot 0.06' }],
    ['a command of another bot in a group', { text: '/weather Berlin', chat: GROUP }],
    ['talk in a group', { text: TRUE, chat: GROUP }],
    ['a screenshot in a group', { photo: [], chat: GROUP }],
    ['what our own inline mode posted', { text: TRUE, via_bot: { id: 123456 } }],
    ['a pinned message', { pinned_message: {} }],
    ['a channel’s post in its discussion', { text: '/halving', chat: GROUP, is_automatic_forward: true }],
    ['another bot', { text: '/halving', from: { ...ADA, is_bot: true } }],
  ])('leaves %s alone', async (_, parts) => {
    const before = talk.server.of('sendMessage').length;
    talk.server.push(talk.server.update({ message: from(ADA, parts) }));
    await talk.say('/halving');
    expect(talk.server.of('sendMessage').length - before).toBe(1);
  });

  it('names the nearest command in a group only when it is spoken to', async () => {
    expect(shown(await talk.group('/breakevn@HashwattBot 0.06'))).toContain('breakeven');
  });

  it('edits its answer when the question is edited', async () => {
    const message = from(ADA, { text: '/halving' });
    const answer = await talk.next('sendMessage', { message });
    const { message_id: id } = (answer.reply as { result: { message_id: number } }).result;
    const edited = await talk.next('editMessageText', {
      edited_message: { ...message, text: '/breakeven 0.05' },
    });
    expect(edited.payload).toMatchObject({ chat_id: ADA.id, message_id: id });
    expect(shown(edited)).toContain('USD/kWh');
    const again = await talk.next('editMessageText', { edited_message: { ...message, text: '/halvng' } });
    expect(shown(again)).toContain('halving');
  });

  it('leaves an answer alone whose question was edited without a change, or late', async () => {
    const message = from(ADA, { text: '/halving' });
    await talk.next('sendMessage', { message });
    const before = talk.server.of('editMessageText').length;
    talk.server.push(talk.server.update({ edited_message: { ...message } }));
    talk.clock.at += 11 * 60_000;
    talk.server.push(talk.server.update({ edited_message: { ...message, text: '/breakeven 0.05' } }));
    await talk.say('/halving');
    expect(talk.server.of('editMessageText').length).toBe(before);
  });
});
