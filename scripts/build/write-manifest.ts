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

/** SHA-256 in lower-case hex of every file of a site that its manifest has to list. */
export function sumFiles(folder: string): Map<string, string> {
  const listed = listFiles(folder).filter(isListed);
  return new Map(listed.map((path) => [path, hash('sha256', readFileSync(join(folder, path)), 'hex')]));
}

/** Writes the manifest of a finished site into it; nothing it lists may change afterwards. */
export function writeManifestFiles(folder: string): void {
  for (const [path, text] of writeManifest(sumFiles(folder))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
