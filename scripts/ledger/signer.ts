import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { demonstrationSigner } from '../../src/ledger/demonstration.ts';
import { parseSigningKey, sameKey, type Signer } from '../../src/ledger/keys.ts';
import type { Log } from '../../src/ledger/log.ts';
import { Refused } from '../command-line.ts';

/** The signer of that log: the published key for a demonstration's, else the one that was given. Refuses any other. */
export function signerOf(log: Pick<Log, 'vkey' | 'origin' | 'demonstration'>, root: string): Signer {
  const signer = log.demonstration ? demonstrationSigner(log.origin) : givenSigner(root);
  if (!signer) throw new Refused('没有签名钥匙。请用 LEDGER_KEY_FILE 写明钥匙文件在哪里，或者把钥匙放在 LEDGER_KEY 里。');
  if (!sameKey(signer.vkey, log.vkey)) {
    throw new Refused(`这把钥匙（${signer.vkey.name}）不是这份登记的（${log.vkey.name}，公钥在 data/ledger/vkey）。请换成原来的钥匙。`);
  }
  return signer;
}

/** The key from `LEDGER_KEY` or the file `LEDGER_KEY_FILE`; undefined when neither is set. */
export function givenSigner(root: string): Signer | undefined {
  const { LEDGER_KEY: text = '', LEDGER_KEY_FILE: file = '' } = process.env;
  if (text === '' && file === '') return undefined;
  if (file !== '' && resolve(file).startsWith(resolve(root) + sep)) {
    throw new Refused('钥匙文件放在了资料文件夹里，会和资料一起公开。请移到别处，并当作已经泄露，换一把新的。');
  }
  const signer = parseSigningKey(text || readFileSync(file, 'utf8'));
  if (!signer) throw new Refused('签名钥匙读不懂。它是一行字，以 PRIVATE+KEY+ 开头，由 npm run ledger -- key 生成。');
  return signer;
}
