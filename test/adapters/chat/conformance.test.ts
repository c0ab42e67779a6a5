import { beforeAll, describe, expect, test } from 'vitest';
import { claimCount, type View } from '../../../src/adapters/chat/view.ts';
import type { Block, Inline } from '../../../src/message/message.ts';
import { plain } from '../../../src/message/plain.ts';
import { LOCALES, type Locale } from '../../../src/message/words.ts';
import { examples, fromOutside, oddities, type Sample } from './messages.ts';
import {
  ALL,
  consoleRead,
  dated,
  discordBodies,
  discordFaults,
  discordRead,
  telegramFaults,
  telegramPayloads,
  telegramRead,
  viewsOf,
} from './surfaces.ts';

/** A sample as both chats get it: every view on every page. */
interface Sent {
  readonly sample: Sample;
  readonly discord: readonly {
    readonly view: View;
    readonly bodies: Awaited<ReturnType<typeof discordBodies>>;
  }[];
  readonly telegram: readonly {
    readonly view: View;
    readonly payloads: Awaited<ReturnType<typeof telegramPayloads>>;
  }[];
}

async function send(sample: Sample): Promise<Sent> {
  const views = viewsOf(sample.message);
  return {
    sample,
    discord: await Promise.all(
      views.map(async (view) => ({ view, bodies: await discordBodies(sample, view) })),
    ),
    telegram: await Promise.all(
      views.map(async (view) => ({ view, payloads: await telegramPayloads(sample, view) })),
    ),
  };
}

const sent = new Map<Locale, { readonly examples: Sent[]; readonly others: Sent[] }>();
beforeAll(async () => {
  for (const locale of LOCALES) {
    const outside = locale === 'en' ? await fromOutside() : [];
    sent.set(locale, {
      examples: await Promise.all((await examples(locale)).map(dated).map(send)),
      others: await Promise.all([...(await oddities(locale)), ...outside].map(send)),
    });
  }
}, 60_000);
const allOf = (locale: Locale): Sent[] => [...sent.get(locale)!.examples, ...sent.get(locale)!.others];
const fullDiscord = ({ discord }: Sent) => discord.find(({ view }) => view === ALL)!.bodies.map(discordRead);
const fullTelegram = ({ telegram }: Sent) =>
  telegram.find(({ view }) => view === ALL)!.payloads.map(telegramRead);

const NUMBER = /\d+(?:[.,]\d+)*/g;
const numbersIn = (text: string): Set<string> => new Set(text.match(NUMBER) ?? []);
/** How often each number stands in these texts. */
function timesIn(texts: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const number of texts.flatMap((text) => text.match(NUMBER) ?? []))
    times.set(number, (times.get(number) ?? 0) + 1);
  return times;
}
/** Addresses are no figures; where they are shown differs. */
const figures = (text: string): string[] =>
  [...numbersIn(text.replaceAll(/https?:\/\/[^\s<>]*/g, ' '))].sort();

const spanText = (span: Inline): string => (span.type === 'time' ? '' : span.text);

/** The texts of a block as they stand, whatever a surface makes of them. */
function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [block.spans.map(spanText).join('')];
    case 'heading':
      return [block.text];
    case 'fields':
      return block.fields.flatMap(({ name, value }) => [name, value]);
    case 'list':
      return block.items.map((item) => item.map(spanText).join(''));
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'claim': {
      const { quote, explanation, calculation, evidence } = block.card;
      return [quote, explanation, calculation ?? '', ...evidence];
    }
  }
}

/** Longer ones fill a page by themselves. */
const LONGEST_NUMBER = 1_000;

/** A surface's line of its own: which page this is. */
const withoutPaging = (text: string): string =>
  text.replaceAll(/^-# .*$/gm, (line) => line.replace(/\d+\D+\d+/, ''));

describe.each(LOCALES)('in %s', (locale) => {
  test('there is an answer to every command’s example, and one with forty claims', () => {
    expect(sent.get(locale)!.examples.length).toBeGreaterThanOrEqual(20);
    const claims = sent.get(locale)!.others.map(({ sample }) => claimCount(sample.message));
    expect(Math.max(...claims)).toBe(40);
  });

  test('every message stays within every limit of Discord and pings nobody, in every view, on every page', () => {
    for (const { sample, discord } of allOf(locale))
      for (const { bodies } of discord) {
        expect(bodies.length, sample.name).toBeGreaterThan(0);
        for (const [page, body] of bodies.entries()) {
          expect(discordFaults(body), `${sample.name}, page ${page + 1}`).toEqual([]);
          expect(body.allowed_mentions).toEqual({ parse: [] });
        }
      }
  });

  test('every message stays within every limit of Telegram, in every view, on every page', () => {
    for (const { sample, telegram } of allOf(locale))
      for (const { payloads } of telegram) {
        expect(payloads.length, sample.name).toBeGreaterThan(0);
        for (const [page, payload] of payloads.entries())
          expect(telegramFaults(payload), `${sample.name}, page ${page + 1}`).toEqual([]);
      }
  });

  test('every example gives the same figures at the console, on Discord and on Telegram', () => {
    let compared = 0;
    for (const each of sent.get(locale)!.examples) {
      const { name } = each.sample;
      const wanted = figures(consoleRead(each.sample));
      compared += wanted.length;
      expect(figures(fullDiscord(each).map(withoutPaging).join('\n')), `${name} on Discord`).toEqual(wanted);
      expect(figures(fullTelegram(each).join('\n')), `${name} on Telegram`).toEqual(wanted);
    }
    expect(compared).toBeGreaterThan(200);
  });

  test('no number is cut or left out: each stands whole as often as it is told, and half letters nowhere', () => {
    for (const each of allOf(locale)) {
      const { name, message } = each.sample;
      const texts = message.blocks
        .flatMap(textsOf)
        .map((text) => plain(text).replaceAll(/https?:\/\/\S*/g, ' '));
      const told = timesIn(texts);
      for (const [surface, pages] of [
        ['Discord', fullDiscord(each)],
        ['Telegram', fullTelegram(each)],
      ] as const) {
        const shown = timesIn(pages);
        expect(
          pages.every((page) => page.isWellFormed()),
          `${name} on ${surface}`,
        ).toBe(true);
        const lost = [...told].filter(
          ([number, times]) => number.length < LONGEST_NUMBER && (shown.get(number) ?? 0) < times,
        );
        expect(lost, `${name} on ${surface}`).toEqual([]);
      }
    }
  });

  test('what a first look leaves out is one tap away', () => {
    for (const { sample, telegram } of sent.get(locale)!.examples) {
      const { sources, blocks } = sample.message;
      const [first] = telegram[0]!.payloads;
      const hidden = sources.length > 0 || blocks.some(({ detail }) => detail !== undefined);
      expect(hidden && first!.reply_markup.inline_keyboard.length === 0, sample.name).toBe(false);
    }
  });
});
