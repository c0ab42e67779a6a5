import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AnyCommand } from '../../../src/command/command.ts';
import { message } from '../../../src/message/build.ts';
import { ADA, BERT, buttons, from, GROUP, openTalk, shown, type Talk } from './talk.ts';

/** Says who asked and where, for their eyes alone. */
const secret: AnyCommand = {
  name: 'secret',
  options: z.strictObject({}),
  example: 'secret',
  run: (_, { words, asker }) => ({
    message: message({
      id: 'secret',
      words,
      title: `user ${asker?.user}, chat ${asker?.chat}`,
      blocks: [],
      private: true,
    }),
  }),
};

describe('links to the private chat', () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await openTalk({ more: { secret: async () => ({ default: secret }) } });
    talk.server.members.set(`${GROUP.id}:${ADA.id}`, 'administrator');
    talk.server.members.set(`${GROUP.id}:${BERT.id}`, 'creator');
  });
  afterEach(async () => {
    await talk.close();
    expect(talk.faults).toEqual([]);
  });

  const never = () =>
    talk.server.refuse(
      'sendMessage',
      { error_code: 403, description: "Forbidden: bot can't initiate conversation with a user" },
      { when: ({ payload }) => payload.chat_id === ADA.id },
    );
  /** Asks in the group what cannot be answered there, and gives where the link leads. */
  async function invited(line: string): Promise<string | null> {
    never();
    const call = await talk.group(line);
    return new URL(buttons(call)[0]!.url!).searchParams.get('start');
  }
  const start = (payload: string, person: typeof ADA | typeof BERT = ADA) =>
    talk.say(`/start ${payload}`, person);

  it('answer the person they were made for, about the group they asked in', async () => {
    const payload = await invited('/secret');
    expect(payload).toMatch(/^q[\w-]{12}$/);
    const message = from(ADA, { text: `/start ${payload}` });
    const answer = await talk.next('sendMessage', { message });
    expect(answer.payload.chat_id).toBe(ADA.id);
    expect(shown(answer)).toBe(`user ${ADA.id}, chat ${GROUP.id}`);
  });

  it('do nothing for anybody else', async () => {
    const payload = await invited('/secret');
    expect(shown(await start(payload!, BERT))).toContain('Hashwatt prüft');
  });

  it('tell nothing of a group to those who have left it', async () => {
    const payload = await invited('/secret');
    talk.server.members.set(`${GROUP.id}:${ADA.id}`, 'left');
    expect(shown(await start(payload!))).toBe(`user ${ADA.id}, chat null`);
  });

  it('run no question that was kept for a button, with or without a group', async () => {
    const id = await talk.house.questions.keep({ command: 'secret', given: {} }, 0);
    for (const payload of [`q${id}`, `q${id}${GROUP.id}`]) {
      expect(shown(await start(payload))).toContain('Hashwatt checks');
    }
  });

  it('change nothing: such a question is to be sent again', async () => {
    const payload = await invited('/settings language:de');
    await talk.house.settings.change(
      { platform: 'telegram', type: 'user', id: `${ADA.id}` },
      { locale: 'en' },
    );
    expect(shown(await start(payload!))).toMatch(/send \/settings again here/);
    await expect(
      talk.house.settings.of({ platform: 'telegram', type: 'user', id: `${ADA.id}` }),
    ).resolves.toMatchObject({ locale: 'en' });
    const invitations = talk.kept.filter(({ command }) => command === 'invitation');
    expect(invitations).toHaveLength(1);
    expect(JSON.stringify(invitations)).not.toContain('language');
  });

  it('send a moderator back to the group, where alone that can be asked', async () => {
    never();
    const call = await talk.group('/review');
    expect(shown(call)).toMatch(/press Start, and then ask again\.$/);
    const payload = new URL(buttons(call)[0]!.url!).searchParams.get('start');
    expect(shown(await start(payload!))).toBe(
      'Now I can write to you: please send /review once more in the group, and the answer comes here.',
    );
  });

  it('are not made of a question that was refused', async () => {
    await talk.house.settings.change(
      { platform: 'telegram', type: 'user', id: `${ADA.id}` },
      { privateAnswers: true },
    );
    expect(await invited('/breakeven x')).not.toMatch(/^q/);
    expect(talk.kept).toEqual([]);
  });

  it('are followed by no picture in the group', async () => {
    await talk.house.settings.change(
      { platform: 'telegram', type: 'user', id: `${ADA.id}` },
      { privateAnswers: true, charts: 'always' },
    );
    expect(await invited('/breakeven 0.06')).toMatch(/^q/);
    await talk.group('/halving', BERT);
    expect(talk.drawn).toEqual([]);
    expect(talk.server.of('sendPhoto')).toEqual([]);
  });

  it('leave the picture of a private answer without the topic of the group', async () => {
    await talk.house.settings.change(
      { platform: 'telegram', type: 'user', id: `${ADA.id}` },
      { privateAnswers: true, charts: 'always' },
    );
    const photo = await talk.next('sendPhoto', {
      message: from(ADA, {
        text: '/breakeven 0.06',
        chat: GROUP,
        is_topic_message: true,
        message_thread_id: 9,
      }),
    });
    expect(photo.payload.chat_id).toBe(ADA.id);
    expect(photo.payload).not.toHaveProperty('message_thread_id');
  });
});
