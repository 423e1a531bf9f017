/** Whether a log goes on where an earlier state of it ended. */
import type { Problem } from '../schema/problem.ts';
import { sameBytes } from './base64.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { ledgerProblem, TAKE_ONE } from './ledger-problem.ts';
import type { LedgerFiles, Log } from './log.ts';
import { STORED_CHECKPOINT } from './stored-paths.ts';
import { rootAt } from './tree.ts';

/** `shorter`: it has fewer entries than the earlier state; `other`: its first entries are not those. */
export type Extension = 'extends' | 'shorter' | 'other';

/** Compares the root over the log's first entries with that of an earlier state (RFC 6962 §2.1.2, with the whole tree at hand). */
export function extensionOf(log: Pick<Log, 'entries' | 'tree'>, { size, root }: Pick<Checkpoint, 'size' | 'root'>): Extension {
  if (size > log.entries.length) return 'shorter';
  return sameBytes(rootAt(log.tree(), size), root) ? 'extends' : 'other';
}

/** What is wrong with a log, or with its absence, after the one in an earlier source root; nothing where that had none. */
export function rewrittenProblems(log: Log | undefined, earlier: LedgerFiles): Problem[] {
  if (!earlier.stat(STORED_CHECKPOINT)) return [];
  const read = readCheckpoint(new TextDecoder().decode(earlier.readFile(STORED_CHECKPOINT)));
  if (!read) return [];
  const { size, origin } = read.checkpoint;
  const kind = !log ? 'gone' : log.origin !== origin ? 'other' : extensionOf(log, read.checkpoint);
  if (kind === 'extends') return [];
  return [ledgerProblem('LEDGER-REWRITTEN', STORED_CHECKPOINT, WORDS[kind](size), TAKE_ONE)];
}

const WORDS = {
  gone: (size: number) => `公布过的登记日志（${size} 条）不见了`,
  shorter: (size: number) => `公布过的登记有 ${size} 条，这里少了：登记被截短了，或者别人先登记了`,
  other: (size: number) => `登记不是接着公布过的那份写的：前 ${size} 条不一样`,
} as const;
