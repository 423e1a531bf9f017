/** What npm does with a lock file that somebody changed. Needs the registry that the machine uses. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'install-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Lock {
  packages: Record<string, { integrity?: string; version?: string }>;
}

/** Installs one small package by its place in the project's lock file, after `change`. */
function install(name: string, change: (lock: Lock) => void) {
  const place = mkdtempSync(join(folder, 'project-'));
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const own = lock.packages[`node_modules/${name}`]!;
  const root = { name: 'one', version: '1.0.0', devDependencies: { [name]: own.version } };
  const small: Lock = { ...lock, ...{ name: 'one', version: '1.0.0' }, packages: { '': root, [`node_modules/${name}`]: { ...own } } };
  change(small);
  cpSync('.npmrc', join(place, '.npmrc'));
  writeFileSync(join(place, 'package.json'), JSON.stringify(root, null, 2));
  const before = JSON.stringify(small, null, 2);
  writeFileSync(join(place, 'package-lock.json'), before);
  const options = ['install', '--no-audit', '--no-fund', '--cache', join(folder, 'cache')];
  const { status, stderr } = spawnSync('npm', options, { cwd: place, encoding: 'utf8' });
  return {
    status,
    stderr,
    changed: JSON.stringify(JSON.parse(readFileSync(join(place, 'package-lock.json'), 'utf8')), null, 2) !== before,
  };
}

test('a package of the lock file is installed, and the lock file stays as it is', () => {
  expect(install('fflate', () => undefined)).toMatchObject({ status: 0, changed: false });
});

test('an archive with another sum than that of the lock file is refused', () => {
  const { status, stderr } = install('fflate', ({ packages }) => {
    packages['node_modules/fflate']!.integrity = `sha512-${'A'.repeat(86)}==`;
  });
  expect(status).not.toBe(0);
  expect(stderr).toContain('EINTEGRITY');
});

test('a lock file that says less than package.json does is changed, and so the run fails', () => {
  expect(install('fflate', ({ packages }) => delete packages['node_modules/fflate'])).toMatchObject({ status: 0, changed: true });
});
