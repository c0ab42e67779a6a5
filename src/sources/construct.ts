import { parseInstant } from './dates.ts';
import { LONGEST } from './document.ts';
import { decodeEntities } from './entities.ts';
import type { Token } from './markup.ts';
import { headline, plainText, tidy } from './plaintext.ts';
import type { Element } from './vocabulary.ts';

export type Open = Extract<Token, { kind: 'open' }>;

/** An element being read; `same` counts elements of its own name inside it. */
export interface Field {
  readonly tag: Open;
  readonly name: string;
  readonly element: Element;
  readonly text: string[];
  markup: boolean;
  same: number;
}

/** Stands for `<` inside repaired text, so that no reader after us takes words for markup; `unescapeText` undoes it. */
const LESS_THAN = '\ue000';
const FOREIGN_TYPES = /^(?:image|video|audio)\//i;

/** Repaired text as it was meant. */
export const unescapeText = (text: string): string => text.replaceAll(LESS_THAN, '<');

/** Text as it may stand in XML, in an element or an attribute. */
export const escaped = (text: string): string =>
  text
    .replaceAll(LESS_THAN, '')
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', LESS_THAN)
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Atom 0.3 says base64 by its mode, Atom 1.0 by a type that is no text (RFC 4287, 4.1.3.3). */
const isPacked = ({ attributes }: Open): boolean =>
  attributes.get('mode') === 'base64' || attributes.get('type') === 'application/octet-stream';

/** The text of an element without child elements, out of base64 if it was in it. */
const contentOf = ({ tag, text }: Field): string =>
  isPacked(tag) ? Buffer.from(text.join(''), 'base64').toString('utf8') : text.join('');

const isPlain = (tag: Open, atom: boolean): boolean => {
  const type = tag.attributes.get('type');
  if (/^(?:escaped|base64)$/.test(tag.attributes.get('mode') ?? ''))
    return type !== undefined && /plain/.test(type);
  return atom && (type === undefined || type === 'text' || type === 'text/plain');
};

function lineOf(field: Field, { source, end, atom }: Place): string {
  if (field.markup) return plainText(source.slice(field.tag.end, end)).replace(/\s+/g, ' ');
  const text = contentOf(field);
  return isPlain(field.tag, atom) ? tidy(decodeEntities(text)).replace(/\s+/g, ' ') : (headline(text) ?? '');
}

function bodyOf(field: Field, { source, end, atom }: Place): string {
  const { tag, markup } = field;
  if (FOREIGN_TYPES.test(tag.attributes.get('type') ?? '')) return '';
  if (markup) return plainText(source.slice(tag.end, end));
  const text = contentOf(field);
  if (isPlain(tag, atom)) return tidy(text);
  return /<[a-z!/]/i.test(text) ? plainText(text) : tidy(decodeEntities(text));
}

/** Where a field's value stands. */
export interface Place {
  readonly source: string;
  /** Offset of the closing tag. */
  readonly end: number;
  readonly atom: boolean;
  readonly inItem: boolean;
  readonly base: string | null;
}

function addressOf({ name, tag, text }: Field, { base: outer }: Place): string {
  if (name !== 'link') return text.join('').trim();
  const rel = tag.attributes.get('rel') ?? 'alternate';
  const href = tag.attributes.get('href') ?? text.join('').replace(/\s+/g, '');
  if (!/(?:^|\/)alternate$/.test(rel) || href === '') return '';
  const base = URL.parse(tag.attributes.get('xml:base') ?? '', outer ?? undefined)?.href ?? outer;
  return URL.parse(href, base ?? undefined)?.href ?? href;
}

/** What a field says, as plain text; empty when that is nothing we keep. */
export function wordsOf(field: Field, place: Place): string {
  switch (field.element.role) {
    case 'line':
      return lineOf(field, place).slice(0, LONGEST.line);
    case 'body':
      return place.inItem ? bodyOf(field, place).slice(0, LONGEST.body) : '';
    case 'date': {
      const instant = place.inItem ? parseInstant(field.text.join('')) : null;
      return instant === null ? '' : new Date(instant).toISOString();
    }
    case 'address':
      return addressOf(field, place).slice(0, LONGEST.address);
    default:
      return field.text.join('').trim().slice(0, LONGEST.line);
  }
}
