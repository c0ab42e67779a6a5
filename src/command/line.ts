/** One word of a line: as typed, without its quotes, and where it starts. */
export interface Token {
  readonly raw: string;
  readonly value: string;
  readonly start: number;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '„': '“', '«': '»' };

/** Splits a line at white space; quotes hold words together after a space, `:` or `=`, and are taken off. */
export function tokens(line: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < line.length) {
    if (/\s/.test(line[at]!)) {
      at++;
      continue;
    }
    const start = at;
    let value = '';
    while (at < line.length && !/\s/.test(line[at]!)) {
      const closing = /(^|[:=])$/.test(line.slice(start, at)) ? CLOSING[line[at]!] : undefined;
      const end = closing === undefined ? -1 : line.indexOf(closing, at + 1);
      if (end > at) {
        value += line.slice(at + 1, end);
        at = end + 1;
      } else {
        value += line[at];
        at++;
      }
    }
    found.push({ raw: line.slice(start, at), value, start });
  }
  return found;
}

/** A line's command word and what follows it, untouched but for the space between them. */
export function splitLine(line: string): { readonly name: string; readonly rest: string } {
  const [, name = '', rest = ''] = /^\s*(\S*)\s?([\s\S]*)$/.exec(line) ?? [];
  return { name, rest };
}
