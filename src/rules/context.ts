import { makeCalendar, type WorkCalendar } from '../model/calendar.ts';
import type { FeeTable } from '../model/fee-range.ts';
import type { Menu } from '../model/menu-total.ts';
import { rankRound, type Ranking } from '../model/ranking.ts';
import { leafItems, rubricSums, type SumCheck } from '../model/rubric-sums.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import type { KindName, KindValue } from '../schema/registry.ts';
import type { Rubric, RubricComponent, RubricItem } from '../schema/rubric.ts';
import type { ServiceMenu } from '../schema/service-menu.ts';
import type { Thresholds } from '../schema/threshold.ts';
import { findPersonal, type Found } from './personal-data.ts';

/** What several rules look up, made once for a dataset. */
export interface Context {
  calendar: WorkCalendar;
  /** The day the data speaks of; without site settings the last day there is, so that nothing looks expired. */
  asOf: string;
  /** Absent when `data/rules.json` could not be read; rules that need it then say nothing. */
  thresholds: Thresholds | undefined;
  /** The record with that id. */
  find<K extends KindName>(kind: K, id: string | undefined): Row<KindValue<K>> | undefined;
  /** The records whose `field` is, or for a list contains, `value`; in source order. */
  where<K extends KindName>(kind: K, field: string & keyof KindValue<K>, value: string): readonly Row<KindValue<K>>[];
  /** The standard with its cells and additions. */
  feeTable(standardId: string | undefined): FeeTable | undefined;
  /** The menu with its items and cells. */
  menu(menuId: string): (Menu & { menu: ServiceMenu }) | undefined;
  /** The rubric with its components and items. */
  rubric(rubricId: string | undefined): WholeRubric | undefined;
  /** The ranking of a round, recomputed; undefined under a rubric whose sums do not hold. */
  ranking(roundId: string): Ranking | undefined;
  /** Personal data anywhere in the records. */
  personalData(): readonly Found[];
}

export interface WholeRubric {
  rubric: Rubric;
  components: RubricComponent[];
  items: RubricItem[];
  /** Item id → item, and whether it is scored itself. */
  itemById: ReadonlyMap<string, { item: RubricItem; leaf: boolean }>;
  /** Sums that do not hold (rule V-29); totals under such a rubric mean nothing. */
  brokenSums: readonly SumCheck[];
}

/** `asOf` is the day against which terms and periods are held, `YYYY-MM-DD`. */
export function makeContext(dataset: Dataset, asOf: string): Context {
  const groups = new Map<string, Map<string, Row<unknown>[]>>();
  const groupOf = (kind: KindName, field: string) => {
    const key = `${kind}.${field}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = groupRows(dataset[kind], field)));
    return group;
  };
  const find: Context['find'] = (kind, id) => (id === undefined ? undefined : groupOf(kind, 'id').get(id)?.[0]) as never;
  const where: Context['where'] = (kind, field, value) => (groupOf(kind, field).get(value) ?? []) as never;
  const valuesWhere = <K extends KindName>(kind: K, field: string & keyof KindValue<K>, value: string) =>
    where(kind, field, value).map((row) => row.value);
  const rubric: Context['rubric'] = remember((id) => {
    const found = find('rubric', id)?.value;
    if (!found) return undefined;
    const items = valuesWhere('rubricItem', 'rubricId', found.id);
    const leaves = new Set(leafItems(items).map((item) => item.id));
    const itemById = new Map(items.map((item) => [item.id, { item, leaf: leaves.has(item.id) }]));
    const components = valuesWhere('rubricComponent', 'rubricId', found.id);
    // A rubric that is published without its items, as totals only, has no points to add.
    const brokenSums = rubricSums({ rubric: found, components, items }).filter(
      (sum) => sum.actual !== sum.expected && !(sum.what === 'component' && items.length === 0),
    );
    return { rubric: found, components, items, itemById, brokenSums };
  });
  const personal = remember((data: Dataset) => findPersonal(data, asOf));
  return {
    asOf,
    find,
    where,
    rubric,
    calendar: makeCalendar(dataset.calendar.map((row) => row.value)),
    thresholds: dataset.thresholds[0]?.value,
    feeTable: remember((id) => {
      const standard = find('feeStandard', id)?.value;
      return (
        standard && {
          standard,
          cells: valuesWhere('feeCell', 'standardId', standard.id),
          addons: valuesWhere('feeAddon', 'standardId', standard.id),
        }
      );
    }),
    personalData: () => personal(dataset),
    ranking: remember((id) => {
      const round = find('round', id)?.value;
      const whole = rubric(round?.rubricId);
      return whole && whole.brokenSums.length === 0
        ? rankRound({
            ...whole,
            subjectCount: round?.subjectCount,
            scores: valuesWhere('score', 'roundId', id),
            results: valuesWhere('result', 'roundId', id),
          })
        : undefined;
    }),
    menu: remember((id) => {
      const menu = find('serviceMenu', id)?.value;
      return menu && { menu, items: valuesWhere('menuItem', 'menuId', menu.id), cells: valuesWhere('menuCell', 'menuId', menu.id) };
    }),
  };
}

function groupRows(rows: readonly Row<unknown>[], field: string): Map<string, Row<unknown>[]> {
  const group = new Map<string, Row<unknown>[]>();
  for (const row of rows) {
    const value = (row.value as Record<string, unknown>)[field];
    for (const one of Array.isArray(value) ? new Set(value) : [value]) {
      if (typeof one !== 'string') continue;
      const rowsOfValue = group.get(one);
      if (rowsOfValue) rowsOfValue.push(row);
      else group.set(one, [row]);
    }
  }
  return group;
}

function remember<A, B>(make: (key: A) => B): (key: A) => B {
  const known = new Map<A, B>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key) as B;
  };
}
