/** Which licences the packages of the lock file have, and which of them are accepted. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { resolver, type Lock, type LockedPackage } from './lock.ts';

/** SPDX ids that ask for no more than their text and the name of the author. Accepted for everything, also for what readers are sent. */
export const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Accepted for tools that are used as they are and reach no reader, with what they ask for. */
export const TOOLS_ONLY: Readonly<Record<string, string>> = {
  'CC-BY-3.0': 'names its author; data of a tool',
  'CC-BY-4.0': 'names its author; data of a tool',
  'LGPL-3.0-or-later': 'libraries beside the tool that calls them; nothing of theirs is handed on',
  'MPL-2.0': 'files that are changed stay under it; none is changed, nothing of theirs is handed on',
  'OFL-1.1':
    'fonts: not sold by themselves, changed ones under it and another name; the browser of the tests reads one, nothing of it is handed on',
};

/** Packages whose description does not say in the present form what they say elsewhere. */
export const STATED_ELSEWHERE: Readonly<Record<string, string>> = {
  busboy: 'MIT', // `licenses` in its package.json, and its LICENSE
  'humanize-number': 'MIT', // the last part of its Readme
  streamsearch: 'MIT', // `licenses` in its package.json, and its LICENSE
};

/** Packages of whose code readers’ browsers get a part: what browser code imports, and what that needs. */
export function shippedPackages(folder: string, lock: Lock): LockedPackage[] {
  const find = resolver(lock);
  const found = new Map<string, LockedPackage>();
  const take = (from: string, name: string) => {
    // Descriptions for the type checker; no code of theirs runs.
    if (name.startsWith('@types/')) return;
    const one = find(from, name);
    if (!one || found.has(one.path)) return;
    found.set(one.path, one);
    for (const need of one.needs) take(one.path, need);
  };
  for (const name of importedNames(folder)) take('', name);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const IMPORT = /\b(?:import|export)\b(?!\s+type\b)[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** Names of packages that `src/client` imports, itself or through other folders. */
function importedNames(folder: string): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const todo = globSync('src/client/**/*.ts', { cwd: folder }).filter((path) => !path.endsWith('.test.ts'));
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (seen.has(path) || !path.endsWith('.ts')) continue;
    seen.add(path);
    for (const [, from, bare] of readFileSync(join(folder, path), 'utf8').matchAll(IMPORT)) {
      const name = (from ?? bare)!.split('?')[0]!;
      if (name.startsWith('.')) todo.push(normalize(join(dirname(path), name)));
      else if (!name.startsWith('node:'))
        names.add(
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
  }
  return names;
}

/** The page `docs/licences.md`. */
export function licenceList(lock: Lock, shipped: readonly LockedPackage[]): string {
  const groups = [...Map.groupBy(lock.packages, licenceOf)].sort(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  );
  const lines = [
    '# Licences',
    '',
    'Of everything that the lock file names, written by `npm run licences`; a test compares it and refuses licences that nobody looked at ([`supply-chain.md`](supply-chain.md)). The program itself is under the MIT licence.',
    '',
    '## In readers’ browsers',
    '',
    'Parts of these are in the scripts of the site, unchanged but for minifying:',
    '',
    ...named(shipped).map((name) => `- ${name} (${shipped.find((one) => labelOf(one) === name)!.licence})`),
    '',
    '## Everything, by licence',
    '',
    'Tools that build and test; what only other machines install (`optional`) is listed too.',
    ...groups.flatMap(([licence, some]) => ['', `**${licence}** (${named(some).length}): ${named(some).join(', ')}`]),
    '',
  ];
  return lines.join('\n');
}

/** The SPDX expression of a package. */
export function licenceOf({ name, licence }: LockedPackage): string {
  return licence ?? STATED_ELSEWHERE[name] ?? 'none stated';
}

const labelOf = ({ name, version }: LockedPackage) => `${name} ${version}`;

function named(packages: readonly LockedPackage[]): string[] {
  return [...new Set(packages.map(labelOf))].sort();
}
