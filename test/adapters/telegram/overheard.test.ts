import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppointeeBook, WatchBook } from '../../../src/ports.ts';
import { PAGE } from '../chat/house.ts';
import { ADA, BERT, buttons, dataOf, from, GROUP, openTalk, shown, type Talk, tapOn } from './talk.ts';

const PLACE = { platform: 'telegram', channel: `${GROUP.id}`, topic: null, chat: `${GROUP.id}` } as const;
const BY = { platform: 'telegram', user: '1', chat: `${GROUP.id}` } as const;

let talk: Talk;
beforeEach(async () => {
  talk = await openTalk();
});
afterEach(async () => {
  await talk.close();
  expect(talk.faults).toEqual([]);
});

const watch = async (on = true, topic: string | null = null) => {
  const { watches } = (await talk.house.ports(['watches'])) as { readonly watches: WatchBook };
  await watches.set({ ...PLACE, topic }, on, BY, 1);
};

let topics = 100;

/** What the bot has said to these by the time it has answered a link after them, which it looks at last. */
async function after(...messages: readonly object[]) {
  const topic = String(++topics);
  await watch(true, topic);
  for (const message of messages) talk.server.push(talk.server.update({ message }));
  await talk.group(PAGE, BERT, { is_topic_message: true, message_thread_id: Number(topic) });
  return talk.server
    .of('sendMessage')
    .filter(({ payload }) => payload.chat_id === GROUP.id && Number(payload.message_thread_id ?? 0) <= 100);
}

describe('a link in a group', () => {
  it('is checked where that is wanted: the verdicts alone, in reply, with all of it by a tap in private', async () => {
    await watch();
    const call = await talk.group(`Look at ${PAGE}.`);
    expect(shown(call)).toMatch(/^Checked: /);
    expect(shown(call)).toContain('✓ supported: “difficulty fell 11.16 %”');
    expect(shown(call).length).toBeLessThan(400);
    expect(buttons(call).map(({ text }) => text)).toEqual(['All of it']);
    await talk.next('answerCallbackQuery', tapOn(call, 'All of it', BERT));
    expect(talk.server.of('editMessageText')).toEqual([]);
    expect(talk.server.of('sendMessage').at(-1)?.payload.chat_id).toBe(BERT.id);
    expect(dataOf(call, 'All of it')).toMatch(/^V/);
  });

  it('is left alone where nobody wanted that, and in other topics', async () => {
    await watch(true, '9');
    const link = from(ADA, { text: PAGE, chat: GROUP });
    expect(await after(link)).toEqual([]);
    await watch(true);
    await watch(false);
    expect(await after(from(ADA, { text: PAGE, chat: GROUP }))).toEqual([]);
    const topic = { is_topic_message: true, message_thread_id: 9 };
    const call = await talk.group(PAGE, ADA, topic);
    expect(call.payload.message_thread_id).toBe(9);
  });

  it('is checked once, whoever posts it again, and not for an edit', async () => {
    await watch();
    const written = from(ADA, { text: 'words', chat: GROUP });
    await after(written);
    talk.server.push(talk.server.update({ edited_message: { ...written, text: PAGE, edit_date: 9 } }));
    expect(await after()).toEqual([]);
    await talk.group(PAGE);
    expect(await after(from(BERT, { text: `again ${PAGE}`, chat: GROUP }))).toHaveLength(1);
  });

  it('gets no answer when there is nothing to check, nor when another bot or an inline answer has it', async () => {
    await watch();
    const bot = { id: 99, is_bot: true, first_name: 'Other' };
    expect(
      await after(
        from(ADA, { text: 'https://example.org/elsewhere', chat: GROUP }),
        from(bot, { text: PAGE, chat: GROUP }),
        from(ADA, { text: PAGE, chat: GROUP, via_bot: bot }),
        from(ADA, { text: 'no link', chat: GROUP }),
      ),
    ).toEqual([]);
  });
});

describe('whom an administrator has named', () => {
  const appoint = async (as: 'user' | 'name', id: string) => {
    const { appointees } = (await talk.house.ports(['appointees'])) as { readonly appointees: AppointeeBook };
    await appointees.add({ chat: { platform: 'telegram', id: `${GROUP.id}` }, as, id, label: id }, BY, 1);
  };
  const review = (person: object) =>
    talk.next('sendMessage', { message: from(person as typeof ADA, { text: '/review', chat: GROUP }) });

  it('moderates: by id, or by the name they bear when they first ask', async () => {
    expect(shown(await review(ADA))).toContain('is for moderators');
    await appoint('user', `${ADA.id}`);
    expect(shown(await review(ADA))).toContain('No open disputes');
    expect(shown(await review(BERT))).toMatch(/Moderation/);
    await appoint('name', 'bert_b');
    expect(shown(await review({ ...BERT, username: 'Bert_B' }))).toContain('Keine offenen Einsprüche');
    expect(shown(await review({ ...ADA, id: 99, username: 'bert_b' }))).toContain('is for moderators');
  });
});

describe('an administrator names somebody', () => {
  it('by replying to what they wrote; others cannot', async () => {
    const send = (person: typeof ADA | typeof BERT, text: string, more: object = {}) =>
      talk.next('sendMessage', { message: from(person, { text, chat: GROUP, ...more }) });
    const written = { reply_to_message: from(BERT, { text: 'Hello.', chat: GROUP }) };
    expect(shown(await send(ADA, '/settings moderator:reply', written))).toContain('for an administrator');
    talk.clock.at += 60_000;
    talk.server.members.set(`${GROUP.id}:${ADA.id}`, 'administrator');
    expect(shown(await send(ADA, '/settings moderator:reply', written))).toContain(`Bert (${BERT.id})`);
    expect(shown(await send(BERT, '/review'))).toContain('Keine offenen Einsprüche');
  });
});

describe('a moderator’s mistake', () => {
  it('is told to them alone, a member’s in the group', async () => {
    talk.server.members.set(`${GROUP.id}:${ADA.id}`, 'administrator');
    const send = (person: typeof ADA | typeof BERT, text: string) =>
      talk.next('sendMessage', { message: from(person, { text, chat: GROUP }) });
    for (const line of [
      '/review decide:confirm',
      '/review nonsense:1',
      '/review page:x',
      '/review claim:zzzz',
    ])
      expect([line, (await send(ADA, line)).payload.chat_id]).toEqual([line, ADA.id]);
    expect((await send(BERT, '/review decide:confirm')).payload.chat_id).toBe(GROUP.id);
    expect((await send(ADA, '/breakeven x')).payload.chat_id).toBe(GROUP.id);
  });
});
