/** The files of `data/ledger/` to the parts of a log, with everything that is wrong about their form. */
import type { Problem } from '../schema/problem.ts';
import { joinBytes } from './base64.ts';
import { chainFault, type ChainFault } from './chain.ts';
import { parseEntry, type Entry } from './entry.ts';
import { isSignedBy, readVkey } from './keys.ts';
import { ledgerProblem, TAKE_ONE } from './ledger-problem.ts';
import type { LedgerFiles, StoredLog } from './log.ts';
import { COSIGNATURE, ED25519, type Vkey } from './note.ts';
import { parseNote } from './note.ts';
import { StoredOpenings } from './openings.ts';
import { readCheckpoints } from './read-checkpoints.ts';
import { RecordIndex } from './record-index.ts';
import * as paths from './stored-paths.ts';
import { hashLines } from './tree.ts';

/** Of a file that is wrong throughout, so many lines are named. */
const MOST = 20;

/** The parts, with everything that is wrong; undefined where there is no log. Never throws for anything files or the disk can do. */
export function readStored(files: LedgerFiles): { stored?: StoredLog; problems: Problem[] } | undefined {
  const problems: Problem[] = [];
  const reader = new Reader(files, problems);
  if (!reader.isThere(paths.STORED_CHECKPOINT)) return undefined;
  const vkey = readKey(reader);
  const newest = reader.text(paths.STORED_CHECKPOINT);
  const history = reader.text(paths.STORED_CHECKPOINTS);
  const witnesses = readWitnesses(reader);
  if (!vkey || newest === undefined || history === undefined || problems.length > 0) return { problems };
  const checkpoints = readCheckpoints({ newest, history, origin: vkey.name, problems });
  const checkpoint = checkpoints?.at(-1);
  if (!checkpoints || !checkpoint) return { problems };
  const note = parseNote(checkpoint.note);
  if (!note || !isSignedBy(note, vkey)) {
    problems.push(ledgerProblem('LEDGER-SIGNATURE', paths.STORED_CHECKPOINT, '登记的签名和 data/ledger/vkey 里的钥匙对不上'));
    // Nothing else of it can be believed, not even how many entries there are.
    return { problems };
  }
  const { entries, leaves, index } = readEntries(reader, checkpoint.size);
  const openings = readOpenings(reader, entries.length);
  return { stored: { vkey, checkpoints, witnesses, entries, leaves, index, openings }, problems };
}

/** Reads files and says what could not be read. */
class Reader {
  readonly files: LedgerFiles;
  readonly problems: Problem[];

  constructor(files: LedgerFiles, problems: Problem[]) {
    this.files = files;
    this.problems = problems;
  }

  bytes(path: string): Uint8Array | undefined {
    try {
      return this.files.readFile(path);
    } catch {
      this.problems.push(ledgerProblem('LEDGER-FILE', path, '登记的这个文件不见了，或者读不了'));
      return undefined;
    }
  }

  text(path: string, bytes = this.bytes(path)): string | undefined {
    if (!bytes) return undefined;
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      const mark = /^(?:<{7} |={7}$|>{7} )/m.exec(text);
      if (!mark) return text;
      const line = text.slice(0, mark.index).split('\n').length;
      this.problems.push(ledgerProblem('LEDGER-MERGE', path, '两个人的登记被合并到了一个文件里，登记不能合并', TAKE_ONE, line));
    } catch {
      this.problems.push(ledgerProblem('LEDGER-FILE', path, '登记的这个文件损坏了：不是 UTF-8'));
    }
    return undefined;
  }

  /** Lines of a file that ends with one, and its bytes. */
  lines(path: string): { lines: string[]; bytes: Uint8Array } {
    const bytes = this.bytes(path);
    const text = bytes && this.text(path, bytes);
    if (!bytes || text === undefined) return { lines: [], bytes: new Uint8Array() };
    const lines = text.split('\n');
    if (lines.pop() !== '')
      this.problems.push(ledgerProblem('LEDGER-FILE', path, '登记的这个文件不完整：最后一行没有写完', undefined, lines.length + 1));
    return { lines, bytes };
  }

  isThere(path: string): boolean {
    try {
      return this.files.stat(path) !== undefined;
    } catch {
      // Reading it says why.
      return true;
    }
  }

  private names(folder: string): string[] {
    try {
      return this.files.stat(folder)?.kind === 'folder' ? this.files.list(folder).map(({ name }) => name) : [];
    } catch {
      this.problems.push(ledgerProblem('LEDGER-FILE', folder, '登记的这个文件夹读不了', '请检查磁盘和权限'));
      return [];
    }
  }

  /** Every file of a folder that the log does not have is a copy, or half of another log. */
  expect(folder: string, expected: ReadonlySet<string>): void {
    for (const name of this.names(folder)) {
      const path = `${folder}/${name}`;
      if (expected.has(path) || name.startsWith('.')) continue;
      this.problems.push(ledgerProblem('LEDGER-FILE', path, '登记里没有这个文件', '可能是复制出来的，或者是另一份登记的；核对以后删掉它'));
    }
  }
}

function readKey(reader: Reader): Vkey | undefined {
  const text = reader.text(paths.STORED_VKEY);
  const vkey = text === undefined ? undefined : readVkey(text.replace(/\n$/, ''));
  if (vkey?.type === ED25519) return vkey;
  if (text !== undefined) reader.problems.push(ledgerProblem('LEDGER-VKEY', paths.STORED_VKEY, '登记的公钥损坏了', undefined, 1));
  return undefined;
}

function readWitnesses(reader: Reader): Vkey[] {
  if (!reader.isThere(paths.STORED_WITNESSES)) return [];
  return (reader.text(paths.STORED_WITNESSES) ?? '').split('\n').flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return [];
    const vkey = readVkey(line);
    if (vkey?.type === COSIGNATURE) return [vkey];
    const hint = '写上见证方公布的公钥，一行一个，例如 witness.example/w1+jWbPPwA…；以 # 开头的行是说明';
    reader.problems.push(ledgerProblem('LEDGER-WITNESS', paths.STORED_WITNESSES, '这一行不是见证方的公钥', hint, index + 1));
    return [];
  });
}

const FAULTS: Readonly<Record<ChainFault, string>> = {
  seq: '编号不连续',
  time: '时间比前一条早',
  kind: '和这条记录的上一条登记接不上',
  previous: '“上一条的校验值”和这条记录的上一条登记不一致',
};

function readEntries(reader: Reader, size: number): Pick<StoredLog, 'entries' | 'leaves' | 'index'> {
  const entries: Entry[] = [];
  const leaves: Uint8Array[] = [];
  const index = new RecordIndex();
  const known = new Map<string, string>();
  let told = 0;
  const files = firstsOf(size).map((first) => ({ first, path: paths.storedEntries(first) }));
  reader.expect(`${paths.STORED}/entries`, new Set(files.map(({ path }) => path)));
  for (const { first, path } of files) {
    const { lines, bytes } = reader.lines(path);
    const expected = Math.min(paths.PER_STORED_FILE, size - first);
    if (lines.length !== expected) {
      const message = `签名说到这里应当有 ${expected} 条登记，文件里有 ${lines.length} 条`;
      reader.problems.push(ledgerProblem('LEDGER-SIZE', path, message));
    }
    leaves.push(hashLines(bytes));
    lines.forEach((line, at) => {
      const entry = parseEntry(line);
      if (!entry) {
        if (told++ < MOST) reader.problems.push(ledgerProblem('LEDGER-ENTRY', path, '这一条登记损坏了', undefined, at + 1));
        return;
      }
      // The same words in tens of thousands of entries are kept once.
      entry.time = once(known, entry.time);
      entry.record = once(known, entry.record);
      const last = index.add(entry);
      const fault = chainFault(entry, entries.at(-1), last === undefined ? undefined : entries[last]);
      if (fault && told++ < MOST) {
        reader.problems.push(ledgerProblem('LEDGER-ORDER', path, `第 ${entry.seq + 1} 号登记${FAULTS[fault]}`, undefined, at + 1));
      }
      entries.push(entry);
    });
  }
  return { entries, index, leaves: joinBytes(...leaves) };
}

function readOpenings(reader: Reader, size: number): StoredOpenings {
  const files = firstsOf(size).map((first) => ({ first, path: paths.storedOpenings(first) }));
  reader.expect(`${paths.STORED}/openings`, new Set(files.map(({ path }) => path)));
  const openings = new StoredOpenings(files.length, (file) => reader.bytes(files[file]!.path) ?? new Uint8Array());
  files.forEach(({ first, path }, file) => {
    const expected = Math.min(paths.PER_STORED_FILE, size - first);
    if (openings.linesIn(file) === expected) return;
    reader.problems.push(ledgerProblem('LEDGER-OPENING', path, `应当有 ${expected} 行内容，文件里有 ${openings.linesIn(file)} 行`));
  });
  return openings;
}

function firstsOf(size: number): number[] {
  return Array.from({ length: Math.ceil(size / paths.PER_STORED_FILE) }, (_, file) => file * paths.PER_STORED_FILE);
}

function once(known: Map<string, string>, text: string): string {
  const same = known.get(text);
  if (same === undefined) known.set(text, text);
  return same ?? text;
}
