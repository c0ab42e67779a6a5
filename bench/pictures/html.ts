import { parsed } from '../../src/adapters/telegram/parsed.ts';
import { type Face, type Line, PLAIN, type Run, type Tone } from './type.ts';

const INVISIBLE = /[\u200b\u2060]/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const decoded = (text: string): string =>
  text.replaceAll(/&(lt|gt|amp|quot);/g, (_, name: string) => NAMED[name]!).replaceAll(INVISIBLE, '');

const FACES: Readonly<Record<string, Partial<Face>>> = {
  b: { bold: true },
  i: { italic: true },
  code: { mono: true },
  pre: { mono: true },
};
const TONES: Readonly<Record<string, Tone>> = { a: 'link', code: 'link', 'tg-time': 'time' };
const KNOWN = new Set([...Object.keys(FACES), ...Object.keys(TONES), 'blockquote']);

/** The lines of a text with `parse_mode: 'HTML'`, as Telegram shows them. Throws Error for HTML it would refuse. */
export function htmlLines(html: string): Line[] {
  const { faults } = parsed(html);
  if (faults.length > 0) throw new Error(`Expected sound HTML, but got ${faults.join(', ')}`);
  const lines: { runs: Run[]; kind: Line['kind'] }[] = [{ runs: [], kind: 'body' }];
  const open: string[] = [];
  const kind = (): Line['kind'] =>
    open.includes('pre') ? 'code' : open.includes('blockquote') ? 'quote' : 'body';
  const say = (text: string): void => {
    const face: Face = Object.assign({}, PLAIN, ...open.map((tag) => FACES[tag]));
    const tone = open.map((tag) => TONES[tag]).findLast((each) => each !== undefined) ?? 'text';
    for (const [i, part] of decoded(text).split('\n').entries()) {
      if (i > 0) lines.push({ runs: [], kind: kind() });
      if (part === '') continue;
      const line = lines.at(-1)!;
      line.kind = kind();
      line.runs.push({ text: part, face, tone });
    }
  };
  for (const [, closing, name, text] of html.matchAll(/<(\/?)([a-z-]+)[^>]*>|([^<]+)/g)) {
    if (text !== undefined) say(text);
    else if (closing === '/') open.pop();
    else if (KNOWN.has(name!)) open.push(name!);
    else throw new Error(`Expected a tag that is drawn, but got ${name}`);
  }
  return lines;
}
