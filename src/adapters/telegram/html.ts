import { plain } from '../../message/plain.ts';

/** Formatted text. Every `text` may come from anywhere: written out, it formats, links and pings nothing. */
export type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'bold' | 'italic' | 'folded'; readonly children: readonly Node[] }
  | { readonly type: 'code'; readonly text: string }
  /** Lines in which spaces count. */
  | { readonly type: 'pre'; readonly lines: readonly string[] }
  | { readonly type: 'link'; readonly text: string; readonly url: string }
  /** An instant in ms since 1970, shown by each reader's device in its own zone; `text` where it cannot. */
  | { readonly type: 'time'; readonly text: string; readonly instant: number; readonly format: 'Dt' | 'r' };

export const text = (value: string): Node => ({ type: 'text', text: value });
export const BREAK: Node = { type: 'break' };
export const bold = (...children: readonly Node[]): Node => ({ type: 'bold', children });
export const italic = (...children: readonly Node[]): Node => ({ type: 'italic', children });
/** A quotation that shows three lines until it is tapped. */
export const folded = (children: readonly Node[]): Node => ({ type: 'folded', children });

/** Nodes with others between them. */
export const joined = (parts: readonly (readonly Node[])[], between: readonly Node[]): Node[] =>
  parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : [...between, ...part]));

const JOINER = '\u2060';

/** Four numbers with dots that are an address and not one number in groups of three digits. */
const IPV4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
const GROUPED = /^\d{1,3}(?:\.\d{3}){3}$/;

/**
 * What Telegram itself would turn into a link, a mention, a hashtag or a command comes apart by a word joiner, which has
 * no width: its own finder takes no such letter into names and addresses. Numbers stay whole.
 */
const unlinked = (line: string): string => (LINKABLE.test(line) ? parted(line) : line);

/** Where nothing of this stands, nothing below is found either: most lines are words and figures. */
const LINKABLE = /[@＠#＃．。]|\$[A-Z1]|(?:^|[^\p{L}\p{N}_/])\/[A-Za-z0-9_]|:\/|\.(?:\p{L}|\d{1,3}\.\d)/u;

const parted = (line: string): string =>
  line
    .replaceAll(/[@＠#＃](?=[\p{L}\p{N}_·])/gu, `$&${JOINER}`)
    .replaceAll(/\$(?=[A-Z]|1INCH)/g, `$&${JOINER}`)
    .replaceAll(/(?<![\p{L}\p{N}_/])\/(?=[A-Za-z0-9_])/gu, `$&${JOINER}`)
    .replaceAll(/:(?=\/(?:\/|$))/g, `$&${JOINER}`)
    .replaceAll(/(?<=[\p{L}\p{N}_-])[.．。](?=\p{L}(?:[\p{L}\p{N}-]|$))/gu, `$&${JOINER}`)
    .replaceAll(IPV4, (found, at: number, all: string) =>
      GROUPED.test(found) && !/[/@\u2060]/.test(all[at - 1] ?? '') ? found : found.replace('.', `.${JOINER}`),
    );

/** One harmless line that keeps a space at its ends, since more of the same line may stand there. */
function line(value: string): string {
  const core = plain(value);
  const [before, after] = [/^\s/.test(value) ? ' ' : '', /\s$/.test(value) ? ' ' : ''];
  return core === '' ? before : `${before}${core}${after}`;
}

const escaped = (value: string): string => (/[&<>"]/.test(value) ? entities(value) : value);

const entities = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const LONGEST_URL = 2048;

/** The address of a link people may follow: http or https, no name or password in it; null for any other. */
function addressOf(url: string): URL | null {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol) || address.href.length > LONGEST_URL) return null;
  return address.username === '' && address.password === '' ? address : null;
}

/** A host as it is registered: lower case, letters of other scripts as xn--, without www and the dot at its end. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^www\./, '').replace(/\.$/, '');

/** The site a link leads to, null for one that nobody may follow. */
export function siteOf(url: string): string | null {
  const address = addressOf(url);
  return address && hostOf(address);
}

const DOMAIN = /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}-]{1,63}[.．。]){1,9}\p{L}[\p{L}\p{N}-]{1,62}/gu;

/** Does a label speak of another site than the one it leads to? */
function misleads(label: string, host: string): boolean {
  const named = (label.match(DOMAIN) ?? []).map((domain) => URL.parse(`http://${domain}`));
  return (
    host.includes('xn--') || named.some((site) => site === null || !`.${host}`.endsWith(`.${hostOf(site)}`))
  );
}

/** Where the first `count` letters of a text end that joiners have been put into. */
function endOf(joinedText: string, count: number): number {
  let at = 0;
  for (let left = count; left > 0; at += 1) if (joinedText[at] !== JOINER) left -= 1;
  return at;
}

/** A link's label, with the site it leads to behind one that speaks of another site; the label alone where none is. */
export function labelOf(label: string, url: string): string {
  const site = siteOf(url);
  if (site === null) return label;
  if (plain(label) === '') return site;
  return misleads(plain(label), site) ? `${label.trimEnd()} (${site})` : label;
}

/** UTF-16 units of a letter and the dot behind it. */
const TAIL = 3;

/** Writes nodes out from left to right; what stands before a text may make a link of its beginning. */
class Writer {
  /** The end of what is written, without joiners. */
  #last = '';

  #words(value: string): string {
    const whole = unlinked(this.#last + value);
    const start = endOf(whole, this.#last.length);
    this.#last = (this.#last + value).slice(-TAIL);
    return escaped(whole.slice(start));
  }

  #tag(name: string, inside: string, attributes = ''): string {
    return inside === '' ? '' : `<${name}${attributes}>${inside}</${name}>`;
  }

  #bare(name: 'code' | 'pre', value: string): string {
    this.#last = (this.#last + value).slice(-TAIL);
    return this.#tag(name, escaped(value));
  }

  #link(label: string, url: string): string {
    const address = addressOf(url);
    const shown = this.#words(line(labelOf(label, url)));
    return address ? this.#tag('a', shown, ` href="${escaped(address.href)}"`) : shown;
  }

  all(nodes: readonly Node[]): string {
    return nodes.map((node) => this.one(node)).join('');
  }

  one(node: Node): string {
    switch (node.type) {
      case 'text':
        return this.#words(line(node.text));
      case 'break':
        this.#last = '\n';
        return '\n';
      case 'bold':
        return this.#tag('b', this.all(node.children));
      case 'italic':
        return this.#tag('i', this.all(node.children));
      case 'folded':
        return this.#tag('blockquote', this.all(node.children), ' expandable');
      case 'code':
        return this.#bare('code', plain(node.text));
      case 'pre': {
        const kept = node.lines.map((each) =>
          each.split(/( +)/).map((run) => plain(run) || run.replaceAll(/[^ ]/g, '')),
        );
        return this.#bare('pre', kept.map((runs) => runs.join('')).join('\n'));
      }
      case 'link':
        return this.#link(node.text, node.url);
      case 'time': {
        const attributes = ` unix="${Math.floor(node.instant / 1000)}" format="${node.format}"`;
        return this.#tag('tg-time', this.#words(line(node.text)), attributes);
      }
    }
  }
}

/** HTML for `parse_mode: 'HTML'`; the only place where a tag is written. */
export const html = (nodes: readonly Node[]): string => new Writer().all(nodes);
