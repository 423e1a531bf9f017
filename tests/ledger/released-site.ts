import { appendEntries, startLog } from '../../src/ledger/append-log.ts';
import { compareWithLog } from '../../src/ledger/compare.ts';
import { demonstrationSigner } from '../../src/ledger/demonstration.ts';
import type { Draft } from '../../src/ledger/draft.ts';
import type { Signer } from '../../src/ledger/keys.ts';
import { readLog, type Log } from '../../src/ledger/log.ts';
import { isListed, MANIFEST_INDEX, sumOf, writeManifest } from '../../src/ledger/manifest.ts';
import { releaseDraft } from '../../src/ledger/release.ts';
import { sha256 } from '../../src/ledger/sha256.ts';
import { Unreachable, type SiteFiles } from '../../src/ledger/verify/site-files.ts';
import { servedFiles } from '../../src/ledger/write-tiles.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { KINDS } from '../../src/schema/registry.ts';
import { writeJson } from '../../src/site/export.ts';
import { memoryFiles } from '../../src/sources/memory-files.ts';

export type Files = Map<string, Uint8Array>;

export const ORIGIN = 'test.example.invalid/ledger';
export const SIGNER = demonstrationSigner(ORIGIN);
const encoder = new TextEncoder();

/** A log in memory that grows. */
export class GrowingLog {
  readonly stored: Files;
  readonly #signer: Signer;
  #hours = 0;

  constructor(signer: Signer = SIGNER) {
    this.#signer = signer;
    this.stored = new Map(startLog(signer, '2026-01-01T00:00:00Z'));
  }

  get log(): Log {
    const { log, problems } = readLog(memoryFiles(this.stored))!;
    if (!log) throw new Error(JSON.stringify(problems));
    return log;
  }

  /** One hour after the last time, unless a moment is given. */
  append(drafts: readonly Draft[], at?: string): void {
    const time = at ?? new Date(Date.UTC(2026, 0, 2, (this.#hours += 1))).toISOString().replace('.000Z', 'Z');
    const salt = (seq: number) => sha256(encoder.encode(`salt ${seq}`));
    for (const [path, bytes] of appendEntries(this.log, [{ time, drafts }], { signer: this.#signer, salt })) this.stored.set(path, bytes);
  }

  /** Logs what the dataset says, as it is told on that day. */
  appendDataset(dataset: Dataset, day: string): void {
    const { drafts, problems } = compareWithLog(dataset, this.log, day);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    this.append(drafts);
  }
}

/** What readers take away, as the build writes it. */
export function exportsOf(dataset: Dataset): Files {
  const files: Files = new Map();
  for (const kind of KINDS) {
    if (!kind.published) continue;
    const values = dataset[kind.name].map(({ value, body }) => (body === undefined ? value : { ...value, body }));
    files.set(`data/${kind.source.file}.json`, encoder.encode(writeJson(kind, values, '2026-06-01')));
  }
  return files;
}

/** Puts the log's files and the manifest into a site, logs its release, and puts the log's files there anew. */
export function release(site: Files, growing: GrowingLog, hides?: Parameters<typeof servedFiles>[1]): Files {
  const served = (files: Files) => new Map([...files, ...servedFiles(growing.log, hides)]);
  const built = served(site);
  const sums = new Map([...built].filter(([path]) => isListed(path)).map(([path, bytes]) => [path, sumOf(bytes)]));
  const manifest = [...writeManifest(sums)].map(([path, text]): [string, Uint8Array] => [path, encoder.encode(text)]);
  growing.append([releaseDraft(growing.log, sums.size, new Map(manifest).get(MANIFEST_INDEX)!)]);
  return served(new Map([...site, ...manifest]));
}

/** A site in memory, as a folder or, without a list of its files, as a web server. */
export function siteFiles(files: ReadonlyMap<string, Uint8Array>, isFolder = true): SiteFiles {
  return {
    ...(isFolder && { list: () => Promise.resolve([...files.keys()]) }),
    read: (path) => Promise.resolve(files.get(path)),
    sha256: (path) => Promise.resolve(files.has(path) ? sumOf(files.get(path)!) : undefined),
    // Compressing is not what is tried here: a form holds what it is.
    sha256Unpacked: (path) => Promise.resolve(files.has(path) ? sumOf(files.get(path)!) : undefined),
  };
}

/** The same, where one file cannot be fetched. */
export function brokenFiles(files: ReadonlyMap<string, Uint8Array>, broken: string): SiteFiles {
  const whole = siteFiles(files, false);
  const refuse = (path: string) => (path === broken ? Promise.reject(new Unreachable('连接中断')) : undefined);
  return { read: (path) => refuse(path) ?? whole.read(path), sha256: (path) => refuse(path) ?? whole.sha256(path) };
}
