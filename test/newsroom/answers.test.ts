import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { discordCarrier } from '../../src/adapters/discord/carrier.ts';
import { telegramCarrier } from '../../src/adapters/telegram/carrier.ts';
import { loadWords } from '../../src/message/words.ts';
import { answerUnchanged } from '../../src/newsroom/answers.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import { carryCorrections } from '../../src/newsroom/corrections.ts';
import { decideOn } from '../../src/newsroom/deciding.ts';
import { type Bureau, dispatchTold, storyKey } from '../../src/newsroom/dispatch.ts';
import { type Delivery, startDelivery } from '../../src/newsroom/outbox.ts';
import type { Outbox, PostPlace } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { openChatHouse } from '../adapters/chat/house.ts';
import { BOT_TOKEN, type Channels, GUILD, openChannels } from '../adapters/discord/channels.ts';
import { type BotApi, openBotApi, TOKEN } from '../adapters/telegram/server.ts';
import { feed, kept, newItem, success, told } from '../store/samples.ts';
import { type Logged, logTo } from './fakes.ts';
import { subscription } from './subscribed.ts';

const CHANNEL = '700000000000000001';
const DISCORD: PostPlace = { platform: 'discord', chat: GUILD, channel: CHANNEL, topic: null };
const TELEGRAM: PostPlace = { platform: 'telegram', chat: '-1001', channel: '-1001', topic: null };
const CLAIM = 'art1c1';
/** The clock goes so many times as fast: what is in doubt is looked into after seconds. */
const SPEED = 40;

let store: Store;
let outbox: Outbox;
let bureau: Bureau;
let delivery: Delivery;
let channels: Channels;
let bots: BotApi;
let chats: ReturnType<typeof openChatHouse>;
let lines: Logged[];
let now: number;

beforeEach(async () => {
  now = Date.now();
  store = await openStore(':memory:');
  outbox = store.outbox(pace);
  lines = [];
  channels = await openChannels(() => now);
  channels.add(CHANNEL);
  bots = await openBotApi();
  chats = openChatHouse();
  const { archive, subscriptions, dispatches, alerts } = store;
  const began = now;
  const clock = { now: () => began + (Date.now() - began) * SPEED };
  bureau = { archive, subscriptions, dispatches, alerts, outbox, clock, log: logTo(lines) };
  delivery = startDelivery({
    outbox,
    carriers: [
      discordCarrier(chats.house, { token: BOT_TOKEN, api: channels.api }),
      telegramCarrier(chats.house, { token: TOKEN, api: bots.url }),
    ],
    clock,
    log: bureau.log,
    words: () => loadWords('en'),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms / SPEED);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    random: () => 0.5,
  });
  await archive.registerFeeds([feed('a')], { sample: false });
  await archive.keepReading('a', success(now - 60_000), []);
  for (const place of [DISCORD, TELEGRAM]) {
    const { id: _, trouble: __, digested: ___, ...given } = subscription({ place, since: now - 60_000 });
    await store.subscriptions.add(given);
  }
  await archive.keepReading('a', success(now), [newItem(1)]);
  const [item] = await archive.pending(1);
  const settlement = told('art1', 'Text 1', [kept(CLAIM, 'refuted')]);
  if (settlement.state !== 'told') throw new Error('not told');
  await archive.settle(item!.id, { ...settlement, at: now });
  await dispatchTold(bureau);
  await delivered();
});
afterEach(async () => {
  await delivery.stop();
  await Promise.all([channels.close(), bots.close(), chats.close()]);
  await store.close();
});

/** Until nothing is on its way. */
async function delivered(): Promise<void> {
  delivery.wake();
  while ((await outbox.onTheirWay(1)).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function correct(): Promise<void> {
  const by = { platform: 'telegram', user: '42', chat: '-1001' } as const;
  const choice = { type: 'override', to: 'supported', reason: 'It was block 935,424.' } as const;
  await decideOn(store.decisions, { claim: CLAIM, article: 'art1' }, choice, { by, at: now, seen: null });
  await carryCorrections(bureau, store.decisions);
  await delivered();
}

/** The messages that Telegram was given, each with what it replies to. */
const sent = () => bots.of('sendMessage').map(({ payload }) => payload);

describe('a correction that cannot be made in its post', () => {
  it('replies to it on both platforms, says what changed, and does so once', async () => {
    channels.channels.get(CHANNEL)!.messages.length = 0;
    bots.refuse('editMessageText', { error_code: 400, description: "Bad Request: message can't be edited" });
    await correct();
    expect(await answerUnchanged(bureau)).toBe(2);
    await delivered();
    const [first, answer] = sent();
    expect([first?.reply_parameters, answer?.reply_parameters]).toEqual([
      undefined,
      { message_id: 500, allow_sending_without_reply: true },
    ]);
    expect(answer?.text).toContain('was refuted, is supported');
    expect(answer?.text).toContain('It was block 935,424.');
    const [shown] = channels.texts(CHANNEL);
    expect(shown).toContain('Correction: ');
    expect(shown).toContain('was refuted, is supported');
    expect(await answerUnchanged(bureau)).toBe(0);
    expect([sent().length, channels.texts(CHANNEL).length]).toEqual([2, 1]);
  });

  it('is not answered where it could be made, nor where no verdict is another one', async () => {
    await correct();
    expect(await answerUnchanged(bureau)).toBe(0);
    const posts = await outbox.keyed(storyKey('art1'));
    const post = posts.find(({ place }) => place.platform === 'discord');
    channels.channels.get(CHANNEL)!.messages.length = 0;
    await outbox.revise(post!.id, { ...post!.message, title: 'Another title', version: 9 }, now);
    await delivered();
    expect(await outbox.unchanged(9)).toHaveLength(1);
    expect(await answerUnchanged(bureau)).toBe(0);
    expect(await outbox.unchanged(9)).toEqual([]);
  });

  it('after a crash between the answer and its mark is answered once all the same', async () => {
    bots.refuse('editMessageText', { error_code: 400, description: "Bad Request: message can't be edited" });
    await correct();
    const dying: Outbox = { ...outbox, answered: () => Promise.reject(new Error('killed')) };
    expect(await answerUnchanged({ ...bureau, outbox: dying })).toBe(1);
    expect(await answerUnchanged(bureau)).toBe(0);
    await delivered();
    expect(sent()).toHaveLength(2);
  });

  it('is posted without a reply where a person has said that the post arrived', async () => {
    const [post] = await outbox.keyed(storyKey('art1'));
    const uncertain = {
      key: 'story:lost',
      place: TELEGRAM,
      message: post!.message,
      role: null,
      claims: [CLAIM],
    };
    bots.refuse('sendMessage', { error_code: 500, description: 'Internal Server Error' });
    await outbox.offer([uncertain], now);
    await delivered();
    const [lost] = await outbox.troubled(null, 9);
    expect(await outbox.resolve(lost!.id, 'sent', now)).toBe(true);
    await correct();
    expect(await answerUnchanged(bureau)).toBe(1);
    await delivered();
    const answer = sent().at(-1);
    expect(answer?.reply_parameters).toBeUndefined();
    expect(answer?.text).toContain('An earlier post could not be changed');
  });

  it('is posted too where the claim was decided while nobody knew whether the post arrived', async () => {
    const [post] = await outbox.keyed(storyKey('art1'));
    bots.refuse('sendMessage', { error_code: 500, description: 'Internal Server Error' });
    const doubtful = { key: 'story:lost', place: TELEGRAM, message: post!.message, role: null };
    await outbox.offer([{ ...doubtful, claims: [CLAIM] }], now);
    await delivered();
    await correct();
    const [lost] = await outbox.troubled(null, 9);
    expect(await outbox.resolve(lost!.id, 'sent', now)).toBe(true);
    expect(await answerUnchanged(bureau)).toBe(1);
    await delivered();
    expect(sent().at(-1)?.text).toContain('was refuted, is supported');
  });
});

describe('a place that puts the bot out for a while', () => {
  it('gets what was told meanwhile, once, when it takes it back, on both platforms', async () => {
    let isOut = true;
    const forbidden = { status: 403, body: { message: 'Missing Access', code: 50_001 } };
    channels.react = () => (isOut ? forbidden : null);
    bots.refuse('sendMessage', { error_code: 403, description: 'Forbidden: bot was kicked' });
    const [{ message } = { message: null }] = await outbox.keyed(storyKey('art1'));
    const offered = [DISCORD, TELEGRAM].map((place) => ({
      key: 'story:later',
      place,
      message: { ...message!, id: 'later', title: 'Told while it was out' },
      role: null,
      claims: [],
    }));
    await outbox.offer(offered, bureau.clock.now());
    delivery.wake();
    const states = async () => (await outbox.keyed('story:later')).map(({ state }) => state);
    await vi.waitFor(async () => expect(await states()).toEqual(['refused', 'refused']), { interval: 2 });
    expect(await outbox.troubled(null, 9)).toHaveLength(2);
    isOut = false;
    await vi.waitFor(async () => expect(await states()).toEqual(['sent', 'sent']), { timeout: 9_000 });
    expect(channels.texts(CHANNEL).filter((text) => text.includes('Told while it was out'))).toHaveLength(1);
    expect(await outbox.troubled(null, 9)).toEqual([]);
  });
});
