import { inflateSync } from 'node:zlib';

/** Bytes per pixel by PNG's colour types: grey, RGB, grey with alpha, RGBA. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** The predictor of PNG's fourth filter: left, above or above left, whichever is nearest their gradient. */
function paeth(left: number, above: number, corner: number): number {
  const [byLeft, byAbove, byCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

/** Undoes the filters of the scan lines (PNG specification, section 9), in place; `size` is the bytes of a pixel. */
function unfilter(bytes: Uint8Array, stride: number, size: number): void {
  for (let start = 0; start < bytes.length; start += stride + 1) {
    const filter = bytes[start];
    for (let i = 1; i <= stride; i++) {
      const left = i > size ? bytes[start + i - size]! : 0;
      const above = start > 0 ? bytes[start + i - stride - 1]! : 0;
      const corner = start > 0 && i > size ? bytes[start + i - stride - 1 - size]! : 0;
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      bytes[start + i] = (bytes[start + i]! + predicted) & 0xff;
    }
  }
}

/**
 * How many pixels of a PNG are dark: its first channel below half. Throws RangeError for what is no PNG of 8 bits a
 * channel without a palette and without interlacing.
 */
export function darkPixels(png: Uint8Array): number {
  const file = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (file.length < 33 || file.toString('latin1', 1, 4) !== 'PNG') throw new RangeError('no PNG came');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const size = CHANNELS[file[25]!];
  if (file[24] !== 8 || size === undefined || file[28] !== 0)
    throw new RangeError('a PNG of another make came');
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const bytes = new Uint8Array(inflateSync(Buffer.concat(parts)));
  const stride = width * size;
  if (bytes.length !== (stride + 1) * height) throw new RangeError('a PNG came that is cut off');
  unfilter(bytes, stride, size);
  let dark = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = row * (stride + 1) + 1 + column * size;
      const opaque = size % 2 === 1 || bytes[at + size - 1]! > 127;
      if (opaque && bytes[at]! < 128) dark += 1;
    }
  }
  return dark;
}
