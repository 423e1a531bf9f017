/** What is packed in the streams of a PDF, unpacked no further than a public file needs. */
import { Unzlib } from 'fflate';
import { latin1 } from './latin1.ts';

const MEGA = 1024 * 1024;
/** Bytes of one stream, of all streams with objects, and of all streams: a page of a scan in full colour has 100 MB. */
const LARGEST_STREAM = 200 * MEGA;
const LARGEST_OBJECTS = 30 * MEGA;
const LARGEST_TOTAL = 1024 * MEGA;
const MOST_STREAMS = 20_000;
/** Bytes of packed content taken at once; they unpack to at most a thousand times as many. */
const STEP = 16 * 1024;
/** Between the name of a stream and its content. */
const FAR = 400;

/** More than any honest file unpacks to. */
export class StreamsRefused extends Error {}

/**
 * The objects that stand in packed streams of a PDF, as characters. `text` is the file as characters. Streams that
 * are no zlib data are passed over; throws `StreamsRefused` when they unpack to more than the limits.
 */
export function packedObjects(bytes: Uint8Array, text: string): string[] {
  const objects: string[] = [];
  let [total, kept, count, before, end] = [0, 0, 0, 0, -1];
  for (const match of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const holdsObjects = /\/ObjStm\b/.test(text.slice(Math.max(before, match.index - FAR), match.index));
    before = from;
    if (end < from) end = text.indexOf('endstream', from);
    if (end < 0) break;
    const packed = bytes.subarray(from, end);
    if (!isZlib(packed)) continue;
    count += 1;
    const chunks: Uint8Array[] = [];
    const length = unpack(packed, holdsObjects ? chunks : undefined);
    total += length;
    if (holdsObjects) kept += length;
    if (length > LARGEST_STREAM || kept > LARGEST_OBJECTS || total > LARGEST_TOTAL || count > MOST_STREAMS) throw new StreamsRefused();
    if (holdsObjects) objects.push(chunks.map(latin1).join(''));
  }
  return objects;
}

/** How a zlib stream begins (RFC 1950, section 2.2). */
function isZlib(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/** Unpacks until an end, damage, or more than a stream may hold; the length of what came. */
function unpack(packed: Uint8Array, keep: Uint8Array[] | undefined): number {
  const most = keep ? LARGEST_OBJECTS : LARGEST_STREAM;
  let length = 0;
  const stream = new Unzlib((chunk) => {
    length += chunk.length;
    keep?.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length && length <= most; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    // Damaged: the reader of pages will say so. What came before is looked at all the same.
  }
  return length;
}
