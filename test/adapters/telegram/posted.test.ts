import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf } from '../../../src/adapters/chat/button.ts';
import { FIRST_VIEW } from '../../../src/adapters/chat/view.ts';
import { type AnyCommand, command } from '../../../src/command/command.ts';
import { claim, message } from '../../../src/message/build.ts';
import type { Call } from './server.ts';
import { BERT, buttons, GROUP, openTalk, shown, type Talk } from './talk.ts';

const card = (quote: string) =>
  claim({
    verdict: 'refuted',
    word: 'refuted',
    quote,
    explanation: 'Two and two are four.',
    calculation: '2 + 2 = 4',
    evidence: [],
    id: 'abcd1234',
  });

/** A story with two claims, as `news` tells it. */
const told: AnyCommand = command({
  name: 'told',
  options: z.strictObject({}),
  example: 'told',
  ports: ['archive'],
  run: (_, { words }) => ({
    message: message({
      id: 'told',
      words,
      title: words.say('news-title'),
      blocks: [card('Two and two are five.'), card('Two and two are six.')],
    }),
  }),
});

const CHANNEL = { id: -1009, type: 'channel', title: 'Mining news' } as const;

let taps = 0;
/** A tap of somebody under a post of ours in `chat`, which no answer of ours in memory explains. */
const tapUnder = (chat: object, does: 'view' | 'dispute', claimAt: number) => ({
  callback_query: {
    id: `p${++taps}`,
    from: BERT,
    chat_instance: 'c',
    data: dataOf(
      {
        does,
        view: { ...FIRST_VIEW, claim: claimAt },
        locale: 'en',
        question: { command: 'told', given: {} },
        posted: true,
      },
      64,
      null,
    ),
    message: { message_id: 41, date: 1, chat, text: 'A post' },
  },
});

describe('a tap under a post on Telegram', () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await openTalk({ more: { told: async () => ({ default: told }) } });
  });
  afterEach(async () => {
    await talk.close();
    expect(talk.faults).toEqual([]);
  });

  const toast = (update: ReturnType<typeof tapUnder>): Promise<Call> =>
    talk.next(
      'answerCallbackQuery',
      update,
      ({ payload }) => payload.callback_query_id === update.callback_query.id,
    );

  it.each([GROUP, CHANNEL])(
    'is answered in the private chat, in the tapper’s language; the post of $type stays as it is',
    async (chat) => {
      const { payload } = await toast(tapUnder(chat, 'view', 1));
      expect(payload.text).toBe('Die Antwort steht in unserem privaten Chat.');
      const copy = talk.server.of('sendMessage').at(-1)!;
      expect(copy.payload.chat_id).toBe(BERT.id);
      expect(shown(copy)).toContain('Two and two are six.');
      expect(shown(copy)).toContain('2 + 2 = 4');
      expect(buttons(copy)[0]?.callback_data).toMatch(/^d/);
      expect(talk.server.calls.filter(({ method }) => method.startsWith('edit'))).toEqual([]);
    },
  );

  it('opens the private chat of somebody who has none with the bot', async () => {
    talk.server.refuse('sendMessage', {
      error_code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    const { payload } = await toast(tapUnder(GROUP, 'view', 0));
    expect(payload.url).toMatch(/^https:\/\/t\.me\/HashwattBot\?start=q/);
  });

  it('disputes a claim of it for the group, and asks why in the private chat alone', async () => {
    await toast(tapUnder(CHANNEL, 'dispute', 0));
    const kept = await talk.house.disputes.list({ chat: String(CHANNEL.id), limit: 5 });
    expect(kept).toMatchObject([{ quote: 'Two and two are five.', claim: 'abcd1234', user: '88' }]);
    expect(talk.server.of('sendMessage').map(({ payload }) => payload.chat_id)).toEqual([BERT.id]);
  });
});
