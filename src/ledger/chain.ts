/**
 * The order that entries keep among themselves: numbers without gaps, times that do not fall,
 * and per record a chain from its publication to its withdrawal. Runs in browsers too.
 */
import { RELEASE, type Entry } from './entry.ts';

/** What of an entry breaks the order. */
export type ChainFault = 'seq' | 'time' | 'kind' | 'previous';

/** The name under which a record is looked up. */
export function recordKey(record: string, id: string): string {
  return `${record} ${id}`;
}

/**
 * What is wrong with an entry after what stood before it. `before` is the entry before it in the
 * log, `last` the same record's last one.
 *
 * A record is published first, or again after a withdrawal; updated and corrected while it is not
 * withdrawn; withdrawn while something of it is left – a notice withdrawn on its day leaves a stub,
 * which may be withdrawn again. A release is published once.
 */
export function chainFault(entry: Entry, before: Entry | undefined, last: Entry | undefined): ChainFault | undefined {
  if (entry.seq !== (before ? before.seq + 1 : 0)) return 'seq';
  if (before && entry.time < before.time) return 'time';
  if (!mayFollow(entry, last)) return 'kind';
  return entry.previous === last?.content ? undefined : 'previous';
}

/** Whether an entry of that kind may come after the record's last one. */
export function mayFollow({ kind, record }: Pick<Entry, 'kind' | 'record'>, last: Pick<Entry, 'kind' | 'content'> | undefined): boolean {
  if (record === RELEASE) return kind === 'publish' && !last;
  if (kind === 'publish') return !last || last.kind === 'withdraw';
  if (kind === 'withdraw') return last?.content !== undefined;
  return last !== undefined && last.kind !== 'withdraw';
}
