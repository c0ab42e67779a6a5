import { escaped, type Field, type Open, wordsOf } from './construct.ts';
import { SourceError } from './failure.ts';
import { type Token, tokensOf } from './markup.ts';
import { ELEMENTS, NAMESPACES, namespaceKey } from './vocabulary.ts';

const MAX_DEPTH = 64;
/** More than the cap on bytes lets any honest feed have. */
const MAX_ITEMS = 20_000;

/** Rewrites one feed; a class because tags arrive one by one and what they mean depends on those still open. */
class Repair {
  readonly #source: string;
  readonly #out: string[] = [];
  readonly #open: { name: string; base: string | null }[] = [];
  readonly #prefixes = new Map<string, string>();
  #field: Field | null = null;
  #skipped: { name: string; depth: number } | null = null;
  #atom = false;
  #items = 0;
  #channel = false;

  constructor(source: string) {
    this.#source = source;
  }

  run(): string {
    for (const token of tokensOf(this.#source)) {
      if (token.kind === 'text') this.#field?.text.push(token.text);
      else if (token.kind === 'open') this.#opened(token);
      else this.#closed(token);
      if (this.#items > MAX_ITEMS) break;
    }
    if (this.#open.length === 0 && this.#out.length === 0) {
      const page = /<html[\s>]/i.test(this.#source.slice(0, 4096));
      throw new SourceError(
        'not-a-feed',
        page ? 'the answer is a web page, not a feed' : 'the answer is not a feed',
      );
    }
    this.#finish(this.#source.length);
    while (this.#open.length > 0) this.#pop();
    return this.#out.join('');
  }

  /** A tag's canonical name: known namespaces by our prefix, whatever the document calls them, in lower case. */
  #nameOf(raw: string, own?: ReadonlyMap<string, string>): string {
    const colon = raw.indexOf(':');
    const prefix = colon < 0 ? '' : raw.slice(0, colon);
    const local = raw.slice(colon + 1).toLowerCase();
    const declared = own?.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
    const known =
      (declared && NAMESPACES.get(namespaceKey(declared))) ??
      this.#prefixes.get(prefix) ??
      prefix.toLowerCase();
    // Atom inside RSS speaks of the feed's own address, not of the story.
    const core = known === '' || (known === 'atom' && (this.#atom || this.#open.length === 0));
    return core ? local : `${known}:${local}`;
  }

  #declare(tag: Open, container: boolean): void {
    for (const [key, value] of tag.attributes) {
      if (!key.startsWith('xmlns') || (key === 'xmlns' && !container)) continue;
      const known = NAMESPACES.get(namespaceKey(value));
      if (known !== undefined) this.#prefixes.set(key.slice(6), known);
    }
  }

  #opened(tag: Open): void {
    const name = this.#nameOf(tag.name, tag.attributes);
    const element = ELEMENTS.get(name);
    const startsItem = name === 'item' || name === 'entry';
    if (this.#skipped) {
      if (startsItem) this.#skipped = null;
      else {
        if (name === this.#skipped.name && !tag.closed) this.#skipped.depth++;
        return;
      }
    }
    if (this.#field) {
      const unclosed =
        startsItem ||
        (element?.role === 'date' && !this.#atom) ||
        name === 'guid' ||
        name === 'content:encoded';
      if (!unclosed) {
        this.#field.markup = true;
        if (tag.name === this.#field.tag.name && !tag.closed) this.#field.same++;
        return;
      }
      this.#finish(tag.start);
    }
    this.#declare(tag, element?.role === 'container');
    if (element?.role === 'container') this.#push(name, tag);
    if (element?.role === 'container' || this.#open.length === 0) return;
    if (element === undefined) {
      if (!tag.closed) this.#skipped = { name, depth: 1 };
      return;
    }
    this.#field = { tag, name, element, text: [], markup: false, same: 0 };
    if (tag.closed) this.#finish(tag.end);
  }

  #closed(tag: Extract<Token, { kind: 'close' }>): void {
    const name = this.#nameOf(tag.name);
    const container = this.#open.some((open) => open.name === name);
    if (this.#skipped) {
      if (name === this.#skipped.name && --this.#skipped.depth === 0) this.#skipped = null;
      if (!container) return;
      this.#skipped = null;
    }
    if (this.#field) {
      const same = tag.name.toLowerCase() === this.#field.tag.name.toLowerCase();
      if (same ? this.#field.same-- > 0 : !container) return;
      this.#finish(tag.start);
    }
    // Items may follow a channel that was closed too early.
    if (!container || (name === 'channel' && this.#open[0]?.name === 'rss')) return;
    while (this.#open.at(-1)?.name !== name) this.#pop();
    this.#pop();
  }

  #push(name: string, tag: Open): void {
    const isItem = name === 'item' || name === 'entry';
    if (this.#open.length === 0) {
      if (isItem || this.#out.length > 0) return;
      this.#atom = name === 'feed';
      if (name === 'channel') this.#emitOpen('rss', null);
    } else if (!isItem && name !== 'channel') return;
    if (name === 'channel' && this.#channel) return;
    if (isItem) {
      while (['item', 'entry'].includes(this.#open.at(-1)!.name)) this.#pop();
      if (this.#open.at(-1)!.name === 'rss') this.#emitOpen('channel', null);
      this.#items++;
    }
    if (this.#open.length >= MAX_DEPTH) throw new SourceError('malformed', 'the feed is nested too deep');
    this.#emitOpen(isItem ? (this.#atom ? 'entry' : 'item') : name, tag);
    if (tag.closed) this.#pop();
  }

  #emitOpen(name: string, tag: Open | null): void {
    const outer = this.#open.at(-1)?.base ?? null;
    const base = tag?.attributes.get('xml:base');
    this.#open.push({
      name,
      base: base === undefined ? outer : (URL.parse(base, outer ?? undefined)?.href ?? outer),
    });
    if (name === 'channel') this.#channel = true;
    const about = name === 'item' ? tag?.attributes.get('rdf:about') : undefined;
    const version = name === 'rss' ? ' version="2.0"' : '';
    // An attribute on each, or rss-parser takes an empty element for a string.
    this.#out.push(
      `<${ELEMENTS.get(name)!.rss} xml:space="preserve"${version}${about ? ` rdf:about="${escaped(about)}"` : ''}>`,
    );
    const lang = tag?.attributes.get('xml:lang');
    if (lang) this.#out.push(`<language>${escaped(lang)}</language>`);
  }

  #pop(): void {
    const { name } = this.#open.pop()!;
    if (['rdf:rdf', 'rss'].includes(name) && !this.#channel) this.#out.push('<channel></channel>');
    this.#out.push(`</${ELEMENTS.get(name)!.rss}>`);
  }

  #finish(end: number): void {
    const field = this.#field;
    if (!field) return;
    this.#field = null;
    const name = this.#atom ? field.element.atom : field.element.rss;
    const open = this.#open.at(-1);
    const inItem = ['item', 'entry'].includes(open?.name ?? '');
    const value = wordsOf(field, {
      source: this.#source,
      end,
      atom: this.#atom,
      inItem,
      base: open?.base ?? null,
    });
    if (name === null || value === '') return;
    if (name === 'link' && this.#atom) this.#out.push(`<link rel="alternate" href="${escaped(value)}"/>`);
    else this.#out.push(`<${name}>${escaped(value)}</${name}>`);
  }
}

/**
 * Rewrites a feed (RSS, Atom or RDF, however broken) as small well-formed XML of the same format, with all text plain,
 * dates in ISO 8601 and only the elements we read; DOCTYPE, entities, other namespaces and unknown elements are
 * dropped unread. Linear in the input. Throws a `SourceError` when it is no feed.
 */
export const repair = (source: string): string => new Repair(source).run();
