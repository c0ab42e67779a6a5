/** What Telegram makes of a text with `parse_mode: 'HTML'`. */
export interface Parsed {
  /** Without tags, entities decoded, without white space at its ends: what the limits count, in UTF-16 units. */
  readonly text: string;
  /** Formatted stretches, nested ones counted one by one. */
  readonly entities: number;
  /** Why Telegram would refuse it, or show something else than was meant; empty for sound HTML. */
  readonly faults: readonly string[];
}

/** The attributes each tag may have, whole; https://core.telegram.org/bots/api#html-style (Bot API 10.1). */
const TAGS: Readonly<Record<string, RegExp>> = {
  b: /^$/,
  strong: /^$/,
  i: /^$/,
  em: /^$/,
  u: /^$/,
  ins: /^$/,
  s: /^$/,
  strike: /^$/,
  del: /^$/,
  'tg-spoiler': /^$/,
  span: /^ class="tg-spoiler"$/,
  'tg-emoji': /^ emoji-id="\d+"$/,
  'tg-time': /^ unix="-?\d+"(?: format="(?:r|w?[dD]?[tT]?)")?$/,
  a: /^ href="https?:\/\/[^"\s<>]+"$/,
  code: /^(?: class="language-[\w+#-]+")?$/,
  pre: /^$/,
  blockquote: /^(?: expandable)?$/,
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The letter an entity stands for, null for one that Telegram does not know. */
function letterOf(entity: string): string | null {
  const [, decimal, hex, name] = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));$/i.exec(entity) ?? [];
  if (name !== undefined) return NAMED[name] ?? null;
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : 0;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

const TOKEN = /<(\/?)([a-z][a-z-]*)([^<>]*)>|&(?:#?\w{1,10};)?|[<>]|[^<>&]+/gi;

/** What may not stand inside a tag: nothing in code but code in pre, no quotation in a quotation, no link in a link. */
function misplaced(tag: string, open: readonly string[]): boolean {
  const inside = open.at(-1);
  if (open.includes('code')) return true;
  if (open.includes('pre')) return !(tag === 'code' && inside === 'pre');
  return (tag === 'blockquote' || tag === 'a') && open.includes(tag);
}

/** Reads HTML the way Telegram does; never throws. */
export function parsed(html: string): Parsed {
  const faults: string[] = [];
  const open: string[] = [];
  let text = '';
  let entities = 0;
  for (const [token, closing, name, attributes = ''] of html.matchAll(TOKEN)) {
    const tag = name?.toLowerCase();
    if (tag === undefined) {
      const letter = token.startsWith('&') ? letterOf(token) : token;
      if (letter === null) faults.push(`entity ${token}`);
      if (token === '<' || token === '>') faults.push(`bare ${token}`);
      text += letter ?? token;
    } else if (closing === '/') {
      if (open.at(-1) === tag) open.pop();
      else faults.push(`</${tag}> closes ${open.at(-1) ?? 'nothing'}`);
    } else {
      const allowed = TAGS[tag];
      if (!allowed) faults.push(`tag ${tag}`);
      else if (!allowed.test(attributes)) faults.push(`attributes of ${tag}:${attributes}`);
      if (misplaced(tag, open)) faults.push(`${tag} inside ${open.join(' ')}`);
      if (!(tag === 'code' && open.at(-1) === 'pre')) entities += 1;
      open.push(tag);
    }
  }
  faults.push(...open.map((tag) => `${tag} stays open`));
  if (!html.isWellFormed()) faults.push('half a surrogate pair');
  return { text: text.trim(), entities, faults };
}
