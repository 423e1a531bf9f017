import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SshPlace } from '../../scripts/deploy/ssh/ssh-place.ts';

/** Programs of the far side by which anything there changes. */
const CHANGING = ['cp', 'ln', 'mkdir', 'mv', 'rm', 'tar', 'xargs'];

/** A stand-in for ssh that runs the far side's commands here, and lets the n-th program there that changes anything fail. */
export interface FakeSsh {
  place: (path: string) => SshPlace;
  /** Lets the n-th fail from now on, before it did anything, or after it did its work; 0 lets none. */
  failAt: (n: number, after?: boolean) => void;
  /** How many were run since then. */
  count: () => number;
}

export function makeFakeSsh(folder: string): FakeSsh {
  const bin = join(folder, 'bin');
  const [counter, plan] = [join(folder, 'count'), join(folder, 'plan')];
  mkdirSync(bin);
  const write = (path: string, text: string) => {
    writeFileSync(path, `#!/bin/sh\n${text}\n`);
    chmodSync(path, 0o755);
  };
  // Counting must work without the programs that are counted, and one byte is appended in one piece.
  for (const name of CHANGING) {
    write(
      join(bin, name),
      `printf x >>'${counter}'; read -r n when <'${plan}'; read -r done <'${counter}'
       [ "\${#done}" -ne "$n" ] || [ $when = after ] || { echo 'no space left' >&2; exit 1; }
       PATH=\${PATH#*:} ${name} "$@"; code=$?
       [ "\${#done}" -ne "$n" ] || exit 1; exit $code`,
    );
  }
  write(join(bin, 'sync'), ':');
  // What a login may print before the far side starts must not be taken for an answer.
  write(join(folder, 'ssh'), `echo Welcome; while [ "$1" != -- ]; do shift; done; PATH='${bin}':$PATH exec sh -c "$3"`);
  const failAt = (n: number, after = false) => {
    writeFileSync(plan, `${n} ${after ? 'after' : 'before'}\n`);
    writeFileSync(counter, '');
  };
  failAt(0);
  return {
    place: (path) => ({ host: 'far', path, options: [], program: join(folder, 'ssh') }),
    failAt,
    count: () => readFileSync(counter).length,
  };
}
