import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openDraughtsman } from '../../../src/chart/draughtsman.ts';
import { fontFiles } from '../../../src/chart/font.ts';
import { fontsProbe } from '../../../src/operator/doctor/fonts.ts';
import { darkPixels } from '../../../src/operator/doctor/ink.ts';
import type { Draughtsman } from '../../../src/ports.ts';

const signal = new AbortController().signal;

/** A PNG of 8 bits a channel from rows that begin with their filter; check sums are left at 0, nobody here reads them. */
function pngOf(width: number, type: number, rows: readonly (readonly number[])[]): Uint8Array {
  const chunk = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, type, 0, 0, 0], 8);
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = [0, 1].map((half) => {
    const packed = deflateSync(Buffer.from(rows.flat()));
    const middle = packed.length >> 1;
    return half === 0 ? packed.subarray(0, middle) : packed.subarray(middle);
  });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', first),
    chunk('IDAT', second),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('dark pixels', () => {
  it.each([
    { name: 'no filter', rows: [[0, 10, 200, 100]], dark: 2 },
    { name: 'left', rows: [[1, 200, 100, 0]], dark: 2 },
    {
      name: 'above',
      rows: [
        [0, 10, 200, 100],
        [2, 0, 100, 100],
      ],
      dark: 4,
    },
    {
      name: 'average',
      rows: [
        [0, 100, 200, 0],
        [3, 50, 0, 150],
      ],
      dark: 3,
    },
    {
      name: 'Paeth',
      rows: [
        [0, 200, 20, 20],
        [4, 0, 0, 20],
      ],
      dark: 4,
    },
  ])('by filter: $name (PNG specification, section 9)', ({ rows, dark }) => {
    expect(darkPixels(pngOf(3, 0, rows))).toBe(dark);
  });

  it('are counted by their first channel, and only where they are not clear', () => {
    expect(darkPixels(pngOf(3, 6, [[0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255]]))).toBe(1);
    expect(darkPixels(pngOf(2, 2, [[0, 0, 255, 255, 255, 0, 0]]))).toBe(1);
  });

  it.each([
    { name: 'no PNG', bytes: Buffer.from('GIF89a'.repeat(10)) },
    { name: 'a palette', bytes: pngOf(1, 3, [[0, 0]]) },
    {
      name: 'a row missing',
      bytes: pngOf(3, 0, [
        [0, 1, 2],
        [0, 1, 2, 3],
      ]),
    },
  ])('of $name cannot be counted', ({ bytes }) => {
    expect(() => darkPixels(bytes)).toThrow(RangeError);
  });
});

/** Draws nothing but the ink it is told to for each chart title. */
const penOf = (ink: (title: string) => number): Draughtsman => ({
  draw: async ({ title }) => ({
    png: pngOf(200, 0, [[0, ...Array.from({ length: 200 }, (_, i) => (i < ink(title) ? 0 : 255))]]),
    width: 200,
    height: 1,
  }),
});

const marks = async (draughtsman: Draughtsman, files: readonly string[] = []) => {
  const probe = fontsProbe({ files: async () => files, draughtsman: async () => draughtsman });
  return (await probe.examine(signal)).findings.map(({ grade, id, args }) => [grade, id, args ?? null]);
};

describe('fonts', () => {
  const real = openDraughtsman();
  afterAll(() => real.close());

  it('that come along are there, and charts have letters', async () => {
    expect(await marks(real, fontFiles())).toEqual([['fine', 'fonts-fine', null]]);
  });

  it('that draw every letter alike are boxes', async () => {
    expect(await marks(penOf(() => 150))).toEqual([['fault', 'fonts-blank', null]]);
  });

  it('with wide and narrow letters are fonts', async () => {
    expect(await marks(penOf((title) => (title.startsWith('W') ? 180 : 40)))).toEqual([
      ['fine', 'fonts-fine', null],
    ]);
  });

  it('that are gone are named without their folder', async () => {
    expect(await marks(real, [...fontFiles(), '/nowhere/Gone.ttf'])).toEqual([
      ['fault', 'fonts-missing', { files: ['Gone.ttf'] }],
    ]);
  });

  it('cannot be judged where drawing fails', async () => {
    const draw = async () => {
      throw new Error('no build for this system');
    };
    expect(await marks({ draw })).toEqual([
      ['fault', 'fonts-failed', { reason: 'no build for this system' }],
    ]);
  });
});
