/** The signed state of the log as the site serves it now: the first thing that every check stands on. */
import { fromBase64, sameBytes } from '../../ledger/base64.ts';
import { readCheckpoint, type Checkpoint } from '../../ledger/checkpoint.ts';
import { keyIdInput, parseVkey, signedBy, type Note, type Vkey } from '../../ledger/note.ts';
import { CHECKPOINT_PATH, EDGE_PATH, VKEY_PATH } from '../../ledger/served-paths.ts';
import { NotServed, type Served } from './served.ts';
import { sha256, verifyEd25519 } from './web-crypto.ts';

/** Which part of a proof does not hold. */
export type Step = 'form' | 'key' | 'signature' | 'entry' | 'content' | 'place';

/** A file that was fetched is not what the log says it is. */
export class Unproven extends Error {
  readonly step: Step;
  readonly path: string;

  constructor(step: Step, path: string) {
    super(`${step}: ${path}`);
    this.step = step;
    this.path = path;
  }
}

export interface OpenLedger {
  checkpoint: Checkpoint;
  note: Note;
  key: Vkey;
  /** Roots of the subtrees that make up the tree; undefined when the site does not serve them. */
  edge: readonly Uint8Array[] | undefined;
}

/** Fetches checkpoint, key and edge, and checks the signature. Throws NotServed or Unproven. */
export async function openLedger(served: Served): Promise<OpenLedger> {
  const [signed, vkey, edge] = await Promise.all([
    served.text(CHECKPOINT_PATH),
    served.text(VKEY_PATH),
    served.text(EDGE_PATH).catch(missing),
  ]);
  const read = readCheckpoint(signed);
  if (!read) throw new Unproven('form', CHECKPOINT_PATH);
  const key = await readKey(vkey.trimEnd());
  if (!key) throw new Unproven('key', VKEY_PATH);
  if (!(await isSigned(read.note, key))) throw new Unproven('signature', CHECKPOINT_PATH);
  return { ...read, key, edge: edge === undefined ? undefined : readEdge(edge) };
}

/** The key of a text, when its id is the one that name and key have. */
export async function readKey(vkey: string): Promise<Vkey | undefined> {
  const key = parseVkey(vkey);
  if (!key) return undefined;
  const id = (await sha256(keyIdInput(key))).subarray(0, 4);
  return [...id].map((byte) => byte.toString(16).padStart(2, '0')).join('') === key.keyId ? key : undefined;
}

/** Whether the note has a good signature of the key. */
export async function isSigned(note: Note, key: Vkey): Promise<boolean> {
  for (const { message, signature } of signedBy(note, key)) {
    if (await verifyEd25519(key.publicKey, message, signature)) return true;
  }
  return false;
}

/** Witnesses whose cosignature under the note is good, with the moment in seconds since 1970. */
export async function cosigners(note: Note, witnesses: readonly string[]): Promise<{ name: string; time: number }[]> {
  const found = await Promise.all(
    witnesses.map(async (vkey) => {
      const key = await readKey(vkey);
      const signed = key && signedBy(note, key)[0];
      const good = key && signed?.time !== undefined && (await verifyEd25519(key.publicKey, signed.message, signed.signature));
      return good ? [{ name: key.name, time: signed.time! }] : [];
    }),
  );
  return found.flat();
}

/**
 * What `ask` makes of the log. Throws NotServed or Unproven. A site that is replaced meanwhile serves other partial tiles,
 * so a failure counts only where the signed state is still the same; else everything is asked anew, once.
 */
export async function askLedger<Answer>(served: Served, ask: (ledger: OpenLedger) => Promise<Answer>): Promise<Answer> {
  const ledger = await openLedger(served);
  try {
    return await ask(ledger);
  } catch (reason) {
    served.forget();
    const now = await openLedger(served);
    if (isSameState(now.checkpoint, ledger.checkpoint)) throw reason;
    return ask(now);
  }
}

function isSameState(a: Checkpoint, b: Checkpoint): boolean {
  return a.size === b.size && sameBytes(a.root, b.root);
}

function readEdge(text: string): Uint8Array[] {
  const edge = text
    .split('\n')
    .slice(0, -1)
    .map((line) => fromBase64(line, 32));
  if (!text.endsWith('\n') || edge.some((hash) => hash === undefined)) throw new Unproven('form', EDGE_PATH);
  return edge as Uint8Array[];
}

/** Other sites of this format need not serve it. */
function missing(reason: unknown): undefined {
  if (reason instanceof NotServed && reason.why === 'missing') return undefined;
  throw reason;
}
