/** `package-lock.json` (version 3) as what it says: every package that an installation may lay down. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../command-line.ts';

export interface LockedPackage {
  /** Where it lies: `node_modules/a/node_modules/b`. One name may stand in several places, with several versions. */
  path: string;
  name: string;
  version: string;
  /** SPDX expression as the package states it; undefined when it states none. */
  licence: string | undefined;
  /** SHA-512 of its archive in lower-case hex. */
  sha512: string;
  /** Installed only where the machine asks for it. */
  optional: boolean;
  hasInstallScript: boolean;
  /** Names of what it needs. */
  needs: readonly string[];
}

export interface Lock {
  name: string;
  version: string;
  licence: string;
  /** What the project itself needs. */
  needs: readonly string[];
  /** In code-unit order of their places. */
  packages: readonly LockedPackage[];
}

interface Entry {
  name?: string;
  version?: string;
  license?: string;
  integrity?: string;
  optional?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** Reads the lock file of a project's folder. Throws `Refused` for a package without a sum: nothing would hold it in place. */
export function readLock(folder: string): Lock {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> };
  const { '': root = {}, ...rest } = packages;
  return {
    name: root.name ?? '',
    version: root.version ?? '',
    licence: root.license ?? '',
    needs: needsOf(root),
    packages: Object.entries(rest)
      .map(([path, entry]) => readEntry(path, entry))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function readEntry(path: string, entry: Entry): LockedPackage {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const sum = /^sha512-([A-Za-z0-9+/]{86}==)$/.exec(entry.integrity ?? '')?.[1];
  if (sum === undefined) throw new Refused(`package-lock.json 里的 ${path} 没有 sha512 校验值，请重新运行 npm install。`);
  return {
    path,
    name,
    version: entry.version ?? '',
    licence: entry.license,
    sha512: Buffer.from(sum, 'base64').toString('hex'),
    optional: entry.optional === true,
    hasInstallScript: entry.hasInstallScript === true,
    needs: needsOf(entry),
  };
}

function needsOf({ dependencies, devDependencies, optionalDependencies, peerDependencies }: Entry): string[] {
  return [
    ...new Set([dependencies, devDependencies, optionalDependencies, peerDependencies].flatMap((some) => Object.keys(some ?? {}))),
  ].sort();
}

/** Finds what a package's need leads to, as Node.js resolves it: the nearest place upwards. Undefined for one that is not installed. */
export function resolver({ packages }: Lock): (from: string, name: string) => LockedPackage | undefined {
  const byPath = new Map(packages.map((one) => [one.path, one]));
  return (from, name) => {
    for (let at = from; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const found = byPath.get(`${at}/node_modules/${name}`);
      if (found) return found;
    }
    return byPath.get(`node_modules/${name}`);
  };
}
