/**
 * What `npm run bench` measures of the publication log, each in a process of its own:
 * `make FOLDER COUNT`, `read FOLDER`, `verify FOLDER`, `append FOLDER`. The last line is what it did, with seconds.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appendEntries, startLog, type LedgerWrites } from '../../src/ledger/append-log.ts';
import { demonstrationSigner } from '../../src/ledger/demonstration.ts';
import { readLog, type Log } from '../../src/ledger/log.ts';
import { verifyLog } from '../../src/ledger/verify-log.ts';
import { memoryFiles } from '../../src/sources/memory-files.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { writeLedger } from '../ledger/write-ledger.ts';

const WORKS: Readonly<Record<string, () => number>> = { make, read, verify, append };
const [work = '', folder = '', count = '0'] = process.argv.slice(2);
const signer = demonstrationSigner('bench.example/ledger');
const salt = () => new Uint8Array(randomBytes(32));
/** Entries are signed in so many batches, as on so many days. */
const DAYS = 500;
const timeOf = (day: number) => new Date(Date.UTC(2026, 0, 1 + day, 9)).toISOString().replace('.000Z', 'Z');

const started = performance.now();
const done = WORKS[work]?.() ?? 0;
process.stdout.write(`${JSON.stringify({ done, seconds: (performance.now() - started) / 1000 })}\n`);

/** The demonstration's contents again and again, under new ids. */
function make(): number {
  const known = open('.');
  const contents = known.entries.flatMap(({ record, id, seq }) => {
    const opening = known.openingOf(seq);
    return opening ? [{ record, id, content: opening.content }] : [];
  });
  const files = startLog(signer, timeOf(0));
  const batches = Array.from({ length: DAYS }, (_, day) => {
    const [from, to] = [day, day + 1].map((at) => Math.round((at * Number(count)) / DAYS));
    const drafts = Array.from({ length: to! - from! }, (_, at) => {
      const { id, ...rest } = contents[(from! + at) % contents.length]!;
      return { kind: 'publish' as const, id: `${id}~${from! + at}`, ...rest };
    });
    return { time: timeOf(day), drafts };
  });
  const whole: LedgerWrites = new Map([...files, ...appendEntries(readLog(memoryFiles(files))!.log!, batches, { signer, salt })]);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of whole) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return whole.size;
}

/** Every entry, the chains and the root that was signed. */
function read(): number {
  return open(folder).entries.length;
}

/** All that, every opening, and every checkpoint that was ever signed. */
function verify(): number {
  const log = open(folder);
  if (verifyLog(log).length > 0) throw new Error('the log that was made does not verify');
  return log.entries.length;
}

/** Reads the log, appends an entry, and has it on the disk. */
function append(): number {
  const log = open(folder);
  const drafts = [{ kind: 'publish' as const, record: 'issue', id: `new-${log.entries.length}`, content: '{"fields":{"id":"new"}}' }];
  writeLedger(folder, appendEntries(log, [{ time: timeOf(DAYS), drafts }], { signer, salt }));
  return log.entries.length + 1;
}

function open(root: string): Log {
  const log = readLog(nodeFiles(root))?.log;
  if (!log) throw new Error(`no sound log in ${root}`);
  return log;
}
