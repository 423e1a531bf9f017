import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { listFiles } from '../folder-calls.ts';

/** What decides, beside the program's own files, what is compiled. */
export interface ProgramFacts {
  base: string;
  siteUrl: string | undefined;
  /** Whether readers can search other districts. */
  federated: boolean;
}

/** Everything that pages are compiled from. What they read when they are rendered is not among it. */
const INPUTS = ['src', 'scripts/build/program', 'scripts/build/plain-token-fields.ts'];
const FILES = ['astro.config.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'];
const TESTS = /\.test\.ts$/;
/** Programs that are kept: for some addresses, or states of the project. */
const KEPT = 6;

/** What a program was compiled from, whatever folder the project lies in: part of the name of the program's folder. */
export function recipeOf(program: string): string {
  return basename(program).split('-')[0]!;
}

/**
 * The folder of the compiled program (`compile-program.ts`) of the project in `root`, from `.cache/program/` where it was
 * compiled before, else compiled now, in a process of its own whose memory is free again afterwards. Programs are kept
 * under the digest of all that they are compiled from. Throws when it cannot be compiled.
 */
export async function programFor(root: string, facts: ProgramFacts): Promise<string> {
  const store = join(root, '.cache/program');
  const folder = join(store, digestOf(root, facts));
  if (!existsSync(join(folder, 'program.json'))) await compile(root, folder, facts.federated);
  const now = new Date();
  utimesSync(folder, now, now);
  prune(store, folder);
  return folder;
}

async function compile(root: string, folder: string, federated: boolean): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    const script = join(root, 'scripts/build/program/compile-program.ts');
    const options = [script, unfinished, federated ? 'federated' : 'alone'];
    await promisify(execFile)(process.execPath, options, { cwd: root }).catch(({ stderr }: { stderr: string }) => {
      throw new Error(`网页程序没有编译成功：${stderr.trim()}`);
    });
    renameSync(unfinished, folder);
  } catch (error) {
    // Another build may have been first.
    if (!existsSync(join(folder, 'program.json'))) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function digestOf(root: string, facts: ProgramFacts): string {
  const files = [
    ...FILES,
    ...INPUTS.flatMap((input) => (input.endsWith('.ts') ? [input] : listFiles(join(root, input)).map((path) => `${input}/${path}`))),
  ];
  const sums = files
    .filter((path) => !TESTS.test(path) && existsSync(join(root, path)))
    .map((path) => `${hash('sha256', readFileSync(join(root, path)), 'hex')}  ${path}\n`);
  const recipe = `${JSON.stringify([process.version, facts.base, facts.siteUrl, facts.federated])}\n${sums.join('')}`;
  // What is compiled names the folder it was compiled in.
  return `${hash('sha256', recipe, 'hex').slice(0, 32)}-${hash('sha256', root, 'hex').slice(0, 8)}`;
}

/** Forgets what was used longest ago; what a build that was ended has left goes with it. */
function prune(store: string, used: string): void {
  const all = readdirSync(store).map((name) => join(store, name));
  const byAge = all.filter((folder) => folder !== used).sort((a, b) => ageOf(b) - ageOf(a));
  for (const folder of byAge.slice(KEPT)) rmSync(folder, { recursive: true, force: true });
}

function ageOf(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
