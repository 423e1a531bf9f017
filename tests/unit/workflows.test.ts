/** The files that let a git host check every proposed change. Their shell steps run in tests/long/workflows.test.ts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  name: string;
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, { steps: Step[]; 'timeout-minutes': number }>;
}

const ACTIONS = ['.github/workflows/check.yml', '.gitea/workflows/check.yml'];
const PUBLISHING = ['.github/workflows/publish.yml', '.gitea/workflows/publish.yml'];
const FILES = [...ACTIONS, ...PUBLISHING, '.gitlab-ci.yml'];
const text = (file: string) => readFileSync(file, 'utf8');

describe.each(ACTIONS)('%s', (file) => {
  const workflow = parse(text(file)) as Workflow;
  const { steps } = workflow.jobs.check!;
  const step = (word: string) => steps.find(({ run }) => run?.includes(word))!;

  test('runs for every proposed change, without the rights of the project it is proposed to', () => {
    expect(Object.keys(workflow.on)).toContain('pull_request');
    expect(text(file)).not.toMatch(/pull_request_target|secrets\.|: write/);
    expect(Object.values(workflow.permissions ?? { contents: 'read' })).toEqual(['read']);
  });

  test('checks the change against what is published, then builds, then attaches the site', () => {
    const names = steps.map(({ name }) => name);
    expect(names).toEqual(['取出改动', '安装', '取出原来的资料', '检查资料', '写出摘要', '生成预览', '附上预览']);
    expect(step('npm run -s check').run).toContain('--against .cache/published --summary .cache/summary.md');
    expect(steps.at(-1)).toMatchObject({ with: { name: 'preview', path: 'dist' } });
  });

  test('an action is named by the whole hash of a commit, and expressions stay out of the shell', () => {
    for (const { uses, run } of steps) {
      if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      if (run) expect(run).not.toContain('${{');
    }
  });
});

test('GitLab runs the same check for every merge request and keeps site and summary', () => {
  const file = parse(text('.gitlab-ci.yml')) as {
    workflow: { rules: { if: string }[] };
    check: { script: string[]; artifacts: { when: string; paths: string[]; expose_as: string } };
  };
  expect(file.workflow.rules[0]?.if).toContain('merge_request_event');
  expect(file.check.script.join('\n')).toContain('npm run -s check -- --against .cache/published --summary summary.md');
  expect(file.check.script.at(-1)).toBe('npm run -s build');
  expect(file.check.artifacts).toMatchObject({ when: 'always', paths: ['dist/', 'summary.md'] });
  expect(file.check.artifacts.expose_as).toMatch(/^\w[-\w ]*$/);
});

test('none of them writes a comment, names a host or a machine', () => {
  for (const file of FILES) expect(text(file), file).not.toMatch(/comment["'/:]|issues\/|\/notes|https?:\/\/|\/home\/|registry/);
});

test('every command they run is a script of the project', () => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  for (const file of FILES) {
    for (const [, name] of text(file).matchAll(/npm run (?:-s )?([\w:-]+)/g)) expect(scripts, `${file}: ${name}`).toHaveProperty(name!);
  }
});
