import { isDigit } from '../text/tokens.ts';

/** How digits and separators may be read, as plain digits with a point; `other` where the separator may be the other mark. */
export interface DigitReading {
  readonly plain: string;
  readonly other: string | null;
}

const only = (plain: string): DigitReading => ({ plain, other: null });

const LONGEST = 40;

/** Is `groups` (all behind the first) a grouping of thousands, also the Indian "1,00,000"? */
function isGrouping(first: string, groups: readonly string[]): boolean {
  if (first.length > 3 || first.length === 0) return false;
  const last = groups.at(-1);
  if (last === undefined || last.length !== 3) return false;
  const middle = groups.slice(0, -1);
  return middle.every((g) => g.length === 3) || middle.every((g) => g.length === 2);
}

/**
 * The reading of a number token ("1.234,5", "52.850", "1 082"), the likelier where there are two; null where the shape is no number
 * (a date, a version, a list). `decimal` is the language's decimal mark and decides only where the digits do not.
 */
export function readingOf(token: string, decimal: '.' | ','): DigitReading | null {
  if (token.length > LONGEST) return null;
  const mark = firstMark(token, 0);
  if (mark < 0) return only(token);
  if (firstMark(token, mark + 1) < 0)
    return single(token.slice(0, mark), token.slice(mark + 1), meant(token[mark]!), decimal);
  const parts = token.split(/[^0-9]/);
  const marks = [...token.replace(/[0-9]/g, '')].map(meant);
  const [first = '', ...rest] = parts;
  const lastMark = marks.at(-1)!;
  const others = marks.slice(0, -1);
  if (others.length > 0 && others.every((m) => m !== lastMark)) {
    const whole = parts.slice(0, -1);
    const sameMark = others.every((m) => m === others[0]);
    const decimalMark = lastMark === '.' || lastMark === ',';
    return sameMark && decimalMark && isGrouping(first, whole.slice(1))
      ? only(`${whole.join('')}.${parts.at(-1)}`)
      : null;
  }
  if (marks.some((m) => m !== lastMark)) return null;
  return isGrouping(first, rest) ? only(parts.join('')) : null;
}

/** Where the first character that is no digit stands, from an offset on; -1 for none. */
function firstMark(token: string, from: number): number {
  for (let i = from; i < token.length; i++) if (!isDigit(token.charCodeAt(i))) return i;
  return -1;
}

/** The mark that an Arabic one stands for. */
const meant = (mark: string): string => (mark === '٫' ? ',' : mark === '٬' ? "'" : mark);

function single(first: string, tail: string, mark: string, decimal: '.' | ','): DigitReading | null {
  if (mark !== '.' && mark !== ',') return isGrouping(first, [tail]) ? only(first + tail) : null;
  if (tail.length !== 3 || first.length > 3 || first.startsWith('0')) return only(`${first}.${tail}`);
  if (tail === '000' && mark !== decimal) return only(first + tail);
  const asFraction = mark === decimal && tail !== '000';
  const [grouped, fraction] = [first + tail, `${first}.${tail}`];
  return asFraction ? { plain: fraction, other: grouped } : { plain: grouped, other: fraction };
}

/**
 * The decimal mark a text itself uses: that of its undoubted decimals where it never uses the language's own
 * (translated tables keep foreign digits), else the language's.
 */
export function decimalMarkOf(numbers: Iterable<string>, own: '.' | ','): '.' | ',' {
  let [ownUses, foreignUses] = [0, 0];
  for (const number of numbers) {
    if (firstMark(number, 0) < 0) continue;
    const match = /^(\d{1,12})([.,])(\d{1,12})$/.exec(number);
    if (!match || (match[3]!.length === 3 && match[1] !== '0')) continue;
    if (match[2] === own) ownUses++;
    else foreignUses++;
  }
  return ownUses === 0 && foreignUses >= 2 ? (own === '.' ? ',' : '.') : own;
}

/** A product without binary dust: to fifteen digits, of which most numbers of news need few. */
export function clean(v: number): number {
  if (Number.isSafeInteger(v)) return v;
  const short = Math.round(v * SHORT.part) / SHORT.part;
  const isDust = Math.abs(short - v) <= Math.abs(v) * SHORT.dust;
  return isDust && Math.abs(v) < SHORT.below ? short : Number(v.toPrecision(15));
}
/** Numbers of up to four decimals, and by what share of itself a product may miss one that fifteen digits would give. */
const SHORT = { part: 1e4, below: 1e7, dust: 3e-16 };
