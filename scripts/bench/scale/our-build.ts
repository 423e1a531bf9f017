import { cpSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listFiles } from '../../build/folder-calls.ts';
import { DEFAULTS } from '../../demo/options.ts';
import { say } from '../figures.ts';
import { measure, type Measured } from '../measure.ts';
import { correctNewest, type Size } from './scale-root.ts';

export interface Built extends Measured {
  size: Size;
  /** Seconds by step, as the build tells them. */
  steps: Record<string, { wall: number; user: number }>;
  pages: number;
  files: number;
  bytes: number;
}

export interface OurBuild {
  /** From nothing but the compiled program. */
  whole: Built;
  /** The same after one notice was corrected. */
  edited: Built;
}

/** Parts of the project that a build needs; its libraries are shared. */
const PROGRAM = ['src', 'scripts', 'docs', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A copy of the program in `folder`, so that nothing that an earlier build left can help, with its pages compiled: that
 * takes as long for any district, once for each version of the program.
 */
export async function prepareProgram(folder: string, small: string): Promise<Measured> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of PROGRAM) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  say('编译网页程序，生成最小的网站');
  const built = await measure(process.execPath, ['scripts/build.ts'], { SOURCES_DIR: small, OUT_DIR: join(folder, 'dist') }, folder);
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  return built;
}

/** Builds a root with the program in `program`: everything first, then again after an edit. */
export async function buildOurs(program: string, root: string, size: Size): Promise<OurBuild> {
  const out = join(program, 'dist');
  for (const kept of ['search-index', 'pages']) rmSync(join(program, '.cache', kept), { recursive: true, force: true });
  say(`生成 ${size.notices} 条公示、${size.compounds} 个小区的网站`);
  const whole = await build(program, root, out, size);
  say('更正一条公示以后再生成一次');
  const undo = correctNewest(root, DEFAULTS.asOf.slice(0, 4), DEFAULTS.asOf);
  const edited = await build(program, root, out, size).finally(undo);
  rmSync(out, { recursive: true, force: true });
  return { whole, edited };
}

async function build(program: string, root: string, out: string, size: Size): Promise<Built> {
  const times = join(program, 'times.json');
  const measured = await measure(process.execPath, ['scripts/build.ts', '--times', times], { SOURCES_DIR: root, OUT_DIR: out }, program);
  const files = listFiles(out);
  return {
    ...measured,
    size,
    steps: JSON.parse(readFileSync(times, 'utf8')) as Built['steps'],
    pages: files.filter((path) => path.endsWith('.html')).length,
    files: files.length,
    bytes: files.reduce((sum, path) => sum + statSync(join(out, path)).size, 0),
  };
}
