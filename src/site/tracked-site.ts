import type { Log } from '../ledger/log.ts';
import { KINDS, type KindName } from '../schema/registry.ts';
import type { Ledger } from './ledger.ts';
import { answerReads, askOf, noteRead } from './reads.ts';
import type { AllValues, Site } from './site.ts';

/** Parts of a site that are read as a whole. */
const WHOLE = [
  ...['config', 'campaign', 'thresholds', 'dataDate', 'buildDate', 'calendar', 'notices', 'documents', 'help', 'pages'],
  ...['layout', 'problems', 'portal'],
] as const satisfies readonly (keyof Site)[];

/** The same site; every question that is asked of it is noted (`reads.ts`). */
export function trackReads(site: Site): Site {
  const tracked = {} as Site;
  for (const name of WHOLE as readonly (keyof Site)[]) property(tracked, name, `site.${name}`, () => site[name]);
  const all = {} as AllValues;
  for (const { name } of KINDS) property(all, name, `all.${name}`, () => site.all[name]);
  const ledger = site.ledger && trackLedger(site.ledger);
  answerReads('inspection', () => site.inspection());
  answerReads('find', (kind, id) => site.find(kind as KindName, id));
  answerReads('where', (kind, field, value) => site.where(kind as 'notice', field as 'id', value!));
  answerReads('ledger', () => ledger !== undefined);
  askOf(tracked);
  return Object.defineProperty(
    Object.assign(tracked, {
      all,
      inspection: () => {
        noteRead('inspection');
        return site.inspection();
      },
      find: (kind: KindName, id: string | undefined) => {
        if (id === undefined) return undefined;
        noteRead('find', kind, id);
        return site.find(kind, id);
      },
      where: (kind: KindName, field: string, value: string) => {
        noteRead('where', kind, field, value);
        return site.where(kind, field as never, value);
      },
    }),
    'ledger',
    {
      get() {
        noteRead('ledger');
        return ledger;
      },
    },
  );
}

function trackLedger(ledger: Ledger): Ledger {
  const log = trackLog(ledger.log);
  const contentOf = (seq: string) => {
    const entry = ledger.log.entries[Number(seq)];
    return entry && ledger.contentOf(entry);
  };
  answerReads('log.content', (seq) => contentOf(seq!));
  answerReads('log.entries', (kind, id) => ledger.entriesOf(kind as KindName, id!));
  answerReads('log.state', (seq) => ledger.stateAfter(Number(seq)));
  return {
    log,
    contentOf(entry) {
      noteRead('log.content', String(entry.seq));
      return ledger.contentOf(entry);
    },
    entriesOf(kind, id) {
      noteRead('log.entries', kind, id);
      return ledger.entriesOf(kind, id);
    },
    stateAfter(seq) {
      noteRead('log.state', String(seq));
      return ledger.stateAfter(seq);
    },
    idOf(kind, value) {
      // Of most kinds the id follows from the record; of the others the log has to be asked.
      if (kind.secretKey) noteRead('log');
      return ledger.idOf(kind, value);
    },
  };
}

/** What pages ask of one record is noted for itself; whoever asks for more depends on the whole log. */
function trackLog(log: Log): Log {
  const own: Partial<Log> = {
    last(record, id) {
      noteRead('log.last', record, id);
      return log.last(record, id);
    },
    entriesOf(record, id) {
      noteRead('log.entries', record, id);
      return log.entriesOf(record, id);
    },
    withdrawnIds(record) {
      noteRead('log.withdrawn', record);
      return log.withdrawnIds(record);
    },
    openingOf(seq) {
      noteRead('log.opening', String(seq));
      return log.openingOf(seq);
    },
  };
  answerReads('log.last', (record, id) => log.last(record!, id!));
  answerReads('log.withdrawn', (record) => log.withdrawnIds(record!));
  answerReads('log.opening', (seq) => log.openingOf(Number(seq)));
  answerReads('log.key', () => [log.origin, log.demonstration]);
  answerReads('log.first', () => log.entries[0]);
  answerReads('log', () => [log.checkpoints, log.witnesses, log.entries.length]);
  return new Proxy(log, {
    get(target, name) {
      if (name in own) return own[name as keyof Log];
      noteRead(name === 'demonstration' || name === 'origin' ? 'log.key' : 'log');
      const value: unknown = target[name as keyof Log];
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
}

function property<T extends object>(of: T, name: keyof T, question: string, get: () => unknown): void {
  answerReads(question, get);
  Object.defineProperty(of, name, {
    enumerable: true,
    get() {
      noteRead(question);
      return get();
    },
  });
}
