import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { exportsOf, GrowingLog, release } from '../ledger/released-site.ts';
import { findGo, runGo, type Go } from './go-packages.ts';

/** The commands of docs/verify.md, as they stand there, by the words in bold above them. */
const STEPS = new Map(
  [...readFileSync('docs/verify.md', 'utf8').matchAll(/\*\*([^*]+)\.\*\*(?:(?!\*\*)[\s\S])*?```sh\n([\s\S]*?)```/g)].map(
    ([, name, commands]) => [name!, commands!],
  ),
);

const folder = mkdtempSync(join(tmpdir(), 'by-hand-'));
const earlier = join(folder, 'earlier-checkpoint');
const site = join(folder, 'site');
const growing = new GrowingLog();

beforeAll(() => {
  const { dataset } = loadSources('tests/fixtures/base', nodeFiles('tests/fixtures/base'));
  growing.appendDataset(dataset, dataset.site[0]!.value.asOf);
  writeFileSync(earlier, growing.log.checkpoint.note);
  const files = release(new Map([['index.html', new TextEncoder().encode('home')], ...exportsOf(dataset)]), growing);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const shell = (commands: string) => () => execFileSync('bash', ['-e', '-c', commands], { cwd: site, stdio: 'pipe', encoding: 'utf8' });

/** Runs what has to fail while a file is another. */
function whileChanged(path: string, change: (bytes: Buffer) => Buffer, run: () => unknown): void {
  const sound = readFileSync(join(site, path));
  writeFileSync(join(site, path), change(Buffer.from(sound)));
  expect(run, path).toThrow();
  writeFileSync(join(site, path), sound);
}

const flip = (at: number) => (bytes: Buffer) => {
  bytes[at]! ^= 1;
  return bytes;
};

test.each([
  ['Files', 'index.html', flip(0)],
  ['The list of files against the log', 'ledger/manifest/index', flip(3)],
  ['Content of an entry', 'ledger/openings/0.txt', (bytes: Buffer) => Buffer.from(bytes.toString().replace('"fields":{', '"fields":{ '))],
  ['An entry in its tile', 'ledger/tile/0/000', flip(7)],
  ['The signature', 'ledger/checkpoint', flip(40)],
])('with coreutils: %s', (name, path, change) => {
  const run = shell(STEPS.get(name)!);
  expect(run).not.toThrow();
  whileChanged(path, change, run);
});

test('every command of the document is tried', () => {
  expect(STEPS.size).toBe(5);
});

test('with Go: the whole log, and that it goes on from an earlier checkpoint', () => {
  const go = findGo() as Go;
  const run = () => runGo(go, 'docs/verify.go', [site, earlier]);
  expect(run()).toContain(`${growing.log.entries.length} entries, ${growing.log.entries.length} contents`);
  const entries = 'ledger/tile/entries/000';
  for (const [path, at] of [
    ['ledger/vkey', 60],
    ['ledger/checkpoint', 40],
    [entries, 90],
    ['ledger/openings/2.txt', 300],
    ['ledger/manifest/index', 3],
  ] as const) {
    whileChanged(path, flip(at), run);
  }
});
