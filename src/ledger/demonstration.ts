/**
 * The key of the demonstration's log. Everyone can derive it from the sentence, so a log
 * that is signed with it proves nothing, and says so everywhere (`isDemonstration`).
 */
import { makeSigner, writeSigningKey, type Signer } from './keys.ts';
import { sha256 } from './sha256.ts';

export const DEMONSTRATION_SENTENCE = '这是演示用的签名钥匙，谁都能算出来，谁都能伪造；正式使用要换成自己的。';

/** The demonstration's signer under that name. */
export function demonstrationSigner(name: string): Signer {
  return makeSigner(name, demonstrationSeed());
}

/** The same key as a clerk would keep a real one, in Go's form. */
export function demonstrationSigningKey(name: string): string {
  return writeSigningKey(name, demonstrationSeed());
}

function demonstrationSeed(): Uint8Array {
  return sha256(new TextEncoder().encode(DEMONSTRATION_SENTENCE));
}
