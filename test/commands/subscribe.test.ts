import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { ask } from '../../src/command/ask.ts';
import type { Asker } from '../../src/command/command.ts';
import { splitLine } from '../../src/command/line.ts';
import { optionsOf } from '../../src/command/options.ts';
import { parseLine } from '../../src/command/parse.ts';
import { changed, questionOf } from '../../src/command/question.ts';
import type { Message } from '../../src/message/message.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import { dispatchTold, storyKey } from '../../src/newsroom/dispatch.ts';
import { subscriptionOffers } from '../../src/newsroom/offers.ts';
import type { Places, Sought } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { logTo } from '../newsroom/fakes.ts';
import { feed, kept, NOON, newItem, success, told } from '../store/samples.ts';
import { desk } from './asked.ts';

const HOUR = 3_600_000;
const place = { platform: 'discord', channel: '70', topic: null, chat: '7' } as const;
const moderator: Asker = { platform: 'discord', user: '1', chat: '7', moderator: true, place };
const elsewhere: Asker = { ...moderator, chat: '8', place: { ...place, chat: '8', channel: '80' } };
const inTopic: Asker = {
  platform: 'telegram',
  user: '1',
  chat: '-100',
  moderator: true,
  place: { platform: 'telegram', channel: '-100', topic: '4', chat: '-100' },
};

let store: Store;
let now: number;
/** What looking for a place comes to. */
let sought: Sought;
const NAMES = new Map([
  ['channel 99', 'mining'],
  ['role 7/123456789', 'Moderators'],
]);
const places: Places = {
  find: async () => sought,
  names:
    async () =>
    ({ type, id }) =>
      NAMES.get(`${type} ${id}`) ?? null,
};
beforeEach(async () => {
  store = await openStore(':memory:');
  now = NOON;
  await store.archive.registerFeeds([feed('a'), feed('blockspace')], { sample: false });
});
afterEach(() => store.close());

interface Said {
  readonly title: string;
  readonly text: string;
  readonly message: Message | null;
  /** Taps the action with this label. */
  tap(label: string): Promise<Said>;
}

async function say(line: string, asker: Asker | null = moderator, locale: 'en' | 'de' = 'en'): Promise<Said> {
  const { name, rest } = splitLine(line);
  const { default: command } = await commands[name]!();
  const parsed = parseLine(name, rest, optionsOf(command.options));
  if ('mistake' in parsed) throw new Error(`${line}: ${parsed.mistake.type}`);
  const run = async (given: Parameters<typeof ask>[1]): Promise<Said> => {
    const at = { ...(await desk(locale)), asker, now };
    const outbox = store.outbox(pace);
    const outcome = await ask(command, given, at, async () => ({ ...store, outbox, places }));
    const message = 'mistake' in outcome ? null : outcome.answer.message;
    return {
      title: 'mistake' in outcome ? outcome.mistake : outcome.answer.message.title,
      text: JSON.stringify(message?.blocks ?? []),
      message,
      tap(label) {
        const action = message?.actions.find((each) => each.label === label);
        if (!action || !('given' in given)) throw new Error(`nothing to tap: ${label}`);
        const next = changed(questionOf(name, given.given), action.set);
        return run({ given: new Map(Object.entries(next.given)) });
      },
    };
  };
  return run(parsed);
}

const ours = () => store.subscriptions.list(null);

async function read(...titles: readonly string[]): Promise<void> {
  for (const [n, title] of titles.entries()) {
    await store.archive.keepReading('a', success(now), [newItem(n, { title })]);
    const [item] = await store.archive.pending(1);
    const settlement = told(`art${n}`, `Text of ${title}`, [kept(`c${n}`, 'refuted')]);
    if (settlement.state !== 'told' || !item) throw new Error('not told');
    const article = { ...settlement.article, title };
    await store.archive.settle(item.id, { ...settlement, article, at: now + n });
  }
}

describe('subscribe', () => {
  it('shows what it would do, and saves it at a tap, once, and takes it back at another', async () => {
    await read('Difficulty fell', 'Hashprice rose');
    const preview = await say('subscribe verdicts:refuted difficulty');
    expect(preview.title).toBe('Preview: nothing is saved yet');
    expect(preview.text).toContain('Of the 2 newest stories 1 would pass:');
    expect(preview.text).toContain('✓ Difficulty fell');
    expect(preview.text).toContain('✗ Hashprice rose – ✗ query: difficulty · difficulty stands nowhere');
    expect(preview.message?.private).toBe(true);
    expect(await ours()).toEqual([]);

    const saved = await preview.tap('Save');
    const [kept] = await ours();
    expect(saved.title).toBe(`Subscribed (${kept?.id})`);
    expect(kept).toEqual({
      id: kept?.id,
      place,
      filter: { feeds: [], langs: [], kinds: [], verdicts: ['refuted'], query: 'difficulty' },
      delivery: { type: 'at-once' },
      ping: null,
      locale: 'en',
      timeZone: 'UTC',
      paused: false,
      by: '1',
      since: NOON,
      trouble: null,
      digested: null,
    });
    expect((await preview.tap('Save')).title).toBe(`This place has that subscription already (${kept?.id})`);
    expect(await ours()).toHaveLength(1);
    expect((await saved.tap('Undo')).title).toBe(`Subscription ${kept?.id} is taken back`);
    expect(await ours()).toEqual([]);
  });

  it('takes all of its options', async () => {
    const line =
      'subscribe feeds:a,blockspace langs:"en de" kinds:deal verdicts:"refuted misleading" when:weekly at:7.30 weekday:friday language:de time_zone:europe/berlin save:yes "cafe x" OR title:(x y) -lang:"fr"';
    await say(line, inTopic);
    expect((await ours())[0]).toMatchObject({
      place: inTopic.place,
      filter: {
        feeds: ['a', 'blockspace'],
        langs: ['en', 'de'],
        kinds: ['deal'],
        verdicts: ['refuted', 'misleading'],
        query: '"cafe x" OR title:(x y) -lang:"fr"',
      },
      delivery: { type: 'digest', every: 'week', minute: 450, weekday: 5 },
      locale: 'de',
      timeZone: 'Europe/Berlin',
    });
    now += 1;
    await say('subscribe role:<@&123456789> ping_on:misleading save:yes');
    expect((await ours())[1]?.ping).toEqual({ role: '123456789', verdicts: ['misleading'] });
  });

  it('keeps the topic where the answer stands elsewhere', async () => {
    const preview = await say('subscribe', inTopic);
    expect(preview.message?.actions[0]?.set).toEqual({ save: true, topic: '4', channel: '-100' });
    await say('subscribe topic:9 save:yes', { ...inTopic, place: { ...inTopic.place!, topic: null } });
    expect((await ours())[0]?.place.topic).toBe('9');
  });

  test.each([
    ['subscribe when:daily', 'subscribe-daily', 'every day at 08:00 (UTC)'],
    ['subscribe at:21', 'at alone means daily', 'every day at 21:00 (UTC)'],
    ['subscribe weekday:sunday', 'weekday alone means weekly', 'every Sunday at 08:00 (UTC)'],
    ['subscribe when:daily', 'the first one', 'First digest: 11 February 2026, 08:00'],
  ])('%s: %s', async (line, _, expected) => {
    expect((await say(line)).text).toContain(expected);
  });

  it('says when a place has a digest at another time', async () => {
    await say('subscribe when:daily at:07:00 save:yes');
    const second = await say('subscribe when:daily at:19:00 texas');
    expect(second.text).toContain('This place has a digest at 07:00 (UTC) already');
  });

  test.each([
    ['subscribe a AND', 'At character 6 of query: expected a word, a phrase or a parenthesis, but got "".'],
    ['subscribe texas when:daily', 'Expected when: before the query, which goes on to the end of the line.'],
    [
      'subscribe feeds:blokspace',
      'Expected feeds to be among a, blockspace, but got "blokspace". Did you mean blockspace?',
    ],
    [
      'subscribe kinds:hashprize',
      /^Expected kinds to be among difficulty-change, .* but got "hashprize"\. Did you mean hashprice\?$/,
    ],
    [
      'subscribe verdicts:wrong',
      'Expected verdicts to be among supported, misleading, refuted, unverifiable, but got "wrong".',
    ],
    ['subscribe langs:german1', 'Expected langs as language codes such as en or de, but got "german1".'],
    ['subscribe at:25:00', 'Expected at as a time of day such as 08:00, but got "25:00".'],
    ['subscribe when:at-once at:08:00', /^Expected when:daily or when:weekly with at/],
    ['subscribe when:daily weekday:monday', 'Expected when:weekly with weekday.'],
    ['subscribe time_zone:Berln when:daily', /Did you mean Europe\/Berlin\?$/],
    ['subscribe role:mods', 'Expected role as a role of this server, by mention or id, but got "mods".'],
    ['subscribe ping_on:refuted', 'Expected role with ping_on: whom to ping.'],
    ['subscribe role:123456 when:daily', 'A role is pinged by posts that come at once, not by a digest.'],
    ['subscribe topic:4', 'Expected topic as the number of a topic of this Telegram group, but got "4".'],
    ['subscribe undo:abc', 'There is no subscription abc here.'],
  ])('%s is a mistake', async (line, expected) => {
    const { title } = await say(line);
    expect(title).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
    expect(await ours()).toEqual([]);
  });

  it('is for places: not for a private chat, and roles not for Telegram', async () => {
    const alone: Asker = { ...inTopic, chat: null, place: null };
    expect((await say('subscribe', alone)).title).toMatch(/^Posts can be brought to channels/);
    expect((await say('subscribe role:123456', inTopic)).title).toMatch(/^Roles are Discord’s/);
  });

  it('names the rights that are missing, and keeps the subscription all the same', async () => {
    const lacking: Asker = { ...moderator, lacks: ['view', 'send'] };
    const saved = await say('subscribe save:yes', lacking);
    expect(saved.text).toContain('What is missing here: View Channels, Send Messages.');
    expect(await ours()).toHaveLength(1);
  });

  describe('the latest on request', () => {
    const posts = async () =>
      (
        await Promise.all(['art0', 'art1', 'art2'].map((id) => store.outbox(pace).keyed(storyKey(id))))
      ).flat();

    it('is the newest story that passes, once, as an ordinary post with its buttons', async () => {
      await read('Difficulty fell', 'Difficulty fell again', 'Hashprice rose');
      const preview = await say('subscribe when:daily difficulty');
      expect(await posts()).toEqual([]);
      const saved = await preview.tap('Save, and show me the latest now');
      expect(saved.text).toContain('The latest is on its way: Difficulty fell again');
      expect(await posts()).toMatchObject([
        {
          key: storyKey('art1'),
          place,
          message: { title: 'Difficulty fell again' },
          question: { command: 'news', given: { story: 'art1' } },
          role: null,
        },
      ]);
      const again = await say('subscribe when:daily latest:yes difficulty');
      expect(again.text).toContain('The latest stands there already: Difficulty fell again');
      expect(await posts()).toHaveLength(1);
      expect(await ours()).toHaveLength(1);
    });

    it('can be had after saving, and nothing is saved twice by that', async () => {
      await read('Difficulty fell');
      const saved = await (await say('subscribe difficulty')).tap('Save');
      expect(await posts()).toEqual([]);
      now += 1;
      expect((await saved.tap('Show me the latest now')).text).toContain('on its way: Difficulty fell');
      expect([await posts(), await ours()].map(({ length }) => length)).toEqual([1, 1]);
    });

    it('is told by the post that is there when another feed brings it', async () => {
      await read('Difficulty fell');
      await (await say('subscribe difficulty')).tap('Save, and show me the latest now');
      now += HOUR;
      await dispatchTold({ ...store, outbox: store.outbox(pace), clock: { now: () => now }, log: logTo([]) });
      expect(await posts()).toHaveLength(1);
    });

    it('says so when nothing passes, and never is one of the sample', async () => {
      await read('Hashprice rose');
      const saved = await (await say('subscribe difficulty')).tap('Save, and show me the latest now');
      expect(saved.text).toContain('No story read so far passes this filter.');
      expect(await posts()).toEqual([]);
    });

    it('shown from the preview saves nothing', async () => {
      await read('Difficulty fell');
      const preview = await say('subscribe latest:yes difficulty');
      expect(preview.title).toBe('Preview: nothing is saved yet');
      expect([await posts(), await ours()]).toEqual([[], []]);
    });
  });

  describe('somewhere else', () => {
    const there = { ...place, channel: '99' };
    const found = { place: there, may: true, lacks: [] };

    it('goes where it is named to, and every tap asks for the right anew', async () => {
      sought = found;
      const preview = await say('subscribe channel:#other difficulty', { ...moderator, moderator: false });
      expect(preview.text).toContain('#mining');
      sought = { ...found, may: false };
      expect((await preview.tap('Save')).title).toBe(
        'Only those who moderate “#other” may have posts brought there.'.replaceAll(/[“”]/g, '"'),
      );
      expect(await ours()).toEqual([]);
      sought = found;
      await preview.tap('Save');
      expect(await ours()).toMatchObject([{ place: there, trouble: null }]);
    });

    it('is kept where rights are missing, and waits', async () => {
      sought = { ...found, lacks: ['view', 'send'] };
      const saved = await say('subscribe channel:99 save:yes difficulty');
      expect(saved.text).toContain('What is missing here: View Channels, Send Messages.');
      expect(await ours()).toMatchObject([
        { trouble: { permission: 'view', reason: 'view, send', at: NOON } },
      ]);
      expect((await say('subscriptions')).text).toContain('the permission “View Channels” is missing');
    });

    test.each([
      ['unknown', 'Nothing here is called "#x"'],
      ['unseen', 'I cannot see who may decide about "#x"'],
      ['wordless', 'Nothing can be written in "#x"'],
      ['unreachable', 'I could not look "#x" up just now'],
    ] as const)('says why not: %s', async (came, expected) => {
      sought = came;
      expect((await say('subscribe channel:#x difficulty')).title).toContain(expected);
      expect((await say('alerts channel:#x on:deal')).title).toContain(expected);
      expect((await say('subscriptions channel:#x')).title).toContain(expected);
      expect((await say('unsubscribe channel:#x')).title).toContain(expected);
    });

    it('sets alerts there, and lists and ends what another chat has for those who moderate it', async () => {
      sought = { ...found, place: elsewhere.place! };
      await say('alerts channel:80 on:deal');
      await say('subscribe channel:80 save:yes difficulty');
      expect((await say('alerts channel:80')).title).toBe('One alert');
      expect((await say('alerts')).title).toMatch(/^No alerts/);
      const [kept] = await ours();
      const ended = await say(`unsubscribe channel:80 id:${kept?.id}`);
      expect(ended.title).toBe(`Subscription ${kept?.id} is removed`);
      await ended.tap('Undo');
      expect(await ours()).toHaveLength(1);
    });
  });

  it('an alert that is removed can be had back as it was, where it was', async () => {
    const there = { ...place, channel: '99' };
    sought = { place: there, may: true, lacks: [] };
    await say('alerts channel:99 on:hashprice below:40 role:<@&12345> language:de');
    const before = await store.alerts.list(null);
    expect(before).toMatchObject([{ place: there, role: '12345', locale: 'de' }]);
    now += HOUR;
    const listed = await say('alerts channel:99');
    const removed = await listed.tap(listed.message?.actions[0]?.label ?? '');
    expect(await store.alerts.list(null)).toEqual([]);
    await removed.tap('Undo');
    expect(await store.alerts.list(null)).toEqual(before.map((alert) => ({ ...alert, since: now })));
  });

  it('explains each decision when it is asked to, at the console too', async () => {
    await read('Difficulty fell by\u00a012 percent');
    const tested = await say('subscribe test:yes "fell by 12"', null);
    expect(tested.title).toBe('What the filter would do');
    expect(tested.text).toContain('· \\"fell by 12\\" stands in title: Difficulty »fell by 12« percent');
    expect(tested.message?.actions).toEqual([]);
    expect((await say('subscribe test:yes', moderator, 'de')).title).toBe('Was der Filter tun würde');
  });

  it('has an end at fifty in a chat', async () => {
    for (let n = 0; n < 50; n++) await say(`subscribe save:yes word${n}`);
    expect((await say('subscribe save:yes more')).title).toMatch(/^This chat has 50 subscriptions already/);
    await say('subscribe save:yes more', elsewhere);
    expect(await ours()).toHaveLength(51);
  });
});

describe('unsubscribe and subscriptions', () => {
  it('list what the chat has, pause, resume, remove and take back, each at a tap', async () => {
    await say('subscribe when:daily save:yes texas');
    await say('subscribe save:yes ohio', elsewhere);
    const [{ id } = { id: '' }] = await ours();
    const list = await say('unsubscribe');
    expect(list.message?.actions.map(({ label }) => label)).toEqual([`Remove ${id}`, `Pause ${id}`]);
    expect(list.text).not.toContain('ohio');
    const paused = await list.tap(`Pause ${id}`);
    expect([paused.title, (await ours())[0]?.paused]).toEqual([`Subscription ${id} is paused`, true]);
    expect((await say('subscriptions')).text).toContain('paused');
    await paused.tap('Undo');
    expect((await ours())[0]?.paused).toBe(false);
    const removed = await list.tap(`Remove ${id}`);
    expect([removed.title, await ours()]).toEqual([`Subscription ${id} is removed`, [(await ours())[0]]]);
    expect((await say('subscriptions')).title).toBe('No subscriptions; “subscribe” makes one');
    const back = await removed.tap('Undo');
    expect([back.title, (await ours()).length]).toEqual([`Subscription ${id} is back`, 2]);
  });

  it('offer what the chat has by the names of its places while an id is typed', async () => {
    await say('subscribe save:yes difficulty');
    await store.names.learn({ platform: 'discord', type: 'channel', id: '70' }, 'mining');
    const asked = { ...(await desk('en')), asker: moderator };
    const offered = await subscriptionOffers.list(asked, store);
    expect(offered.map(({ name }) => name.replace(/^\w+ · /, ''))).toEqual([
      '#mining: query difficulty, at once',
    ]);
    expect(await subscriptionOffers.list({ ...asked, asker: elsewhere }, store)).toEqual([]);
  });

  it('touch nothing of another chat', async () => {
    await say('subscribe save:yes texas');
    const [{ id } = { id: '' }] = await ours();
    for (const deed of ['remove', 'pause', 'undo'])
      expect((await say(`unsubscribe ${id} do:${deed}`, elsewhere)).title).toBe(
        `There is no subscription ${id} here.`,
      );
    await store.subscriptions.remove(id, now);
    expect((await say(`unsubscribe ${id} do:undo`, elsewhere)).title).toBe(
      `There is no subscription ${id} here.`,
    );
    expect(await ours()).toEqual([]);
  });

  it('show what keeps posts from coming, before the rest, and at the console those of all chats', async () => {
    await say('subscribe save:yes fine');
    now += 1;
    await say('subscribe save:yes broken');
    const id = (await ours())[1]?.id ?? '';
    await store.subscriptions.change(id, {
      trouble: { permission: 'send', reason: 'Missing Permissions', at: NOON },
    });
    await say('subscribe save:yes other', elsewhere);
    const listed = await say('subscriptions');
    expect(listed.title).toBe('2 subscriptions');
    expect(listed.text).toContain('10 February 2026: the permission “Send Messages” is missing');
    expect(listed.text.indexOf('broken')).toBeLessThan(listed.text.indexOf('fine'));
    const all = await say('subscriptions', null, 'de');
    expect([all.title, all.text.includes('80 (discord, 8)')]).toEqual(['3 Abonnements', true]);
  });
});

describe('why', () => {
  const round = () => {
    const { archive, subscriptions, dispatches, alerts } = store;
    const outbox = store.outbox(pace);
    return dispatchTold({
      archive,
      subscriptions,
      dispatches,
      alerts,
      outbox,
      clock: { now: () => now },
      log: logTo([]),
    });
  };

  it('tells an item’s way from its feed to the chat', async () => {
    await store.archive.keepReading('a', success(NOON - HOUR), []);
    await say('subscribe save:yes difficulty');
    await say('subscribe save:yes texas');
    await say('subscribe save:yes secret', elsewhere);
    await read('Difficulty fell');
    const link = 'https://a.example/story-0';
    expect((await say(`why ${link}`)).text).toContain('It waits to be brought to its places.');
    await round();
    const way = await say(`why ${link}?utm_source=x`);
    expect(way.title).toBe('What happened to “Difficulty fell”');
    expect(way.text).toContain('from Outlet a (a), 10 February 2026 12:00');
    expect(way.text).toContain('It told a story of its own.');
    expect(way.text).toContain('70: waits its turn – Difficulty fell');
    expect(way.text).toMatch(/✓ \w+: query difficulty, at once/);
    expect(way.text).toMatch(/✗ \w+: query texas, at once/);
    expect(way.text).not.toContain('secret');
    expect((await say('why difficulty fell', elsewhere)).text).toContain(
      'No subscription of this chat has posted it.',
    );
  });

  it('says where one stopped', async () => {
    await store.archive.keepReading('a', success(now), [newItem(1, { title: 'Old' })]);
    const [old] = await store.archive.pending(1);
    await store.archive.settle(old?.id ?? '', told('art1', 'text', []));
    expect((await say('why Old')).text).toContain('It was there when its feed was first read');
    await store.archive.keepReading('a', success(now), [newItem(2, { title: 'Cooking' })]);
    expect((await say('why cooking')).text).toContain('It waits to be read closely.');
    const [other] = await store.archive.pending(1);
    await store.archive.settle(other?.id ?? '', { state: 'off-topic' });
    expect((await say('why cooking', moderator, 'de')).text).toContain('Sie handelt nicht vom Mining');
    expect((await say('why https://nowhere.example/')).title).toMatch(
      /^Nothing that was read has that address/,
    );
    expect((await say('why')).title).toBe('Whose way is to be told? The newest:');
  });
});
