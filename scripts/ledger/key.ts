/** `npm run ledger -- key`: a new signing key in a file that only its owner can read. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { makeSigner, writeSigningKey } from '../../src/ledger/keys.ts';
import { writeVkey } from '../../src/ledger/note.ts';
import { Refused } from '../command-line.ts';
import type { LedgerCommand } from './asked.ts';

export const runKey: LedgerCommand = ({ root, rest, value, say }) => {
  const name = value('name');
  const file = rest[0];
  if (name === undefined || !/^[^\s+]{3,200}$/u.test(name)) {
    throw new Refused('请用 --name 写登记日志的名称，一般是网址去掉 https://，例如 www.example.gov.cn/ledger；不能有空格和加号。');
  }
  if (file === undefined) throw new Refused('请写明钥匙存到哪个文件，例如 npm run ledger -- key --name … ~/ledger-key。');
  if (resolve(file).startsWith(resolve(root) + sep)) {
    throw new Refused('钥匙不能放在资料文件夹里，那里的文件会公开。请换一个地方，例如自己的主文件夹。');
  }
  const seed = randomBytes(32);
  mkdirSync(dirname(resolve(file)), { recursive: true });
  try {
    writeFileSync(file, `${writeSigningKey(name, seed)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Refused(`“${file}”已经有了，没有改动。换一个文件名。`);
  }
  say(`已生成签名钥匙：${file}，只有您自己能读。谁拿到它，谁就能冒充登记；请另外备份一份，丢了就不能再登记。`);
  say(`公钥：${writeVkey(makeSigner(name, seed).vkey)}`);
  say(`用法：LEDGER_KEY_FILE=${file} npm run ledger -- init`);
  return 0;
};
