import { expect, it } from 'vitest';
import { type Lived, liveThrough } from './fortnight.ts';
import { judge } from './oracle.ts';
import type { Stood } from './platforms.ts';
import { SIZES } from './season.ts';

const TITLE = /^(?:### )?(?:Note|Notiz) Q/;
const DIGEST = /What is new in mining|Was es im Mining Neues gibt/;

const first = (stood: readonly Stood[], is: (each: Stood) => boolean): number => {
  const at = stood.findIndex(is);
  expect(at).toBeGreaterThanOrEqual(0);
  return at;
};
const isStory = ({ said }: Stood): boolean => TITLE.test(said[0]!.text);
const isDigest = ({ said }: Stood): boolean =>
  DIGEST.test(said[0]!.text) && /Next halving|halving/i.test(said[0]!.text);

/** What must not go unseen: each is done to what stands in the chats after all went well. */
const FAULTS: readonly (readonly [string, RegExp, (stood: readonly Stood[]) => readonly Stood[]])[] = [
  ['a story that is lost', /is missing/, (stood) => stood.toSpliced(first(stood, isStory), 1)],
  ['a story that came twice', /stands there 2 times/, (stood) => [...stood, stood[first(stood, isStory)]!]],
  [
    'a story in another chat',
    /nobody asked for|does not belong there/,
    (stood) => {
      const at = first(stood, isStory);
      const other = stood.find(
        ({ platform, channel }) => platform === stood[at]!.platform && channel !== stood[at]!.channel,
      )!;
      return stood.with(at, { ...stood[at]!, channel: other.channel, topic: other.topic });
    },
  ],
  ['a digest that came twice', /came 2 times/, (stood) => [...stood, stood[first(stood, isDigest)]!]],
  [
    'a digest an hour before its time',
    /the digest of .* came at/,
    (stood) => {
      const at = first(stood, isDigest);
      return stood.with(at, { ...stood[at]!, at: stood[at]!.at - 3_600_000 });
    },
  ],
  [
    'a digest that is lost',
    /there is no digest of|stand in no digest/,
    (stood) => stood.filter((each) => !isDigest(each)),
  ],
  [
    'a post that was not corrected',
    /still says what it said/,
    (stood) => stood.map((each) => ({ ...each, said: each.said.slice(0, 1) })),
  ],
];

async function expectWell(lived: Lived): Promise<void> {
  const { violations, chats, corrections } = await judge(lived);
  expect(violations).toEqual([]);
  expect(lived.faults).toEqual([]);
  const total = (of: (each: (typeof chats)[number]) => number): number =>
    chats.reduce((sum, each) => sum + of(each), 0);
  expect(total(({ expected }) => expected)).toBeGreaterThan(80);
  expect(total(({ once }) => once)).toBe(total(({ expected }) => expected));
  expect(total(({ digests }) => digests)).toBeGreaterThan(6);
  expect(corrections.some(({ carried }) => carried.discord > 0 && carried.telegram > 0)).toBe(true);
  expect(lived.restarts.map(({ how }) => how)).toEqual(
    expect.arrayContaining(['killed while posting', 'killed while reading']),
  );
}

it('two days around the change of clocks in spring and in autumn: everything where it belongs, once, and corrected', async () => {
  const lives = await Promise.all(
    (['spring', 'autumn'] as const).map((season) => liveThrough(season, SIZES.small, () => {})),
  );
  for (const lived of lives) await expectWell(lived);
  const [lived] = lives as [Lived, Lived];
  for (const [name, seen, spoil] of FAULTS) {
    const { violations } = await judge({
      ...lived,
      platforms: { ...lived.platforms, stood: [...spoil(lived.platforms.stood)] },
    });
    expect(violations.join('\n'), name).toMatch(seen);
  }
}, 60_000);
