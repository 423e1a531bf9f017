import { chainFault, recordKey } from '../chain.ts';
import { RELEASE, type Entry } from '../entry.ts';
import { releaseId } from '../release.ts';
import type { Finding } from './site-files.ts';

/** Places of all entries of a record, oldest first, by `recordKey`. */
export type EntriesByRecord = ReadonlyMap<string, readonly number[]>;

export interface Chain {
  records: EntriesByRecord;
  findings: readonly Finding[];
}

/** Looks at every entry once, whoever signed it: the order that entries keep (`chainFault`), and releases numbered `r-1`, `r-2`, … */
export function checkChain(entries: readonly Entry[]): Chain {
  const records = new Map<string, number[]>();
  const findings: Finding[] = [];
  let releases = 0;
  for (const [seq, entry] of entries.entries()) {
    const { record: kind, id } = entry;
    const key = recordKey(kind, id);
    const own = records.get(key);
    const fault = chainFault(entry, entries[seq - 1], own && entries[own.at(-1)!]);
    if (fault) findings.push({ code: 'bad-chain', seq, kind, id, detail: fault });
    if (kind === RELEASE && id !== releaseId((releases += 1))) findings.push({ code: 'bad-chain', seq, kind, id, detail: 'release' });
    if (own) own.push(seq);
    else records.set(key, [seq]);
  }
  return { records, findings };
}
