/** Whether a log is signed with the demonstration's key, whose secret is published. Runs in browsers too. */
import { toHex } from './base64.ts';
import type { Vkey } from './note.ts';

export function isDemonstration({ publicKey }: Pick<Vkey, 'publicKey'>): boolean {
  return toHex(publicKey) === DEMONSTRATION_KEY;
}

/** The public half, written down so that telling it needs no cryptography. */
const DEMONSTRATION_KEY = 'b48509474a27cd30ba392c82f314fcf24f9da687873b36f5763bbcb7ca214b9c';
