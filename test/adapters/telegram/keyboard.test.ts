import { describe, expect, it } from 'vitest';
import type { Control } from '../../../src/adapters/chat/controls.ts';
import { keyboard } from '../../../src/adapters/telegram/keyboard.ts';
import { violations } from '../../../src/adapters/telegram/limits.ts';
import { strayed } from './spec.ts';

const controls = (role: Control['role'], ...labels: readonly string[]): Control[] =>
  labels.map((label, i) => ({ role, label, data: `v0${role}${i}` }));

const labels = (rows: readonly (readonly Control[])[]): string[][] =>
  keyboard(rows).inline_keyboard.map((row) => row.map(({ text }) => text));

const claims = (count: number): Control[] =>
  controls('claim', ...Array.from({ length: count }, (_, i) => `Claim ${i + 1}`));

describe('buttons', () => {
  it.each<[string, Control[][], string[][]]>([
    ['nothing to tap', [], []],
    ['one row', [controls('toggle', 'Sources', 'Chart')], [['Sources', 'Chart']]],
    [
      'labels too long for one row',
      [controls('toggle', 'Show the calculation', 'Sources', 'Chart')],
      [['Show the calculation'], ['Sources', 'Chart']],
    ],
    [
      'short labels',
      [controls('again', '1 y', '2 y', '3 y', '4 y', '5 y')],
      [['1 y', '2 y', '3 y', '4 y', '5 y']],
    ],
    ['few claims by name', [claims(3)], [['Claim 1', 'Claim 2', 'Claim 3']]],
    [
      'many claims by number, five side by side',
      [claims(12)],
      [
        ['1', '2', '3', '4', '5'],
        ['6', '7', '8', '9', '10'],
        ['11', '12'],
      ],
    ],
    [
      'groups apart',
      [controls('toggle', 'Sources'), controls('page', '‹ Back a page', 'Page 3 of 9 ›')],
      [['Sources'], ['‹ Back a page', 'Page 3 of 9 ›']],
    ],
    ['labels from anywhere', [controls('again', 'a\u202eb\nc', ' ')], [['ab c', '·']]],
  ])('stand as a phone shows them: %s', (_, given, expected) => {
    expect(labels(given)).toEqual(expected);
    const call = { chat_id: 1, text: 'x', reply_markup: keyboard(given) };
    expect(violations('sendMessage', call)).toEqual([]);
    expect(strayed('sendMessage', call)).toEqual([]);
  });

  it('keep their data with their labels', () => {
    const [first] = keyboard([claims(12)]).inline_keyboard;
    expect(first?.[3]).toEqual({ text: '4', callback_data: 'v0claim3' });
  });

  it('end with the last whole row within a hundred', () => {
    const rows = Array.from({ length: 60 }, () => controls('again', 'left side', 'right side'));
    const { inline_keyboard: kept } = keyboard(rows);
    expect(kept.flat()).toHaveLength(100);
    expect(
      violations('sendMessage', { chat_id: 1, text: 'x', reply_markup: { inline_keyboard: kept } }),
    ).toEqual([]);
  });
});
