import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian's golang-golang-x-mod-dev puts its sources. */
const DEBIAN = '/usr/share/gocode';

export interface Go {
  program: string;
  /** A GOPATH that has golang.org/x/mod/sumdb. */
  path: string;
}

/** Go with the packages that verify logs, from `PATH` and `GOPATH`; or, in Chinese, what to install. */
export function findGo(): Go | string {
  const program = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/go/bin'].map((folder) => join(folder, 'go')).find(existsSync);
  const path = [...(process.env.GOPATH ?? '').split(delimiter), DEBIAN].find((folder) =>
    existsSync(join(folder, 'src/golang.org/x/mod/sumdb/tlog')),
  );
  if (program && path) return { program, path };
  const wanted = [!program && 'golang-go', !path && 'golang-golang-x-mod-dev'].filter(Boolean).join(' 和 ');
  return `没有找到 Go 和它的 golang.org/x/mod，登记日志没有用别的程序校验。请先安装（Debian：${wanted}），或者用 GOPATH 写明在哪里。`;
}

/** Runs a Go program and gives what it prints. Throws with what it says when it fails. */
export function runGo({ program, path }: Go, source: string, args: readonly string[]): string {
  const options: ExecFileSyncOptionsWithStringEncoding = {
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, GOPATH: path, GO111MODULE: 'off', GOFLAGS: '' },
  };
  return execFileSync(program, ['run', source, ...args], options);
}
