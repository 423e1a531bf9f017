/** A tar archive as every tar reads it: ustar headers (POSIX.1-1988), longer names in the `L` entries that GNU, BSD and busybox share. */

const BLOCK = 512;
const MOST_NAME = 100;

/** Header, bytes and padding of one file; `path` has at most as many bytes as the reading system allows. */
export function* tarEntry(path: string, bytes: Uint8Array): Generator<Uint8Array> {
  const name = Buffer.from(path);
  if (name.length > MOST_NAME) {
    const long = Buffer.concat([name, Buffer.alloc(1)]);
    yield header(Buffer.from('././@LongLink'), long.length, 'L');
    yield* padded(long);
  }
  yield header(name.subarray(0, MOST_NAME), bytes.length, '0');
  yield* padded(bytes);
}

/** What ends an archive. */
export const TAR_END: Uint8Array = Buffer.alloc(2 * BLOCK);

function header(name: Buffer, size: number, type: string): Buffer {
  const block = Buffer.alloc(BLOCK);
  const put = (text: string, at: number) => void block.write(text, at, 'latin1');
  name.copy(block);
  put('0000644\0', 100);
  put('0000000\0', 108);
  put('0000000\0', 116);
  put(`${size.toString(8).padStart(11, '0')}\0`, 124);
  put('00000000000\0', 136);
  put('        ', 148);
  put(type, 156);
  put('ustar\u000000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function* padded(bytes: Uint8Array): Generator<Uint8Array> {
  yield bytes;
  const rest = bytes.length % BLOCK;
  if (rest > 0) yield Buffer.alloc(BLOCK - rest);
}
