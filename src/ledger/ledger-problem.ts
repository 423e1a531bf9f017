/** What can be wrong with the files of the log, in a clerk's words. Codes are permanent. */
import type { Problem } from '../schema/problem.ts';
import { UNFINISHED } from './stored-paths.ts';

export const LEDGER_CODES = [
  'LEDGER-FILE',
  'LEDGER-MERGE',
  'LEDGER-VKEY',
  'LEDGER-CHECKPOINT',
  'LEDGER-SIGNATURE',
  'LEDGER-HISTORY',
  'LEDGER-ENTRY',
  'LEDGER-ORDER',
  'LEDGER-SIZE',
  'LEDGER-ROOT',
  'LEDGER-OPENING',
  'LEDGER-WITNESS',
  'LEDGER-UNFINISHED',
  'LEDGER-REWRITTEN',
] as const;
export type LedgerCode = (typeof LEDGER_CODES)[number];

/** What to do is nearly always the same: the log is never mended by hand. */
export const RESTORE = '登记文件不能手改；请用 git 取回上一次登记后的 data/ledger 文件夹，再重新登记';
export const TAKE_ONE =
  '请整个取用已经公布的一方的 data/ledger 文件夹（git checkout --theirs 或 --ours），再运行 npm run ledger -- append 登记自己的改动';

/** A problem in one of the log's files; `line` is 0 when the whole file is meant. */
export function ledgerProblem(code: LedgerCode, file: string, message: string, hint: string = RESTORE, line = 0): Problem {
  return { code, severity: 'error', file, line, row: 0, column: 0, columnLetter: '', field: '', message, hint };
}

/** An append was interrupted after it had been decided and before all of it was in place. */
export function unfinishedProblem(): Problem {
  return ledgerProblem('LEDGER-UNFINISHED', UNFINISHED, '上一次登记写到一半被打断了', '运行 npm run ledger -- append，会先把它写完');
}

/** The first `size` entries are not what a checkpoint signed. */
export function rootProblem(file: string, size: number, line = 0): Problem {
  return ledgerProblem(
    'LEDGER-ROOT',
    file,
    `前 ${size} 条登记算出来的校验码和签过名的不一样：登记被改过、重做过，或者文件损坏`,
    RESTORE,
    line,
  );
}
