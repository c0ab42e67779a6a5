import { describe, expect, it } from 'vitest';
import { ADA, BERT, from, GROUP, openTalk, shown, type Talk, tapOn } from './talk.ts';

const FLOOD = {
  error_code: 429,
  description: 'Too Many Requests: retry after 40',
  parameters: { retry_after: 40 },
};
const SOMEBODY = { is_bot: false, first_name: 'Somebody', language_code: 'en' } as const;
const people = (count: number) => [...Array(count).keys()].map((n) => ({ ...SOMEBODY, id: 9000 + n }));

const send = (talk: Talk, messages: readonly object[]): void =>
  talk.server.push(...messages.map((message) => talk.server.update({ message })));
const notices = (talk: Talk) =>
  talk.server.of('sendMessage').filter((call) => shown(call).startsWith('One moment'));

describe('many at once on Telegram', () => {
  it('answers others while a group that is flooded waits', async () => {
    const talk = await openTalk({}, { stopMs: 1 });
    talk.clock.stepMs = 0;
    talk.server.refuse('sendMessage', FLOOD, {
      times: Infinity,
      when: ({ payload }) => payload.chat_id === GROUP.id,
    });
    send(
      talk,
      people(700).map((person) => from(person, { text: '/fees', chat: GROUP })),
    );
    expect(shown(await talk.say('/halving', BERT))).toContain('Subvention');
    expect(talk.server.of('sendMessage').length).toBeLessThan(10);
    await talk.close();
  });

  it('answers others while many groups that are flooded wait', async () => {
    const talk = await openTalk({}, { stopMs: 1 });
    talk.server.refuse('sendMessage', FLOOD, {
      times: Infinity,
      when: ({ payload }) => Number(payload.chat_id) < 0,
    });
    send(
      talk,
      people(500).map((person, n) => from(person, { text: '/fees', chat: { ...GROUP, id: -5000 - n } })),
    );
    expect(shown(await talk.say('/halving', BERT))).toContain('Subvention');
    await talk.close();
  });

  it('asks a group for patience once a minute, whoever asks', async () => {
    const talk = await openTalk();
    talk.clock.stepMs = 0;
    const crowd = people(60);
    send(
      talk,
      crowd.map((person) => from(person, { text: '/fees', chat: GROUP })),
    );
    await talk.server.seen('sendMessage', () => true, 20);
    await talk.say('/halving', BERT);
    expect(notices(talk)).toHaveLength(1);
    talk.clock.at += 61_000;
    send(
      talk,
      crowd.map((person) => from(person, { text: '/fees', chat: GROUP })),
    );
    await talk.server.seen('sendMessage', (call) => shown(call).startsWith('One moment'), 1);
    await talk.say('/halving', BERT);
    expect(notices(talk)).toHaveLength(2);
    await talk.close();
  });

  it('asks a person for patience once in half a minute', async () => {
    const talk = await openTalk();
    talk.clock.stepMs = 0;
    const much = () => [...Array(12)].map(() => from(ADA, { text: '/fees' }));
    send(talk, much());
    await talk.server.seen('sendMessage', (call) => shown(call).startsWith('One moment'));
    await talk.say('/halving', BERT);
    expect(notices(talk)).toHaveLength(1);
    talk.clock.at += 30_000;
    send(talk, much());
    await talk.server.seen('sendMessage', (call) => shown(call).startsWith('One moment'), 1);
    await talk.say('/halving', BERT);
    expect(notices(talk)).toHaveLength(2);
    await talk.close();
  });

  it('lets people tap more than they may ask', async () => {
    const talk = await openTalk();
    const answer = await talk.say('/breakeven 0.06');
    talk.clock.stepMs = 0;
    talk.clock.at += 60_000;
    const tap = async () => {
      const update = tapOn(answer, 'Sources');
      const toast = await talk.next(
        'answerCallbackQuery',
        update,
        ({ payload }) => payload.callback_query_id === update.callback_query.id,
      );
      return toast.payload.text;
    };
    for (let i = 0; i < 15; i++) expect(await tap()).toBeUndefined();
    expect(await tap()).toMatch(/^One moment/);
    expect(shown(await talk.say('/fees'))).not.toContain('One moment');
    talk.clock.at += 1_000;
    expect(await tap()).toBeUndefined();
    await talk.close();
  });
});
