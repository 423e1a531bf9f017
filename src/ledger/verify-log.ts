/** Every hash and signature of a log as it lies in the repository. */
import type { Problem } from '../schema/problem.ts';
import { sameBytes } from './base64.ts';
import { isSignedBy } from './keys.ts';
import { ledgerProblem, RESTORE, rootProblem, type LedgerCode } from './ledger-problem.ts';
import type { Log } from './log.ts';
import { parseNote } from './note.ts';
import { firstOfFile, PER_STORED_FILE, STORED_CHECKPOINT, STORED_CHECKPOINTS, storedOpenings } from './stored-paths.ts';
import { rootAt } from './tree.ts';

/** Of openings that are wrong throughout, so many are named. */
const MOST = 20;

/**
 * Recomputes the tree and compares it with every checkpoint that was signed, checks their signatures
 * and those of known witnesses, and every opening with its entry. An opening may be missing: where a
 * record was withdrawn it must, for the last entry of any other it may not.
 */
export function verifyLog(log: Log): Problem[] {
  return [...checkpointProblems(log), ...openingProblems(log)];
}

function checkpointProblems(log: Log): Problem[] {
  const problems: Problem[] = [];
  log.checkpoints.forEach(({ size, root, note, time }, index) => {
    const last = index === log.checkpoints.length - 1;
    const [file, line] = last ? [STORED_CHECKPOINT, 0] : [STORED_CHECKPOINTS, index + 1];
    const report = (code: LedgerCode, message: string, hint = RESTORE) => problems.push(ledgerProblem(code, file, message, hint, line));
    if (!sameBytes(rootAt(log.tree(), size), root)) problems.push(rootProblem(file, size, line));
    if (size > 0 && log.entries[size - 1]?.time !== time) report('LEDGER-HISTORY', `签名时间和第 ${size} 号登记的时间不一样`);
    const read = parseNote(note);
    if (!read || !isSignedBy(read, log.vkey)) report('LEDGER-SIGNATURE', '签名和 data/ledger/vkey 里的钥匙对不上');
    for (const witness of log.witnesses) {
      const signs = read?.signatures.some(({ name, keyId }) => name === witness.name && keyId === witness.keyId);
      if (signs && !isSignedBy(read!, witness))
        report('LEDGER-WITNESS', `见证方 ${witness.name} 的签名不对`, '删掉这一行见证签名，或者重新请它见证');
    }
  });
  return problems;
}

function openingProblems(log: Log): Problem[] {
  const problems: Problem[] = [];
  const withdrawn = withdrawals(log);
  for (const entry of log.entries) {
    const message = openingFault(log, entry.seq, withdrawn);
    if (message === undefined) continue;
    const line = (entry.seq % PER_STORED_FILE) + 1;
    problems.push(
      ledgerProblem('LEDGER-OPENING', storedOpenings(firstOfFile(entry.seq)), `第 ${entry.seq + 1} 号登记：${message}`, RESTORE, line),
    );
    if (problems.length === MOST) break;
  }
  return problems;
}

/** Entry → the number of its record's last withdrawal. */
function withdrawals(log: Log): Map<number, number> {
  const later = new Map<number, number>();
  for (const { kind, seq } of log.entries) {
    if (kind !== 'withdraw') continue;
    for (let before = log.entryBefore(seq); before; before = log.entryBefore(before.seq)) later.set(before.seq, seq);
  }
  return later;
}

function openingFault(log: Log, seq: number, withdrawn: ReadonlyMap<number, number>): string | undefined {
  const { content, record, id } = log.entries[seq]!;
  if (log.openings.isHidden(seq)) {
    return content !== undefined && log.last(record, id)?.seq === seq ? '内容不见了，这条记录没有撤回' : undefined;
  }
  if (withdrawn.has(seq)) return '这条记录已经撤回，内容却还在';
  const hash = log.openings.hash(seq);
  if (hash === undefined) return '内容这一行损坏了';
  return hash === content ? undefined : '内容和登记的校验值不一致';
}
