import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/sources/decode.ts';
import { readFeedText } from '../../src/sources/poll.ts';

const xml = (encoding: string | null, title = 'Zürich'): string =>
  `${encoding === null ? '' : `<?xml version="1.0" encoding="${encoding}"?>`}<rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`;

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const utf32 = (text: string): Buffer => {
  const bytes = Buffer.alloc(text.length * 4);
  [...text].forEach((character, i) => void bytes.writeUInt32BE(character.codePointAt(0)!, i * 4));
  return bytes;
};
const bom = (bytes: readonly number[], rest: Buffer): Buffer => Buffer.concat([Buffer.from(bytes), rest]);

const CASES: readonly [why: string, bytes: Buffer, contentType: string | null, encoding: string][] = [
  ['UTF-8 without a word', Buffer.from(xml(null)), null, 'utf-8'],
  ['UTF-8 by header', Buffer.from(xml(null)), 'text/xml; charset="UTF-8"', 'utf-8'],
  ['latin-1 by declaration', latin1(xml('ISO-8859-1')), 'text/xml', 'windows-1252'],
  ['latin-1 by header only', latin1(xml(null)), 'text/xml;charset=iso-8859-1', 'windows-1252'],
  ['latin-1 said by nobody', latin1(xml(null)), 'text/xml', 'windows-1252'],
  [
    'UTF-8 under a server’s latin-1 default',
    Buffer.from(xml('UTF-8')),
    'text/xml; charset=ISO-8859-1',
    'utf-8',
  ],
  [
    'latin-1 under a wrong UTF-8 header',
    latin1(xml('ISO-8859-1')),
    'text/xml; charset=utf-8',
    'windows-1252',
  ],
  [
    'a mark beats header and declaration',
    bom([0xef, 0xbb, 0xbf], Buffer.from(xml('ISO-8859-1'))),
    'text/xml; charset=iso-8859-1',
    'utf-8',
  ],
  ['UTF-16 little-endian, marked', bom([0xff, 0xfe], utf16(xml('UTF-16'), false)), null, 'utf-16le'],
  ['UTF-16 big-endian, marked', bom([0xfe, 0xff], utf16(xml('UTF-16'), true)), null, 'utf-16be'],
  ['UTF-16 unmarked', utf16(xml('UTF-16'), false), null, 'utf-16le'],
  ['UTF-16 big-endian, unmarked', utf16(xml(null), true), null, 'utf-16be'],
  ['UTF-32', bom([0, 0, 0xfe, 0xff], utf32(xml('UTF-32'))), null, 'utf-32be'],
  ['UTF-8 that calls itself UTF-16', Buffer.from(xml('UTF-16')), null, 'utf-8'],
  ['an unknown label', Buffer.from(xml('x-klingon')), 'text/xml; charset=nonsense', 'utf-8'],
  [
    'HTML’s own declaration',
    latin1('<html><head><meta charset="iso-8859-1"></head>Zürich</html>'),
    'text/html',
    'windows-1252',
  ],
];

describe('decode', () => {
  it.each(CASES)('reads %s', (_why, bytes, contentType, encoding) => {
    const decoded = decode(bytes, contentType);
    expect(decoded.text).toContain('Zürich');
    expect(decoded.encoding).toBe(encoding);
  });

  it('reads what windows-1252 puts where latin-1 has control codes', () => {
    const bytes = Buffer.concat([
      latin1('<?xml version="1.0" encoding="iso-8859-1"?><t>'),
      Buffer.from([0x93, 0x80, 0x94]),
    ]);
    expect(decode(bytes, null).text).toContain('“€”');
  });

  it('reads Cyrillic and Japanese by declaration', () => {
    const cyrillic = Buffer.concat([
      latin1('<?xml version="1.0" encoding="windows-1251"?><t>'),
      Buffer.from([0xc7, 0xee]),
    ]);
    expect(decode(cyrillic, null).text).toContain('Зо');
    const japanese = Buffer.concat([
      latin1('<?xml version="1.0" encoding="Shift_JIS"?><t>'),
      Buffer.from([0x8e, 0x5a, 0x97, 0xcd]),
    ]);
    expect(decode(japanese, null).text).toContain('算力');
  });

  it('never fails, whatever the bytes', () => {
    const noise = Buffer.from(Array.from({ length: 4_096 }, (_, i) => (i * 7_919) % 256));
    for (const label of [
      null,
      'text/xml; charset=utf-8',
      'text/xml; charset=gb18030',
      'text/xml; charset=utf-16',
    ]) {
      expect(decode(noise, label).text.length).toBeGreaterThan(0);
    }
    expect(decode(Buffer.alloc(0), null).text).toBe('');
    expect(decode(Buffer.from([0, 0, 0xfe, 0xff, 1]), null).text).toBe('');
  });
});

interface Vector {
  readonly id: string;
  readonly category: string;
  readonly input: string;
  readonly contentType?: string;
  readonly title?: string;
  readonly why: string;
}

const file = new URL('../../../shared/vectors/dev.json', import.meta.url);
if (!existsSync(file)) process.stdout.write('  left out: the neighbouring encoding vectors are not here\n');
else {
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };
  describe('encoding vectors', () => {
    it.each(vectors.filter(({ category }) => category === 'charset'))(
      '$id $why',
      async ({ input, contentType, title }) => {
        const { text } = decode(Buffer.from(input, 'base64'), contentType ?? null);
        const { items } = await readFeedText(text, { url: 'https://example.org/feed', lang: null });
        expect(items).toHaveLength(1);
        if (title !== undefined) expect(items[0]?.title).toBe(title);
      },
    );
  });
}
