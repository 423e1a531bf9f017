import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from './small-site.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const script = /^node scripts\/([\w-]+)\.ts$/.exec(line)?.[1];
  return script ? [[name, script] as const] : [];
});

test.each(commands)('%s explains itself in Chinese', (_name, script) => {
  const { status, stdout, stderr } = run(script, ['--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/\p{Script=Han}/u);
  expect(stdout).toContain('--help');
});

test.each(commands)('%s refuses an unknown option with a Chinese sentence and no stack', (_name, script) => {
  const { status, stderr } = run(script, ['--no-such-option']);
  expect(status).not.toBe(0);
  expect(stderr).toContain('--no-such-option');
  expect(stderr).toMatch(/\p{Script=Han}/u);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test.each(['SITE_BASE', 'SITE_URL', 'SOURCE_DATE_EPOCH', 'PORT'])('an unusable %s stops the build with one sentence', (name) => {
  const { status, stderr } = run('build', [], { [name]: 'not usable!' });
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^${name} .*。\\n$`, 's'));
});

test('a folder with other things in it is not replaced by the site', () => {
  const { status, stderr } = run('build', [], { OUT_DIR: 'docs' });
  expect(status).toBe(1);
  expect(stderr).toContain('OUT_DIR');
});

test('there is nothing to preview before a build', () => {
  const { status, stderr } = run('preview', [], { OUT_DIR: 'docs' });
  expect(status).toBe(1);
  expect(stderr).toContain('npm run build');
});

test('commands run on the Node that the project brings', () => {
  const pinned = (JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: { node: string } }).devDependencies.node;
  expect(process.versions.node).toBe(pinned);
});
