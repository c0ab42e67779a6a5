import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataOf, needsKeeping, tapOf } from '../../../src/adapters/chat/button.ts';
import { FIRST_VIEW } from '../../../src/adapters/chat/view.ts';
import type { Desk } from '../../../src/command/command.ts';
import { answersTo, everywhere, type Sample } from './messages.ts';
import {
  ALL,
  consoleRead,
  discordBodies,
  discordFaults,
  discordTexts,
  telegramFaults,
  telegramPayloads,
} from './surfaces.ts';

interface Vector {
  readonly id: string;
  readonly category: string;
  readonly input: string;
  readonly why: string;
  readonly must_not_contain?: readonly string[];
  readonly must_contain?: readonly string[];
}

const file = new URL('../../../../shared/vectors/dev.json', import.meta.url);
if (!existsSync(file))
  process.stdout.write('  left out: the neighbouring vectors for chat texts are not here\n');
const neighbours: readonly Vector[] = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors
  : [];

/** Of our own, where there are no others: what Discord and Telegram would act on, and what must not be left of it. */
const OWN: readonly Vector[] = [
  {
    id: 'own-1',
    category: 'discord-text',
    input: '<@&42> @everyone',
    why: 'pings',
    must_not_contain: ['@everyone'],
  },
  {
    id: 'own-2',
    category: 'discord-text',
    input: '[a](javascript:b)',
    why: 'link',
    must_not_contain: ['](javascript:'],
  },
  { id: 'own-3', category: 'discord-text', input: '||a||', why: 'spoiler', must_not_contain: ['||a||'] },
  {
    id: 'own-4',
    category: 'telegram-text',
    input: '<b>a',
    why: 'tag',
    must_not_contain: ['<b>a'],
    must_contain: ['&lt;b&gt;a'],
  },
  { id: 'own-5', category: 'telegram-text', input: 'a & b', why: 'entity', must_contain: ['&amp;'] },
  { id: 'own-6', category: 'slash-option', input: '%3B;%25 ~ # /', why: 'the signs of our own button data' },
];
const vectors = [...OWN, ...neighbours];
const of = (...categories: string[]): readonly Vector[] =>
  vectors.filter(({ category }) => categories.includes(category));

let desk: Desk;
beforeAll(async () => {
  const [sample] = await answersTo(['halving'], 'en');
  desk = sample!.desk;
});
const sampleOf = (input: string): Sample => ({
  name: input,
  question: { command: 'check', given: { text: input } },
  message: everywhere(input, desk),
  desk,
});

/** Without the code blocks that the renderer itself makes of tables. */
const outsideCode = (text: string): string => text.replaceAll(/^```\n[\s\S]*?\n```$/gm, '…');
/** Terminal commands and letters that turn the direction of writing. */
const ACTING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const acts = (text: string): boolean => ACTING.test(text.replaceAll('\n', ' '));
/** Without the addresses that links lead to. */
const outsideLinks = (html: string): string => html.replaceAll(/ href="https?:[^"]*"/g, '');

describe('text from outside', () => {
  test.each(of('discord-text', 'telegram-text'))(
    'has no effect on Discord: $why ($id)',
    async ({ input, ...vector }) => {
      for (const sent of await discordBodies(sampleOf(input), ALL)) {
        expect(discordFaults(sent)).toEqual([]);
        expect(sent.allowed_mentions).toEqual({ parse: [] });
        const text = discordTexts(sent).map(outsideCode).join('\n');
        expect(acts(text)).toBe(false);
        if (vector.category !== 'discord-text') continue;
        for (const part of vector.must_not_contain ?? []) expect(text).not.toContain(part);
      }
    },
  );

  test.each(of('discord-text', 'telegram-text'))(
    'has no effect on Telegram: $why ($id)',
    async ({ input, ...vector }) => {
      const sent = await telegramPayloads(sampleOf(input), ALL);
      for (const payload of sent) {
        expect(telegramFaults(payload)).toEqual([]);
        expect(acts(payload.text)).toBe(false);
        if (vector.category !== 'telegram-text') continue;
        for (const part of vector.must_not_contain ?? [])
          expect(outsideLinks(payload.text)).not.toContain(part);
      }
      if (vector.category !== 'telegram-text') return;
      const all = sent.map(({ text }) => text).join('\n');
      for (const part of vector.must_contain ?? []) expect(all).toContain(part);
    },
  );

  test.each(of('discord-text', 'telegram-text', 'sql-log'))(
    'has no effect at the console: $why ($id)',
    ({ input }) => {
      expect(acts(consoleRead(sampleOf(input)))).toBe(false);
    },
  );

  test.each(of('slash-option', 'sql-log'))(
    'comes back from a button as it was given: $why ($id)',
    ({ input }) => {
      const question = { command: 'check', given: { text: input } };
      const kept = needsKeeping(question, 64) ? 'abcdefghijkl' : null;
      const tap = { does: 'view', view: FIRST_VIEW, locale: 'en', question } as const;
      const back = tapOf(dataOf(tap, 64, kept));
      expect(back?.question).toEqual(kept === null ? question : { kept });
    },
  );
});
