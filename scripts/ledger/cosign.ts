/** `npm run ledger -- cosign FILE`: what a witness sent back becomes part of the signed state. */
import { existsSync, readFileSync } from 'node:fs';
import { addCosignatures, type Cosigned } from '../../src/ledger/cosign.ts';
import type { Log } from '../../src/ledger/log.ts';
import { STORED_WITNESSES } from '../../src/ledger/stored-paths.ts';
import { Refused } from '../command-line.ts';
import type { LedgerAsked, LedgerCommand } from './asked.ts';
import { withLedger } from './open-ledger.ts';
import { writeLedger } from './write-ledger.ts';

export const runCosign: LedgerCommand = (asked) => {
  const [file] = asked.rest;
  if (file === undefined) throw new Refused('请写明见证方发来的文件，例如 npm run ledger -- cosign 见证.txt。');
  if (!existsSync(file)) throw new Refused(`找不到“${file}”。`);
  const text = readFileSync(file, 'utf8');
  return withLedger(asked, (log) => takeCosignatures(log, text, asked));
};

/** Adds what a witness answered and says who vouches for the log now. Refuses when nothing of it counts. */
export function takeCosignatures(log: Log, text: string, { root, say }: Pick<LedgerAsked, 'root' | 'say'>): number {
  const { files, added, unknown, wrong, other } = addCosignatures(log, text.replaceAll('\r\n', '\n'));
  if (other)
    throw new Refused(
      `这份见证不是对现在的登记（${log.entries.length} 条）作的，没有写入。请让见证方对 data/ledger/checkpoint 现在的内容重新见证。`,
    );
  if (wrong.length > 0) throw new Refused(`见证方 ${wrong.join('、')} 的签名不对，没有写入。请核对文件是不是完整的，或者请它重新见证。`);
  if (added.length === 0) {
    const strange = [...new Set(unknown)];
    if (strange.length === 0) throw new Refused('里面没有见证签名。见证签名是以“— ”开头的一行。');
    throw new Refused(
      `里面只有不认识的见证方（${strange.join('、')}），没有写入。要认可它，先把它公布的公钥写进 ${STORED_WITNESSES}，一行一个。`,
    );
  }
  writeLedger(root, files);
  for (const cosigned of added) say(cosignedLine(cosigned, log.entries.length));
  say('请把 data/ledger 一起提交，再生成网站，读者就能看到见证。');
  return 0;
}

function cosignedLine({ name, time }: Cosigned, size: number): string {
  return `${name} 见证了前 ${size} 条登记（${new Date(time * 1000).toISOString().slice(0, 19)}Z）。`;
}
