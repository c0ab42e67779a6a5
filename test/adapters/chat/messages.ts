import { answerer } from '../../../src/adapters/chat/answerer.ts';
import type { Desk, Reader } from '../../../src/command/command.ts';
import { splitLine } from '../../../src/command/line.ts';
import { optionsOf } from '../../../src/command/options.ts';
import { parseLine } from '../../../src/command/parse.ts';
import { type Question, questionOf } from '../../../src/command/question.ts';
import { readEpochs } from '../../../src/facts/epochs.ts';
import {
  claim,
  detail,
  fields,
  heading,
  list,
  message,
  paragraph,
  table,
} from '../../../src/message/build.ts';
import { type ClaimCard, link, type Message, quote, strong, text } from '../../../src/message/message.ts';
import type { Locale } from '../../../src/message/words.ts';
import { digest } from '../../../src/newsroom/digest.ts';
import { weightOf } from '../../../src/newsroom/pipeline.ts';
import type { Story } from '../../../src/ports.ts';
import { kept, NOON } from '../../store/samples.ts';
import { openChatHouse } from './house.ts';

/** A message as somebody would get it: what was asked, and at which desk it was worded. */
export interface Sample {
  readonly name: string;
  readonly question: Question;
  readonly message: Message;
  readonly desk: Desk;
}

const ASKER = { platform: 'discord', user: '1', chat: '2', moderator: true } as const;
const readerOf = (locale: Locale): Reader => ({ locale, timeZone: 'UTC', units: 'petahash', currency: null });

/** What a typed line asks, as a chat's surface hands it on. */
async function asked(
  line: string,
  catalogue: Awaited<ReturnType<typeof openChatHouse>>['house']['catalogue'],
) {
  const { name, rest } = splitLine(line);
  const { default: command } = await catalogue[name]!();
  const parsed = parseLine(name, rest, optionsOf(command.options));
  if ('mistake' in parsed) throw new Error(`${line}: ${parsed.mistake.type}`);
  return questionOf(name, parsed.given);
}

/** The answers to lines in one language; lines that come to a mistake come to nothing. */
export async function answersTo(lines: readonly string[], locale: Locale): Promise<Sample[]> {
  const { house, close } = openChatHouse();
  try {
    const { answer } = answerer(house);
    const samples: Sample[] = [];
    for (const line of lines) {
      const question = await asked(line, house.catalogue);
      const reply = await answer(question, readerOf(locale), ASKER);
      if ('message' in reply) samples.push({ name: line.slice(0, 60), question, ...reply });
    }
    return samples;
  } finally {
    await close();
  }
}

/** Every command's example, answered. */
export async function examples(locale: Locale): Promise<Sample[]> {
  const { house, close } = openChatHouse();
  await close();
  const lines: string[] = [];
  for (const load of Object.values(house.catalogue)) lines.push((await load()).default.example);
  return answersTo(lines, locale);
}

/** A text with forty claims, each told of the network's own retargets. */
export function fortyClaims(): string {
  return readEpochs()
    .slice(-40)
    .map(({ height, changePct, day }) => {
      const change = changePct ?? 0;
      return `On ${day}, at block ${height.toLocaleString('en-GB')}, Bitcoin difficulty ${change < 0 ? 'fell' : 'rose'} by ${Math.abs(change).toFixed(2)} %.`;
    })
    .join(' ');
}

/** What nobody writes in good faith, or in any we know. */
export const HOSTILE: readonly string[] = [
  '',
  ' ',
  '\0\u0001\u001b[2J\u009b31m',
  '@everyone @here <@123456789012345678> <@&1> <#1> </check:1> <:x:1> <t:0:R> @admin',
  '[click](javascript:alert(1)) [x](https://evil.example "t") <https://evil.example>',
  '**b** __u__ ~~s~~ ||spoiler|| `code` ```js\nfence\n``` ``',
  '# heading\n-# small\n> quote\n>>> all\n- item\n1. one\n* star',
  '<b>unclosed </pre></code> <a href="tg://user?id=1">x</a> &lt;&amp;&nbsp;&#0;&#x110000; <tg-spoiler>',
  '\u202e\u2066gnp.exe\u2069\u061c\u200f עברית 12,5 العربية ١٢٣',
  `e${'\u0301'.repeat(800)}`,
  '👩‍👩‍👧‍👦🏳️‍🌈🇩🇪'.repeat(90),
  '\ud83d',
  '\udc00\ud83d x',
  '難度調整 二〇二六年'.repeat(150),
  Array.from(
    { length: 150 },
    (_, i) => `難度は${(935_424 + i * 7_919).toLocaleString('en-GB')}で${(125.86 + i).toFixed(2)}Tに`,
  ).join(''),
  'x'.repeat(2_500),
  '9'.repeat(2_500),
  '12 % '.repeat(400),
  '935,424 '.repeat(200),
  '*_~`|\\'.repeat(250),
  '<&>"'.repeat(300),
  '\n\r\n\u2028\u0085\t'.repeat(100),
  `https://evil.example/${'a'.repeat(2_500)}`,
  'discord.gg/abcdef t.me/joinchat/x https://discord.com/api/webhooks/1/x mailto:a@b.c',
  '%3B;%25=~!#/ {$x} %{y} %s __proto__ constructor',
];

const cardOf = (said: string, more: Partial<ClaimCard> = {}): ClaimCard => ({
  verdict: 'misleading',
  word: 'misleading',
  quote: said,
  explanation: said,
  calculation: said,
  evidence: [said, said],
  id: null,
  ...more,
});

/** One text from outside in every place that a message has. */
export function everywhere(said: string, { words }: Desk): Message {
  return {
    ...message({
      id: 'odd',
      words,
      title: said,
      blocks: [
        paragraph([
          text(said),
          strong(said),
          quote(said),
          link(said, 'https://a.example/b'),
          link('a', said),
        ]),
        heading(said),
        fields([
          [said, said],
          ['Name', said],
        ]),
        table(
          [said, 'T'],
          [
            [said, said],
            ['1', said],
          ],
        ),
        list([said, [strong(said), text(said)]]),
        claim(cardOf(said)),
        claim(cardOf('Fees rose.', { word: said, evidence: [said], id: 'abcd' })),
        detail(paragraph(said)),
      ],
      sources: [
        { title: said, url: said, asOf: said },
        { title: 'S', url: `https://a.example/?${said}`, asOf: null },
      ],
      chart: {
        title: said,
        alt: said,
        x: { label: said, scale: 'linear', from: 0, to: 1, ticks: [{ at: 0, label: said }] },
        y: { label: said, scale: 'linear', from: 0, to: 1, ticks: [] },
        series: [],
        marks: [],
        source: said,
      },
      actions: [
        { label: said === '' ? 'again' : said, set: { text: said } },
        { label: 'other', set: { why: true } },
      ],
    }),
    age: said,
  };
}

const odd = (name: string, desk: Desk, parts: Partial<Parameters<typeof message>[0]>): Sample => ({
  name,
  question: { command: 'check', given: { text: 'x'.repeat(200) } },
  message: message({ id: 'odd', words: desk.words, title: 'Odd', blocks: [], ...parts }),
  desk,
});

const story = (n: number): Story => {
  const claims = (['refuted', 'misleading', 'supported', 'unverifiable'] as const).map((code, i) =>
    kept(`c${n}x${i}`, code, `fell by ${n + 1}1.16 percent`),
  );
  return {
    id: `s${n}`,
    article: {
      title: `Story ${n}`,
      text: 'text',
      published: { start: '2026-02-10', end: '2026-02-10' },
      lang: 'en',
    },
    lang: 'en',
    day: '2026-02-10',
    seenAt: NOON,
    weight: weightOf(claims),
    sample: false,
    tellings: [{ feed: 'a', outlet: 'Outlet', title: `Story ${n}`, link: `https://a.example/${n}` }],
    claims,
  };
};

/** Messages that no example comes to: empty ones and huge ones. */
export async function oddities(locale: Locale): Promise<Sample[]> {
  const [{ desk } = { desk: null }] = await answersTo(['halving'], locale);
  if (!desk) throw new Error('no desk');
  const { words } = desk;
  const number = (value: number): string => words.number(value, null);
  return [
    odd('nothing at all', desk, { title: '' }),
    odd('a title alone', desk, {}),
    odd('a million', desk, {
      blocks: [paragraph(number(1_000_000)), fields([['n', words.number(1e15, 'T')]])],
    }),
    odd('a sentence of 10,000 letters', desk, {
      blocks: [
        claim(
          cardOf(
            `Difficulty fell 11.16 % to 125.86 T. ${'It was the largest drop since July 2021. '.repeat(250)}`,
          ),
        ),
      ],
    }),
    odd('a table of 500 rows', desk, {
      blocks: [
        paragraph('All of them.'),
        table(
          ['Height', 'Day', 'Change', 'Difficulty', 'Interval', 'Hashrate'],
          Array.from({ length: 500 }, (_, i) => [
            number(2016 * i),
            `2026-01-${String((i % 28) + 1).padStart(2, '0')}`,
            words.number(i / 7, '%'),
            words.number(i * 1.37, 'T'),
            words.number(9 + i / 1000, 'min'),
            words.number(i * 3.3, 'EH/s'),
          ]),
        ),
      ],
    }),
    odd('thirty sources', desk, {
      blocks: [paragraph('p')],
      sources: Array.from({ length: 30 }, (_, i) => ({
        title: `Source ${i} of a hashrate survey with a long name`,
        url: `https://source-${i}.example/${'path/'.repeat(20)}`,
        asOf: '2026-01-01',
      })),
      asOf: '2026-01-01',
    }),
    odd('sixty things to ask next', desk, {
      blocks: [paragraph('p')],
      actions: Array.from({ length: 60 }, (_, i) => ({ label: `With ${i}`, set: { fees: i } })),
    }),
    {
      name: 'the digest',
      question: { command: 'digest', given: {} },
      message: digest({
        selection: { stories: Array.from({ length: 12 }, (_, n) => story(n)), as: 'new', sample: false },
        day: '2026-02-10',
        facts: desk.facts,
        words,
      }),
      desk,
    },
    ...(await answersTo([`check ${fortyClaims()}`, `check ${fortyClaims()} Hello. What now? --why`], locale)),
  ];
}

/** Every text of `HOSTILE` in every place of a message. */
export async function fromOutside(): Promise<Sample[]> {
  const [sample] = await answersTo(['halving'], 'en');
  return HOSTILE.map((said) => ({
    name: `from outside: ${JSON.stringify(said.slice(0, 30))}`,
    question: { command: 'check', given: { text: said } },
    message: everywhere(said, sample!.desk),
    desk: sample!.desk,
  }));
}
