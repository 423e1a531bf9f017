/** The records that readers are given, against the last entry of each in the log. */
import { KINDS, type Kind } from '../../schema/registry.ts';
import { fromHex, toBase64 } from '../base64.ts';
import { canonicalJson } from '../canonical.ts';
import { recordKey } from '../chain.ts';
import { attachmentsIn } from '../content.ts';
import { parseContent, type Content } from '../content-form.ts';
import { RELEASE, type Entry } from '../entry.ts';
import type { EntriesByRecord } from './check-chain.ts';
import { eachOf } from './each-of.ts';
import { readExport, type ExportedRecord } from './exports.ts';
import type { Openings } from './openings.ts';
import type { Finding, Memo, SiteFiles } from './site-files.ts';

/** What the comparison of one table with the log knows. */
interface Compared {
  entries: readonly Entry[];
  /** Last entries of the table's records, by id. */
  last: ReadonlyMap<string, Entry>;
  openings: Openings;
  /** Day of the build, `YYYY-MM-DD`. */
  day: string;
}

/** A table is held in memory whole. */
const TABLES_AT_ONCE = 3;

export interface RecordsSeen {
  /** Records that readers are given. */
  count: number;
  /** Of these the ones whose text was withdrawn by their own date, by `recordKey`. */
  byDate: ReadonlySet<string>;
}

/** `/data/<file>.json` of every published kind, row by row. */
export async function checkRecords(
  files: SiteFiles,
  given: { entries: readonly Entry[]; records: EntriesByRecord; openings: Openings; day: string; log: string },
  memo: Memo,
  findings: Finding[],
): Promise<RecordsSeen> {
  const { entries, records, openings, day, log } = given;
  const last = memo.get(`last:${log}`, () => lastByKind(entries, records));
  const byDate = new Set<string>();
  let count = 0;
  await eachOf(
    KINDS.filter(({ published }) => published),
    async (kind) => {
      const path = `data/${kind.source.file}.json`;
      const own = last.get(kind.name) ?? new Map<string, Entry>();
      const sum = await files.sha256(path);
      const rows = await memo.get(`export:${kind.name}:${sum}`, async () => {
        const bytes = sum === undefined ? undefined : await files.read(path);
        return bytes && readExport(bytes, kind);
      });
      if (!rows) {
        if (sum !== undefined || [...own.values()].some((entry) => entry.kind !== 'withdraw')) findings.push({ code: 'bad-export', path });
        return;
      }
      count += rows.length;
      const compared = memo.get(`compared:${sum}:${log}:${openings.digest}:${day}`, () =>
        compareTable(kind, rows, { entries, last: own, openings, day }),
      );
      findings.push(...compared.findings.map((finding) => ({ ...finding, path })));
      for (const id of compared.byDate) byDate.add(recordKey(kind.name, id));
      for (const pair of compared.withFiles) await checkFiles(files, pair, findings);
    },
    TABLES_AT_ONCE,
  );
  return { count, byDate };
}

function lastByKind(entries: readonly Entry[], records: EntriesByRecord): Map<string, Map<string, Entry>> {
  const kinds = new Map<string, Map<string, Entry>>();
  for (const places of records.values()) {
    const entry = entries[places.at(-1)!]!;
    if (entry.record === RELEASE) continue;
    const own = kinds.get(entry.record);
    if (own) own.set(entry.id, entry);
    else kinds.set(entry.record, new Map([[entry.id, entry]]));
  }
  return kinds;
}

/** A record with files, as exported and as logged. */
interface WithFiles {
  row: ExportedRecord;
  entry: Entry;
  logged: Content;
}

function compareTable(kind: Kind, rows: readonly ExportedRecord[], { last, openings, day }: Compared) {
  const findings: Finding[] = [];
  const byDate: string[] = [];
  const withFiles: WithFiles[] = [];
  const seen = new Set<Entry>();
  const secret = kind.secretKey ? secretIds(last, openings) : undefined;
  for (const row of rows) {
    // An id that stands for a personal number is no help to whoever reads the finding.
    const id = secret ? secret.get(row.content) : row.id;
    const entry = id === undefined ? undefined : last.get(id);
    const about: Omit<Finding, 'code'> = { kind: kind.name, ...(!kind.secretKey && { id: row.id }), ...(entry && { seq: entry.seq }) };
    if (!entry) findings.push({ code: 'record-unlogged', ...about });
    else if (seen.has(entry)) findings.push({ code: 'record-twice', ...about });
    else if (entry.content === undefined) findings.push({ code: 'record-unlogged', ...about, detail: 'withdrawn' });
    else if (entry.kind !== 'withdraw' && isStub(row, day)) {
      byDate.push(row.id);
      if (openings.contents.has(entry.seq)) findings.push({ code: 'open-withdrawn', ...about });
    } else {
      const content = openings.contents.get(entry.seq);
      // Most records have no files; reading tens of thousands of contents that are just the same would take a second.
      const logged = content === undefined || (content === row.content && !hasFiles(row)) ? undefined : parseContent(content);
      if (logged && !isSame(row, content!, logged)) findings.push({ code: 'record-differs', ...about, detail: differing(row, logged) });
      if (logged && (logged.files || hasFiles(row))) withFiles.push({ row, entry, logged });
    }
    if (entry) seen.add(entry);
  }
  for (const entry of last.values()) {
    if (!seen.has(entry) && entry.kind !== 'withdraw')
      findings.push({ code: 'record-gone', kind: kind.name, id: entry.id, seq: entry.seq });
  }
  return { findings, byDate, withFiles };
}

function hasFiles({ body, listed }: ExportedRecord): boolean {
  return listed.length > 0 || attachmentsIn(body ?? '').length > 0;
}

/** What is left of a notice from the day on which its own date withdraws its text. */
function isStub({ body, withdrawOn }: ExportedRecord, day: string): boolean {
  return body === '' && withdrawOn !== undefined && withdrawOn <= day;
}

/** Which drawn id has which content. */
function secretIds(last: ReadonlyMap<string, Entry>, { contents }: Openings): Map<string, string> {
  return new Map([...last].flatMap(([id, { seq }]) => (contents.has(seq) ? [[contents.get(seq)!, id]] : [])));
}

/** The files that a text leads to are compared apart, by what stands on the site. */
function isSame(row: ExportedRecord, content: string, { body, fields, files }: Content): boolean {
  return row.content === (files ? canonicalJson({ body, fields }) : content);
}

/** Keys of the fields that differ; `body` for the text. */
function differing(row: ExportedRecord, logged: Content): string {
  const shown = parseContent(row.content)!;
  const keys = [...new Set([...Object.keys(shown.fields), ...Object.keys(logged.fields)])];
  const fields = keys.filter((key) => canonicalJson(shown.fields[key] ?? '') !== canonicalJson(logged.fields[key] ?? ''));
  return [...fields, ...(shown.body === logged.body ? [] : ['body'])].join();
}

/** The files that a record leads to and lists are the ones whose hashes are in its entry. */
async function checkFiles(files: SiteFiles, { row, entry, logged }: WithFiles, findings: Finding[]): Promise<void> {
  const about = { kind: entry.record, id: entry.id, seq: entry.seq };
  for (const path of new Set([...attachmentsIn(row.body ?? ''), ...Object.keys(logged.files ?? {})])) {
    const sum = await files.sha256(path.slice(1));
    const hash = sum === undefined ? undefined : toBase64(fromHex(sum)!);
    if (hash !== logged.files?.[path]) findings.push({ code: 'attachment-differs', ...about, detail: path });
  }
  for (const { href, sha256 } of row.listed) {
    if ((await files.sha256(href.slice(1))) !== sha256) findings.push({ code: 'attachment-differs', ...about, detail: href });
  }
}
