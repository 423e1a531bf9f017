/** What a page says of its record's place in the publication log. */
import { beijingDay } from '../format/beijing-time.ts';
import { historyPath } from '../model/ledger-routes.ts';
import type { Entry, EntryKind } from '../ledger/entry.ts';
import { LONG_CONTENT } from '../ledger/served-paths.ts';
import { kindOf, type Kind, type KindName } from '../schema/registry.ts';
import { pathOf, type Values } from './records.ts';
import type { Site } from './site.ts';

/** One entry as people see it. */
export interface LoggedEntry {
  /** Its place in the log, from 0. */
  seq: number;
  kind: EntryKind;
  /** UTC, to the second. */
  time: string;
  /** `YYYY-MM-DD` in Beijing. */
  on: string;
  reason: string | undefined;
  /** Content hash in base64; undefined of a withdrawal that left nothing. */
  hash: string | undefined;
  /** The same of the record's entry before, where that had one. */
  previous: string | undefined;
}

/** A record in the log. */
export interface LoggedRecord {
  kind: Kind;
  id: string;
  /** Oldest first, never empty. */
  entries: readonly LoggedEntry[];
  last: LoggedEntry;
  /** The last correction since it was (last) published, and how many there were. */
  corrected: { entry: LoggedEntry; count: number } | undefined;
  withdrawn: LoggedEntry | undefined;
  /** A notice that says it was published earlier than it was logged (rule V-06): `YYYY-MM-DD` each. */
  late: { publishedOn: string; on: string } | undefined;
  /** Whether the log is signed with the published key. */
  demonstration: boolean;
  /** Whether the content of the last entry is served in a file of its own. */
  apart: boolean;
  /** The page of all its entries; undefined when there is only one. */
  history: string | undefined;
}

/** Where a record of the site stands in the log; undefined when the site has no log, or the record waits for its entry. */
export function loggedRecord(site: Site, given: Kind | KindName, value: unknown): LoggedRecord | undefined {
  const kind = (typeof given === 'string' ? kindOf(given) : given) as Kind;
  const id = site.ledger?.idOf(kind, value);
  return id === undefined ? undefined : loggedById(site, kind, id, value as Values);
}

/** The same by the id in the log; `value` is the record, while the site has it. */
export function loggedById(site: Site, kind: Kind, id: string, value?: Values): LoggedRecord | undefined {
  const entries = (site.ledger?.entriesOf(kind.name, id) ?? []).map(entryView);
  const last = entries.at(-1);
  if (!last) return undefined;
  const since = entries.slice(Math.max(entries.map((entry) => entry.kind).lastIndexOf('publish'), 0));
  const corrections = since.filter((entry) => entry.kind === 'correct');
  const entry = corrections.at(-1);
  return {
    kind,
    id,
    entries,
    last,
    corrected: entry && last.kind !== 'withdraw' ? { entry, count: corrections.length } : undefined,
    withdrawn: last.kind === 'withdraw' ? last : undefined,
    late: kind.name === 'notice' ? lateOf(site, since[0], value?.publishedOn) : undefined,
    demonstration: site.ledger?.log.demonstration ?? false,
    apart: isApart(site, last.seq),
    history: entries.length > 1 && (value === undefined || pathOf(kind, value) !== undefined) ? historyPath(kind, id) : undefined,
  };
}

/** What was there when the log began was published before it, and not late. */
function lateOf(site: Site, first: LoggedEntry | undefined, publishedOn: unknown): LoggedRecord['late'] {
  const [begin] = site.ledger?.log.entries ?? [];
  if (!first || !begin || typeof publishedOn !== 'string' || publishedOn >= first.on || first.on <= beijingDay(begin.time))
    return undefined;
  return { publishedOn, on: first.on };
}

function isApart(site: Site, seq: number): boolean {
  const content = site.ledger?.log.openingOf(seq)?.content ?? '';
  // A letter is at most three bytes.
  return content.length * 3 > LONG_CONTENT && new TextEncoder().encode(content).length > LONG_CONTENT;
}

export function entryView({ seq, kind, time, reason, content, previous }: Entry): LoggedEntry {
  return { seq, kind, time, on: beijingDay(time), reason, hash: content, previous };
}
