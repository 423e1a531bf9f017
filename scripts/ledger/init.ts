/** `npm run ledger -- init`: an empty log, signed, to which everything that is public is then appended. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startLog } from '../../src/ledger/append-log.ts';
import { demonstrationSigner } from '../../src/ledger/demonstration.ts';
import { STORED, STORED_VKEY } from '../../src/ledger/stored-paths.ts';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { Refused } from '../command-line.ts';
import type { LedgerCommand } from './asked.ts';
import { withLock } from './lock.ts';
import { timeOf } from './moment.ts';
import { givenSigner } from './signer.ts';
import { finishWrite, writeLedger } from './write-ledger.ts';

export const runInit: LedgerCommand = ({ root, value, say }) => {
  if (!existsSync(join(root, 'data'))) throw new Refused(`“${root}”里没有 data 文件夹。`);
  const time = timeOf({ value });
  return withLock(root, () => {
    finishWrite(root);
    if (existsSync(join(root, STORED_VKEY))) {
      throw new Refused(`${STORED} 里已经有登记日志，不能重新开始：重做的登记会和别人手里的对不上。`);
    }
    const config = loadSources(root, nodeFiles(root)).dataset.site[0]?.value;
    const signer = givenSigner(root) ?? (config?.demo ? demonstrationSigner(`${config.domain}/ledger`) : undefined);
    if (!signer) {
      throw new Refused('没有签名钥匙。先用 npm run ledger -- key 生成一把，再用 LEDGER_KEY_FILE 写明它在哪里。');
    }
    writeLedger(root, startLog(signer, time));
    say(`已建立登记日志 ${signer.vkey.name}，还没有登记任何记录。`);
    if (!givenSigner(root)) say('这是演示：签名钥匙是公开的，谁都能伪造；正式使用要换成自己的钥匙。');
    say('接着运行 npm run ledger -- append，把已经公开的全部登记一遍。');
    return 0;
  });
};
