import { existsSync, readFileSync, statSync } from 'node:fs';
import { toHex } from '../../src/ledger/base64.ts';
import { parseCheckpointToken, readCheckpoint } from '../../src/ledger/checkpoint.ts';
import { isSignedBy, readVkey } from '../../src/ledger/keys.ts';
import type { Vkey } from '../../src/ledger/note.ts';
import type { EarlierState } from '../../src/ledger/verify-site.ts';
import { Refused } from '../command-line.ts';

/** An option that is a file, or what a file would hold. */
function textOf(given: string): string {
  return existsSync(given) && statSync(given).isFile() ? readFileSync(given, 'utf8') : given;
}

/** A verifier key, from a file or as it is; throws `Refused` when it is none. */
export function readKeyOption(given: string): Vkey {
  const key = readVkey(textOf(given).trim());
  if (!key) throw new Refused(`“${given}”不是公钥，也不是写着公钥的文件。`);
  return key;
}

/** Keys of witnesses, one a line. */
export function readWitnessOption(given: string): Vkey[] {
  return textOf(given)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readKeyOption);
}

const SHORT = /^(?:登记)?\s*([\d,，]+)\s*条?[\s·.,，校验码:：]*([0-9A-Fa-f]{4}(?:-?[0-9A-Fa-f]{4}){3})$/;

/**
 * An earlier state of the log: a signed checkpoint in a file or as text, `size.root`, the address in the code on a
 * sheet of paper, or the line that is printed there. A signature on it has to be `key`'s, where that is known.
 */
export function readAgainst(given: string, key: Vkey | undefined): EarlierState {
  const text = textOf(given);
  const signed = readCheckpoint(text);
  if (signed) {
    if (key && !isSignedBy(signed.note, key)) throw new Refused(`“${given}”上的签名不是 ${key.name} 的，不能拿来比较。`);
    return { size: signed.checkpoint.size, root: toHex(signed.checkpoint.root) };
  }
  const token = parseCheckpointToken(text.trim().replace(/^.*#c=/, ''));
  if (token) return { size: token.size, root: toHex(token.root) };
  const [, size, code] = SHORT.exec(text.trim()) ?? [];
  if (size && code) return { size: Number(size.replace(/[,，]/g, '')), root: code.replaceAll('-', '').toLowerCase() };
  throw new Refused(`看不懂“${given}”：请给出 checkpoint 文件、二维码里的网址，或者纸上“登记 … 条 · 校验码 …”这一行。`);
}
