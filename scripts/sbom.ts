/** `npm run sbom`: what this program is made of, as a CycloneDX document. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCommand } from './command-line.ts';
import { readLock } from './supply/lock.ts';
import { writeSbom } from './supply/sbom.ts';

const FILE = 'sbom.cdx.json';

await runCommand(
  {
    usage: 'npm run sbom',
    about: [
      '写出本程序的组成清单（CycloneDX 1.6）：每个用到的程序包、版本、许可证、校验值、谁用了谁。',
      '只看 package-lock.json，同样的文件写出的清单一字不差。',
    ].join('\n'),
    options: [{ name: 'out', value: 'FILE', about: `写到哪个文件；不写时是 ${FILE}` }],
  },
  ({ value }) => {
    const lock = readLock(resolve(import.meta.dirname, '..'));
    const file = value('out') ?? FILE;
    writeFileSync(file, writeSbom(lock));
    console.log(`已写出组成清单 ${file}：${lock.packages.length} 个程序包。`);
    return 0;
  },
);
