/** `npm run ledger -- witness URL`: asks a witness (C2SP tlog-witness) to cosign the newest state. */
import { witnessRequest } from '../../src/ledger/cosign.ts';
import type { Log } from '../../src/ledger/log.ts';
import { STORED_WITNESSES } from '../../src/ledger/stored-paths.ts';
import { Refused } from '../command-line.ts';
import type { LedgerCommand } from './asked.ts';
import { takeCosignatures } from './cosign.ts';
import { withLedger } from './open-ledger.ts';

export const runWitness: LedgerCommand = (asked) => {
  const [address] = asked.rest;
  if (address === undefined || !/^https?:\/\/\S+$/.test(address)) {
    throw new Refused('请写明见证方的网址，例如 npm run ledger -- witness https://witness.example/。');
  }
  return withLedger(asked, async (log) => {
    if (log.witnesses.length === 0) {
      throw new Refused(`还没有认可的见证方。先把见证方公布的公钥写进 ${STORED_WITNESSES}，一行一个。`);
    }
    return takeCosignatures(log, await askWitness(log, address), asked);
  });
};

/** The signature lines that the witness answers. It is told first that it may know nothing, and says then what it knows. */
async function askWitness(log: Log, address: string): Promise<string> {
  const first = await post(log, address, 0);
  if (first.status !== 409) return answerOf(first, address);
  const known = /^(0|[1-9]\d{0,15})\n$/.exec(first.body)?.[1];
  if (known === undefined) throw new Refused(`见证方 ${address} 的回答看不懂，没有写入。`);
  if (Number(known) > log.checkpoint.size) {
    throw new Refused(`见证方见过 ${known} 条登记，这里只有 ${log.checkpoint.size} 条：这里的登记不是最新的，或者被截短了。没有写入。`);
  }
  return answerOf(await post(log, address, Number(known)), address, Number(known));
}

interface Answer {
  status: number;
  body: string;
}

async function post(log: Log, address: string, oldSize: number): Promise<Answer> {
  try {
    const response = await fetch(`${address.replace(/\/*$/, '')}/add-checkpoint`, {
      method: 'POST',
      body: await witnessRequest(log, oldSize),
      signal: AbortSignal.timeout(30_000),
    });
    return { status: response.status, body: await response.text() };
  } catch {
    throw new Refused(`连不上见证方 ${address}，请检查网络和网址。`);
  }
}

function answerOf({ status, body }: Answer, address: string, known = 0): string {
  if (status === 200) return body;
  const reason = REASONS[status]?.(known) ?? `回答了 ${status}`;
  throw new Refused(`见证方 ${address} 没有见证：${reason}。什么都没有写入。`);
}

const REASONS: Readonly<Record<number, (known: number) => string>> = {
  403: () => '它不认这份登记的签名，请把 data/ledger/vkey 交给它核对',
  404: () => '它不认识这份登记，请先请它收录，把 data/ledger/vkey 交给它；也可能是网址写错了',
  409: (known) => `它见过的前 ${known} 条登记和这里的不一样，或者别人正在请它见证；反复这样，说明登记被改过或重做过`,
  422: (known) => `这里的登记不是接着它见过的 ${known} 条写的：登记被改过或重做过`,
};
