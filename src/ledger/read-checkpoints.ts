/** Every checkpoint that the log signed, from its file, and the newest from its own. */
import type { Problem } from '../schema/problem.ts';
import { canonicalJson, parseCanonical } from './canonical.ts';
import { readCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { isTime } from './entry.ts';
import { ledgerProblem, TAKE_ONE } from './ledger-problem.ts';
import { STORED_CHECKPOINT, STORED_CHECKPOINTS } from './stored-paths.ts';

/** Oldest first; undefined, with problems, when a byte of the form is wrong or they do not go on from one another. */
export function readCheckpoints(given: {
  newest: string;
  history: string;
  origin: string;
  problems: Problem[];
}): SignedCheckpoint[] | undefined {
  const { newest, history, origin, problems } = given;
  const lines = history.split('\n');
  const ended = lines.pop() === '';
  const checkpoints: SignedCheckpoint[] = [];
  for (const [index, line] of lines.entries()) {
    const checkpoint = ended ? parseLine(line) : undefined;
    const before = checkpoints.at(-1);
    const goesOn = !before || (checkpoint && checkpoint.size >= before.size && checkpoint.time >= before.time);
    if (checkpoint?.origin !== origin || !goesOn) {
      problems.push(
        ledgerProblem('LEDGER-HISTORY', STORED_CHECKPOINTS, '这一行不是本登记签过名的状态，或者顺序不对', undefined, index + 1),
      );
      return undefined;
    }
    checkpoints.push(checkpoint);
  }
  const signed = readCheckpoint(newest);
  if (signed?.checkpoint.origin !== origin) {
    problems.push(ledgerProblem('LEDGER-CHECKPOINT', STORED_CHECKPOINT, '签名的登记状态（checkpoint）损坏了，或者是另一份登记的'));
    return undefined;
  }
  if (checkpoints.at(-1)?.note !== newest) {
    problems.push(ledgerProblem('LEDGER-HISTORY', STORED_CHECKPOINTS, '最后一行和 data/ledger/checkpoint 不一样', TAKE_ONE, lines.length));
    return undefined;
  }
  return checkpoints;
}

/** A line of `checkpoints.jsonl`, without its end. */
export function checkpointLine({ note, time }: Pick<SignedCheckpoint, 'note' | 'time'>): string {
  return canonicalJson({ note, time });
}

function parseLine(line: string): SignedCheckpoint | undefined {
  const value = parseCanonical(line) as { note?: unknown; time?: unknown } | undefined;
  if (typeof value?.note !== 'string' || typeof value.time !== 'string' || !isTime(value.time)) return undefined;
  const signed = readCheckpoint(value.note);
  return signed && { ...signed.checkpoint, note: value.note, time: value.time };
}
