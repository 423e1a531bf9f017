/** How the log lies in the repository, below the source root. */
export const STORED = 'data/ledger';
export const STORED_VKEY = `${STORED}/vkey`;
export const STORED_CHECKPOINT = `${STORED}/checkpoint`;
export const STORED_CHECKPOINTS = `${STORED}/checkpoints.jsonl`;
export const STORED_WITNESSES = `${STORED}/witnesses`;
/** What a write that was interrupted had already decided to write; its files are in their places once it is gone. */
export const UNFINISHED = `${STORED}/.next`;
/** Entries, and their openings, in one file. */
export const PER_STORED_FILE = 4096;

/** The file that begins with entry `first`, a multiple of `PER_STORED_FILE`. */
export function storedEntries(first: number): string {
  return `${STORED}/entries/${nameOf(first)}.jsonl`;
}

export function storedOpenings(first: number): string {
  return `${STORED}/openings/${nameOf(first)}.txt`;
}

/** The first entry of the file that holds entry `seq`. */
export function firstOfFile(seq: number): number {
  return seq - (seq % PER_STORED_FILE);
}

const nameOf = (first: number) => String(first).padStart(6, '0');
