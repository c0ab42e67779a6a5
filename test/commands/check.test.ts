import { describe, expect, test } from 'vitest';
import check from '../../commands/check.ts';
import { SILENCES } from '../../src/claims/silence.ts';
import { ask } from '../../src/command/ask.ts';
import type { AnyCommand } from '../../src/command/command.ts';
import type { Block, Message } from '../../src/message/message.ts';
import { loadWords, type PhraseId } from '../../src/message/words.ts';
import type { PageSource, Step } from '../../src/ports.ts';
import { desk } from './asked.ts';

/** The retarget of block 935,424. */
const TRUE = 'Bitcoin mining difficulty fell 11.16 % at block 935,424 in February 2026.';
const PAGE = 'https://example.org/article';

const read: string[] = [];
const pages: PageSource = {
  async read(url) {
    read.push(url);
    return url === PAGE
      ? { article: { title: 'Head', text: TRUE, published: null, lang: 'en' } }
      : { failure: { code: 'slow', reason: 'timeout' } };
  },
};

type Given = Readonly<Record<string, string | number | boolean>>;
async function outcome(
  given: Given,
  locale: 'en' | 'de' = 'en',
  more: Readonly<Record<string, unknown>> = {},
) {
  read.length = 0;
  return ask(
    check as AnyCommand,
    { given: new Map(Object.entries(given)) },
    await desk(locale),
    async () => ({
      pages,
      ...more,
    }),
  );
}
async function messageOf(given: Given, locale: 'en' | 'de' = 'en'): Promise<Message> {
  const result = await outcome(given, locale);
  if ('mistake' in result) throw new Error(result.mistake);
  return result.answer.message;
}
const itemsOf = ({ blocks }: Message): string[] =>
  blocks.flatMap((block: Block) =>
    block.type === 'list'
      ? block.items.map((item) => item.map((span) => (span.type === 'time' ? '' : span.text)).join(''))
      : [],
  );

describe('a link given as text', () => {
  test.each([PAGE, ` ${PAGE}\n`, `<${PAGE}>`])('is read as the page it leads to: %j', async (text) => {
    expect((await messageOf({ text })).title).toBe('Head');
    expect(read).toEqual([PAGE]);
  });

  test.each([`${PAGE} says so`, `See ${PAGE}`, `${PAGE} ${PAGE}`, 'ftp://example.org/a'])(
    'with anything beside it is a text: %j',
    async (text) => {
      await messageOf({ text });
      expect(read).toEqual([]);
    },
  );

  test.each([
    ['en', /could not be read: no answer in time\. It helps to paste its text instead\.$/],
    ['de', /ließ sich nicht lesen: .+\. Es hilft, stattdessen ihren Text einzufügen\.$/],
  ] as const)('that cannot be read says why, and what helps (%s)', async (locale, said) => {
    const result = await outcome({ text: 'https://example.org/slow' }, locale);
    expect('mistake' in result && result.mistake).toMatch(said);
  });

  test('beside a link of its own is one too many', async () => {
    expect(await outcome({ text: PAGE, link: PAGE })).toHaveProperty('mistake');
  });
});

test.each([
  ['en', /Paste the sentences as text, or give the link .* a picture of text cannot be read/],
  ['de', /als Text ein oder geben Sie den Link .* ein Bild von Text lässt sich nicht lesen/],
] as const)('nothing to check gets told how to give something (%s)', async (locale, said) => {
  const result = await outcome({}, locale);
  expect('mistake' in result && result.mistake).toMatch(said);
});

describe('sentences without a verdict', () => {
  const MIXED = `${TRUE} Miners met in Prague. Dogecoin gained 90 %.`;

  test('are one tap away, and explained when asked for', async () => {
    const first = await messageOf({ text: MIXED });
    expect(itemsOf(first)).toEqual([]);
    expect(first.actions).toEqual([{ label: 'Why nothing on the other sentences?', set: { why: true } }]);
    const asked = await messageOf({ text: MIXED, why: true });
    expect(asked.actions).toEqual([]);
    expect(itemsOf(asked)).toEqual([
      'Miners met in Prague. There is no figure in it to compare.',
      'Dogecoin gained 90 %. “90 %” is about another coin than Bitcoin.',
    ]);
  });

  test('are no reason for a button where there are none', async () => {
    expect((await messageOf({ text: TRUE })).actions).toEqual([]);
    expect(JSON.stringify((await messageOf({ text: TRUE, why: true })).blocks)).toContain(
      'Every sentence has a verdict.',
    );
  });

  test('are explained at once where nothing else can be said, as long as they are few', async () => {
    const few = await messageOf({ text: 'Miners met in Prague.' });
    expect([itemsOf(few).length, few.actions.length]).toEqual([1, 0]);
    const many = await messageOf({ text: 'Miners met in Prague. '.repeat(20) });
    expect([itemsOf(many).length, many.actions.length]).toEqual([0, 1]);
  });

  test('are counted where there are too many to tell, and shortened where they are long', async () => {
    const text = `${'Miners met. '.repeat(100)}${'They talked of hashrate and of weather '.repeat(24)}935,424.`;
    const items = itemsOf(await messageOf({ text, why: true }));
    expect(items).toHaveLength(60);
    expect(JSON.stringify((await messageOf({ text, why: true })).blocks)).toContain('41 more sentences');
    const long = itemsOf(await messageOf({ text: text.slice(-900), why: true }))[0]!;
    expect(long.length).toBeLessThan(400);
    expect(long).toContain('… ');
  });

  test.each(['en', 'de'] as const)('have words for every reason in %s', async (locale) => {
    const words = await loadWords(locale);
    const said = SILENCES.map((code) =>
      words.say(`silence-${code}` satisfies PhraseId, { number: '12,5 %' }),
    );
    expect(new Set(said).size).toBe(SILENCES.length);
  });

  test('are in the document for machines when asked for', async () => {
    const result = await outcome({ text: MIXED, why: true });
    expect('answer' in result && result.answer.document).toMatchObject({
      silent: [{ code: 'no-number' }, { code: 'other-coin', number: '90 %' }],
    });
  });
});

test('whoever watches hears what a long check is at', async () => {
  const steps: Step[] = [];
  await outcome({ link: PAGE }, 'en', { progress: { at: async (step: Step) => void steps.push(step) } });
  expect(steps).toEqual([
    { doing: 'page', url: PAGE },
    { doing: 'reading', letters: TRUE.length },
    { doing: 'judging', claims: 1 },
  ]);
});

test('of a long page only the beginning is read in a chat, and the answer says so', async () => {
  const long: PageSource = {
    read: async () => ({
      article: {
        title: null,
        published: null,
        lang: 'en',
        text: `${TRUE}\n\n${'Words say nothing. '.repeat(6_000)}`,
      },
    }),
  };
  const asker = { platform: 'discord', user: '1', chat: null, moderator: false } as const;
  const asked = async (reader: typeof asker | null) => {
    const values = { given: new Map(Object.entries({ link: PAGE })) };
    const found = await ask(
      check as AnyCommand,
      values,
      { ...(await desk('en')), asker: reader },
      async () => ({
        pages: long,
      }),
    );
    return 'answer' in found ? JSON.stringify(found.answer.message) : found.mistake;
  };
  expect(await asked(asker)).toContain('only its first');
  expect(await asked(asker)).toContain('fell 11.16 %');
  expect(await asked(null)).not.toContain('only its first');
});
