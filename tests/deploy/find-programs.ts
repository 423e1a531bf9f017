import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Servers stand where only administrators' shells look. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];

/** The absolute path of an installed program, or undefined. */
export function findProgram(name: string): string | undefined {
  return FOLDERS.filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** The same, where a test cannot be run without it. */
export function needProgram(name: string): string {
  const path = findProgram(name);
  if (path === undefined) throw new Error(`没有找到 ${name}`);
  return path;
}

/** One sentence on what to install, when one of these is missing; `packages` as Debian calls them. */
export function missing(names: readonly string[], packages: string, what: string): string | undefined {
  const absent = names.filter((name) => findProgram(name) === undefined);
  if (absent.length === 0) return undefined;
  return `没有找到 ${absent.join('、')}，${what}没有测试。请先安装（Debian：apt-get install ${packages}）。`;
}

/** Whether a program says so by its exit code. */
export function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
