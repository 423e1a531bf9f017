/** Pictures of one pixel that say something about themselves. */

interface Said {
  artist?: string;
  description?: string;
  gps?: boolean;
  width?: number;
  height?: number;
}

const ascii = (text: string) => new TextEncoder().encode(`${text}\0`);
const be = (value: number, bytes: number) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 0xff);

/** A JPEG whose frame has that size and whose EXIF says that. */
export function makeJpeg({ artist, description, gps, width = 1, height = 1 }: Said): Uint8Array {
  const texts: [number, Uint8Array][] = [];
  if (description) texts.push([0x010e, ascii(description)]);
  if (artist) texts.push([0x013b, ascii(artist)]);
  const count = texts.length + (gps ? 1 : 0);
  let at = 8 + 2 + count * 12 + 4;
  const entries: number[] = [];
  const values: number[] = [];
  for (const [tag, bytes] of texts) {
    entries.push(...be(tag, 2), ...be(2, 2), ...be(bytes.length, 4), ...(bytes.length > 4 ? be(at, 4) : [...bytes, 0, 0, 0].slice(0, 4)));
    if (bytes.length > 4) {
      values.push(...bytes);
      at += bytes.length;
    }
  }
  if (gps) {
    entries.push(...be(0x8825, 2), ...be(4, 2), ...be(1, 4), ...be(at, 4));
    const degrees = at + 2 + 24 + 4;
    values.push(
      ...be(2, 2),
      ...be(1, 2),
      ...be(2, 2),
      ...be(2, 4),
      0x4e,
      0,
      0,
      0,
      ...be(2, 2),
      ...be(5, 2),
      ...be(3, 4),
      ...be(degrees, 4),
      ...be(0, 4),
    );
    values.push(...[39, 1, 36, 1, 0, 1].flatMap((value) => be(value, 4)));
  }
  const tiff = [0x4d, 0x4d, 0, 42, ...be(8, 4), ...be(count, 2), ...entries, ...be(0, 4), ...values];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const frame = [8, ...be(height, 2), ...be(width, 2), 1, 1, 0x11, 0];
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe1, ...be(exif.length + 2, 2), ...exif],
    ...[0xff, 0xc0, ...be(frame.length + 2, 2), ...frame],
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xff, 0xd9],
  ]);
}

/** A PNG with texts beside the picture; the check sums are not what counts here. */
export function makePng({
  width = 1,
  height = 1,
  texts = {},
  tail = '',
}: {
  width?: number;
  height?: number;
  texts?: Record<string, string>;
  tail?: string;
}): Uint8Array {
  const utf8 = (text: string) => [...new TextEncoder().encode(text)];
  const chunk = (type: string, data: number[]) => [...be(data.length, 4), ...utf8(type), ...data, 0, 0, 0, 0];
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...be(width, 4), ...be(height, 4), 8, 2, 0, 0, 0]),
    ...Object.entries(texts).flatMap(([name, text]) => chunk('iTXt', [...utf8(name), 0, 0, 0, 0, 0, ...utf8(text)])),
    ...chunk('IDAT', [0x78, 0x9c, 0x63, 0, 0]),
    ...chunk('IEND', []),
    ...utf8(tail),
  ]);
}
