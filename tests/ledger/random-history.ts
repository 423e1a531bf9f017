/** Random lives of a record: edits, corrections, withdrawals and days that pass, each registered. */
import fc from 'fast-check';
import { sameBytes } from '../../src/ledger/base64.ts';
import { compareWithLog } from '../../src/ledger/compare.ts';
import { addDays } from '../../src/model/calendar.ts';
import { rootAt } from '../../src/ledger/tree.ts';
import { verifyLog } from '../../src/ledger/verify-log.ts';
import type { Dataset, Row } from '../../src/schema/dataset.ts';
import type { Notice } from '../../src/schema/notice.ts';
import { emptyLog, openLog, registered } from './make-log.ts';

/** What a clerk does on a day. `at` picks the record. */
export type Act = { what: (typeof ACTS)[number]; at: number };
const ACTS = ['close', 'raise', 'hide', 'drop', 'back', 'rewrite', 'withdraw', 'settle', 'wait'] as const;

export const acts: fc.Arbitrary<Act[]> = fc.array(fc.record({ what: fc.constantFrom(...ACTS), at: fc.nat(1000) }), {
  minLength: 1,
  maxLength: 14,
});

interface World {
  data: Dataset;
  day: string;
  /** Words that may no longer stand anywhere in the log. */
  gone: string[];
  dropped: Row<never>[];
  count: number;
}

const LIVED: ReadonlySet<string> = new Set(['issue', 'charge', 'liaisonLog', 'notice', 'correction']);

/** The kinds of a dataset that histories are about; the others would only make each step slower. */
export function livedIn(base: Dataset): Dataset {
  return Object.fromEntries(Object.entries(base).map(([kind, rows]) => [kind, LIVED.has(kind) ? rows : []])) as unknown as Dataset;
}

/** Lives one history and throws at the first state that is not as it should be. */
export function live(base: Dataset, history: readonly Act[]): void {
  const world: World = { data: structuredClone(base), day: '2026-11-20', gone: [], dropped: [], count: 0 };
  for (const { value } of world.data.liaisonLog) value.resolved = `${value.id}解决的事`;
  let files: ReadonlyMap<string, Uint8Array> = registered(emptyLog(), world.data);
  const earlier = [openLog(files).checkpoint];
  for (const act of history) {
    DOING[act.what](world, act.at);
    world.day = addDays(world.day, 1);
    const { problems } = compareWithLog(world.data, openLog(files), world.day);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(`${act.what}: ${errors[0]!.code} ${errors[0]!.message}`);
    files = registered(files, world.data, world.day);
    const log = openLog(files);
    const wrong = verifyLog(log);
    if (wrong.length > 0) throw new Error(`${act.what}: ${wrong[0]!.message}`);
    const again = compareWithLog(world.data, log, world.day);
    if (again.drafts.length > 0) throw new Error(`${act.what}: ${again.drafts[0]!.kind} ${again.drafts[0]!.id} once more`);
    for (const { size, root } of earlier) if (!sameBytes(rootAt(log.tree(), size), root)) throw new Error(`${act.what}: ${size} rewritten`);
    earlier.push(log.checkpoint);
    const text = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
    const left = world.gone.find((words) => text.includes(words));
    if (left !== undefined) throw new Error(`${act.what}: ${left} can still be read`);
  }
}

const DOING: Record<Act['what'], (world: World, at: number) => void> = {
  close(world, at) {
    const { value } = pick(world.data.issue, at);
    Object.assign(value, { result: `办理结果${world.count++}` });
  },
  raise(world, at) {
    const { value } = pick(world.data.charge, at);
    value.service = `服务内容${world.count++}`;
    explain(world, '实际收费', value.id, '更正');
  },
  hide(world, at) {
    const { value } = pick(world.data.charge, at);
    if (value.service?.startsWith('服务内容')) world.gone.push(`"${value.service}"`);
    value.service = `服务内容${world.count++}`;
    explain(world, '实际收费', value.id, '更正', true);
  },
  drop(world, at) {
    const [row] = world.data.liaisonLog.splice(at % Math.max(1, world.data.liaisonLog.length), 1);
    if (!row) return;
    world.dropped.push(row as Row<never>);
    world.gone.push(`"${row.value.resolved}"`);
    explain(world, '包联记录', row.value.id, '撤回');
  },
  back(world) {
    const row = world.dropped.pop() as unknown as Dataset['liaisonLog'][number] | undefined;
    if (!row) return;
    world.data.liaisonLog.push({ ...row, value: { ...row.value, resolved: `又登记的事${world.count++}` } });
  },
  rewrite(world, at) {
    const row = pick(world.data.notice, at);
    if (row.value.withdrawOn !== undefined) return;
    row.body = `改过的正文${world.count++}号`;
    addCorrection(world, row.value);
  },
  withdraw(world, at) {
    const row = pick(world.data.notice, at);
    if (row.value.withdrawOn !== undefined) return;
    if (row.body?.startsWith('改过的正文')) world.gone.push(row.body);
    row.value.withdrawOn = addDays(world.day, 1);
  },
  settle(world, at) {
    const row = pick(world.data.notice, at);
    row.value.outcome = { status: '期满无异议', objections: 0, summary: `没有意见${world.count++}`, publishedOn: world.day };
  },
  wait(world) {
    world.day = addDays(world.day, 3);
  },
};

function pick<T>(rows: readonly Row<T>[], at: number): Row<T> {
  return rows[at % rows.length]!;
}

function explain({ data, day }: World, table: string, record: string, action: '更正' | '撤回', hidden?: true): void {
  const value = { table, record, on: day, action, office: '区住建局', reason: '录入有误', ...(hidden && { hidden }) };
  data.correction.push({ at: data.correction[0]!.at, value });
}

function addCorrection({ day }: World, notice: Notice): void {
  notice.corrections = [...(notice.corrections ?? []), { on: day, office: '区住建局', reason: '正文有误' }];
}
