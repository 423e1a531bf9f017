import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { appendEntries } from '../../src/ledger/append-log.ts';
import { demonstrationSigner } from '../../src/ledger/demonstration.ts';
import { readLog } from '../../src/ledger/log.ts';
import { isListed, MANIFEST_INDEX, sumOf } from '../../src/ledger/manifest.ts';
import { releaseDraft } from '../../src/ledger/release.ts';
import { sha256 } from '../../src/ledger/sha256.ts';
import { remembering, type SiteFiles } from '../../src/ledger/verify/site-files.ts';
import { verifySite } from '../../src/ledger/verify-site.ts';
import { servedFiles } from '../../src/ledger/write-tiles.ts';
import { hiddenOnSite } from '../../scripts/ledger/served-site.ts';
import { memoryFiles } from '../../src/sources/memory-files.ts';
import { chance, tamper, type Overlay, type ReleasedFiles } from './tampering.ts';

/** A built site of a log in a folder, released in memory with the demonstration's key: the folder stays as it is. */
export function releaseFolder(folder: string, root: string): ReleasedFiles {
  const stored = new Map(
    listFiles(join(root, 'data/ledger')).map((path) => [`data/ledger/${path}`, readFileSync(join(root, 'data/ledger', path))]),
  );
  const log = readLog(memoryFiles(stored))!.log!;
  const built = listFiles(folder).filter((path) => !/^ledger\/(?:tile|openings)\//.test(path));
  const draft = releaseDraft(log, built.filter(isListed).length, readFileSync(join(folder, MANIFEST_INDEX)));
  const signing = { signer: demonstrationSigner(log.origin), salt: () => sha256(new Uint8Array(7)) };
  const grown = new Map<string, Uint8Array>([...stored, ...appendEntries(log, [{ time: log.checkpoint.time, drafts: [draft] }], signing)]);
  const served = servedFiles(readLog(memoryFiles(grown))!.log!, hiddenOnSite(folder));
  const paths = [...new Set([...built, ...served.keys()])].sort();
  const read = (path: string) => served.get(path) ?? readFileSync(join(folder, path));
  return { paths, read, sums: new Map(paths.map((path) => [path, hash('sha256', read(path), 'hex')])) };
}

export interface Trials {
  /** What was done without anybody noticing. */
  missed: string[];
  /** Trials by the group of the file that was changed. */
  groups: Map<string, number>;
}

/** Changes the site once per trial, each time from the released state, and looks whether verifying it finds anything. */
export async function runTrials(site: ReleasedFiles, trials: number, seed: number): Promise<Trials> {
  const memo = remembering();
  const untouched = await verifySite(laidOver(site, new Map()), { memo });
  if (untouched.findings.length > 0) throw new Error(JSON.stringify(untouched.findings.slice(0, 5)));
  memo.close();
  const draw = chance(seed);
  const outcome: Trials = { missed: [], groups: new Map() };
  for (let trial = 0; trial < trials; trial += 1) {
    const { what, group, overlay } = tamper(site, draw);
    outcome.groups.set(group, (outcome.groups.get(group) ?? 0) + 1);
    const { findings } = await verifySite(laidOver(site, overlay), { memo });
    if (findings.length === 0) outcome.missed.push(what);
  }
  return outcome;
}

function laidOver(site: ReleasedFiles, overlay: Overlay): SiteFiles {
  const changed = new Map([...overlay].map(([path, bytes]) => [path, bytes && sumOf(bytes)]));
  const added = [...overlay.keys()].filter((path) => !site.sums.has(path));
  return {
    list: () => Promise.resolve([...site.paths.filter((path) => !overlay.has(path) || overlay.get(path) !== undefined), ...added]),
    read: (path) => Promise.resolve(overlay.has(path) ? overlay.get(path) : site.sums.has(path) ? site.read(path) : undefined),
    sha256: (path) => Promise.resolve(changed.has(path) ? changed.get(path) : site.sums.get(path)),
  };
}
