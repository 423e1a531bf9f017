/** What the key's owner signed: the checkpoint of a site, checked with the key. */
import { sameBytes } from '../base64.ts';
import { readCheckpoint, type Checkpoint } from '../checkpoint.ts';
import { isSignedBy } from '../keys.ts';
import { COSIGNATURE, ED25519, signedBy, type Vkey } from '../note.ts';

/** A witness that signed the checkpoint, or says so. */
export interface Cosigner {
  name: string;
  /** Seconds since 1970 at which it saw the checkpoint; absent when its key is not known here. */
  time?: number;
  /** `unknown`: no key of that name was given, so its signature says nothing. */
  state: 'verified' | 'wrong' | 'unknown';
}

export interface SignedState {
  checkpoint: Checkpoint;
  cosigners: Cosigner[];
}

/** More than a district publishes in a century; whoever signs more wants to keep somebody busy. */
const MOST_ENTRIES = 20_000_000;

/**
 * The checkpoint of a signed note, when its form is right, it is of the key's log, and every
 * signature in that key's name (at least one) is the key's. `bad-checkpoint` for a wrong form.
 */
export function openCheckpoint(note: string, vkey: Vkey, witnesses: readonly Vkey[]): SignedState | 'bad-checkpoint' | 'bad-signature' {
  const read = readCheckpoint(note);
  if (!read || read.checkpoint.size > MOST_ENTRIES) return 'bad-checkpoint';
  const own = read.note.signatures.filter(({ name, keyId }) => name === vkey.name && keyId === vkey.keyId);
  if (vkey.type !== ED25519 || own.length === 0 || read.checkpoint.origin !== vkey.name || !isSignedBy(read.note, vkey))
    return 'bad-signature';
  const others = read.note.signatures.filter((signature) => !own.includes(signature));
  return {
    checkpoint: read.checkpoint,
    cosigners: others.map(({ name, keyId }) => {
      const witness = witnesses.find((key) => key.name === name && key.keyId === keyId && key.type === COSIGNATURE);
      if (!witness) return { name, state: 'unknown' };
      const time = signedBy(read.note, witness)[0]?.time;
      return { name, state: isSignedBy(read.note, witness) ? 'verified' : 'wrong', ...(time !== undefined && { time }) };
    }),
  };
}

/** Whether two checkpoints say the same of the same tree. */
export function sameState(a: Pick<Checkpoint, 'size' | 'root'>, b: Pick<Checkpoint, 'size' | 'root'>): boolean {
  return a.size === b.size && sameBytes(a.root, b.root);
}
