/** A text and the encoding it was read by (WHATWG name, or utf-32le/be). */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const HEAD = 1024;

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** By the byte-order mark, or by where the zero bytes of an opening `<` lie. */
function wideEncoding(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4));
  const marks: readonly [RegExp, string][] = [
    [/^(?:\0\0\xfe\xff|\0\0\0<)/, 'utf-32be'],
    [/^(?:\xff\xfe\0\0|<\0\0\0)/, 'utf-32le'],
    [/^(?:\xfe\xff|\0<)/, 'utf-16be'],
    [/^(?:\xff\xfe|<\0)/, 'utf-16le'],
    [/^\xef\xbb\xbf/, 'utf-8'],
  ];
  return marks.find(([mark]) => mark.test(head))?.[1] ?? null;
}

function utf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian);
    const valid = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    text += String.fromCodePoint(valid ? point : 0xfffd);
  }
  return text.replace(/^\ufeff/, '');
}

function decoderFor(
  label: string | null | undefined,
  fatal: boolean,
): InstanceType<typeof TextDecoder> | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim(), { fatal });
  } catch {
    return null;
  }
}

const labelIn = (contentType: string | null): string | null =>
  /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? '')?.[1] ?? null;

function declaredLabel(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, HEAD));
  const xml = /^[\s\0]*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1];
  const html = /<meta[^>]{0,200}?charset\s*=\s*["']?([^"'\s/>;]+)/i.exec(head)?.[1];
  const label = xml ?? html ?? null;
  // Words readable as ASCII cannot stand in UTF-16.
  return label !== null && /^(?:utf-?16|utf-?32|ucs|iso-10646)/i.test(label) ? 'utf-8' : label;
}

const isSingleByte = (encoding: string): boolean =>
  /^(?:windows-|iso-8859-|koi8|macintosh|ibm)/.test(encoding);

/**
 * Reads bytes as text: byte-order mark, then the Content-Type's charset, then the XML or HTML declaration, then UTF-8,
 * then windows-1252. A label the bytes contradict gives way to the next. Never fails.
 */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const wide = wideEncoding(bytes);
  if (wide?.startsWith('utf-32')) return { text: utf32(bytes, wide === 'utf-32le'), encoding: wide };
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  const labels = [labelIn(contentType), declaredLabel(bytes), 'utf-8', 'windows-1252'];
  const candidates = labels.flatMap((label) => decoderFor(label, true) ?? []);
  const [first] = candidates;
  // Text with accents that reads as UTF-8 is UTF-8, whatever a server's single-byte default says.
  const order =
    first && isSingleByte(first.encoding)
      ? [new TextDecoder('utf-8', { fatal: true }), ...candidates]
      : candidates;
  for (const decoder of order) {
    try {
      return { text: decoder.decode(bytes), encoding: decoder.encoding };
    } catch {
      // The bytes are not in this encoding: on to the next.
    }
  }
  const fallback =
    decoderFor(
      labels.find((label) => decoderFor(label, false)),
      false,
    ) ?? new TextDecoder();
  return { text: fallback.decode(bytes), encoding: fallback.encoding };
}
