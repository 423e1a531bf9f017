/**
 * What somebody typed, pasted or scanned of a checkpoint: the line at the foot
 * of a sheet, the address in its QR code, or a whole signed checkpoint.
 */
import { CODE_DIGITS } from '../../format/checkpoint-code.ts';

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
  const [, size, root = ''] = /(?:^|[#&?])c=(\d{1,15})\.([\w-]{43})(?![\w-])/.exec(text) ?? [];
  return size === undefined ? undefined : claimOf(Number(size), root.replaceAll('-', '+').replaceAll('_', '/') + '=');
}

/** A checkpoint (C2SP tlog-checkpoint), perhaps with blanks that copying has put around it. */
function readNote(given: string): Claim | undefined {
  const note = given.replaceAll('\r\n', '\n').trimStart();
  const [, size, root = ''] = /^[^\n]+\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n/.exec(note) ?? [];
  const claim = size === undefined ? undefined : claimOf(Number(size), root);
  return claim && { ...claim, note: note.trimEnd() + '\n' };
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

/** Undefined when the base64 is not the one way to write 32 bytes. */
function claimOf(size: number, base64: string): Claim | undefined {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (btoa(String.fromCharCode(...bytes)) !== base64) return undefined;
  return { size, root: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}
