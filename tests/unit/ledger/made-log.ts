/** Small logs under the demonstration's key, with salts that follow from their numbers. */
import { appendEntries, startLog, type Batch, type LedgerWrites } from '../../../src/ledger/append-log.ts';
import { canonicalJson, type Canonical } from '../../../src/ledger/canonical.ts';
import { demonstrationSigner } from '../../../src/ledger/demonstration.ts';
import type { Draft } from '../../../src/ledger/draft.ts';
import { readLog, type LedgerRead, type Log } from '../../../src/ledger/log.ts';
import { sha256 } from '../../../src/ledger/sha256.ts';
import { verifyLog } from '../../../src/ledger/verify-log.ts';
import { memoryFiles } from '../../../src/sources/memory-files.ts';
import type { Problem } from '../../../src/schema/problem.ts';

export const ORIGIN = 'yunting.example/ledger';
export const signer = demonstrationSigner(ORIGIN);

/** Salts that nobody has to guess in a test. */
export function saltOf(seq: number): Uint8Array {
  return Uint8Array.from(sha256(new TextEncoder().encode(`salt ${seq}`)));
}

/** The second `count` of 20 November 2026. */
export function timeAt(count: number): string {
  return new Date(Date.parse('2026-11-20T00:00:00Z') + 1000 * count).toISOString().replace('.000Z', 'Z');
}

export function content(fields: Record<string, Canonical>): string {
  return canonicalJson({ fields });
}

export function publication(id: string, fields: Record<string, Canonical> = { id }, record = 'issue'): Draft {
  return { kind: 'publish', record, id, content: content(fields) };
}

/** The files of a log with these batches, one second apart. */
export function filesWith(...batches: readonly (readonly Draft[])[]): LedgerWrites {
  return grown(startLog(signer, timeAt(0)), ...batches);
}

/** The files of a log after further batches. */
export function grown(files: LedgerWrites, ...batches: readonly (readonly Draft[])[]): LedgerWrites {
  const log = openLog(files);
  const from = log.checkpoints.length;
  const timed = batches.map((drafts, at): Batch => ({ time: timeAt(from + at), drafts }));
  return new Map([...files, ...appendEntries(log, timed, { signer, salt: saltOf })]);
}

/** The log of files that must be sound. */
export function openLog(files: LedgerWrites): Log {
  const { log, problems } = read(files);
  if (!log) throw new Error(problems.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return log;
}

export function read(files: LedgerWrites): LedgerRead {
  return readLog(memoryFiles(files)) ?? { problems: [] };
}

/** A problem as `code file:line`. */
export function placeOf({ code, file, line }: Problem): string {
  return `${code} ${file}:${line}`;
}

/** Everything that is wrong with files of a log, its hashes recomputed. */
export function problemsOf(files: LedgerWrites): Problem[] {
  const { log, problems } = read(files);
  return log ? verifyLog(log) : problems;
}

export function textOf(files: LedgerWrites, path: string): string {
  return new TextDecoder().decode(files.get(path));
}
