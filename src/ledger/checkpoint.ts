/** The text of a checkpoint (C2SP tlog-checkpoint) and its short forms on paper. Runs in browsers too. */
import { fromBase64, toBase64, toHex } from './base64.ts';
import { parseNote, type Note } from './note.ts';

export interface Checkpoint {
  origin: string;
  size: number;
  /** 32 bytes. */
  root: Uint8Array;
}

/** A checkpoint as it was signed. */
export interface SignedCheckpoint extends Checkpoint {
  /** The whole signed note. */
  note: string;
  /** When the log signed it: `2026-11-20T09:00:00Z`. */
  time: string;
}

/** The note's text. Ours have no extension lines. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** The checkpoint, or undefined when the text has another form or extension lines. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const match = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([^\n]+)\n$/.exec(text);
  const root = match && fromBase64(match[3]!, 32);
  const size = Number(match?.[2]);
  return root && Number.isSafeInteger(size) ? { origin: match[1]!, size, root } : undefined;
}

/** Note and checkpoint of a signed checkpoint, signatures not checked; undefined when a byte of its form is wrong. */
export function readCheckpoint(signed: string): { note: Note; checkpoint: Checkpoint } | undefined {
  const note = parseNote(signed);
  const checkpoint = note && parseCheckpoint(note.text);
  return note && checkpoint && { note, checkpoint };
}

/** `3F2A-91BC-7D04-E655`: the first 8 bytes of a root, as sheets of paper print them. */
export function shortRoot(root: Uint8Array): string {
  return toHex(root.subarray(0, 8)).toUpperCase().match(/.{4}/g)!.join('-');
}

/** `36514.<root>`: size and root in base64 without signs that an address cannot hold (RFC 4648 §5, no padding). */
export function checkpointToken({ size, root }: Pick<Checkpoint, 'size' | 'root'>): string {
  return `${size}.${toBase64(root).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

export function parseCheckpointToken(token: string): Pick<Checkpoint, 'size' | 'root'> | undefined {
  const match = /^(0|[1-9]\d{0,15})\.([\w-]{43})$/.exec(token);
  const root = match && fromBase64(`${match[2]!.replaceAll('-', '+').replaceAll('_', '/')}=`, 32);
  return root ? { size: Number(match[1]), root } : undefined;
}
