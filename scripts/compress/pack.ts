import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Forms of a file that servers send instead of it, by the ending that their names get. */
export const FORMS = ['br', 'gz'] as const;
export type Form = (typeof FORMS)[number];

/** Scripts and style sheets are fetched by every reader and change with the program only: as small as they get. */
const OFTEN = /^_astro\//;
/** Bytes; beyond them the better qualities take minutes. */
const LARGE = 256 * 1024;
/** Where the tenth quality takes five times as long for one part in twenty. */
const [BEST, GOOD, QUICK] = [11, 9, 6];

export function qualityOf(path: string, size: number): number {
  return size > LARGE ? QUICK : OFTEN.test(path) ? BEST : GOOD;
}

/** Names everything but the content that decides the bytes of a form. */
export function recipeOf(form: Form, quality: number): string {
  return form === 'br' ? `br${quality}-${process.versions.brotli}` : `gz9-${process.versions.zlib}`;
}

/** The same bytes for the same content by the same recipe, on every system: gzip's header names neither time nor system (RFC 1952). */
export async function pack(content: Buffer, form: Form, quality: number): Promise<Buffer> {
  if (form === 'br') {
    return brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    });
  }
  const packed = await gzipped(content, { level: 9 });
  packed[SYSTEM_AT] = UNKNOWN_SYSTEM;
  return packed;
}

const SYSTEM_AT = 9;
const UNKNOWN_SYSTEM = 255;
