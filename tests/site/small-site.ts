import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles } from '../../scripts/build/folder-calls.ts';

/** A copy of the smallest valid source root with a folder for its site, to be damaged at will. */
export interface SmallSite {
  folder: string;
  root: string;
  out: string;
}

export function makeSmallSite(): SmallSite {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const root = join(folder, 'root');
  cpSync('tests/fixtures/base', root, { recursive: true });
  // The site stands alone in its folder, so that anything left beside it shows.
  return { folder, root, out: join(folder, 'www', 'dist') };
}

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Lays a copy of the program, without any sources, into a folder; only its libraries are shared. */
export function copyProgram(folder: string): void {
  for (const name of ['src', 'scripts', 'docs', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

/** Runs a command of the project, or of a copy of it in `cwd`, as npm would. */
export function run(script: string, options: string[] = [], env: Record<string, string> = {}, cwd = '.'): Outcome {
  return spawnSync(process.execPath, [`scripts/${script}.ts`, ...options], { cwd, encoding: 'utf8', env: cleanEnvironment(env) });
}

export function build({ root, out }: SmallSite, env: Record<string, string> = {}, cwd = '.'): Outcome {
  return run('build', [], { SOURCES_DIR: root, OUT_DIR: out, ...env }, cwd);
}

export function startBuild({ root, out }: SmallSite): ChildProcess {
  return spawn(process.execPath, ['scripts/build.ts'], { env: cleanEnvironment({ SOURCES_DIR: root, OUT_DIR: out }), stdio: 'ignore' });
}

/** Lets the n-th writing call below the site's folder fail. */
export function failingEnvironment(site: SmallSite, at: number, more: Record<string, string> = {}): Record<string, string> {
  return {
    NODE_OPTIONS: `--import ${pathToFileURL('tests/site/fail-writes.mjs').href}`,
    FAIL_BELOW: join(site.folder, 'www'),
    FAIL_AT: String(at),
    ...more,
  };
}

/** The variables Vitest sets would make Astro build for development. */
export function cleanEnvironment(env: Record<string, string>): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, VITEST: _vitest, DEV: _dev, PROD: _prod, MODE: _name, BASE_URL: _base, ...rest } = process.env;
  return { ...rest, ...env } as NodeJS.ProcessEnv;
}

/** One line per file with the digest of its bytes; equal lists are equal folders. */
export function digestFolder(folder: string): string[] {
  return listFiles(folder).map(
    (path) =>
      `${path} ${createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex')}`,
  );
}

/** Names beside the site: nothing but the site itself may be there. */
export function namesBeside({ out }: SmallSite): string[] {
  return readdirSync(join(out, '..'));
}
