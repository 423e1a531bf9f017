import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { unpackBrowser } from './browser.ts';
import { cleanEnvironment } from './small-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The demonstration district built for `/`. */
    site: string;
    /** The same below `SUB_PATH`. */
    siteBelow: string;
  }
}

const KEPT = 4;

export const SUB_PATH = '/ztzl/wmxq/';
/** Where the site below a path is said to be published. */
export const ORIGIN = 'https://www.example.gov.cn';

/**
 * Builds the demonstration district once at `/` and once below a path, for all
 * tests of whole sites. The last few results are kept, one per state of the
 * files that go into them, so that two runs at once do not take each other's.
 */
export default async function setup(project: TestProject): Promise<void> {
  const folder = resolve('.cache/test-sites');
  const key = digestInputs();
  const current = join(folder, key);
  mkdirSync(current, { recursive: true });
  const oldestLast = readdirSync(folder).sort((a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs);
  for (const name of oldestLast.slice(KEPT)) if (name !== key) rmSync(join(folder, name), { recursive: true });
  const [site, siteBelow] = [join(current, 'root'), join(current, 'below')];
  await Promise.all([unpackBrowser(), existsSync(site) || build(site, '/'), existsSync(siteBelow) || build(siteBelow, SUB_PATH, ORIGIN)]);
  project.provide('site', site);
  project.provide('siteBelow', siteBelow);
}

async function build(outDir: string, base: string, origin?: string): Promise<void> {
  mkdirSync(resolve(outDir, '..'), { recursive: true });
  const env = cleanEnvironment({ OUT_DIR: outDir, SITE_BASE: base, ...(origin && { SITE_URL: origin }) });
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], { env }).catch(({ stderr }: { stderr: string }) => {
    throw new Error(`演示网站没有生成（SITE_BASE=${base}）：\n${stderr}`);
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
