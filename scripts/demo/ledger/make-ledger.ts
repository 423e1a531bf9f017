/** The publication log of the demonstration: what was told on which day since the campaign began, signed with the key that is no secret. */
import { appendEntries, startLog, type Batch } from '../../../src/ledger/append-log.ts';
import { recordId } from '../../../src/ledger/content.ts';
import { demonstrationSigner } from '../../../src/ledger/demonstration.ts';
import type { Draft } from '../../../src/ledger/draft.ts';
import { readLog } from '../../../src/ledger/log.ts';
import { contentOfRow, type FileHash } from '../../../src/ledger/record-content.ts';
import { sha256 } from '../../../src/ledger/sha256.ts';
import { stubOf } from '../../../src/model/withdrawn.ts';
import type { Notice } from '../../../src/schema/notice.ts';
import { KINDS, type Kind } from '../../../src/schema/registry.ts';
import { memoryFiles } from '../../../src/sources/memory-files.ts';
import type { Records, TextRecord } from '../write.ts';
import { firstDays } from './first-day.ts';
import { noticeEvents } from './notice-events.ts';
import type { Event, Past, State } from './past.ts';
import { stepsOf } from './steps.ts';

/** The log's name: an address that can never lead anywhere (RFC 2606). */
const ORIGIN = 'demonstration.example.invalid/ledger';
/** Entries of a day are signed at 17:00 in Beijing. */
const SIGNED_AT = 'T09:00:00Z';
const STARTED_AT = 'T00:30:00Z';

/** What the log tells of: the records as they now are, and what the records themselves do not say of their past. */
export interface Told {
  records: Records;
  past: readonly Past[];
  asOf: string;
  hashOf: FileHash;
}

interface Dated {
  day: string;
  draft: Draft;
}

/** Path below the source root → bytes. The same told gives the same bytes: salts follow from record and day, so they keep nothing secret. */
export function makeLedger(told: Told): Map<string, Uint8Array> {
  const dated = [...draftsOf(told)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const batches: Batch[] = [];
  for (const [day, own] of Map.groupBy(dated, ({ day }) => day))
    batches.push({ time: day + SIGNED_AT, drafts: own.map(({ draft }) => draft) });
  const encoder = new TextEncoder();
  const signer = demonstrationSigner(ORIGIN);
  const started = startLog(signer, `${batches[0]!.time.slice(0, 10)}${STARTED_AT}`);
  const log = readLog(memoryFiles(started))!.log!;
  const inOrder = dated.map(({ day, draft: { record, id } }) => `${ORIGIN} ${record} ${id} ${day}`);
  const salt = (seq: number) => sha256(encoder.encode(inOrder[seq]));
  return new Map([...started, ...appendEntries(log, batches, { signer, salt })]);
}

function* draftsOf({ records, past, asOf, hashOf }: Told): Iterable<Dated> {
  const firstDay = firstDays(records, asOf);
  const pastOf = new Map(past.map((one) => [`${one.kind} ${one.id}`, one]));
  for (const kind of KINDS) {
    if (!kind.published) continue;
    for (const record of (records[kind.name] ?? []) as readonly unknown[]) {
      const state = stateOf(kind, record);
      const id = recordId(kind, state.value);
      const known = pastOf.get(`${kind.name} ${id}`);
      const told = kind.name === 'notice' ? noticeEvents(state as State & { value: Notice }, asOf) : stepsOf(kind.name, state.value, asOf);
      const events = [...told, ...(known?.events ?? [])].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      const first = known?.loggedOn ?? firstDay(kind.name, state.value);
      yield* historyOf(kind, state, kind.secretKey ? '' : id, first, events, hashOf);
    }
    for (const { gone, id, events } of past.filter((one) => one.kind === kind.name && one.gone)) {
      yield* historyOf(kind, gone!, id, firstDay(kind.name, gone!.value), events, hashOf);
    }
  }
}

/** The entries of one record. What happened until its first day is part of its first entry. */
function* historyOf(kind: Kind, last: State, id: string, first: string, events: readonly Event[], hashOf: FileHash): Iterable<Dated> {
  const after = events.filter(({ day }) => day > first);
  const states = [last];
  for (const event of after.toReversed()) states.unshift(event.undo(states[0]!));
  const contentOn = (day: string, state: State) => {
    const shown = kind.name === 'notice' ? stubOf(state as State & { value: Notice }, day) : state;
    return contentOfRow(kind, { ...shown, body: shown.body! }, hashOf);
  };
  const record = kind.name;
  yield { day: first, draft: { kind: 'publish', record, id, content: contentOn(first, states[0]!) } };
  for (const [at, { day, kind: what, reason, hidesEarlier }] of after.entries()) {
    const left = what !== 'withdraw' || kind.name === 'notice';
    const said = { ...(reason !== undefined && { reason }), ...(hidesEarlier && { hidesEarlier }) };
    yield { day, draft: { kind: what, record, id, ...(left && { content: contentOn(day, states[at + 1]!) }), ...said } };
  }
}

function stateOf(kind: Kind, record: unknown): State {
  if (kind.source.form !== 'texts') return { value: record as State['value'] };
  const { value, body } = record as TextRecord<never>;
  return { value, body };
}
