import { Refused } from '../../command-line.ts';

/** A folder on another machine, and how it is reached. */
export interface SshPlace {
  /** As `ssh` takes it: `USER@HOST`, or a host of the user's own configuration. */
  host: string;
  /** Absolute, or from the home folder there. */
  path: string;
  /** Further arguments for `ssh`. */
  options: readonly string[];
  /** The user's own `ssh`, with its configuration, keys and agent. */
  program: string;
}

const PLACE = /^((?:[^@\s:/]+@)?(?:\[[0-9A-Fa-f:.%]+\]|[^@\s:/[\]]+)):(.+)$/;

/** Reads `USER@HOST:PATH`; `options` are arguments for `ssh`, separated by blanks. Throws `Refused`. */
export function readSshPlace(text: string, options: string | undefined): SshPlace {
  const [, host, path = ''] = PLACE.exec(text) ?? [];
  // A host that begins with `-` would be an option.
  if (host === undefined || host.startsWith('-'))
    throw new Refused(`“${text}”应写成 用户名@主机:文件夹，例如 deploy@www.example.gov.cn:/srv/www/mingbai。`);
  const folder = path.replace(/^~\//, '').replace(/(?<=.)\/+$/, '');
  if (folder === '' || folder === '/' || folder === '~' || /\p{Cc}/u.test(folder))
    throw new Refused(`“${text}”里的文件夹不能是“${path}”。`);
  return { host: host.replace(/[[\]]/g, ''), path: folder, options: (options ?? '').split(/\s+/).filter(Boolean), program: 'ssh' };
}

/** Program and arguments that run a command line of the far side's shell. */
export function sshCall({ host, options, program }: SshPlace, command: string): [program: string, arguments_: string[]] {
  // The user's options come first: of two that say the same, ssh takes the first.
  const own = ['-o', 'ConnectTimeout=30', '-o', 'ServerAliveInterval=15', '-o', 'ServerAliveCountMax=4'];
  // Nobody is there to answer a question for a password or an unknown key.
  if (!process.stdin.isTTY) own.push('-o', 'BatchMode=yes');
  return [program, ['-T', ...options, ...own, '--', host, command]];
}

/** A word as a POSIX shell reads it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
