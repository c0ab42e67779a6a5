import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { commands } from '../commands/index.ts';
import { openDraughtsman } from '../src/chart/draughtsman.ts';
import { ask } from '../src/command/ask.ts';
import { splitLine } from '../src/command/line.ts';
import { optionsOf } from '../src/command/options.ts';
import { parseLine } from '../src/command/parse.ts';
import { instantOf } from '../src/core/days.ts';
import { facts, knownAt } from '../src/facts/open.ts';
import type { Chart } from '../src/message/chart.ts';
import { type Locale, loadWords } from '../src/message/words.ts';

/** What a picture is asked for, by the name of its file. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  breakeven: 'breakeven 0.06 efficiency:18',
  'gw-deficit': 'gw-deficit',
  difficulty: 'difficulty height:935424',
  'difficulty-all': 'difficulty',
  hashrate: 'hashrate blocks:127 hours:24',
  halving: 'halving',
  fees: 'fees',
  shares: 'shares us share:37.5 convert:50',
  equilibrium: 'equilibrium 200 efficiency:13 power_price:0.04',
  convert: 'convert 33 efficiency:20',
};

/** The day the pictures are drawn on, so that they stay the same. */
const DAY = '2026-09-30';

/** The chart a line of a person is answered with; null where there is none. */
export async function chartOf(line: string, locale: Locale, day = DAY): Promise<Chart | null> {
  const { name, rest } = splitLine(line);
  const { default: command } = await commands[name]!();
  const desk = {
    reader: { locale, timeZone: 'UTC', units: 'petahash', currency: null } as const,
    asker: null,
    words: await loadWords(locale),
    facts: knownAt(facts, day),
    now: instantOf(day),
  };
  const result = await ask(
    command,
    parseLine(name, rest, optionsOf(command.options)),
    desk,
    async () => ({}),
  );
  if ('mistake' in result) throw new Error(`${line}: ${result.mistake}`);
  return result.answer.message.chart;
}

/** The same picture in fewer bytes: resvg packs for speed, a picture in the repository is packed once. */
function tightened(png: Uint8Array): Buffer {
  const file = Buffer.from(png);
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + file.readUInt32BE(at)),
    });
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const pixels = deflateSync(inflateSync(Buffer.concat(packed)), { level: 9 });
  const written = [
    ...chunks.filter(({ type }) => type === 'IHDR'),
    { type: 'IDAT', data: pixels },
    { type: 'IEND', data: Buffer.alloc(0) },
  ].flatMap(({ type, data }) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
    ends[0].writeUInt32BE(data.length);
    ends[1].writeUInt32BE(crc32(body));
    return [ends[0], body, ends[1]];
  });
  return Buffer.concat([file.subarray(0, 8), ...written]);
}

/** Draws every chart, English in both themes into docs/pictures/charts, or as asked: `pictures <folder> <locale>`. */
export async function run(): Promise<void> {
  const folder = process.argv[3] ?? fileURLToPath(new URL('../docs/pictures/charts', import.meta.url));
  const locale = process.argv[4] === 'de' ? 'de' : 'en';
  mkdirSync(folder, { recursive: true });
  const draughtsman = openDraughtsman();
  for (const [name, line] of Object.entries(QUESTIONS)) {
    const chart = await chartOf(line, locale);
    if (!chart) continue;
    for (const theme of ['dark', 'light'] as const) {
      const png = tightened((await draughtsman.draw(chart, theme)).png);
      writeFileSync(join(folder, `${name}-${theme}.png`), png);
      process.stdout.write(`${name}-${theme}.png ${(png.length / 1024).toFixed(1)} kB\n`);
    }
  }
  await draughtsman.close();
}
