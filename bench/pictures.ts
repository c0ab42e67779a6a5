import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../commands/index.ts';
import { checkOf } from '../src/adapters/telegram/check.ts';
import { openDraughtsman } from '../src/chart/draughtsman.ts';
import { splitLine } from '../src/command/line.ts';
import { optionsOf } from '../src/command/options.ts';
import { parseLine } from '../src/command/parse.ts';
import { type Question, questionOf } from '../src/command/question.ts';
import { instantOf } from '../src/core/days.ts';
import type { Chart } from '../src/message/chart.ts';
import { type Locale, loadWords } from '../src/message/words.ts';
import type { Draughtsman } from '../src/ports.ts';
import { answered, DAY, discordBody, telegramBody } from './pictures/answers.ts';
import { discordSvg } from './pictures/discord.ts';
import { indexed, tightened } from './pictures/png.ts';
import { type Sent, telegramSvg } from './pictures/telegram.ts';
import { pixelsOf } from './pictures/type.ts';

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

/** A post of which one sentence is true, one false, and one nobody can settle yet. */
const POST = {
  text:
    'Mining difficulty dropped by 11.16 % at block 935,424, its largest fall since July 2021. ' +
    'The block subsidy was cut to 1.5625 BTC in April 2024. ' +
    'The network will reach 2,000 EH/s by 2030.',
  published: '2026-09-29',
};

/** What a person has typed as a question. Throws Error for a line with a mistake in it. */
async function questionIn(line: string): Promise<Question> {
  const { name, rest } = splitLine(line);
  const { default: command } = await commands[name]!();
  const parsed = parseLine(name, rest, optionsOf(command.options));
  if ('mistake' in parsed) throw new Error(`${line}: ${JSON.stringify(parsed.mistake)}`);
  return questionOf(name, parsed.given);
}

/** The chart a line of a person is answered with; null where there is none. */
export async function chartOf(line: string, locale: Locale, day = DAY): Promise<Chart | null> {
  return (await answered(await questionIn(line), locale, day)).message.chart;
}

/** A post that somebody passes on, as Telegram tells it. */
const passedOn = ({ text, published }: typeof POST) => {
  const at = instantOf(published) / 1000;
  const chat = { id: 1, type: 'private' as const, first_name: 'Reader' };
  const origin = { type: 'hidden_user' as const, sender_user_name: 'Somebody', date: at };
  return { message_id: 1, date: at, chat, text, forward_origin: origin };
};

/** The name of a file, and what it holds. */
type Picture = readonly [string, Buffer];

/** Pixels of a picture for each logical one. */
const ZOOM = 1.8;

/** A question as it stands in the line above Discord's answer: its options in the command's order. */
async function askedAs({ command: name, given }: Question): Promise<string> {
  const { default: command } = await commands[name]!();
  const parts = optionsOf(command.options)
    .filter((option) => given[option.name] !== undefined)
    .map((option) => `${option.name}:${given[option.name]}`);
  return [`/${name}`, ...parts].join(' ');
}

async function answerPictures(locale: Locale, draughtsman: Draughtsman): Promise<Picture[]> {
  const breakeven = await questionIn(QUESTIONS.breakeven!);
  const checked = checkOf(passedOn(POST));
  if ('missing' in checked) throw new Error(`Expected a post to check, but got ${checked.missing}`);
  const { day } = await loadWords(locale);
  const shown: [string, Question, Sent][] = [
    ['check', checked.question, { above: `Forwarded message, ${day(POST.published)}`, text: POST.text }],
    ['breakeven', breakeven, { above: null, text: `/${QUESTIONS.breakeven}` }],
  ];
  const pictures: Picture[] = [];
  for (const [name, question, sent] of shown) {
    const answer = await answered(question, locale);
    const { chart } = answer.message;
    const files = chart === null ? [] : [{ name: `${name}.png`, ...(await draughtsman.draw(chart, 'dark')) }];
    const discord = discordSvg(await askedAs(question), await discordBody(answer, `${name}.png`), files);
    const telegram = telegramSvg(sent, await telegramBody(answer));
    pictures.push([`discord-${name}.png`, indexed(pixelsOf(discord, ZOOM))]);
    pictures.push([`telegram-${name}.png`, indexed(pixelsOf(telegram, ZOOM))]);
  }
  return pictures;
}

async function chartPictures(locale: Locale, draughtsman: Draughtsman): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const [name, line] of Object.entries(QUESTIONS)) {
    const chart = await chartOf(line, locale);
    if (!chart) continue;
    for (const theme of ['dark', 'light'] as const)
      pictures.push([`charts/${name}-${theme}.png`, tightened((await draughtsman.draw(chart, theme)).png)]);
  }
  return pictures;
}

/**
 * Draws every chart in both themes, and answers as the two platforms show them, English into docs/pictures, or as
 * asked: `pictures <folder> <locale>`.
 */
export async function run(): Promise<void> {
  const folder = process.argv[3] ?? fileURLToPath(new URL('../docs/pictures', import.meta.url));
  const locale = process.argv[4] === 'de' ? 'de' : 'en';
  mkdirSync(join(folder, 'charts'), { recursive: true });
  const draughtsman = openDraughtsman();
  const pictures = [
    ...(await answerPictures(locale, draughtsman)),
    ...(await chartPictures(locale, draughtsman)),
  ];
  await draughtsman.close();
  for (const [name, png] of pictures) {
    writeFileSync(join(folder, name), png);
    process.stdout.write(`${name} ${(png.length / 1024).toFixed(1)} kB\n`);
  }
}
