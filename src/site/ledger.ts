/** The publication log as pages see it: which entries a record has, and of which the content may still be read. */
import { idOfContent, parseContent, recordId, type Content } from '../ledger/content.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Log } from '../ledger/log.ts';
import { isWithdrawn } from '../model/withdrawn.ts';
import type { Dataset } from '../schema/dataset.ts';
import { kindOf, type Kind, type KindName } from '../schema/registry.ts';

/** What a sheet of paper, a page or a person can hold the log to. */
export interface LedgerState {
  /** Entries of the log. */
  size: number;
  root: Uint8Array;
}

export interface Ledger {
  /** The log itself; what its entries opened to is asked of `contentOf`, which knows what may be seen. */
  log: Log;
  /** Entries of a record, oldest first. */
  entriesOf(kind: KindName, id: string): readonly Entry[];
  /** The id under which the log knows a record of the site. */
  idOf(kind: Kind, value: unknown): string | undefined;
  /** What the entry says of its record; undefined when that was withdrawn, hidden, or its time is over by the day of the build. */
  contentOf(entry: Entry): Content | undefined;
  /** The first signed state that covers the entry: the same however long the log gets. */
  stateAfter(seq: number): LedgerState | undefined;
}

/** Which openings may not be served on that day (`YYYY-MM-DD`): of notices withdrawn by date, even before the log says so. */
export function closedOn(dataset: Pick<Dataset, 'notice'>, day: string): (entry: Entry) => boolean {
  const closed = new Set(dataset.notice.filter(({ value }) => isWithdrawn(value, day)).map(({ value }) => value.id));
  return ({ kind, record, id }) => kind !== 'withdraw' && record === 'notice' && closed.has(id);
}

/** The log of a dataset on a day. */
export function makeLedger(log: Log, dataset: Pick<Dataset, 'notice'>, buildDate: string): Ledger {
  const isClosed = closedOn(dataset, buildDate);
  const secret = new Map<KindName, ReadonlyMap<string, string>>();
  const contentOf = (entry: Entry) => {
    const content = isClosed(entry) ? undefined : log.openingOf(entry.seq)?.content;
    return content === undefined ? undefined : parseContent(content);
  };
  return {
    log,
    contentOf,
    entriesOf: (kind, id) => log.entriesOf(kind, id),
    stateAfter: (seq) => log.checkpointAfter(seq),
    idOf(kind, value) {
      const id = recordId(kind, value);
      if (!kind.secretKey) return id;
      let ids = secret.get(kind.name);
      if (!ids) secret.set(kind.name, (ids = secretIds(log, kind.name)));
      return ids.get(id);
    },
  };
}

/** Of a kind whose key may not be told by the log: id by key, as its open contents give it. */
function secretIds(log: Log, name: KindName): Map<string, string> {
  const ids = new Map<string, string>();
  const kind = kindOf(name);
  for (const { record, seq, id } of log.lastEntries()) {
    if (record !== name) continue;
    const opened = log.openingOf(seq)?.content;
    const content = opened === undefined ? undefined : parseContent(opened);
    if (content) ids.set(idOfContent(kind, content), id);
  }
  return ids;
}
