import { type Face, type Line, PLAIN, type Run, type Tone } from './type.ts';

/** What Discord drops or has no width. */
const INVISIBLE = /[\u200b\u2060]/g;

const STARTS: readonly (readonly [RegExp, Line['kind']])[] = [
  [/^###? /, 'title'],
  [/^-# /, 'small'],
  [/^> /, 'quote'],
  [/^- /, 'item'],
];

/** Escape, bold, code, link with a label, open address, time, any other sign that formats, text. */
const TOKEN =
  /\\([^\p{L}\p{N}\s])|(\*\*)|`([^`]+)`|\[((?:\\.|[^\]\\])*)\]\(([^\s)]+)\)|<(https?:[^\s>]+)>|<t:(-?\d+):([DfR])>|([\\*_~`|[\]<>])|([^\\*_~`|[\]<>]+)/gu;

const timeOf = (seconds: number, style: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    ...(style === 'D' ? {} : { timeStyle: 'short' }),
    timeZone: 'UTC',
  }).format(seconds * 1000);

/** The runs of one line as Discord reads it. Throws Error for a sign that nobody escaped and that formats nothing known. */
function runsOf(line: string, tone: Tone, face: Face = PLAIN): Run[] {
  const runs: Run[] = [];
  let bold = face.bold;
  const say = (text: string, as: Tone = tone, mono = false): void => {
    const shown = text.replaceAll(INVISIBLE, '');
    if (shown !== '') runs.push({ text: shown, face: { ...face, bold, mono }, tone: as });
  };
  for (const [, sign, star, code, label, , address, seconds, style, stray, text] of line.matchAll(TOKEN)) {
    if (stray !== undefined) throw new Error(`Expected ${stray} to be escaped in: ${line}`);
    if (star !== undefined) bold = !bold;
    else if (code !== undefined) say(code, tone, true);
    else if (label !== undefined) runs.push(...runsOf(label, 'link', { ...face, bold }));
    else if (address !== undefined) say(address, 'link');
    else if (seconds !== undefined) say(timeOf(Number(seconds), style!), 'time');
    else say(sign ?? text ?? '');
  }
  if (bold !== face.bold) throw new Error(`Expected bold to end in: ${line}`);
  return runs;
}

function lineOf(line: string): Line {
  const [start, kind] = STARTS.find(([sign]) => sign.test(line)) ?? [/^/, 'body'];
  const inside = line.replace(start, '');
  const bold = { ...PLAIN, bold: true };
  if (kind === 'title') return { kind, runs: runsOf(inside, 'strong', bold) };
  return { kind, runs: runsOf(inside, kind === 'small' ? 'dim' : 'text') };
}

/** The lines of a text display, as Discord reads what our renderer writes. Throws Error for what it does not write. */
export function markdownLines(content: string): Line[] {
  return content.split(/^```\n([\s\S]*?)\n```$/m).flatMap((part, i): Line[] => {
    if (i % 2 === 0) {
      const text = part.replace(i === 0 ? '' : /^\n/, '').replace(/\n$/, '');
      return text === '' ? [] : text.split('\n').map(lineOf);
    }
    const face = { ...PLAIN, mono: true };
    return part.split('\n').map((text) => ({
      kind: 'code',
      runs: [{ text: text.replaceAll(INVISIBLE, ''), face, tone: 'text' }],
    }));
  });
}
