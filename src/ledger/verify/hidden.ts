/** Which openings may be read and which may not: withdrawn ones never, others unless the log says why. */
import { kindTitled } from '../correction-rows.ts';
import { parseContent, type Content } from '../content-form.ts';
import type { Entry } from '../entry.ts';
import type { EntriesByRecord } from './check-chain.ts';
import { recordKey } from '../chain.ts';
import type { Openings } from './openings.ts';
import type { Finding } from './site-files.ts';

/**
 * Looks at the openings of every record that has an entry more than its first, or an opening
 * that is not served. `byDate` says of a record that its text is withdrawn by its own date today.
 */
export function checkHidden(
  entries: readonly Entry[],
  records: EntriesByRecord,
  { contents, hidden }: Pick<Openings, 'contents' | 'hidden'>,
  byDate: (key: string) => boolean,
  findings: Finding[],
): void {
  const rows = hidingRows(entries, contents);
  for (const [key, own] of records) {
    const { record: kind, id } = entries[own[0]!]!;
    if (own.length === 1 && !hidden.has(own[0]!)) continue;
    for (const [at, seq] of own.entries()) {
      const later = own.slice(at + 1).map((place) => entries[place]!);
      const must = later.some((entry) => entry.kind === 'withdraw' || hides(entry, contents.get(seq), contents, rows));
      if (must && contents.has(seq)) findings.push({ code: 'open-withdrawn', seq, kind, id });
      if (!must && hidden.has(seq) && entries[seq]!.content !== undefined && !byDate(key)) {
        findings.push({ code: 'opening-gone', seq, kind, id });
      }
    }
  }
}

/** Reasons of the rows of `data/corrections.csv` that hide what was there before, by the name of the record. */
type HidingRows = ReadonlyMap<string, readonly string[]>;

function hidingRows(entries: readonly Entry[], contents: ReadonlyMap<number, string>): HidingRows {
  const rows = new Map<string, string[]>();
  for (const { record, seq } of entries) {
    if (record !== 'correction') continue;
    const { table, record: id, hidden, office, reason } = parseContent(contents.get(seq) ?? '')?.fields ?? {};
    const kind = kindTitled(String(table));
    if (hidden !== '是' || !kind) continue;
    const name = recordKey(kind, String(id));
    rows.set(name, [...(rows.get(name) ?? []), `${String(office)}：${String(reason)}`]);
  }
  return rows;
}

/** Whether a correction says that what stood there before (`earlier`, where it is still to be read) may no longer be read. */
function hides(entry: Entry, earlier: string | undefined, contents: ReadonlyMap<number, string>, rows: HidingRows): boolean {
  if (entry.kind !== 'correct') return false;
  if (rows.get(recordKey(entry.record, entry.id))?.some((reason) => entry.reason?.includes(reason))) return true;
  const now = hiddenCorrections(parseContent(contents.get(entry.seq) ?? ''));
  return now > (earlier === undefined ? 0 : hiddenCorrections(parseContent(earlier)));
}

function hiddenCorrections(content: Content | undefined): number {
  const corrections = content?.fields['corrections'];
  if (!Array.isArray(corrections)) return 0;
  return corrections.filter((item) => (item as { hidden?: string }).hidden === '是').length;
}
