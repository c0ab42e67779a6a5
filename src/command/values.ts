/** Two numbers a text may stand for; only the person can say which. */
export interface Ambiguous {
  readonly ambiguous: readonly [number, number];
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const ONE_GROUP = /^([+-]?[1-9]\d{0,2})([.,])(\d{3})$/;

const finite = (text: string): number | undefined => {
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
};

/** Thousands in proper groups of three, cut out; null when the groups are not proper. */
function ungrouped(text: string, separator: string): string | null {
  const [head = '', ...groups] = text.split(separator);
  const proper = /^[+-]?[1-9]\d{0,2}$/.test(head) && groups.every((group) => /^\d{3}$/.test(group));
  return proper ? head + groups.join('') : null;
}

/** Spelling that says nothing about the number: the minus sign, spaces and apostrophes between thousands, its unit. */
function bare(text: string, unit: string | null): string {
  let rest = text.trim().replace(/^\u2212/, '-');
  if (unit !== null && rest.toLowerCase().endsWith(unit.toLowerCase()))
    rest = rest.slice(0, -unit.length).trimEnd();
  if (unit?.startsWith('USD')) rest = rest.replace(/^([+-]?)\$ ?/, '$1').replace(/ ?\$$/, '');
  return rest.replaceAll(/(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g, '');
}

/**
 * A number as people type it: `0.06`, `0,06`, `1e3`, `68,500`, `68.500,5`, `1 000`, with its unit or without.
 * undefined when it is none. A German reader's `68.500` may be either form and is returned as ambiguous.
 */
export function readNumber(
  text: string,
  locale: string,
  unit: string | null = null,
): number | Ambiguous | undefined {
  const typed = bare(text, unit);
  const dots = typed.split('.').length - 1;
  const commas = typed.split(',').length - 1;
  if (dots + commas === 0) return finite(typed);
  const [, head, separator, tail] = ONE_GROUP.exec(typed) ?? [];
  if (separator !== undefined) {
    const whole = Number(`${head}${tail}`);
    const decimal = Number(`${head}.${tail}`);
    if (separator === ',') return locale.startsWith('de') ? decimal : whole;
    return locale.startsWith('de') ? { ambiguous: [whole, decimal] } : decimal;
  }
  if (dots > 0 && commas > 0) {
    const [group, point] = typed.lastIndexOf('.') > typed.lastIndexOf(',') ? [',', '.'] : ['.', ','];
    const [before = '', after = '', ...more] = typed.split(point);
    const integer = more.length > 0 || after.includes(group) ? null : ungrouped(before, group);
    return integer === null ? undefined : finite(`${integer}.${after}`);
  }
  const sign = dots > 0 ? '.' : ',';
  if (dots + commas > 1) return finite(ungrouped(typed, sign) ?? '');
  return finite(typed.replace(',', '.'));
}

const YES = ['yes', 'true', 'on', '1', 'ja', 'an', 'y', 'j'];
const NO = ['no', 'false', 'off', '0', 'nein', 'aus', 'n'];

/** Yes or no in the words of every language answered in; undefined for anything else. */
export function readBoolean(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}
