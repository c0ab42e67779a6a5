import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import claimCommand from '../../commands/claim.ts';
import digestCommand from '../../commands/digest.ts';
import feedsCommand from '../../commands/feeds.ts';
import newsCommand from '../../commands/news.ts';
import { ask } from '../../src/command/ask.ts';
import type { AnyCommand, Desk } from '../../src/command/command.ts';
import { splitLine } from '../../src/command/line.ts';
import { optionsOf } from '../../src/command/options.ts';
import { parseLine } from '../../src/command/parse.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { type Locale, loadWords } from '../../src/message/words.ts';
import { tellPending } from '../../src/newsroom/pipeline.ts';
import { pollFeeds } from '../../src/newsroom/poll.ts';
import type { Archive } from '../../src/ports.ts';
import { openArchive } from '../../src/store/open.ts';
import { feed, item, NOON } from '../store/samples.ts';
import { failing, pressWith, reading, sourceOf } from './fakes.ts';

const time = NOON + 3_600_000;
const commands: Record<string, AnyCommand> = {
  news: newsCommand as AnyCommand,
  claim: claimCommand as AnyCommand,
  digest: digestCommand as AnyCommand,
  feeds: feedsCommand as AnyCommand,
};

let archive: Archive;
let empty: Archive;
beforeAll(async () => {
  empty = await openArchive(':memory:');
  archive = await openArchive(':memory:');
  await archive.registerFeeds(['a', 'b', 'c'].map(feed), { sample: false });
  const { source, asked } = sourceOf({
    a: reading([item(11), item(21)]),
    b: failing('status', '503 Service Unavailable'),
  });
  const { press } = pressWith(archive, { source });
  const late = new AbortController();
  const polled = pollFeeds(press, late.signal, { leaseMs: 0 });
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  late.abort(new Error('given up'));
  await polled;
  await tellPending(press);
});
afterAll(async () => {
  await archive.close();
  await empty.close();
});

async function desk(locale: Locale): Promise<Desk> {
  return {
    reader: { locale, timeZone: 'Europe/Berlin', units: 'petahash', currency: null },
    asker: null,
    words: await loadWords(locale),
    facts: knownAt(facts, '2026-02-10'),
    now: time,
  };
}

async function said(line: string, locale: Locale = 'en', from = archive) {
  const { name, rest } = splitLine(line);
  const command = commands[name]!;
  const outcome = await ask(
    command,
    parseLine(name, rest, optionsOf(command.options)),
    await desk(locale),
    async () => ({ archive: from }),
  );
  if ('mistake' in outcome) return { mistake: outcome.mistake, text: '', blocks: [] };
  const { message } = outcome.answer;
  return { mistake: null, text: JSON.stringify([message.title, message.blocks]), blocks: message.blocks };
}

const cards = async (line: string) =>
  (await said(line)).blocks.flatMap((block) => (block.type === 'claim' ? [block.card] : []));

describe('news', () => {
  it('tells the latest stories, or those with a word, a verdict or of a feed', async () => {
    expect((await cards('news')).map((card) => card.verdict)).toEqual(['supported', 'refuted']);
    expect((await cards('news limit:1')).map((card) => card.verdict)).toEqual(['supported']);
    expect((await cards('news story 21')).map((card) => card.verdict)).toEqual(['refuted']);
    expect((await cards('news verdict:refuted')).map((card) => card.verdict)).toEqual(['refuted']);
    expect(await cards('news feed:a')).toHaveLength(2);
    expect((await said('news feed:b')).text).toContain('No story kept matches that.');
  });

  it.each([
    ['news verdict:wrong', /verdict.*supported, misleading, refuted.*unverifiable.*"wrong"/],
    ['news limit:0', /limit.*from 1 to 25.*"0"/],
    ['news feed:x', /feed to be one of a, b, c, but got "x"/],
  ])('answers the mistake in %s', async (line, sentence) => {
    expect((await said(line)).mistake).toMatch(sentence);
  });
});

describe('claim', () => {
  it('shows what the words set, the verdict and its arithmetic, and where it was seen', async () => {
    const [card] = await cards('claim');
    const { text, blocks } = await said(`claim ${card?.id}`);
    expect(blocks[0]).toMatchObject({ type: 'claim', card: { id: card?.id, verdict: 'supported' } });
    for (const part of [
      'difficulty-change',
      '↓ 11',
      '10.5',
      'new ÷ old − 1',
      'Outlet a',
      'https://a.example/story-11',
    ])
      expect(text).toContain(part);
    expect((await said(`claim ${card?.id?.slice(0, 6).toUpperCase()}`)).blocks[0]).toEqual(blocks[0]);
  });

  it.each(['claim 00000000', 'claim %', "claim ' or 1=1"])('answers the mistake in %s', async (line) => {
    expect((await said(line)).mistake).toMatch(/Expected the id of a claim/);
  });
});

describe('digest', () => {
  it('tells what is new, or one day', async () => {
    expect((await cards('digest')).map((card) => card.verdict)).toEqual(['refuted', 'supported']);
    expect(await cards('digest 2026-02-09')).toHaveLength(1);
    expect((await said('digest 2026-02-01')).text).toContain('No mining news of that day has been read.');
    expect((await said('digest 9.2.2026')).mistake).toMatch(/date.*a day such as/);
  });
});

describe('feeds', () => {
  it('shows the whole address at the console alone: a login or a key in it is no chat’s', async () => {
    const keyed = { ...feed('k'), url: 'https://reader:pass@k.example/feed?key=SECRET#top' };
    const bundled = { ...feed('l'), url: 'file:///srv/private/feed.xml' };
    const store = await openArchive(':memory:');
    await store.registerFeeds([keyed, bundled], { sample: false });
    const said = async (id: string, asker: Desk['asker']) => {
      const at = { ...(await desk('en')), asker };
      const { message } = await feedsCommand.run({ feed: id }, at, { archive: store });
      return JSON.stringify(message.blocks);
    };
    const member = { platform: 'telegram', user: '1', chat: null, moderator: false } as const;
    expect(await said('k', null)).toContain(keyed.url);
    expect(await said('k', member)).toContain('"https://k.example/feed?…"');
    expect(await said('k', member)).not.toMatch(/SECRET|pass@/);
    expect(await said('l', member)).not.toContain('private');
    await store.close();
  });

  it('says how each feed is, and what is wrong in words', async () => {
    const { text } = await said('feeds');
    expect(text).toContain('3 feeds: 1 read, 2 failing, 0 not asked yet.');
    expect(text).toContain(
      'the server answered with an error – 503 Service Unavailable; next try 10 Feb 2026, ',
    );
    expect((await said('feeds', 'de')).text).toContain('gestört (1 Mal in Folge)');
    expect((await said('feeds c')).text).toContain('https://c.example/feed');
    expect((await said('feeds x')).mistake).toBe('There is no feed "x".');
  });
});

describe.each(['en', 'de'] as const)('with nothing read yet, in %s', (locale) => {
  it.each(Object.entries(commands))('%s answers its own example calmly', async (_, { example }) => {
    const { mistake, text } = await said(example, locale, empty);
    expect(mistake).toBeNull();
    expect(text).toContain('npm start');
  });
});
