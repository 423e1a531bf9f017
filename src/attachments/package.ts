/** What office packages have in common: how they are opened, and why they are refused. */
import { openZip, ZipRefused, type Zip } from '../workbook/zip.ts';
import type { AttachmentCode } from './codes.ts';
import { found, nothing, type Contents } from './contents.ts';

/** The code for an attachment of what the reader of packages and workbooks reports. */
export function codeFor(code: string): AttachmentCode {
  if (code === 'BOOK-PASSWORD') return 'ATTACHMENT-LOCKED';
  if (code === 'BOOK-MACRO' || code === 'BOOK-EXTERNAL' || code === 'BOOK-NESTED') return 'ATTACHMENT-ACTIVE';
  if (code === 'BOOK-FORMAT') return 'ATTACHMENT-FORM';
  return code === 'BAD-FILE-SIZE' || code === 'BOOK-BOMB' ? 'ATTACHMENT-LARGE' : 'ATTACHMENT-DAMAGED';
}

/** Contents of a file of which nothing is known but why it was refused. */
export function refusedWith(findings: readonly { code: string; message: string; hint: string }[]): Contents {
  const contents = nothing(...findings.map(({ code, message, hint }) => found(codeFor(code), message, hint)));
  return findings.some(({ code }) => code === 'BOOK-PASSWORD') ? { ...contents, unread: '文件设有密码，程序读不了' } : contents;
}

/** Opens a package and hands it over; what is thrown for a damaged part becomes a finding. Never throws. */
export async function withPackage(bytes: Uint8Array, read: (zip: Zip) => Contents | Promise<Contents>): Promise<Contents> {
  try {
    const zip = openZip(bytes);
    return 'findings' in zip ? refusedWith(zip.findings) : await read(zip);
  } catch (error) {
    if (error instanceof ZipRefused) return refusedWith([error.finding]);
    return nothing(found('ATTACHMENT-DAMAGED', '文件读不懂，可能已损坏', '用原来的软件打开后另存'));
  }
}
