import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AnyCommand } from '../../../src/command/command.ts';
import { message } from '../../../src/message/build.ts';
import type { Owner, Progress, Step } from '../../../src/ports.ts';
import type { Store } from '../../../src/store/open.ts';
import { slowCommand } from './slow.ts';
import { ADA, BERT, from, GROUP, openTalk, shown, type Talk, tapOn } from './talk.ts';

const owner = (type: Owner['type'], id: number): Owner => ({ platform: 'telegram', type, id: String(id) });

/** Says who asked, and whether they may change what concerns the group. */
const who: AnyCommand = {
  name: 'who',
  options: z.strictObject({}),
  example: 'who',
  ports: ['settings'],
  run: (_, { words, asker }) => ({
    message: message({
      id: 'who',
      words,
      title: `user ${asker?.user}, chat ${asker?.chat}, ${asker?.moderator ? 'moderator' : 'member'}`,
      blocks: [],
      private: true,
      actions: [{ label: 'Again', set: {} }],
    }),
  }),
};
const ruled: AnyCommand = { ...who, name: 'ruled', audience: 'moderators', run: who.run };

describe('Telegram groups', () => {
  let talk: Talk;
  beforeEach(async () => {
    const more = { who: async () => ({ default: who }), ruled: async () => ({ default: ruled }) };
    talk = await openTalk({ more });
  });
  afterEach(async () => {
    await talk.close();
    expect(talk.server.wrong).toEqual([]);
    expect(talk.faults).toEqual([]);
  });

  it('answers in the topic it was asked in', async () => {
    const call = await talk.group('/halving', ADA, { is_topic_message: true, message_thread_id: 9 });
    expect(call.payload).toMatchObject({ chat_id: GROUP.id, message_thread_id: 9 });
    const check = await talk.group('/check', ADA, {
      is_topic_message: true,
      message_thread_id: 9,
      reply_to_message: from(BERT, { text: 'Difficulty fell 11.16 % at block 935,424.' }),
    });
    expect(check.payload.message_thread_id).toBe(9);
    expect(talk.server.of('sendChatAction').at(-1)!.payload.message_thread_id).toBe(9);
  });

  it('takes the number of a reply’s thread for no topic', async () => {
    const call = await talk.group('/halving', ADA, { message_thread_id: 9 });
    expect(call.payload).not.toHaveProperty('message_thread_id');
  });

  it('speaks the language of the group where one was chosen, else that of the person', async () => {
    expect(shown(await talk.group('/halving', BERT))).toContain('Subvention');
    await talk.house.settings.change(owner('chat', GROUP.id), { locale: 'en' });
    expect(shown(await talk.group('/halving', BERT))).toContain('Subsidy');
    await talk.house.settings.change(owner('user', BERT.id), { locale: 'de' });
    expect(shown(await talk.group('/halving', BERT))).toContain('Subsidy');
    expect(shown(await talk.say('/halving', BERT))).toContain('Subvention');
  });

  it.each([
    [
      'chosen for oneself',
      (each: Talk) => each.house.settings.change(owner('user', ADA.id), { privateAnswers: true }),
      '/halving',
    ],
    ['of the answer itself', async () => {}, '/who'],
  ])('gives a private answer in the private chat (%s)', async (_, prepare, line) => {
    await prepare(talk);
    const call = await talk.next('sendMessage', { message: from(ADA, { text: line, chat: GROUP }) });
    expect(call.payload.chat_id).toBe(ADA.id);
    expect(call.payload).not.toHaveProperty('reply_parameters');
    expect(talk.server.of('sendMessage')).toHaveLength(1);
  });

  it('keeps a mistake private where answers are', async () => {
    await talk.house.settings.change(owner('chat', GROUP.id), { privateAnswers: true });
    const call = await talk.next('sendMessage', {
      message: from(ADA, { text: '/breakeven x', chat: GROUP }),
    });
    expect(call.payload.chat_id).toBe(ADA.id);
  });

  it('asks Telegram who may change things, for a minute, and only where it counts', async () => {
    talk.server.members.set(`${GROUP.id}:${ADA.id}`, 'administrator');
    talk.server.members.set(`${GROUP.id}:${BERT.id}`, 'creator');
    await talk.group('/halving');
    expect(talk.server.of('getChatMember')).toHaveLength(0);
    talk.clock.stepMs = 1000;
    const send = (person: typeof ADA | typeof BERT, line = '/who') =>
      talk.next('sendMessage', { message: from(person, { text: line, chat: GROUP }) });
    expect(shown(await send(ADA))).toContain(', moderator');
    expect(shown(await send(ADA))).toContain(', moderator');
    expect(talk.server.of('getChatMember')).toHaveLength(1);
    expect(shown(await send(BERT))).toContain(', moderator');
    talk.server.members.set(`${GROUP.id}:${ADA.id}`, 'member');
    talk.clock.at += 60_000;
    expect(shown(await send(ADA))).toContain(', member');
    expect(shown(await send(ADA, '/ruled'))).toContain('/ruled is for moderators');
    expect(talk.server.of('getChatMember')).toHaveLength(3);
  });

  it('takes an anonymous administrator for a moderator, and a channel for none', async () => {
    const anonymous = { from: { id: 1087968824, is_bot: true, first_name: 'Group' }, sender_chat: GROUP };
    expect(shown(await talk.group('/who', ADA, anonymous))).toBe(
      `user ${GROUP.id}, chat ${GROUP.id}, moderator`,
    );
    const channel = {
      from: { id: 136817688, is_bot: true, first_name: 'Channel' },
      sender_chat: { id: -1009, type: 'channel' },
    };
    expect(shown(await talk.group('/who', ADA, channel))).toBe(`user -1009, chat ${GROUP.id}, member`);
  });

  it('tells nothing of people where everybody would read it: an anonymous administrator cannot be answered alone', async () => {
    const { disputes } = talk.house;
    await disputes.open({
      platform: 'telegram',
      chat: String(GROUP.id),
      user: '4242',
      quote: 'Difficulty fell 99 %.',
      verdict: 'refuted',
      claim: null,
      reason: 'My own reason.',
      at: 1,
    });
    const anonymous = { from: { id: 1087968824, is_bot: true, first_name: 'Group' }, sender_chat: GROUP };
    const call = await talk.group('/review', ADA, anonymous);
    expect(shown(call)).toMatch(/^What \/review answers tells of people .* from your own account/);
    expect(JSON.stringify(talk.server.of('sendMessage'))).not.toContain('4242');
  });

  it('learns what those are called who moderate, and nobody else', async () => {
    talk.server.members.set(`${GROUP.id}:${ADA.id}`, 'administrator');
    await talk.next('sendMessage', { message: from(ADA, { text: '/ruled', chat: GROUP }) });
    await talk.group('/ruled', BERT);
    const named = (id: number) =>
      talk.house.names.find({ platform: 'telegram', type: 'user', id: String(id) });
    expect([await named(ADA.id), await named(BERT.id)]).toEqual(['Ada', null]);
  });

  it('makes nobody moderator in a private chat', async () => {
    expect(shown(await talk.say('/who'))).toBe(`user ${ADA.id}, chat null, member`);
    expect(shown(await talk.say('/ruled'))).toContain('is for moderators');
    expect(talk.server.of('getChatMember')).toHaveLength(0);
  });

  it('remembers which group a private answer is about when it is tapped', async () => {
    talk.server.members.set(`${GROUP.id}:${ADA.id}`, 'administrator');
    const call = await talk.next('sendMessage', { message: from(ADA, { text: '/who', chat: GROUP }) });
    const again = await talk.next('answerCallbackQuery', tapOn(call, 'Again'));
    expect(again.payload).not.toHaveProperty('text');
    expect(talk.server.of('editMessageText').map(shown)).toEqual([
      `user ${ADA.id}, chat ${GROUP.id}, moderator`,
    ]);
  });

  it.each([
    [
      'in the update',
      async (each: Talk) => {
        const old = from(ADA, {
          chat: { id: -55, type: 'group', title: 'Miners' },
          migrate_to_chat_id: GROUP.id,
        });
        const fresh = from(ADA, { chat: GROUP, migrate_from_chat_id: -55 });
        each.server.push(each.server.update({ message: old }), each.server.update({ message: fresh }));
        await each.say('/fees', BERT);
      },
    ],
    [
      'in the error',
      async (each: Talk) => {
        const parameters = { migrate_to_chat_id: GROUP.id };
        each.server.refuse('sendMessage', {
          error_code: 400,
          description: 'Bad Request: group chat was upgraded to a supergroup chat',
          parameters,
        });
        const call = await each.next(
          'sendMessage',
          { message: from(ADA, { text: '/halving', chat: { id: -55, type: 'group', title: 'Miners' } }) },
          ({ payload }) => payload.chat_id === GROUP.id,
        );
        expect(shown(call)).toContain('Subvention');
      },
    ],
  ])(
    'follows a group that becomes a supergroup (%s), with its settings, subscriptions and alerts',
    async (_, move) => {
      await talk.house.settings.change(owner('chat', -55), { locale: 'de', units: 'terahash' });
      const { subscriptions, alerts } = (await talk.house.ports(['subscriptions', 'alerts'])) as Pick<
        Store,
        'subscriptions' | 'alerts'
      >;
      const place = { platform: 'telegram', channel: '-55', topic: null, chat: '-55' } as const;
      const more = { locale: 'en', by: '77', since: 1 } as const;
      await subscriptions.add({
        ...more,
        place,
        filter: { feeds: [], langs: [], kinds: [], verdicts: [], query: null },
        delivery: { type: 'at-once' },
        ping: null,
        timeZone: 'UTC',
        paused: false,
      });
      await alerts.add({ ...more, place, on: { type: 'deal' }, role: null, seen: null });
      await move(talk);
      const there = { platform: 'telegram', id: String(GROUP.id) } as const;
      const moved = { place: { channel: String(GROUP.id), chat: String(GROUP.id) } };
      await expect(subscriptions.list(there)).resolves.toMatchObject([moved]);
      await expect(alerts.list(there)).resolves.toMatchObject([moved]);
      await expect(talk.house.settings.of(owner('chat', GROUP.id))).resolves.toMatchObject({
        locale: 'de',
        units: 'terahash',
      });
    },
  );

  it.each([
    ['not enough rights to send text messages to the chat', 'messages'],
    ['have no rights to send a message', 'messages'],
    ['CHAT_WRITE_FORBIDDEN', 'messages'],
    ['TOPIC_CLOSED', 'topic'],
  ])('tells whoever asked in private that a right is missing (%s)', async (description, right) => {
    const refusal = { error_code: 400, description: `Bad Request: ${description}` };
    talk.server.refuse('sendMessage', refusal, { when: ({ payload }) => payload.chat_id === GROUP.id });
    const call = await talk.next(
      'sendMessage',
      { message: from(ADA, { text: '/halving', chat: GROUP }) },
      ({ payload }) => payload.chat_id === ADA.id,
    );
    expect(shown(call)).toMatch(/I may not (?:send messages|write in a closed topic)\. An administrator/);
    const told = talk.lines.filter(({ event }) => event === 'telegram-right-missing');
    expect(told.map(({ fields }) => fields.right)).toEqual([right]);
  });

  it('greets a group it is added to, and no other change', async () => {
    const change = (before: string, now: string) => ({
      my_chat_member: {
        chat: GROUP,
        from: ADA,
        date: 1,
        old_chat_member: { status: before },
        new_chat_member: { status: now },
      },
    });
    const call = await talk.next('sendMessage', change('left', 'member'));
    expect(call.payload.chat_id).toBe(GROUP.id);
    expect(shown(call)).toContain('Reply to a message with /check');
    talk.server.push(
      ...[change('member', 'administrator'), change('member', 'kicked')].map((each) =>
        talk.server.update(each),
      ),
    );
    await talk.say('/halving', BERT);
    expect(talk.server.of('sendMessage')).toHaveLength(2);
  });

  it('asks for patience: in private once in half a minute, in a group once a minute', async () => {
    talk.clock.stepMs = 0;
    for (let i = 0; i < 5; i++) expect(shown(await talk.say('/fees'))).not.toContain('One moment');
    expect(shown(await talk.say('/fees'))).toMatch(/^One moment: please ask again in 3 seconds\.$/);
    expect(shown(await talk.group('/fees'))).toMatch(/^One moment/);
    talk.server.push(talk.server.update({ message: from(ADA, { text: '/fees', chat: GROUP }) }));
    expect(shown(await talk.group('/halving', BERT))).toContain('Subvention');
    expect(talk.server.of('sendMessage')).toHaveLength(8);
  });
});

describe('slow answers on Telegram', () => {
  it('says that it is at work, lets others go on, and puts the answer in that place', async () => {
    const slow = slowCommand();
    const talk = await openTalk({ more: { slow: slow.load } }, { graceMs: 0 });
    const working = await talk.group('/slow');
    expect(shown(working)).toBe('Working on it …');
    expect(talk.server.of('sendChatAction')[0]!.payload).toEqual({ chat_id: GROUP.id, action: 'typing' });
    expect(shown(await talk.group('/halving', BERT))).toContain('Subvention');
    slow.finish();
    const answer = await talk.server.seen('editMessageText');
    expect(shown(answer)).toBe('Slow answer');
    const { message_id: id } = (working.reply as { result: { message_id: number } }).result;
    expect(answer.payload).toMatchObject({ chat_id: GROUP.id, message_id: id });
    await talk.close();
    expect(talk.server.wrong).toEqual([]);
    expect(talk.faults).toEqual([]);
  });

  it('says how far it is, and puts the answer last', async () => {
    const steps: ((step: Step) => Promise<void>)[] = [];
    const slow = slowCommand();
    const reading: AnyCommand = {
      ...slow.command,
      ports: ['pages', 'progress'],
      run: (values, desk, ports) => {
        const { progress } = ports as { readonly progress: Progress };
        steps.push((step) => progress.at(step));
        return slow.command.run(values, desk, ports);
      },
    };
    const talk = await openTalk({ more: { slow: async () => ({ default: reading }) } }, { graceMs: 0 });
    await talk.group('/slow');
    const [at] = steps;
    talk.clock.at += 60_000;
    await at!({ doing: 'page', url: 'https://www.example.org/long?x=1' });
    const page = await talk.server.seen('editMessageText');
    expect(shown(page)).toBe('Reading www.example.org …');
    await at!({ doing: 'reading', letters: 12_000 });
    talk.clock.at += 60_000;
    await at!({ doing: 'judging', claims: 3 });
    slow.finish();
    await talk.server.seen('editMessageText', (call) => shown(call) === 'Slow answer');
    expect(talk.server.of('editMessageText').map(shown)).toEqual([
      'Reading www.example.org …',
      'Checking 3 claims …',
      'Slow answer',
    ]);
    await talk.close();
    expect(talk.server.wrong).toEqual([]);
    expect(talk.faults).toEqual([]);
  });

  it('takes that message away where the answer turns out to be private', async () => {
    const slow = slowCommand();
    const hidden: AnyCommand = {
      ...slow.command,
      run: async (values, desk, ports) => {
        const answer = await slow.command.run(values, desk, ports);
        return { message: { ...answer.message, private: true } };
      },
    };
    const talk = await openTalk({ more: { slow: async () => ({ default: hidden }) } }, { graceMs: 0 });
    await talk.group('/slow');
    slow.finish();
    const answer = await talk.server.seen('sendMessage', ({ payload }) => payload.chat_id === ADA.id);
    expect(shown(answer)).toBe('Slow answer');
    expect(talk.server.of('deleteMessage')).toHaveLength(1);
    await talk.close();
    expect(talk.server.wrong).toEqual([]);
  });
});
