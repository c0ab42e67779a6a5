import { describe, expect, test } from 'vitest';
import {
  claimCount,
  FIRST_VIEW,
  hasCalculation,
  type View,
  viewed,
} from '../../../src/adapters/chat/view.ts';
import { calculation, claim, message, paragraph } from '../../../src/message/build.ts';
import type { Chart } from '../../../src/message/chart.ts';
import type { Block, ClaimCard, Message } from '../../../src/message/message.ts';
import { loadWords } from '../../../src/message/words.ts';

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
const card = (quote: string): ClaimCard => ({
  verdict: 'supported',
  word: 'supported',
  quote,
  explanation: 'So it was.',
  calculation: '1 + 1 = 2',
  evidence: ['a header'],
  id: null,
});
const answer = (...blocks: readonly Block[]): Message =>
  message({ id: 'm', words, title: 'T', blocks, sources: [{ title: 'S', url: null, asOf: null }], chart });
const view = (more: Partial<View>): View => ({ ...FIRST_VIEW, ...more });

const worked = answer(paragraph('Result'), calculation(words, '2 × 3 = 6'));
const claims = answer(paragraph('Two claims'), claim(card('one')), claim(card('two')));

describe('a view', () => {
  test('of a calculation leaves it out until it is asked for, and nothing else', () => {
    expect(viewed(worked, FIRST_VIEW).blocks).toEqual([paragraph('Result')]);
    expect(viewed(worked, view({ calculation: true })).blocks).toEqual(worked.blocks);
  });

  test('leaves sources out until they are asked for', () => {
    expect(viewed(worked, FIRST_VIEW).sources).toEqual([]);
    expect(viewed(worked, view({ sources: true })).sources).toEqual(worked.sources);
  });

  test('of several claims shows verdict, sentence and reason of each, and the arithmetic of none', () => {
    const { blocks } = viewed(claims, FIRST_VIEW);
    expect(blocks.slice(1)).toEqual(
      ['one', 'two'].map((quote) => claim({ ...card(quote), calculation: null, evidence: [] })),
    );
    expect(viewed(claims, view({ calculation: true })).blocks).toEqual(claims.blocks);
  });

  test('of one claim among several shows it alone with everything, without the chart', () => {
    const { blocks, chart: shown } = viewed(claims, view({ claim: 1 }));
    expect(blocks).toEqual([claim(card('two'))]);
    expect(shown).toBeNull();
  });

  test('of the only claim shows its arithmetic at once', () => {
    const single = answer(claim(card('one')));
    expect(viewed(single, FIRST_VIEW).blocks).toEqual(single.blocks);
  });

  test('of a claim that is not there any more shows all', () => {
    expect(viewed(claims, view({ claim: 7 })).blocks).toHaveLength(3);
  });

  test('changes nothing else of the message', () => {
    const { blocks, sources, chart: shown, ...rest } = viewed(worked, FIRST_VIEW);
    expect(worked).toMatchObject(rest);
    expect([blocks.length, sources.length, shown]).toEqual([1, 0, chart]);
  });
});

test('claims are counted, and calculations found', () => {
  expect([claimCount(worked), claimCount(claims)]).toEqual([0, 2]);
  expect([hasCalculation(worked), hasCalculation(claims)]).toEqual([true, false]);
});
