import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toBase64 } from '../../src/ledger/base64.ts';
import { readLog, type Log } from '../../src/ledger/log.ts';
import { consistencyProof, inclusionProof, type NodePlace } from '../../src/ledger/proof.ts';
import { LEDGER, tileOf, tilePath } from '../../src/ledger/served-paths.ts';
import { sha256 } from '../../src/ledger/sha256.ts';
import { nodeAt } from '../../src/ledger/tree.ts';
import { servedFiles } from '../../src/ledger/write-tiles.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { filesWith, openLog, publication } from '../unit/ledger/made-log.ts';
import { findGo, runGo, type Go } from './go-packages.ts';

const PROGRAM = join(import.meta.dirname, 'ledger/verify.go');
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
let go: Go;

beforeAll(() => {
  const found = findGo();
  if (typeof found === 'string') throw new Error(found);
  go = found;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes what a site serves of the log, and what Go is to look at; gives the folder. */
async function publish(log: Log, name: string, entries: readonly number[]): Promise<string> {
  const out = join(folder, name);
  for (const [path, bytes] of servedFiles(log)) {
    const file = join(out, path.slice(LEDGER.length + 1));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const size = log.entries.length;
  const read = ({ level, index }: NodePlace) => nodeAt(log.tree(), level, index);
  const sizes = [...new Set(log.checkpoints.map((checkpoint) => checkpoint.size))].filter((old) => old > 0 && old < size);
  const claims = {
    entries,
    checkpoints: log.checkpoints.map(({ note }) => note),
    inclusion: await Promise.all(
      entries.map(async (seq) => ({ seq, proof: (await inclusionProof(seq, size, read, sha256)).map(toBase64) })),
    ),
    consistency: await Promise.all(
      sizes.map(async (old) => ({ size: old, proof: (await consistencyProof(old, size, read, sha256)).map(toBase64) })),
    ),
  };
  writeFileSync(join(out, 'claims.json'), JSON.stringify(claims));
  return out;
}

const spread = (count: number, size: number) => Array.from({ length: count }, (_, at) => Math.floor(((at * 0.618_034) % 1) * size));

test(
  'Go verifies the checkpoint, entries and earlier states of the demonstration',
  { skip: !existsSync(join(root, 'data/ledger/checkpoint')) },
  async () => {
    const log = readLog(nodeFiles(root))?.log;
    if (!log) throw new Error('the demonstration has a log');
    const size = log.entries.length;
    const said = runGo(go, PROGRAM, [await publish(log, 'demonstration', [0, size - 1, ...spread(400, size)])]);
    expect(said).toContain(`size ${size}, 402 entries, ${log.checkpoints.length} checkpoints, 402 inclusion proofs`);
  },
);

test('Go verifies logs of sizes at which tiles begin and end', async () => {
  for (const size of [1, 2, 255, 256, 257, 511, 513, 65_537]) {
    const log = openLog(
      filesWith(
        Array.from({ length: Math.ceil(size / 3) }, (_, at) => publication(`a${at}`)),
        Array.from({ length: size - Math.ceil(size / 3) }, (_, at) => publication(`b${at}`)),
      ),
    );
    const said = runGo(go, PROGRAM, [await publish(log, String(size), [0, size - 1, ...spread(20, size)])]);
    expect(said).toContain(`size ${size}, 22 entries`);
  }
});

test('Go refuses what was changed in a tile, an entry, a checkpoint or the key', async () => {
  const log = openLog(filesWith(Array.from({ length: 600 }, (_, at) => publication(`a${at}`))));
  const out = await publish(log, 'changed', [300]);
  const paths = [tilePath(tileOf(0, 300, 600)), tilePath(tileOf(1, 0, 600)), tilePath(tileOf(0, 599, 600))];
  for (const path of [...paths.map((one) => one.slice(LEDGER.length + 1)), 'tile/entries/001', 'checkpoint', 'vkey']) {
    const sound = readFileSync(join(out, path));
    const changed = Buffer.from(sound);
    const at = path === 'tile/entries/001' ? changed.indexOf('a300') : Math.floor(changed.length / 2);
    changed[at] = changed[at]! ^ 1;
    writeFileSync(join(out, path), changed);
    expect(() => runGo(go, PROGRAM, [out]), path).toThrow();
    writeFileSync(join(out, path), sound);
  }
  expect(runGo(go, PROGRAM, [out])).toContain('size 600');
});
