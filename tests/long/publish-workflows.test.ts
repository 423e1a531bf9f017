/** The shell steps of the files that publish, in fresh clones of a repository of their own: what a git host would do. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanEnvironment } from '../site/small-site.ts';
import { git } from '../run-git.ts';

const FILES = ['.github/workflows/publish.yml', '.gitea/workflows/publish.yml', '.gitlab-ci.yml'];
/** What the network is needed for, and what a host does by itself. */
const NOT_HERE = /^npm install|^git diff --exit-code|^git fetch|^git checkout|^git remote set-url/;

const folder = mkdtempSync(join(tmpdir(), 'published-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Step {
  name: string;
  id?: string;
  if?: string;
  run?: string;
}

/** The jobs in the order in which they run, each as its shell steps; a GitLab job is one shell. */
function jobsOf(file: string): Step[][] {
  const parsed = parse(readFileSync(file, 'utf8')) as {
    jobs?: Record<string, { steps: Step[] }>;
    compare?: { script: string[] };
    publish?: { script: string[] };
  };
  if (!parsed.jobs) {
    const whole = (script: string[]) => [{ name: 'script', run: script.filter((line) => !NOT_HERE.test(line)).join('\n') }];
    return [whole(parsed.compare!.script), whole(parsed.publish!.script)];
  }
  const shell = (steps: Step[]) => steps.filter(({ name, run }) => run && !['取出资料', '安装'].includes(name));
  return [shell(parsed.jobs.check!.steps), shell(parsed.jobs.publish!.steps).filter(({ name }) => !name.includes('Pages'))];
}

/** The program as it is committed, with the sources of a small district and a log that was just begun. */
function makeProject(): string {
  const project = join(folder, 'project');
  git(folder, 'clone', '-q', resolve('.'), project);
  git(project, 'checkout', '-q', '-B', 'main');
  for (const name of ['data', 'content', 'public']) {
    git(project, 'rm', '-q', '-r', name);
    if (existsSync(`tests/fixtures/base/${name}`)) cpSync(`tests/fixtures/base/${name}`, join(project, name), { recursive: true });
  }
  for (const command of ['init', 'append']) {
    const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/ledger.ts'), command, '--root', project], {
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  }
  git(project, 'add', '.');
  git(project, 'commit', '-q', '-m', 'Begin');
  return project;
}

/** A git host with the project on `main`, and a place to publish to. */
class Host {
  readonly repository: string;
  readonly place: string;
  constructor(name: string, project: string) {
    this.repository = join(folder, `${name}.git`);
    this.place = join(folder, `${name}-public`);
    git(folder, 'clone', '-q', '--bare', project, this.repository);
  }

  /** As a runner has it: the newest commit of `main` only. */
  checkout(): string {
    const clone = mkdtempSync(join(folder, 'runner-'));
    git(folder, 'clone', '-q', '--depth', '1', '--branch', 'main', `file://${this.repository}`, clone);
    git(clone, 'checkout', '-q', '--detach');
    symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
    return clone;
  }

  tip = () => git(this.repository, 'rev-parse', 'main');
  current = () => readlinkSync(join(this.place, 'current'));
}

/** Runs a job's steps as the host would, and stops at the first that fails; returns what each of them said. */
function runJob(steps: Step[], clone: string, host: Host, more: Record<string, string>): { status: number; said: string } {
  const [variables, output] = [join(clone, '../variables'), join(clone, '../output')];
  for (const file of [variables, output]) writeFileSync(file, '');
  const outputs = () => readFileSync(output, 'utf8');
  const environment = {
    CI_DEFAULT_BRANCH: 'main',
    GITHUB_ENV: variables,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: join(clone, '../summary.md'),
    // The demonstration's own key signs; that one is given says that this run is to sign.
    LEDGER_KEY: 'demonstration',
    PATH: `${resolve('node_modules/.bin')}:${process.env.PATH}`,
    PUBLISH_TO: `dir ${host.place}`,
    ...more,
  };
  const said: string[] = [];
  for (const { run, if: when } of steps) {
    if (when?.includes('newest') && !outputs().includes('newest=yes')) continue;
    const set = Object.fromEntries(
      readFileSync(variables, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('=')),
    ) as Record<string, string>;
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run!], {
      cwd: clone,
      encoding: 'utf8',
      env: cleanEnvironment({ ...environment, ...set }),
      maxBuffer: 1 << 28,
    });
    said.push(stdout, stderr);
    if (status !== 0) return { status: status ?? -1, said: said.join('') };
  }
  return { status: 0, said: said.join('') };
}

const verify = (place: string) => spawnSync(process.execPath, ['scripts/verify.ts', place], { encoding: 'utf8' });

let project: string | undefined;

describe.each(FILES)('%s', (file) => {
  const [check, publish] = jobsOf(file) as [Step[], Step[]];
  let host: Host;
  beforeAll(() => {
    project ??= makeProject();
    host = new Host(file.replace(/\W/g, ''), project);
  });

  test('publishes a site that verifies without a finding, and its log is on the branch', () => {
    const clone = host.checkout();
    const checked = runJob(check, clone, host, {});
    expect(checked.status, checked.said).toBe(0);
    const before = host.tip();
    const published = runJob(publish, host.checkout(), host, {});
    expect(published.status, published.said).toBe(0);
    expect(host.current()).toMatch(/^releases\/1-/);
    expect(host.tip()).not.toBe(before);
    const { status, stdout } = verify(join(host.place, 'current'));
    expect(status, stdout).toBe(0);
    const kept = git(host.repository, 'show', 'main:data/ledger/checkpoint');
    expect(readFileSync(join(host.place, 'current/ledger/checkpoint'), 'utf8').trim()).toBe(kept);
  });

  test('a run that was overtaken while it built publishes nothing and is no failure', () => {
    const [clone, current] = [host.checkout(), host.current()];
    const other = host.checkout();
    writeFileSync(join(other, 'note.md'), 'newer\n');
    git(other, 'add', 'note.md');
    git(other, 'commit', '-q', '-m', 'Newer');
    git(other, 'push', '-q', 'origin', 'HEAD:main');
    const tip = host.tip();
    const { status, said } = runJob(publish, clone, host, {});
    expect(status, said).toBe(0);
    expect(said).toContain('已经有更新的资料');
    expect([host.current(), host.tip()]).toEqual([current, tip]);
  });

  test('without a key it publishes only what somebody released', () => {
    const clone = host.checkout();
    const current = host.current();
    const { status, said } = runJob(publish, clone, host, { LEDGER_KEY: '' });
    // The last release was built for the day of that run, this site for the day of the data.
    expect(status, said).not.toBe(0);
    expect(host.current()).toBe(current);
    const released = host.checkout();
    for (const command of ['npm run -s build', 'npm run -s ledger -- release'])
      expect(runJob([{ name: command, run: command }], released, host, {}).status).toBe(0);
    git(released, 'commit', '-q', '-m', 'Release', '--', 'data/ledger');
    git(released, 'push', '-q', 'origin', 'HEAD:main');
    const again = runJob(publish, host.checkout(), host, { LEDGER_KEY: '' });
    expect(again.status, again.said).toBe(0);
    expect(host.current()).not.toBe(current);
    const list = 'ledger/manifest/index';
    expect(readFileSync(join(host.place, 'current', list), 'utf8')).toBe(readFileSync(join(released, 'dist', list), 'utf8'));
    // What was taken along of the release before, for pages that are open, is no finding.
    const { status: verified, stdout } = verify(join(host.place, 'current'));
    expect(verified, stdout).toBe(0);
  });

  test('a log that somebody tampered with is never published', () => {
    const clone = host.checkout();
    const [current, tip] = [host.current(), host.tip()];
    const entries = join(clone, 'data/ledger/entries/000000.jsonl');
    expect(existsSync(entries)).toBe(true);
    writeFileSync(entries, readFileSync(entries, 'utf8').replace('"kind":"publish"', '"kind":"publisH"'));
    expect(runJob(publish, clone, host, {}).status).not.toBe(0);
    expect([host.current(), host.tip()]).toEqual([current, tip]);
  });
});
