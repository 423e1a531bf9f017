import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';

/** The file calls by which a folder of releases changes; a parameter, so that each can be made to fail. */
export interface DirCalls {
  makeFolder: (path: string) => void;
  /** Fails when there is something of that name. */
  makeLink: (target: string, path: string) => void;
  hardLink: (from: string, to: string) => void;
  copyFile: (from: string, to: string) => void;
  writeFile: (path: string, text: string) => void;
  rename: (from: string, to: string) => void;
  /** Removes a file, a link or a folder with all in it; no error when there is none. */
  remove: (path: string) => void;
  /** Waits until all bytes are on the disk: a power cut after the switch must not leave a public site of empty files. */
  settle: () => void;
}

/** The real disk. Everything is readable for a web server, whatever the umask of who deploys. */
export const dirCalls: DirCalls = {
  makeFolder(path) {
    const made = fs.mkdirSync(path, { recursive: true });
    if (made === undefined) return;
    for (let folder = path; folder.length >= made.length; folder = folder.slice(0, folder.lastIndexOf('/'))) fs.chmodSync(folder, 0o755);
  },
  makeLink: (target, path) => fs.symlinkSync(target, path),
  hardLink: (from, to) => fs.linkSync(from, to),
  copyFile(from, to) {
    // Not a copy of the file's own time: a server tells versions apart by size and second.
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
    fs.chmodSync(to, 0o644);
  },
  writeFile: (path, text) => fs.writeFileSync(path, text, { mode: 0o644 }),
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.rmSync(path, { recursive: true, force: true }),
  // Where there is no such program, the system writes within seconds.
  settle: () => void spawnSync('sync', { stdio: 'ignore' }),
};
