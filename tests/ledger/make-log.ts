/** Small logs for tests, signed with the demonstration's key; salts follow from the number of the entry. */
import { appendEntries, startLog, type LedgerWrites } from '../../src/ledger/append-log.ts';
import { compareWithLog } from '../../src/ledger/compare.ts';
import { demonstrationSigner } from '../../src/ledger/demonstration.ts';
import { readLog, type Log } from '../../src/ledger/log.ts';
import { sha256 } from '../../src/ledger/sha256.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { memoryFiles } from '../../src/sources/memory-files.ts';

export const SIGNER = demonstrationSigner('test.example.invalid/ledger');

export function testSalt(seq: number): Uint8Array {
  return sha256(new TextEncoder().encode(`salt ${seq}`));
}

/** A log of which nothing was registered yet: path below the source root → bytes. */
export function emptyLog(): LedgerWrites {
  return startLog(SIGNER, '2026-11-20T00:00:00Z');
}

export function openLog(files: ReadonlyMap<string, Uint8Array>): Log {
  const { log, problems } = readLog(memoryFiles(files))!;
  if (!log) throw new Error(problems.map(({ file, message }) => `${file} ${message}`).join('\n'));
  return log;
}

/** What a dataset asks to register, registered in one go. */
export function registered(
  files: ReadonlyMap<string, Uint8Array>,
  dataset: Dataset,
  day = '2026-11-20',
  time = `${day}T09:00:00Z`,
): LedgerWrites {
  const log = openLog(files);
  const { drafts } = compareWithLog(dataset, log, day);
  return new Map([...files, ...appendEntries(log, [{ time, drafts }], { signer: SIGNER, salt: testSalt })]);
}

/** A log in which that dataset is registered whole. */
export function makeLogOf(dataset: Dataset): LedgerWrites {
  return registered(emptyLog(), dataset);
}
