/** Cosignatures of outside witnesses (C2SP tlog-cosignature, tlog-witness): asking for them and adding them to the checkpoint. */
import { toBase64 } from './base64.ts';
import { isSignedBy } from './keys.ts';
import type { LedgerWrites } from './append-log.ts';
import type { Log } from './log.ts';
import { parseNote, parseSignature, signedBy, writeNote, type NoteSignature, type Vkey } from './note.ts';
import { consistencyProof } from './proof.ts';
import { checkpointLine } from './read-checkpoints.ts';
import { sha256 } from './sha256.ts';
import { STORED_CHECKPOINT, STORED_CHECKPOINTS } from './stored-paths.ts';
import { nodeAt } from './tree.ts';

/** A witness that vouches for a checkpoint, and since when (seconds since 1970). */
export interface Cosigned {
  name: string;
  time: number;
}

export interface Cosigning {
  /** What to write; empty when nothing was added. */
  files: LedgerWrites;
  added: Cosigned[];
  /** Names on lines of keys that `data/ledger/witnesses` does not have. */
  unknown: string[];
  /** Names of known witnesses whose line is false; then nothing is added. */
  wrong: string[];
  /** Whether the text is a checkpoint, but not the newest of this log. */
  other: boolean;
}

/** The known witnesses that cosigned a checkpoint. A false line counts for nothing. */
export function cosignersOf(note: string, witnesses: readonly Vkey[]): Cosigned[] {
  const parsed = parseNote(note);
  if (!parsed) return [];
  return witnesses
    .filter((witness) => isSignedBy(parsed, witness))
    .map((witness) => ({ name: witness.name, time: Math.max(...signedBy(parsed, witness).map(({ time }) => time ?? 0)) }));
}

/**
 * Adds the cosignatures in a text to the newest checkpoint, and to its line in the history: a whole cosigned checkpoint, or
 * signature lines as a witness answers them. Of a witness that signed before, the new line takes the place of the old.
 */
export function addCosignatures(log: Log, given: string): Cosigning {
  const present = parseNote(log.checkpoint.note)!;
  const whole = parseNote(given);
  const lines = whole?.signatures ?? given.split('\n').flatMap((line) => parseSignature(line) ?? []);
  const result: Cosigning = {
    files: new Map(),
    added: [],
    unknown: [],
    wrong: [],
    other: whole !== undefined && whole.text !== present.text,
  };
  if (result.other) return result;
  const accepted: NoteSignature[] = [];
  for (const signature of lines) {
    const witness = log.witnesses.find(({ name, keyId }) => name === signature.name && keyId === signature.keyId);
    const one = { text: present.text, signatures: [signature] };
    if (isOfKey(signature, log.vkey)) continue;
    if (!witness) result.unknown.push(signature.name);
    else if (!isSignedBy(one, witness)) result.wrong.push(signature.name);
    else {
      accepted.push(signature);
      result.added.push({ name: witness.name, time: signedBy(one, witness)[0]!.time! });
    }
  }
  if (result.wrong.length > 0 || accepted.length === 0) return { ...result, added: [] };
  const kept = present.signatures.filter((old) => !accepted.some((signature) => isOfKey(signature, old)));
  const note = writeNote(
    present.text,
    [...kept, ...accepted].map(({ line }) => line),
  );
  const history = [...log.checkpoints.slice(0, -1), { ...log.checkpoint, note }]
    .map((checkpoint) => `${checkpointLine(checkpoint)}\n`)
    .join('');
  const encoder = new TextEncoder();
  result.files.set(STORED_CHECKPOINTS, encoder.encode(history)).set(STORED_CHECKPOINT, encoder.encode(note));
  return result;
}

/** The body of a request to a witness: the size it knows, the proof that the log goes on from there, and the newest checkpoint. */
export async function witnessRequest(log: Log, oldSize: number): Promise<string> {
  const read = ({ level, index }: { level: number; index: number }) => nodeAt(log.tree(), level, index);
  const proof = await consistencyProof(oldSize, log.checkpoint.size, read, sha256);
  return `old ${oldSize}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${log.checkpoint.note}`;
}

const isOfKey = (signature: NoteSignature, key: Pick<Vkey, 'name' | 'keyId'>) =>
  signature.name === key.name && signature.keyId === key.keyId;
