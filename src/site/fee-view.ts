/** The reference standards with every range worked out by the model. */
import { allowedRange, type AllowedRange, type FeeTable, type RangeGap } from '../model/fee-range.ts';
import { addYears } from '../model/calendar.ts';
import { standardInForce } from '../model/in-force.ts';
import type { PolicyDocument } from '../schema/document.ts';
import type { FeeCell, FeeStandard } from '../schema/fee-standard.ts';
import { compare, type Site } from './site.ts';

export interface StandardView {
  standard: FeeStandard;
  table: FeeTable;
  basis?: PolicyDocument | undefined;
  columns: FeeColumn[];
  /** The day by which it has to be reviewed; undefined when its first day is not known. */
  reviewBy?: string | undefined;
}

/** One table of a standard: a kind of house, best grade first. */
export interface FeeColumn {
  category: string;
  elevator: FeeCell['elevator'];
  rows: { grade: string; cell: FeeCell; range: AllowedRange | RangeGap }[];
}

export interface FeesView {
  current?: StandardView | undefined;
  earlier: StandardView[];
  later: StandardView[];
  /** Historical examples of other places. */
  examples: StandardView[];
  reviewYears: number;
  reviewBasis: string;
  buildDate: string;
}

/** Everything the fee page shows. */
export function feesView(site: Site): FeesView {
  const current = standardInForce(site.all.feeStandard, site.buildDate);
  const own = site.all.feeStandard
    .filter((one) => one.standing === '本区标准' && one !== current)
    .sort((a, b) => compare(b.validFrom ?? '', a.validFrom ?? ''));
  const later = own.filter((one) => (one.validFrom ?? '') > site.buildDate);
  return {
    current: current && standardView(site, current),
    later: later.map((one) => standardView(site, one)),
    earlier: own.filter((one) => !later.includes(one)).map((one) => standardView(site, one)),
    examples: site.all.feeStandard.filter((one) => one.standing === '历史参考示例').map((one) => standardView(site, one)),
    reviewYears: site.thresholds.reviewYears.years,
    reviewBasis: site.thresholds.reviewYears.basis,
    buildDate: site.buildDate,
  };
}

/** A standard with its own rows. */
export function feeTable(site: Site, standard: FeeStandard): FeeTable {
  return { standard, cells: site.where('feeCell', 'standardId', standard.id), addons: site.where('feeAddon', 'standardId', standard.id) };
}

function standardView(site: Site, standard: FeeStandard): StandardView {
  const table = feeTable(site, standard);
  return {
    standard,
    table,
    basis: site.find('document', standard.sourceDocId),
    columns: columnsOf(table),
    reviewBy: standard.validFrom && addYears(standard.validFrom, site.thresholds.reviewYears.years),
  };
}

/**
 * The tables of a standard, in source order. A table price that contains or lacks the lift is shown
 * for the house it is meant for, so that its range is a plain float of the figure beside it.
 */
function columnsOf(table: FeeTable): FeeColumn[] {
  const columns = new Map<string, FeeColumn>();
  const { gradesBestFirst, elevatorModel } = table.standard;
  for (const { category, elevator } of table.cells) {
    columns.set(`${category}|${elevator}`, { category, elevator, rows: [] });
  }
  for (const column of columns.values()) {
    const asked =
      column.elevator === '不区分' && elevatorModel !== '分列' ? (elevatorModel === '含梯扣减' ? '有电梯' : '无电梯') : column.elevator;
    for (const grade of gradesBestFirst) {
      const cell = table.cells.find((one) => one.category === column.category && one.elevator === column.elevator && one.grade === grade);
      if (cell)
        column.rows.push({ grade, cell, range: allowedRange(table, { category: column.category, elevator: asked, grade, addons: [] }) });
    }
  }
  return [...columns.values()];
}
