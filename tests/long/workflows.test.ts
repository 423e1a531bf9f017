/** The shell steps of the workflow files, in a fresh clone with a proposed change: what a git host would do. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanEnvironment } from '../site/small-site.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A clone whose branch proposes a new community; the packages are those of this copy. */
function cloneWithProposal(row: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-'));
  folders.push(folder);
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  };
  git('clone', '-q', resolve('.'), '.');
  git('branch', '-q', '-f', 'base');
  git('update-ref', 'refs/remotes/origin/base', 'HEAD');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  appendFileSync(join(folder, 'data/communities.csv'), `${row}\n`);
  git('-c', 'user.name=x', '-c', 'user.email=x@example.invalid', 'commit', '-q', '-a', '-m', 'Propose');
  return folder;
}

function shell(script: string, folder: string): { status: number | null; output: string } {
  const path = `${resolve('node_modules/.bin')}:${process.env.PATH}`;
  const environment = cleanEnvironment({ BASE_BRANCH: 'base', PATH: path, GITHUB_STEP_SUMMARY: join(folder, 'shown.md') });
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  });
  return { status, output: stdout + stderr };
}

/** Shell steps after the checkout and the installation, which need a network. */
function stepsOf(file: string): string[] {
  const parsed = parse(readFileSync(file, 'utf8')) as {
    jobs?: { check: { steps: { name: string; run?: string }[] } };
    check?: { script: string[] };
  };
  if (parsed.check) return parsed.check.script.filter((line) => !line.startsWith('git fetch'));
  return parsed.jobs!.check.steps.filter(({ name }) => !['取出改动', '安装'].includes(name)).flatMap(({ run }) => run ?? []);
}

const GOOD = 's01-99,临时社区,s01,,';
const FILES = ['.github/workflows/check.yml', '.gitea/workflows/check.yml', '.gitlab-ci.yml'];

test.each(FILES)('%s takes a damaged proposal to a red check with a summary', (file) => {
  const folder = cloneWithProposal('s01-99,临时社区,s01,,13900000000');
  const results: (number | null)[] = [];
  for (const step of stepsOf(file)) {
    if (step.includes('run -s build')) break;
    results.push(shell(step, folder).status);
  }
  expect(results).toContain(1);
  const summary = readFileSync(join(folder, file === '.gitlab-ci.yml' ? 'summary.md' : 'shown.md'), 'utf8');
  expect(summary).toContain('还不能合并');
  expect(summary).not.toContain('13900000000');
});

test.each(FILES)('%s takes a sound proposal to a summary and a site', (file) => {
  const folder = cloneWithProposal(GOOD);
  // Somebody answers for every community, so that the proposal is sound.
  const liaison = readFileSync(join(folder, 'data/liaison.csv'), 'utf8').split('\n');
  const own = liaison.findIndex((line) => line.includes(',县处级,') && /,s01-\d\d,/.test(line) && /,,$|,,\s*$/.test(line));
  expect(own).toBeGreaterThan(0);
  liaison[own] = liaison[own]!.replace(/,(s01-\d\d),/, ',$1；s01-99,');
  spawnSync('bash', ['-c', 'cat > data/liaison.csv'], { cwd: folder, input: liaison.join('\n') });
  // What was published before is changed with a reason.
  const why = `包联干部,${liaison[own]!.split(',')[0]},2026-11-20,更正,区城管委办,新设了一个社区,\n`;
  spawnSync('bash', ['-c', 'cat >> data/corrections.csv'], { cwd: folder, input: why });
  for (const step of stepsOf(file)) {
    const { status, output } = shell(step, folder);
    expect([status, step], output).toEqual([0, step]);
  }
  expect(existsSync(join(folder, 'dist/index.html'))).toBe(true);
  expect(readFileSync(join(folder, file === '.gitlab-ci.yml' ? 'summary.md' : 'shown.md'), 'utf8')).toContain('| 社区 | 1 | 0 | 0 |');
});
