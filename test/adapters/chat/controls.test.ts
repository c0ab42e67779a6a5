import { describe, expect, test } from 'vitest';
import { tapOf } from '../../../src/adapters/chat/button.ts';
import { type Control, controlsOf } from '../../../src/adapters/chat/controls.ts';
import { FIRST_VIEW, type View } from '../../../src/adapters/chat/view.ts';
import type { Question } from '../../../src/command/question.ts';
import { calculation, claim, message, paragraph } from '../../../src/message/build.ts';
import type { Chart } from '../../../src/message/chart.ts';
import type { Message } from '../../../src/message/message.ts';
import { LOCALES, loadWords } from '../../../src/message/words.ts';
import { examples } from './messages.ts';

const words = await loadWords('en');
const axis = { label: 'x', scale: 'linear', from: 0, to: 1, ticks: [] } as const;
const chart: Chart = {
  title: 'Chart',
  alt: 'A chart',
  x: axis,
  y: axis,
  series: [],
  marks: [],
  source: 'nobody',
};
const card = claim({
  verdict: 'refuted',
  word: 'refuted',
  quote: 'q',
  explanation: 'e',
  calculation: '1',
  evidence: ['h'],
  id: null,
});
const ANSWER: Question = { command: 'fees', given: { last: 3 } };
const whole = (parts: Partial<Parameters<typeof message>[0]> = {}): Message =>
  message({ id: 'm', words, title: 'T', blocks: [paragraph('p')], ...parts });

interface Given {
  readonly message: Message;
  readonly question?: Question;
  readonly view?: Partial<View>;
  readonly pages?: number;
  readonly charted?: boolean;
}
const kept: Question[] = [];
const controls = (given: Given, limit = 64): Promise<Control[][]> =>
  controlsOf(
    {
      message: given.message,
      question: given.question ?? ANSWER,
      view: { ...FIRST_VIEW, ...given.view },
      pages: given.pages ?? 1,
      charted: given.charted ?? false,
    },
    words,
    limit,
    async (question) => {
      kept.push(question);
      return 'abcdefghijkl';
    },
  );
const labels = async (given: Given): Promise<string[][]> =>
  (await controls(given)).map((row) => row.map(({ label }) => label));

const FULL = whole({
  blocks: [paragraph('p'), calculation(words, '1 + 1 = 2')],
  sources: [{ title: 'S', url: null, asOf: null }],
  chart,
  actions: [{ label: 'With fees', set: { fees: 1 } }],
});
const MANY = whole({
  blocks: Array.from({ length: 40 }, () => card),
  actions: [{ label: 'Why?', set: { why: true } }],
});

describe('what can be tapped', () => {
  test.each([
    { name: 'nothing under an answer without parts', given: { message: whole() }, rows: [] },
    {
      name: 'its parts and what else may be asked',
      given: { message: FULL },
      rows: [['Show the calculation', 'Sources', 'Chart'], ['With fees']],
    },
    {
      name: 'parts that are shown can be hidden',
      given: { message: FULL, view: { calculation: true, sources: true } },
      rows: [['Hide the calculation', 'Hide sources', 'Chart'], ['With fees']],
    },
    {
      name: 'no chart where it stands already',
      given: { message: FULL, charted: true },
      rows: [['Show the calculation', 'Sources'], ['With fees']],
    },
    {
      name: 'only the next page on the first',
      given: { message: whole(), pages: 3 },
      rows: [['Page 2 of 3 ›']],
    },
    {
      name: 'both pages in the middle',
      given: { message: whole(), pages: 3, view: { page: 1 } },
      rows: [['‹ Back a page', 'Page 3 of 3 ›']],
    },
    {
      name: 'only the page before on the last',
      given: { message: whole(), pages: 3, view: { page: 2 } },
      rows: [['‹ Back a page']],
    },
    {
      name: 'a dispute under the only claim',
      given: { message: whole({ blocks: [card] }) },
      rows: [['I dispute this']],
    },
    {
      name: 'each claim where there are several',
      given: { message: whole({ blocks: [card, card] }) },
      rows: [['Claim 1', 'Claim 2']],
    },
    {
      name: 'a dispute and the way back under one of several',
      given: { message: MANY, view: { claim: 4 } },
      rows: [['I dispute this', '‹ All claims']],
    },
  ] satisfies { name: string; given: Given; rows: string[][] }[])('$name', async ({ given, rows }) => {
    expect(await labels(given)).toEqual(rows);
  });

  test('twenty claims at most on a page, each of them on some page', async () => {
    const rows = await controls({ message: MANY, pages: 5 });
    expect(rows.map((row) => row.length)).toEqual([1, 20, 1]);
    const pages = await Promise.all(
      [0, 1, 2, 3, 4].map((page) => labels({ message: MANY, pages: 5, view: { page } })),
    );
    const claims = new Set(pages.flat(2).filter((label) => label.startsWith('Claim ')));
    expect(claims.size).toBe(MANY.blocks.filter(({ type }) => type === 'claim').length);
  });

  test('says what it does: each control leads where its label says', async () => {
    const taps = (await controls({ message: FULL, pages: 2, view: { page: 0 } }))
      .flat()
      .map(({ data }) => tapOf(data));
    expect(taps).toEqual([
      { does: 'view', view: { ...FIRST_VIEW, calculation: true }, locale: 'en', question: ANSWER },
      { does: 'view', view: { ...FIRST_VIEW, sources: true }, locale: 'en', question: ANSWER },
      { does: 'chart', view: FIRST_VIEW, locale: 'en', question: ANSWER },
      { does: 'view', view: { ...FIRST_VIEW, page: 1 }, locale: 'en', question: ANSWER },
      {
        does: 'view',
        view: FIRST_VIEW,
        locale: 'en',
        question: { command: 'fees', given: { last: 3, fees: 1 } },
      },
    ]);
  });

  test('a question too long for a button is kept, as is the longer one that an action asks', async () => {
    kept.length = 0;
    const question = { command: 'check', given: { text: 'x'.repeat(500) } };
    const rows = await controls({ message: MANY, question });
    expect(kept).toEqual([question, { ...question, given: { ...question.given, why: true } }]);
    for (const { data } of rows.flat()) expect(tapOf(data)?.question).toEqual({ kept: 'abcdefghijkl' });
  });
});

/** Longest label of a button on Discord; Telegram shows fewer. */
const LABEL = 80;

test.each(LOCALES)(
  'every command’s buttons in %s have a short label, data within 64 bytes, and one purpose each',
  async (locale) => {
    const samples = await examples(locale);
    expect(samples.length).toBeGreaterThanOrEqual(20);
    for (const { name, message: answered, question, desk } of samples) {
      const rows = await controlsOf(
        { message: answered, question, view: FIRST_VIEW, pages: 2, charted: false },
        desk.words,
        64,
        async () => 'abcdefghijkl',
      );
      const all = rows.flat();
      for (const { label, data } of all) {
        expect(label.length, `${name}: ${label}`).toBeLessThanOrEqual(LABEL);
        expect(label.trim()).not.toBe('');
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(tapOf(data), `${name}: ${data}`).not.toBeNull();
      }
      expect(new Set(all.map(({ label }) => label)).size, name).toBe(all.length);
    }
  },
);
