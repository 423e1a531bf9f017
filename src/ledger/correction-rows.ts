import type { CORRECTION_ACTIONS, RecordCorrection } from '../schema/correction.ts';
import type { Row } from '../schema/dataset.ts';
import { KINDS, kindOf, type KindName } from '../schema/registry.ts';
import { recordId } from './content.ts';

type CorrectionRow = Row<RecordCorrection>;

/** Rows of `data/corrections.csv` that the log does not know yet; each may justify one change. */
export interface CorrectionRows {
  /** The rows about a record, which are then used up. */
  take(record: string, id: string, action: (typeof CORRECTION_ACTIONS)[number]): CorrectionRow[];
  /** Whether one of them says that the earlier text may no longer be read. Uses nothing up. */
  hides(record: string, id: string): boolean;
  /** What nothing asked for. */
  left(): CorrectionRow[];
}

/** `known` says whether a row's own id is in the log. */
export function openCorrectionRows(rows: readonly CorrectionRow[], known: (id: string) => boolean): CorrectionRows {
  const kind = kindOf('correction');
  const open = rows.filter(({ value }) => !known(recordId(kind, value)));
  const byRecord = Map.groupBy(open, ({ value }) => `${kindTitled(value.table) ?? ''} ${value.record}`);
  const used = new Set<CorrectionRow>();
  const about = (record: string, id: string) => byRecord.get(`${record} ${id}`) ?? [];
  return {
    take(record, id, action) {
      const taken = about(record, id).filter((row) => row.value.action === action && !used.has(row));
      for (const row of taken) used.add(row);
      return taken;
    },
    hides: (record, id) => about(record, id).some(({ value }) => value.action === '更正' && value.hidden === true),
    left: () => open.filter((row) => !used.has(row)),
  };
}

/** The published kind of that Chinese name; undefined when there is none. */
export function kindTitled(title: string): KindName | undefined {
  return KINDS.find((kind) => kind.published && kind.title === title)?.name;
}

/** What an entry says of it: `区住建局：单价录入有误`. */
export function reasonOf(why: readonly { office: string; reason: string }[]): string {
  return why.map(({ office, reason }) => `${office}：${reason}`).join('；');
}
