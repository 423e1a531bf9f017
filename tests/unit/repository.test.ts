import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
const texts = tracked.filter((path) => !/\.(?:png|jpe?g|webp|ico|pdf|xlsx|zip)$/.test(path));
const contentOf = (path: string) => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
};

test('no file names a folder of somebody’s machine', () => {
  const paths = [
    ['home', '[a-z]'],
    ['Users', '\\w'],
    ['root', '[\\w.]'],
    ['work', '\\w'],
  ].map(([top, next]) => `(?<![\\w.:/])/${top}/${next}`);
  const machine = new RegExp(`${paths.join('|')}|[A-Z]:\\\\\\\\?Users`);
  expect(texts.filter((path) => machine.test(contentOf(path)))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(contentOf('package-lock.json')).not.toMatch(/"resolved": "http/);
});

test('every dependency is pinned to one version', () => {
  const { devDependencies = {}, dependencies = {} } = JSON.parse(contentOf('package.json')) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});
