import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { loadWords } from '../../src/message/words.ts';
import { tellMissed } from '../../src/newsroom/answers.ts';
import { pace, RATES } from '../../src/newsroom/buckets.ts';
import { type Delivery, startDelivery } from '../../src/newsroom/outbox.ts';
import type { Carrier, KeptPost, Outbox, Post, PostPlace, Sent } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { message, NOON } from '../store/samples.ts';
import { type DrivenClock, openDrivenClock } from './driven.ts';
import { type Logged, logTo } from './fakes.ts';
import { type Model, openModel } from './platform.ts';

const telegram = (channel: string, topic: string | null = null): PostPlace => ({
  platform: 'telegram',
  channel,
  topic,
  chat: channel,
});
const discord = (channel: string): PostPlace => ({ platform: 'discord', channel, topic: null, chat: 'g' });

const post = (place: PostPlace, key = 'story:1', more: Partial<Post> = {}): Post => ({
  key,
  place,
  message: message(key, 1, `Title of ${key}`),
  role: null,
  claims: [],
  ...more,
});

let store: Store | null = null;
let delivery: Delivery | null = null;
afterEach(async () => {
  await store?.close();
  store = null;
  delivery = null;
});

interface Scene {
  readonly clock: DrivenClock;
  readonly outbox: Outbox;
  readonly lines: Logged[];
  readonly heard: { readonly post: KeptPost; readonly sent: Sent }[];
  start(...carriers: readonly Carrier[]): void;
  stop(): Promise<void>;
  /** Until nothing waits and nothing is under way. */
  settled(withinMs?: number): Promise<void>;
}

async function openScene(): Promise<Scene> {
  store = await openStore(':memory:');
  const clock = openDrivenClock(NOON);
  const outbox = store.outbox(pace);
  const lines: Logged[] = [];
  const words = await loadWords('en');
  const heard: Scene['heard'] = [];
  return {
    clock,
    outbox,
    lines,
    heard,
    start(...carriers) {
      delivery = startDelivery({
        outbox,
        carriers,
        clock,
        log: logTo(lines),
        words: async () => words,
        sleep: clock.sleep,
        random: () => 0.5,
        idleMs: 60_000,
        heard: (about, sent) => void heard.push({ post: about, sent }),
      });
    },
    async stop() {
      let stopped = false;
      const end = delivery!.stop().then(() => {
        stopped = true;
      });
      await clock.until(() => stopped);
      await end;
    },
    settled: (withinMs) =>
      clock.until(async () => {
        const { waiting, sending } = await outbox.counts();
        return waiting + sending === 0;
      }, withinMs),
  };
}

const isGroup = (channel: string): boolean => channel.startsWith('-');

const openTelegram = (clock: DrivenClock, wayMs = () => 20): Model =>
  openModel('telegram', {
    now: clock.now,
    sleep: clock.sleep,
    whole: RATES.telegram,
    perChannel: (channel) => (isGroup(channel) ? [RATES.chat, RATES.group] : [RATES.chat]),
    wayMs,
  });
const openDiscord = (clock: DrivenClock, wayMs = () => 20): Model =>
  openModel('discord', {
    now: clock.now,
    sleep: clock.sleep,
    whole: RATES.discord,
    perChannel: () => [],
    wayMs,
  });

const titlesAt = (model: Model, channel: string): string[] =>
  model.taken.filter((each) => each.channel === channel).map(({ title }) => title);

const keys = (count: number): string[] => Array.from({ length: count }, (_, n) => `story:${n + 1}`);

describe('the outbox', () => {
  it('posts to each place in order, once, however often it is offered', async () => {
    const scene = await openScene();
    const model = openTelegram(scene.clock);
    const places = [telegram('7'), telegram('8'), telegram('-9', '4')];
    const posts = keys(3).flatMap((key) => places.map((place) => post(place, key)));
    expect(await scene.outbox.offer(posts, NOON)).toBe(9);
    expect(await scene.outbox.offer(posts.toReversed(), NOON)).toBe(0);
    scene.start(model.carrier);
    await scene.settled();
    expect(await scene.outbox.offer(posts, NOON)).toBe(0);
    await scene.stop();
    for (const { channel } of places)
      expect(titlesAt(model, channel)).toEqual(keys(3).map((key) => `Title of ${key}`));
    expect(model.refused).toBe(0);
    expect(await scene.outbox.counts()).toMatchObject({ sent: 9, waiting: 0 });
    expect(scene.heard.map(({ sent }) => sent.state)).toEqual(Array(9).fill('sent'));
  });

  it('takes up at once what is offered while it sleeps, when it is woken', async () => {
    const scene = await openScene();
    const model = openDiscord(scene.clock);
    scene.start(model.carrier);
    await scene.clock.until(() => scene.clock.now() > NOON + 10_000);
    const at = scene.clock.now();
    await scene.outbox.offer([post(discord('1'))], at);
    delivery!.wake();
    await scene.settled();
    expect(model.taken[0]!.at - at).toBeLessThanOrEqual(20);
    await scene.stop();
  });

  it('tells twenty posts that wait for one group in one message, and corrects each of them in it', async () => {
    const scene = await openScene();
    const model = openTelegram(scene.clock);
    const group = telegram('-1');
    await scene.outbox.offer(
      keys(20).map((key) => post(group, key, { claims: [`claim-${key}`] })),
      NOON,
    );
    scene.start(model.carrier);
    await scene.settled();
    expect(titlesAt(model, '-1')).toEqual(['20 new messages']);
    expect(await scene.outbox.counts()).toMatchObject({ merged: 20, sent: 1 });
    const [third] = await scene.outbox.carrying('claim-story:3');
    expect(third).toMatchObject({ state: 'merged', key: 'story:3' });
    const whole = (await scene.outbox.keyed(`gathered:${(await scene.outbox.keyed('story:20'))[0]!.id}`))[0]!;
    expect(third!.mergedInto).toBe(whole.id);
    const corrected = message('story:3', 2, 'Corrected');
    await scene.outbox.revise(third!.id, corrected, scene.clock.now());
    await scene.clock.until(() => model.taken.length === 2);
    expect(model.taken[1]).toMatchObject({ does: 'edit', remote: model.taken[0]!.remote });
    const after = (await scene.outbox.keyed(whole.key))[0]!.message;
    expect(after.version).toBe(2);
    expect(after.blocks.filter((block) => block.type === 'heading').map(({ text }) => text)).toEqual(
      keys(20).map((key) => (key === 'story:3' ? 'Corrected' : `Title of ${key}`)),
    );
    await scene.stop();
  });

  it('gathers by topic, and what comes later goes into the next message', async () => {
    const scene = await openScene();
    const model = openTelegram(scene.clock);
    const posts = keys(6).flatMap((key) => [post(telegram('-1', '1'), key), post(telegram('-1', '2'), key)]);
    await scene.outbox.offer(posts, NOON);
    scene.start(model.carrier);
    await scene.settled();
    await scene.outbox.offer(
      keys(13)
        .slice(6)
        .map((key) => post(telegram('-1', '2'), key)),
      scene.clock.now(),
    );
    await scene.settled();
    await scene.stop();
    expect(titlesAt(model, '-1')).toEqual(['6 new messages', '6 new messages', '7 new messages']);
  });

  it('comes to one message for each post that was taken, whatever the platform does', async () => {
    const words = await loadWords('en');
    const reaction = fc.constantFrom(
      'fine',
      'fine',
      'lost',
      'reset',
      'unreachable',
      'too many',
      'forbidden',
      'moved',
    );
    const run = async (reactions: readonly string[]): Promise<void> => {
      const own = await openStore(':memory:');
      const clock = openDrivenClock(NOON);
      const outbox = own.outbox(pace);
      const model = openTelegram(clock);
      let n = 0;
      let moves = 0;
      model.carrier.recover = async () => ({ state: 'uncertain', reason: 'nobody knows' });
      model.react = () => {
        switch (reactions[n++]) {
          case 'lost':
            return 'lost';
          case 'reset':
            return { state: 'uncertain', reason: 'reset' };
          case 'unreachable':
            return { state: 'later', ms: 0, scope: 'platform', reason: 'ECONNREFUSED' };
          case 'too many':
            return { state: 'later', ms: 7_000, scope: 'place', reason: '429' };
          case 'forbidden':
            return { state: 'refused', reason: '403', permission: 'messages' };
          case 'moved':
            return { state: 'moved', channel: `-9${moves++}` };
          default:
            return null;
        }
      };
      await outbox.offer(
        [1, 2, 3].flatMap((chat) => keys(3).map((key) => post(telegram(`-${chat}`), key))),
        NOON,
      );
      const delivering = startDelivery({
        outbox,
        carriers: [model.carrier],
        clock,
        log: logTo([]),
        words: async () => words,
        sleep: clock.sleep,
        random: () => 0,
        idleMs: 60_000,
      });
      await clock.until(async () => {
        const counts = await outbox.counts();
        const shown = (await outbox.troubled(null, 99)).length;
        return counts.waiting + counts.sending === 0 && shown === counts.uncertain + counts.refused;
      });
      let stopped = false;
      const end = delivering.stop().then(() => {
        stopped = true;
      });
      await clock.until(() => stopped);
      await end;
      const posts = (await Promise.all(keys(3).map((key) => outbox.keyed(key)))).flat();
      const took = (id: string): number => model.taken.filter((each) => each.post === id).length;
      const wholes = [...new Set(posts.flatMap(({ mergedInto }) => mergedInto ?? []))];
      const ends = posts.filter(({ state }) => state !== 'merged');
      expect(posts).toHaveLength(9);
      expect(model.refused).toBe(0);
      for (const { id, state } of ends)
        expect(took(id)).toBe(state === 'sent' ? 1 : state === 'refused' ? 0 : took(id));
      for (const id of [...wholes, ...ends.map((each) => each.id)]) expect(took(id)).toBeLessThanOrEqual(1);
      const counts = await outbox.counts();
      expect(counts.waiting + counts.sending).toBe(0);
      await own.close();
    };
    await fc.assert(fc.asyncProperty(fc.array(reaction, { maxLength: 20 }), run), { numRuns: 30 });
  });

  it('leaves apart what pings different roles, and what has a chart', async () => {
    const scene = await openScene();
    const model = openTelegram(scene.clock);
    const chart = { title: 't', alt: 'a', source: 's' } as unknown as Post['message']['chart'];
    const charted = { message: { ...message('digest', 1, 'Digest'), chart } };
    await scene.outbox.offer(
      [
        ...keys(7).map((key, n) => post(telegram('-1'), key, { role: n < 6 ? 'miners' : 'others' })),
        post(telegram('-1'), 'digest:2026-02-10', charted),
      ],
      NOON,
    );
    scene.start(model.carrier);
    await scene.settled();
    expect(titlesAt(model, '-1')).toEqual(['6 new messages', 'Title of story:7', 'Digest']);
    await scene.stop();
  });

  it('waits twelve hours where it is told to, through a restart, and tells then at once what has come', async () => {
    const scene = await openScene();
    const model = openTelegram(scene.clock);
    // Seconds: Rongronggg9/RSS-to-Telegram-Bot#575.
    const ms = 43_838_000;
    model.react = ({ place }) =>
      place.channel === '-1' && scene.clock.now() < NOON + ms
        ? { state: 'later', ms, scope: 'place', reason: 'Too Many Requests: retry after 43838' }
        : null;
    await scene.outbox.offer([post(telegram('-1')), post(telegram('2'))], NOON);
    scene.start(model.carrier);
    await scene.clock.until(() => model.taken.length === 1);
    await scene.stop();
    await scene.outbox.offer(
      keys(3).map((key) => post(telegram('-1'), key)),
      scene.clock.now(),
    );
    scene.start(model.carrier);
    await scene.settled();
    await scene.stop();
    expect(model.taken.map(({ title, channel }) => [channel, title])).toEqual([
      ['2', 'Title of story:1'],
      ['-1', '3 new messages'],
    ]);
    expect(model.taken[1]!.at).toBeGreaterThanOrEqual(NOON + ms);
    expect(model.taken[1]!.at).toBeLessThan(NOON + ms + 5_000);
  });

  it('takes the third place told to wait within ten seconds for a word to all', async () => {
    const scene = await openScene();
    const model = openTelegram(scene.clock);
    let asked = 0;
    model.react = () => {
      asked++;
      return scene.clock.now() < NOON + 60_000
        ? { state: 'later', ms: 60_000, scope: 'place', reason: 'Too Many Requests' }
        : null;
    };
    await scene.outbox.offer(
      Array.from({ length: 40 }, (_, n) => post(telegram(`-${n + 1}`))),
      NOON,
    );
    scene.start(model.carrier);
    await scene.clock.until(() => scene.clock.now() > NOON + 59_000);
    expect(asked).toBeLessThan(8);
    await scene.settled();
    await scene.stop();
    expect(new Set(model.taken.map(({ channel }) => channel)).size).toBe(40);
    expect(model.taken).toHaveLength(40);
  });

  it('never sends again by itself what the platform may have taken, and does by a person’s word', async () => {
    const scene = await openScene();
    const model = openTelegram(scene.clock);
    const said = new Set<string>();
    model.carrier.recover = async () => ({ state: 'uncertain', reason: 'nobody can say' });
    model.react = ({ place }) => {
      if (place.channel === '3' || said.has(place.channel)) return null;
      said.add(place.channel);
      return place.channel === '1' ? 'lost' : { state: 'uncertain', reason: 'connection reset' };
    };
    await scene.outbox.offer([post(telegram('1')), post(telegram('2')), post(telegram('3'))], NOON);
    scene.start(model.carrier);
    await scene.clock.until(() => scene.clock.now() > NOON + 3_600_000);
    expect(model.taken.map(({ channel }) => channel)).toEqual(['1', '3']);
    const doubts = await scene.outbox.troubled(null, 10);
    expect(doubts.map(({ place, state, reason }) => [place.channel, state, reason])).toEqual([
      ['2', 'uncertain', 'nobody can say'],
      ['1', 'uncertain', 'nobody can say'],
    ]);
    expect(await scene.outbox.troubled('2', 10)).toHaveLength(1);
    await scene.outbox.resolve(doubts[0]!.id, 'again', scene.clock.now());
    await scene.outbox.resolve(doubts[1]!.id, 'sent', scene.clock.now());
    // What was taken has no id that we know: a correction can neither be edited in nor be posted anew.
    await scene.outbox.revise(doubts[1]!.id, message('story:1', 2, 'Corrected'), scene.clock.now());
    await scene.settled();
    await scene.stop();
    expect(model.taken.map(({ channel }) => channel)).toEqual(['1', '3', '2']);
    expect(await scene.outbox.counts()).toMatchObject({ sent: 3, uncertain: 0 });
  });

  it('edits what stands when its words change, also those that change while it is being sent', async () => {
    const scene = await openScene();
    const model = openDiscord(scene.clock, () => 100);
    await scene.outbox.offer([post(discord('1'))], NOON);
    const [{ id } = { id: '' }] = await scene.outbox.keyed('story:1');
    scene.start(model.carrier);
    await scene.clock.until(async () => (await scene.outbox.counts()).sending === 1);
    await scene.outbox.revise(id, message('story:1', 2, 'Second'), scene.clock.now());
    await scene.clock.until(() => model.taken.length === 2);
    await scene.outbox.revise(id, message('story:1', 3, 'Third'), scene.clock.now());
    await scene.outbox.revise(id, message('story:1', 4, 'Fourth'), scene.clock.now());
    await scene.clock.until(() => scene.clock.now() > NOON + 20_000);
    await scene.stop();
    expect(model.taken.map(({ title, does }) => `${does} ${title}`)).toEqual([
      'send Title of story:1',
      'edit Second',
      'edit Fourth',
    ]);
    expect(new Set(model.taken.map(({ remote }) => remote)).size).toBe(1);
  });

  it('sends a post of three messages one by one at the pace of its chat, and changes all of them', async () => {
    const scene = await openScene();
    const model = openModel('telegram', {
      now: scene.clock.now,
      sleep: scene.clock.sleep,
      whole: RATES.telegram,
      perChannel: () => [RATES.chat, RATES.group],
      wayMs: () => 20,
      pages: () => 3,
    });
    await scene.outbox.offer([post(telegram('-1'))], NOON);
    scene.start(model.carrier);
    await scene.settled();
    const [kept] = await scene.outbox.keyed('story:1');
    expect(kept).toMatchObject({ state: 'sent', remote: model.taken.map(({ remote }) => remote), part: 0 });
    expect(kept!.remote).toHaveLength(3);
    await scene.outbox.revise(kept!.id, message('story:1', 2, 'Second'), scene.clock.now());
    await scene.clock.until(() => model.taken.length === 6);
    await scene.stop();
    expect(model.taken.slice(3).map(({ does, remote }) => [does, remote])).toEqual(
      kept!.remote.map((remote) => ['edit', remote]),
    );
    expect(model.refused).toBe(0);
  });

  it('keeps a refusal with the right that is missing, and goes on with the others', async () => {
    const scene = await openScene();
    const model = openDiscord(scene.clock);
    model.react = ({ place }) =>
      place.channel === '1'
        ? { state: 'refused', reason: 'Missing Permissions (50013)', permission: 'send' }
        : null;
    await scene.outbox.offer([post(discord('1')), post(discord('2'))], NOON);
    scene.start(model.carrier);
    await scene.settled();
    expect(await scene.outbox.troubled('g', 10)).toMatchObject([
      {
        state: 'refused',
        permission: 'send',
        reason: 'Missing Permissions (50013)',
        place: { channel: '1' },
      },
    ]);
    expect(scene.heard.map(({ sent }) => sent.state).toSorted()).toEqual(['refused', 'sent']);
    model.react = () => null;
    const [{ id } = { id: '' }] = await scene.outbox.troubled(null, 1);
    await scene.outbox.resolve(id, 'again', scene.clock.now());
    await scene.settled();
    await scene.stop();
    expect(await scene.outbox.counts()).toMatchObject({ sent: 2, refused: 0 });
  });

  it('asks a place that refuses more and more seldom, however much waits for it', async () => {
    const scene = await openScene();
    const model = openDiscord(scene.clock);
    const asked: number[] = [];
    model.react = () => {
      asked.push(scene.clock.now());
      return { state: 'refused', reason: 'Missing Access (50001)', permission: 'view' };
    };
    for (let minute = 0; minute < 10; minute++)
      await scene.outbox.offer(
        keys(3).map((key) => post(discord('1'), `${key}-${minute}`)),
        NOON + minute,
      );
    scene.start(model.carrier);
    await scene.clock.until(() => asked.length >= 10);
    await scene.stop();
    const pauses = asked.slice(1).map((at, i) => Math.round((at - asked[i]!) / 60_000));
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('puts up in their order what a place refused, once, when it takes posts again', async () => {
    const scene = await openScene();
    const model = openDiscord(scene.clock);
    let shut = true;
    model.react = ({ place }) =>
      shut && place.channel === '1'
        ? { state: 'refused', reason: 'Missing Permissions (50013)', permission: 'send' }
        : null;
    scene.start(model.carrier);
    for (const key of keys(4)) {
      await scene.outbox.offer([post(discord('1'), key), post(discord('2'), key)], scene.clock.now());
      delivery!.wake();
      await scene.clock.until(() => titlesAt(model, '2').includes(`Title of ${key}`));
    }
    await scene.clock.until(async () => (await scene.outbox.counts()).refused === 4);
    expect(await scene.outbox.troubled(null, 9)).toHaveLength(4);
    const again = await scene.outbox.offer([post(discord('1'), 'story:1')], scene.clock.now());
    shut = false;
    await scene.clock.until(async () => (await scene.outbox.counts()).refused === 0);
    await scene.settled();
    await scene.stop();
    expect(again).toBe(0);
    // The first tried the place; the others go together, for the place had us wait.
    expect(titlesAt(model, '1')).toEqual(['Title of story:1', '3 new messages']);
    const [told] = await scene.outbox.keyed('story:4');
    const whole = await scene.outbox.post(told!.mergedInto ?? '');
    const titles = whole!.message.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(titles).toEqual(
      keys(4)
        .slice(1)
        .map((key) => `Title of ${key}`),
    );
    expect(await scene.outbox.reopened()).toEqual([]);
    expect(await scene.outbox.troubled(null, 9)).toEqual([]);
  });

  it('goes on with the other topics of a group while one is closed, and asks at once when it is told to', async () => {
    const scene = await openScene();
    const model = openTelegram(scene.clock);
    let closed = true;
    model.react = ({ place }) =>
      closed && place.topic === '4'
        ? { state: 'refused', reason: 'TOPIC_CLOSED', permission: 'topic' }
        : null;
    scene.start(model.carrier);
    await scene.outbox.offer([post(telegram('-9', '4'))], NOON);
    await scene.clock.until(async () => (await scene.outbox.counts()).refused === 1);
    const at = scene.clock.now();
    for (const key of keys(3)) {
      await scene.outbox.offer([post(telegram('-9', '5'), key)], scene.clock.now());
      delivery!.wake();
      await scene.clock.until(() => titlesAt(model, '-9').includes(`Title of ${key}`));
    }
    // The chat rested for a minute; the topic's own next try is later than that.
    expect(scene.clock.now() - at).toBeLessThan(5 * 60_000);
    closed = false;
    await scene.outbox.knock({ platform: 'telegram', id: '-9' }, scene.clock.now());
    delivery!.wake();
    const asked = scene.clock.now();
    await scene.clock.until(async () => (await scene.outbox.counts()).sent === 4);
    await scene.stop();
    expect(scene.clock.now() - asked).toBeLessThanOrEqual(60_000);
    expect(await scene.outbox.counts()).toMatchObject({ sent: 4, refused: 0 });
  });

  it('does not hold up a place for one post that it refuses again and again', async () => {
    const scene = await openScene();
    const model = openDiscord(scene.clock);
    model.react = ({ key }) =>
      key === 'story:1'
        ? { state: 'refused', reason: 'Missing Permissions (50013)', permission: null, shut: true }
        : null;
    await scene.outbox.offer(
      // What replies to another is told together with none.
      keys(3).map((key) => post(discord('1'), key, key === 'story:1' ? { replyTo: '77' } : {})),
      NOON,
    );
    scene.start(model.carrier);
    await scene.clock.until(() => model.taken.length > 0);
    await scene.settled();
    // Offered later, and taken at once: the place is no longer held to be shut.
    await scene.outbox.offer([post(discord('1'), 'story:4')], scene.clock.now());
    const at = scene.clock.now();
    delivery!.wake();
    await scene.clock.until(() => titlesAt(model, '1').includes('Title of story:4'));
    await scene.stop();
    expect(scene.clock.now() - at).toBeLessThan(90_000);
    expect(await scene.outbox.troubled(null, 9)).toMatchObject([{ key: 'story:1', waitsSince: null }]);
  });

  it('does not hold up what is new at a place for a change that the platform puts off', async () => {
    const scene = await openScene();
    const model = openDiscord(scene.clock);
    let edits = 0;
    const edit: Carrier['edit'] = async (about) => {
      edits++;
      return edits < 9
        ? { state: 'later', ms: 0, scope: 'place', reason: 'Maximum number of edits reached (30046)' }
        : model.carrier.edit(about);
    };
    await scene.outbox.offer([post(discord('1'))], NOON);
    scene.start({ ...model.carrier, edit });
    await scene.settled();
    const [first] = await scene.outbox.keyed('story:1');
    await scene.outbox.revise(first!.id, message('story:1', 2, 'Title, put right'), scene.clock.now());
    delivery!.wake();
    await scene.clock.until(() => edits === 6);
    const at = scene.clock.now();
    await scene.outbox.offer([post(discord('1'), 'story:2'), post(discord('1'), 'story:3')], at);
    delivery!.wake();
    await scene.clock.until(() => model.taken.length === 3, 3_600_000);
    expect(edits).toBe(6);
    expect(model.taken.at(-1)!.at - at).toBeLessThan(1_000);
    await scene.clock.until(async () => (await scene.outbox.onTheirWay(9)).length === 0);
    expect(titlesAt(model, '1')).toEqual([
      ...['Title of story:1', 'Title of story:2', 'Title of story:3'],
      'Title, put right',
    ]);
    await scene.stop();
  });

  it('counts what was too old when its place took posts again, through restarts, and tells it once', async () => {
    const scene = await openScene();
    const model = openTelegram(scene.clock);
    let kicked = true;
    model.react = () =>
      kicked ? { state: 'refused', reason: 'Forbidden: bot was kicked', permission: null, shut: true } : null;
    const day = 86_400_000;
    scene.start(model.carrier);
    await scene.outbox.offer([post(telegram('-9'), 'story:1'), post(telegram('-9'), 'story:2')], NOON);
    await scene.clock.until(() => scene.clock.now() > NOON + day + 3 * 3_600_000, 2 * day);
    await scene.stop();
    expect(await scene.outbox.reopened()).toEqual([]);
    await scene.outbox.offer([post(telegram('-9'), 'story:3')], scene.clock.now());
    kicked = false;
    scene.start(model.carrier);
    await scene.settled(day);
    await scene.clock.until(async () => (await scene.outbox.reopened()).length > 0, day);
    expect(titlesAt(model, '-9')).toEqual(['Title of story:3']);
    expect(await scene.outbox.reopened()).toMatchObject([{ place: telegram('-9'), missed: 2, locale: 'en' }]);
    const bureau = { outbox: scene.outbox, clock: scene.clock };
    expect([await tellMissed(bureau), await tellMissed(bureau)]).toEqual([1, 0]);
    delivery!.wake();
    await scene.settled(day);
    await scene.stop();
    expect(titlesAt(model, '-9').at(-1)).toBe('2 posts were not put up here');
  });

  it('follows a group to its new id with all that waits for it', async () => {
    const scene = await openScene();
    const model = openTelegram(scene.clock);
    model.react = ({ place }) => (place.channel === '-5' ? { state: 'moved', channel: '-1005' } : null);
    await scene.outbox.offer(
      keys(3).map((key) => post(telegram('-5'), key)),
      NOON,
    );
    scene.start(model.carrier);
    await scene.settled();
    await scene.stop();
    expect(titlesAt(model, '-1005')).toEqual(keys(3).map((key) => `Title of ${key}`));
    expect((await scene.outbox.keyed('story:2'))[0]!.place).toEqual(telegram('-1005'));
    // What has been told there under the old id is not told again under the new one.
    expect(
      await scene.outbox.offer(
        keys(3).map((key) => post(telegram('-1005'), key)),
        NOON,
      ),
    ).toBe(0);
  });

  it('waits longer and longer while a platform cannot be reached, and gives a post up after a day', async () => {
    const scene = await openScene();
    const model = openTelegram(scene.clock);
    const tries: number[] = [];
    model.react = () => {
      tries.push(scene.clock.now() - NOON);
      return { state: 'later', ms: 0, scope: 'platform', reason: 'ECONNREFUSED' };
    };
    await scene.outbox.offer([post(telegram('1'))], NOON);
    scene.start(model.carrier);
    await scene.settled(90_000_000);
    await scene.stop();
    const pauses = tries.slice(1, 12).map((at, i) => at - tries[i]!);
    expect(pauses.every((ms, i) => i === 0 || ms >= pauses[i - 1]!)).toBe(true);
    expect(pauses[0]!).toBeLessThan(2_000);
    expect(pauses.at(-1)!).toBeGreaterThan(300_000);
    expect(tries.length).toBeLessThan(260);
    expect(await scene.outbox.troubled(null, 1)).toMatchObject([
      { state: 'refused', reason: 'ECONNREFUSED', permission: null },
    ]);
  });

  it('sends nothing that has waited for more than a day, unless a person says so', async () => {
    const scene = await openScene();
    const model = openDiscord(scene.clock);
    await scene.outbox.offer([post(discord('1'))], NOON - 86_400_001);
    await scene.outbox.offer([post(discord('2'))], NOON - 86_300_000);
    scene.start(model.carrier);
    await scene.settled();
    expect(model.taken.map(({ channel }) => channel)).toEqual(['2']);
    const [old] = await scene.outbox.troubled(null, 9);
    expect(old).toMatchObject({ state: 'refused', reason: 'older than a day when its turn came' });
    await scene.outbox.resolve(old!.id, 'again', scene.clock.now());
    delivery!.wake();
    await scene.settled();
    await scene.stop();
    expect(model.taken.map(({ channel }) => channel)).toEqual(['2', '1']);
  });

  it('outlives a store that fails for a while and a carrier that breaks, and loses no outcome', async () => {
    const scene = await openScene();
    const model = openDiscord(scene.clock);
    const send = model.carrier.send;
    let failures = 4;
    model.carrier.send = async (about) => {
      if (about.place.channel === '2') throw new TypeError('broken');
      return send(about);
    };
    model.carrier.recover = async (about) => ({ state: 'sent', remote: [...about.remote, 'r'] });
    await scene.outbox.offer([post(discord('1')), post(discord('2'))], NOON);
    const { claim } = scene.outbox;
    const failing: Outbox = {
      ...scene.outbox,
      claim: (platform, terms, came = []) =>
        came.length > 0 && failures-- > 0
          ? Promise.reject(new Error('disk full'))
          : claim(platform, terms, came),
    };
    delivery = startDelivery({
      outbox: failing,
      carriers: [model.carrier],
      clock: scene.clock,
      log: logTo(scene.lines),
      words: () => loadWords('en'),
      sleep: scene.clock.sleep,
      random: () => 0.5,
    });
    await scene.clock.until(async () => (await scene.outbox.counts()).sent === 2);
    await scene.stop();
    expect(model.taken).toHaveLength(1);
    const remotes = (await scene.outbox.keyed('story:1')).map(({ place, remote }) => [
      place.channel,
      ...remote,
    ]);
    expect(remotes).toEqual([
      ['1', model.taken[0]!.remote],
      ['2', 'r'],
    ]);
    expect(scene.lines.filter(({ event }) => event === 'outbox-fault')).toHaveLength(4);
    expect(scene.lines.filter(({ event }) => event === 'carrier-fault')).toHaveLength(1);
  });
});
