import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isListed, MANIFEST_INDEX, shardPaths, writeManifest } from '../../src/ledger/manifest.ts';
import { listFiles } from './folder-calls.ts';

/** Whether a folder holds a site with a log; without one there is nothing that would prove a manifest. */
export function hasLog(folder: string): boolean {
  return existsSync(join(folder, 'ledger/checkpoint'));
}

/** Paths of the manifest's own files. */
export const MANIFEST_PATHS: readonly string[] = [MANIFEST_INDEX, ...shardPaths()];

/** SHA-256 in lower-case hex of every file of a site that its manifest has to list; `known` are some of them. */
export function sumFiles(folder: string, known: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const listed = listFiles(folder).filter(isListed);
  return new Map(listed.map((path) => [path, known.get(path) ?? hash('sha256', readFileSync(join(folder, path)), 'hex')]));
}

/** Writes the manifest of a finished site into it; nothing it lists may change afterwards. `known` are sums of some files. */
export function writeManifestFiles(folder: string, known?: ReadonlyMap<string, string>): void {
  for (const [path, text] of writeManifest(sumFiles(folder, known))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
