/** The files that let a git host publish the site. Their shell steps run in tests/long/publish-workflows.test.ts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  name: string;
  run?: string;
  uses?: string;
  env?: Record<string, string>;
}
interface Job {
  needs?: string;
  if?: string;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}

const GITHUB = '.github/workflows/publish.yml';
const GITEA = '.gitea/workflows/publish.yml';
const GITLAB = '.gitlab-ci.yml';
const text = (file: string) => readFileSync(file, 'utf8');

/** What GitHub's own parser says against a workflow. */
async function githubProblems(content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'file.yml', content }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map(({ message }) => message);
  if (!value) return errors;
  const { errors: more = [] } = await convertWorkflowTemplate(context, value);
  return [...errors, ...more.map(({ Message }) => Message)];
}

describe('against the schema of the host', () => {
  test.each([GITHUB, GITEA, '.github/workflows/check.yml', '.gitea/workflows/check.yml'])('%s is a workflow', async (file) => {
    expect(await githubProblems(text(file))).toEqual([]);
  });

  test('a wrong key, a wrong right and a wrong day are found', async () => {
    const good = text(GITHUB);
    for (const [from, to] of [
      ['timeout-minutes', 'timeout-minuts'],
      ['contents: read', 'contents: often'],
      ['10 16 * * *', '10 26 * * *'],
      ['needs: check', 'needs: chek'],
    ] as const)
      expect(await githubProblems(good.replace(from, to)), to).not.toEqual([]);
  });

  test('GitLab’s schema has nothing against .gitlab-ci.yml, and would say so', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gitlab-'));
    const list = (content: string) => {
      writeFileSync(join(folder, GITLAB), content);
      const program = resolve('node_modules/gitlab-ci-local/dist/index.js');
      return spawnSync(process.execPath, [program, '--list-csv-all'], { cwd: folder, encoding: 'utf8' });
    };
    try {
      spawnSync('git', ['init', '-q', folder]);
      const { status, stdout, stderr } = list(text(GITLAB));
      expect(status, stderr).toBe(0);
      expect(stdout.split('\n').map((line) => line.split(';')[0])).toEqual(['name', 'check', 'compare', 'publish', '']);
      expect(list(text(GITLAB).replace('interruptible: true', 'interruptible: often')).stderr).toContain('must be boolean');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe.each([GITHUB, GITEA])('%s', (file) => {
  const workflow = parse(text(file)) as Workflow;
  const { check, publish } = workflow.jobs as { check: Job; publish: Job };
  const order = (job: Job) => job.steps.map(({ name }) => name);

  test('publishes the main branch, and every day soon after midnight in China', () => {
    expect(Object.keys(workflow.on)).toEqual(['push', 'schedule', 'workflow_dispatch']);
    expect(workflow.on).toMatchObject({ push: { branches: ['main'] }, schedule: [{ cron: '10 16 * * *' }] });
  });

  test('checks, builds twice and compares before anything is signed; verifies and keeps the log before anything is public', () => {
    expect(order(check)).toEqual(['取出资料', '安装', '检查资料', '生成两遍，逐字节比较', '自查', '组成清单', '附上组成清单']);
    expect(publish.needs).toBe('check');
    expect(order(publish).slice(0, 8)).toEqual(['取出资料', '安装', '登记', '生成', '登记发布', '核对', '存好登记', '发布']);
  });

  test('a waiting run gives way, a running one is never cut off, and one that was overtaken does not publish', () => {
    expect(workflow.concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
    for (const { name, if: when } of publish.steps.slice(7) as (Step & { if?: string })[])
      expect(when, name).toContain("steps.log.outputs.newest == 'yes'");
  });

  test('the check has no secret, and each secret is given to the steps that need it only', () => {
    expect(JSON.stringify(check)).not.toContain('secrets.');
    const given = (word: string) =>
      Object.values(workflow.jobs)
        .flatMap(({ steps }) => steps)
        .filter((step) => JSON.stringify(step).includes(word))
        .map(({ name }) => name);
    expect(given('secrets.LEDGER_KEY')).toEqual(['登记', '登记发布']);
    expect(given('secrets.DEPLOY_SSH_KEY')).toEqual(['发布']);
    expect(given('secrets.AWS_')).toEqual(['发布']);
    expect(text(file)).not.toMatch(/secrets: inherit|toJSON\(secrets|pull_request/);
  });

  test('nothing of an earlier build is carried over', () => {
    expect(text(file)).not.toMatch(/actions\/cache|download-artifact/);
  });

  test('actions are named by the whole hash of a commit, and expressions stay out of the shell', () => {
    for (const { uses, run } of Object.values(workflow.jobs).flatMap(({ steps }) => steps)) {
      if (uses) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      if (run) expect(run).not.toContain('${{');
    }
  });
});

test('on GitHub only the job that keeps the log may write, and only the job of Pages may publish there', () => {
  const { permissions, jobs } = parse(text(GITHUB)) as Workflow;
  expect(permissions).toEqual({ contents: 'read' });
  expect(Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]))).toEqual({
    check: undefined,
    publish: { contents: 'write' },
    pages: { pages: 'write', 'id-token': 'write' },
  });
});

test('Gitea runs the same commands as GitHub', () => {
  const commands = (file: string) => [...text(file).matchAll(/npm (?:run -s )?.*/g)].map(([line]) => line.replace(/--format \w+|\|.*/, ''));
  expect(commands(GITEA)).toEqual(commands(GITHUB));
});

test('GitLab publishes by the same commands in the same order, one pipeline at a time', () => {
  const jobs = parse(text(GITLAB)) as Record<
    string,
    { script: string[]; resource_group?: string; interruptible?: boolean; stage?: string }
  >;
  const order = (script: string[]) =>
    [...script.join('\n').matchAll(/npm run -s (\w+)(?: -- (append|release|push))?/g)].map(([, a, b]) => b ?? a);
  expect(order(jobs.compare!.script)).toEqual(['check', 'build', 'build', 'audit', 'sbom']);
  expect(order(jobs.publish!.script)).toEqual(['append', 'build', 'release', 'verify', 'push', 'deploy']);
  expect(jobs.publish).toMatchObject({ resource_group: 'publish', stage: 'deploy' });
  expect(jobs['.published']).toMatchObject({ interruptible: false });
  expect(text(GITLAB)).not.toMatch(/^\s*cache:/m);
});

/** The shell step of a file that calls `npm run deploy`. */
function deployStep(file: string): string {
  const parsed = parse(text(file)) as { jobs?: Workflow['jobs']; publish?: { script: string[] } };
  return parsed.publish
    ? `newest=yes\n${parsed.publish.script.at(-1)}`
    : parsed.jobs!.publish!.steps.find(({ name }) => name === '发布')!.run!;
}

test.each([GITHUB, GITEA, GITLAB])(
  '%s hands the key to ssh in a file that only its owner reads, checks the host, and leaves nothing',
  (file) => {
    const folder = mkdtempSync(join(tmpdir(), 'deploy-step-'));
    try {
      // Stands in for the command: says what it was given.
      const npm = '#!/bin/sh\nset -- "$@" $DEPLOY_SSH_OPTIONS\nprintf "%s\\n" "$@"\nstat -c "mode %a" "$9"\ncat "$9" "${13#*=}"\n';
      writeFileSync(join(folder, 'npm'), npm, { mode: 0o755 });
      writeFileSync(join(folder, 'key'), 'the key\n');
      const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-eo', 'pipefail', '-c', deployStep(file)], {
        encoding: 'utf8',
        env: {
          PATH: `${folder}:${process.env.PATH}`,
          TMPDIR: folder,
          PUBLISH_TO: 'ssh deploy@host:/srv/www',
          SSH_KEY: 'the key',
          DEPLOY_SSH_KEY: join(folder, 'key'),
          KNOWN_HOSTS: 'host ssh-ed25519 AAAA',
          DEPLOY_KNOWN_HOSTS: 'host ssh-ed25519 AAAA',
        },
      });
      expect(status, stderr).toBe(0);
      const lines = stdout.trimEnd().split('\n');
      expect(lines.slice(0, 7)).toEqual(['run', '-s', 'deploy', '--', '--to', 'ssh', 'deploy@host:/srv/www']);
      expect(lines).toContain('StrictHostKeyChecking=yes');
      expect(lines.slice(-3)).toEqual(['mode 600', 'the key', 'host ssh-ed25519 AAAA']);
      expect(readdirSync(folder).sort()).toEqual(['key', 'npm']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test('every file names what may be set in the document that says what to set', () => {
  const document = text('docs/publishing.md');
  for (const file of [GITHUB, GITEA, GITLAB])
    for (const [, name] of text(file).matchAll(/(?:vars|secrets)\.(\w+)|\$\{?(LOG_TOKEN|DEPLOY_\w+)/g))
      if (name) expect(document, `${file}: ${name}`).toContain(`\`${name}\``);
});
