/** `npm run licences`: writes docs/licences.md anew out of the lock file. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCommand } from './command-line.ts';
import { licenceList, shippedPackages } from './supply/licences.ts';
import { readLock } from './supply/lock.ts';

await runCommand(
  {
    usage: 'npm run licences',
    about: '按 package-lock.json 重新写出许可证清单 docs/licences.md。改过依赖以后运行。',
    options: [],
  },
  () => {
    const folder = resolve(import.meta.dirname, '..');
    const lock = readLock(folder);
    writeFileSync(join(folder, 'docs/licences.md'), licenceList(lock, shippedPackages(folder, lock)));
    console.log(`已写出 docs/licences.md：${lock.packages.length} 个程序包。`);
    return 0;
  },
);
