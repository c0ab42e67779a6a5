import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function fileOf(chunks: readonly Chunk[]): Buffer {
  const written = [...chunks, { type: 'IEND', data: Buffer.alloc(0) }].flatMap(({ type, data }) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
    ends[0].writeUInt32BE(data.length);
    ends[1].writeUInt32BE(crc32(body));
    return [ends[0], body, ends[1]];
  });
  return Buffer.concat([SIGNATURE, ...written]);
}

const packed = (data: Uint8Array): Chunk => ({ type: 'IDAT', data: deflateSync(data, { level: 9 }) });

/** The same picture in fewer bytes: resvg packs for speed, a picture in the repository is packed once. */
export function tightened(png: Uint8Array): Buffer {
  const file = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + file.readUInt32BE(at)),
    });
  const of = (wanted: string): Chunk[] => chunks.filter(({ type }) => type === wanted);
  const pixels = inflateSync(Buffer.concat(of('IDAT').map(({ data }) => data)));
  return fileOf([...of('IHDR'), packed(pixels)]);
}

/** Colours a palette holds. */
const COLOURS = 256;

/** How far two colours are from each other, squared. */
function between(a: number, b: number): number {
  const [red, green, blue] = [
    (a >> 16) - (b >> 16),
    ((a >> 8) & 255) - ((b >> 8) & 255),
    (a & 255) - (b & 255),
  ];
  return red ** 2 + green ** 2 + blue ** 2;
}

/** Colours, the commonest first, so that each one of all is hardly further from one of them than they are apart. */
function paletteOf(counts: ReadonlyMap<number, number>): number[] {
  const common = [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let apart = 1; ; apart++) {
    const chosen: number[] = [];
    for (const colour of common) {
      if (chosen.every((each) => between(each, colour) >= apart ** 2)) chosen.push(colour);
      if (chosen.length > COLOURS) break;
    }
    if (chosen.length <= COLOURS) return chosen;
  }
}

const nearest = (palette: readonly number[], colour: number): number =>
  palette.reduce((best, each, i) => (between(each, colour) < between(palette[best]!, colour) ? i : best), 0);

/** Opaque pixels (RGBA) as a PNG of at most 256 of their colours; the others become the nearest of those. */
export function indexed({
  width,
  height,
  pixels,
}: {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}): Buffer {
  const colourAt = (at: number): number => pixels.readUInt32BE(at) >>> 8;
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
  const palette = paletteOf(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = places.get(colourAt(4 * (y * width + x)))!;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the place of a colour in the palette.
  head.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return fileOf([{ type: 'IHDR', data: head }, { type: 'PLTE', data: colours }, packed(rows)]);
}
