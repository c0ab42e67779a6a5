import { type Face, type Line, type Run, rounded, type Tone, widthIn, written } from './type.ts';

/** The looks of text on one platform; lengths in logical pixels. */
export interface Look {
  readonly tones: Readonly<Record<Tone, string>>;
  readonly sizes: Readonly<Record<Line['kind'], number>>;
  /** Ground of code and of times, and its edge. */
  readonly code: string;
  readonly edge: string;
  readonly bar: string;
}

/** Something drawn, from the top left corner given to it down to `height`. */
export interface Drawn {
  readonly svg: string;
  readonly height: number;
  /** Of the widest line. */
  readonly width: number;
}

const LEADING = 1.36;
const INDENTS: Readonly<Partial<Record<Line['kind'], number>>> = { quote: 13, item: 15, code: 9 };
const CODE_PAD = 7;
/** A blank line is not as high as one with letters. */
const BLANK = 0.62;

/** Words with the spaces before them, each of one or more stretches. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  for (const run of runs) {
    for (const [i, part] of run.text.split(/(?<=\S)(?= )/).entries()) {
      const begins = words.length === 0 || i > 0 || part.startsWith(' ');
      if (begins) words.push([{ ...run, text: part }]);
      else words.at(-1)!.push({ ...run, text: part });
    }
  }
  return words;
}

const widthOfRuns = (runs: readonly Run[], size: number): number =>
  runs.reduce((sum, { text, face }) => sum + widthIn(text, size, face), 0);

const atStart = ([first, ...rest]: readonly Run[]): Run[] =>
  first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest];

/** A word too long for a line, cut where the line ends. */
function pieces(word: readonly Run[], size: number, width: number): Run[][] {
  const cut: Run[][] = [[]];
  for (const run of word) {
    for (const letter of run.text) {
      const piece = { ...run, text: letter };
      if (widthOfRuns([...cut.at(-1)!, piece], size) > width && cut.at(-1)!.length > 0) cut.push([]);
      cut.at(-1)!.push(piece);
    }
  }
  return cut;
}

/** Runs broken at spaces into rows of at most `width`. */
export function rowsOf(runs: readonly Run[], size: number, width: number): Run[][] {
  const rows: Run[][] = [[]];
  for (const word of wordsOf(runs)) {
    const row = rows.at(-1)!;
    if (widthOfRuns([...row, ...word], size) <= width) row.push(...word);
    else {
      const [first = [], ...rest] = pieces(row.length === 0 ? word : atStart(word), size, width);
      if (row.length === 0) row.push(...first);
      else rows.push([...first]);
      rows.push(...rest);
    }
  }
  return rows;
}

const alike = (a: Run, b: Run): boolean =>
  a.tone === b.tone && (Object.keys(a.face) as (keyof Face)[]).every((key) => a.face[key] === b.face[key]);

/** Neighbours of one look together. */
const merged = (runs: readonly Run[]): Run[] =>
  runs.reduce<Run[]>((all, run) => {
    const before = all.at(-1);
    if (before && alike(before, run)) all[all.length - 1] = { ...before, text: before.text + run.text };
    else all.push(run);
    return all;
  }, []);

function rowSvg(row: readonly Run[], x: number, base: number, size: number, look: Look): string {
  let at = x;
  return merged(row)
    .map((run) => {
      const width = widthIn(run.text, size, run.face);
      const ground =
        run.tone === 'time' ? rounded(at - 2, base - size, width + 4, size * 1.3, 3, look.code) : '';
      const svg = ground + written(run.text, at, base, size, run.face, look.tones[run.tone]);
      at += width;
      return svg;
    })
    .join('');
}

/** Lines under each other, wrapped to `width`, the first one's top at `y`. */
export function laid(lines: readonly Line[], x: number, y: number, width: number, look: Look): Drawn {
  let svg = '';
  let at = y;
  let widest = 0;
  let quoted: number | null = null;
  for (const [i, { runs, kind }] of lines.entries()) {
    const size = look.sizes[kind];
    const indent = INDENTS[kind] ?? 0;
    const code = kind === 'code';
    const [first, last] = [code && lines[i - 1]?.kind !== kind, code && lines[i + 1]?.kind !== kind];
    if (first) {
      const after = lines.findIndex((each, j) => j > i && each.kind !== kind);
      const block = lines.slice(i, after === -1 ? undefined : after);
      const rows = block.reduce((sum, each) => sum + rowsOf(each.runs, size, width - 2 * indent).length, 0);
      at += CODE_PAD / 2;
      svg += rounded(x, at, width, rows * size * LEADING + 2 * CODE_PAD, 5, look.code, look.edge);
      at += CODE_PAD;
    }
    if (runs.length === 0 && !code) {
      at += size * LEADING * BLANK;
      continue;
    }
    const rows = rowsOf(runs, size, width - indent * (code ? 2 : 1));
    const top = at;
    for (const row of rows) {
      svg += rowSvg(row, x + indent, at + size * 1.02, size, look);
      widest = Math.max(widest, indent + widthOfRuns(row, size));
      at += size * LEADING;
    }
    if (kind === 'quote') {
      // Lines of one quotation have one bar.
      quoted ??= top;
      if (lines[i + 1]?.kind !== kind) {
        svg += rounded(x, quoted, 3.5, at - quoted, 1.7, look.bar);
        quoted = null;
      }
    }
    if (kind === 'item')
      svg += `<circle cx="${x + 5}" cy="${top + size * 0.7}" r="2.4" fill="${look.tones.text}"/>`;
    if (last) {
      at += CODE_PAD * 1.5;
      widest = width;
    }
  }
  return { svg, height: at - y, width: widest };
}
