/**
 * What somebody typed, pasted or scanned of a checkpoint: the line at the foot
 * of a sheet, the address in its QR code, or a whole signed checkpoint.
 */
import { toHex } from '../../ledger/base64.ts';
import { parseCheckpointToken, readCheckpoint } from '../../ledger/checkpoint.ts';

/** Hexadecimal digits of the short form on paper. */
const CODE_DIGITS = 16;

/** A claim that the log once had these many entries with this root. */
export interface Claim {
  size: number;
  /** The root in lower-case hex: all 64 digits, or as many as stand on paper. */
  root: string;
  /** The signed checkpoint that was given, as it was given. */
  note?: string;
}

/** Why it cannot be read. */
export type Unread = 'empty' | 'noSize' | 'noCode' | 'shortCode';

export function readClaim(given: string): Claim | Unread {
  const text = given.normalize('NFKC').trim();
  if (text === '') return 'empty';
  return readFragment(text) ?? readNote(given) ?? readLine(text);
}

/** `…#c=36514.<base64url>`, as a QR code has it. */
function readFragment(text: string): Claim | undefined {
  const claim = parseCheckpointToken(/(?:^|[#&?])c=([\w.-]+)/.exec(text)?.[1] ?? '');
  return claim && { size: claim.size, root: toHex(claim.root) };
}

/** A whole signed checkpoint, perhaps with blanks that copying has put around it. */
function readNote(given: string): Claim | undefined {
  const note = given.replaceAll('\r\n', '\n').trim() + '\n';
  const { checkpoint } = readCheckpoint(note) ?? {};
  return checkpoint && { size: checkpoint.size, root: toHex(checkpoint.root), note };
}

/** `登记 36,514 条 · 校验码 3F2A-91BC-7D04-E655`, or the two in any words. */
function readLine(text: string): Claim | Unread {
  const plain = text.replaceAll(/(\d),(?=\d{3})/g, '$1');
  const number = /\d{1,15}(?=\s*条)/.exec(plain) ?? /\d{1,15}/.exec(plain);
  if (!number) return 'noSize';
  // No hexadecimal digit looks like o, i or l; whoever reads them off paper means a nought and a one.
  const code = /[0-9a-foil]{4}(?:[-\s]*[0-9a-foil]{1,4})*/i.exec(plain.slice(number.index + number[0].length))?.[0];
  if (!code) return 'noCode';
  const root = code.replaceAll(/[-\s]/g, '').toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1');
  if (root.length < CODE_DIGITS || root.length > 64) return 'shortCode';
  return { size: Number(number[0]), root };
}
