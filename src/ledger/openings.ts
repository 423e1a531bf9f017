/**
 * Salts and contents as they are stored: one line per entry, `<salt> <content>` or `-`. Of most
 * entries nobody asks, so only where lines begin is kept for certain.
 */
import { fromBase64, toBase64 } from './base64.ts';
import { HIDDEN } from './served-paths.ts';
import { hashBoth } from './sha256.ts';
import { PER_STORED_FILE } from './stored-paths.ts';

export interface Opening {
  /** 32 bytes. */
  salt: Uint8Array;
  /** Canonical content. */
  content: string;
}

export function openingLine({ salt, content }: Opening): string {
  return `${toBase64(salt)} ${content}`;
}

/** The opening that a line says; undefined when it says none or is damaged. */
export function parseOpening(line: string): Opening | undefined {
  const salt = line[44] === ' ' ? fromBase64(line.slice(0, 44), 32) : undefined;
  return salt && { salt, content: line.slice(45) };
}

/** All opening files of a log, in order. */
export class StoredOpenings {
  readonly #read: (file: number) => Uint8Array;
  readonly #starts: readonly Uint32Array[];
  /** Files that were read, as long as there is room: a whole log is compared in one go, and seldom asked afterwards. */
  readonly #kept: WeakRef<Uint8Array>[];

  /** `read` gives the bytes of a file, the same whenever it is asked; nothing of it when it cannot be read. */
  constructor(count: number, read: (file: number) => Uint8Array) {
    this.#read = read;
    const files = Array.from({ length: count }, (_, file) => read(file));
    this.#starts = files.map(lineStarts);
    this.#kept = files.map((bytes) => new WeakRef(bytes));
  }

  /** Lines in a file; its last one counts only with its end. */
  linesIn(file: number): number {
    return (this.#starts[file]?.length ?? 1) - 1;
  }

  /** Line of an entry without its end; `-` when the log has none. Bytes that are no UTF-8 become U+FFFD. */
  line(seq: number): string {
    return DECODER.decode(this.#bytes(seq));
  }

  isHidden(seq: number): boolean {
    const bytes = this.#bytes(seq);
    return bytes.length === 1 && bytes[0] === HIDDEN.charCodeAt(0);
  }

  opening(seq: number): Opening | undefined {
    return parseOpening(this.line(seq));
  }

  /** The content alone, without a look at its salt; undefined when the log has none. */
  content(seq: number): string | undefined {
    const bytes = this.#bytes(seq);
    return bytes[44] === 0x20 ? DECODER.decode(bytes.subarray(45)) : undefined;
  }

  /** The content hash of what is stored, in base64; undefined when there is none or it is damaged. Of the bytes themselves, so that none is forgiven. */
  hash(seq: number): string | undefined {
    const bytes = this.#bytes(seq);
    const salt = bytes[44] === 0x20 ? fromBase64(DECODER.decode(bytes.subarray(0, 44)), 32) : undefined;
    return salt && toBase64(hashBoth(salt, bytes.subarray(45)));
  }

  #bytes(seq: number): Uint8Array {
    const file = Math.floor(seq / PER_STORED_FILE);
    const starts = this.#starts[file];
    const [from, to] = [starts?.[seq % PER_STORED_FILE], starts?.[(seq % PER_STORED_FILE) + 1]];
    return from !== undefined && to !== undefined ? this.#file(file).subarray(from, to - 1) : NONE;
  }

  #file(file: number): Uint8Array {
    const kept = this.#kept[file]!.deref();
    if (kept) return kept;
    const bytes = this.#read(file);
    this.#kept[file] = new WeakRef(bytes);
    return bytes;
  }
}

const NONE = new TextEncoder().encode(HIDDEN);
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where lines begin, and where the one after the last would. */
function lineStarts(bytes: Uint8Array): Uint32Array {
  const starts = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}
