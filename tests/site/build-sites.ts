import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { unpackBrowser } from './browser.ts';
import { cleanEnvironment, copyProgram } from './small-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The demonstration district below `SUB_PATH`. */
    siteBelow: string;
    /** The same, built in another folder, time zone and locale. */
    siteElsewhere: string;
    /** The district of `tests/fixtures/base` at `/`, with no origin given. */
    smallSite: string;
  }
}

const KEPT = 4;

export const SUB_PATH = '/ztzl/wmxq/';
/** Where the site below a path is said to be published. */
export const ORIGIN = 'https://www.example.gov.cn';

/**
 * Builds the demonstration district twice below a path, and a small one at
 * `/`, for all tests of whole sites. The last few results are kept, one per state of the
 * files that go into them, so that two runs at once do not take each other's.
 */
export default async function setup(project: TestProject): Promise<void> {
  const folder = resolve('.cache/test-sites');
  const key = digestInputs();
  const current = join(folder, key);
  mkdirSync(current, { recursive: true });
  const oldestLast = readdirSync(folder).sort((a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs);
  for (const name of oldestLast.slice(KEPT)) if (name !== key) rmSync(join(folder, name), { recursive: true });
  const below = { SITE_BASE: SUB_PATH, SITE_URL: ORIGIN };
  const sites = {
    siteBelow: () => build(resolve('.'), { ...below, OUT_DIR: join(current, 'siteBelow') }),
    siteElsewhere: () => buildElsewhere({ ...below, OUT_DIR: join(current, 'siteElsewhere') }),
    smallSite: () => build(resolve('.'), { SITE_BASE: '/', SOURCES_DIR: 'tests/fixtures/base', OUT_DIR: join(current, 'smallSite') }),
  };
  const missing = (name: keyof typeof sites) => !existsSync(join(current, name));
  await Promise.all([
    unpackBrowser(),
    // One after the other from the same folder, where they would share what Astro keeps there.
    (missing('siteBelow') ? sites.siteBelow() : Promise.resolve()).then(() => (missing('smallSite') ? sites.smallSite() : undefined)),
    missing('siteElsewhere') && sites.siteElsewhere(),
  ]);
  for (const name of Object.keys(sites) as (keyof typeof sites)[]) project.provide(name, join(current, name));
}

/** From a copy of the program and its sources, with only its libraries shared. */
async function buildElsewhere(env: Record<string, string> & { OUT_DIR: string }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  try {
    copyProgram(folder);
    for (const name of ['public', 'data', 'content']) cpSync(name, join(folder, name), { recursive: true });
    await build(folder, { ...env, TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'C', SOURCES_DIR: '' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function build(folder: string, env: Record<string, string> & { OUT_DIR: string }): Promise<void> {
  mkdirSync(resolve(env.OUT_DIR, '..'), { recursive: true });
  const options = { cwd: folder, env: cleanEnvironment(env) };
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], options).catch(({ stderr }: { stderr: string }) => {
    throw new Error(`网站没有生成（${env.OUT_DIR}）：\n${stderr}`);
  });
}

/** Everything that goes into a site, as Git knows it, with what is not committed yet. */
function digestInputs(): string {
  const list = [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    'src',
    'scripts',
    'data',
    'content',
    'public',
    'docs/problems.md',
    'tests/fixtures/base',
    'astro.config.mjs',
    'package-lock.json',
  ];
  const digest = createHash('sha256');
  for (const path of execFileSync('git', list, { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\0')
    .filter(Boolean)
    .sort()) {
    if (existsSync(path) && !path.endsWith('.test.ts')) digest.update(`${path}\0`).update(readFileSync(path));
  }
  return digest.digest('hex').slice(0, 16);
}
