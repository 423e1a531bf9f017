import type { FeeCell, FeeStandard } from '../schema/fee-standard.ts';

/** Percentages in whole 0.01 %; `down` null has no limit, undefined is not named by the source. */
export interface Floats {
  up: number | undefined;
  down: number | null | undefined;
}

/**
 * The cell that prices a house, or why there is none. 分列 takes the column of the house and falls
 * back to an undivided one; the other two models have one table price for all houses, from which
 * they deduct or to which they add.
 */
export function feeCellOf(
  { standard, cells }: { standard: Pick<FeeStandard, 'elevatorModel'>; cells: readonly FeeCell[] },
  house: Pick<FeeCell, 'category' | 'elevator' | 'grade'>,
): FeeCell | 'noCell' | 'elevatorUnsaid' {
  const row = cells.filter((cell) => cell.category === house.category && cell.grade === house.grade);
  const named = (scope: FeeCell['elevator']) => row.find((cell) => cell.elevator === scope);
  if (row.length === 0) return 'noCell';
  if (standard.elevatorModel === '分列') {
    return named(house.elevator) ?? named('不区分') ?? (house.elevator === '不区分' ? 'elevatorUnsaid' : 'noCell');
  }
  if (house.elevator === '不区分') return 'elevatorUnsaid';
  return named('不区分') ?? named(standard.elevatorModel === '含梯扣减' ? '有电梯' : '无电梯') ?? 'noCell';
}

/** The float of a cell: its own where it names one, else that of the standard. */
export function floatsOf(standard: Pick<FeeStandard, 'floatUp' | 'floatDown'>, cell: Pick<FeeCell, 'floatUp' | 'floatDown'>): Floats {
  return {
    up: cell.floatUp ?? standard.floatUp,
    down: cell.floatDown === undefined ? standard.floatDown : cell.floatDown,
  };
}

/** The grade one below; undefined for the lowest and for a grade that is not in the scale. The order is data (trap T-1). */
export function nextLowerGrade(gradesBestFirst: readonly string[], grade: string): string | undefined {
  const place = gradesBestFirst.indexOf(grade);
  return place < 0 ? undefined : gradesBestFirst[place + 1];
}

/** Two neighbouring grades of one column whose prices run against the scale (rule V-16): the better one is cheaper. */
export interface OrderBreak {
  better: FeeCell;
  worse: FeeCell;
}

/** Every place where a column does not get cheaper, or stay equal, from the best grade to the worst. */
export function gradeOrderBreaks({
  standard,
  cells,
}: {
  standard: Pick<FeeStandard, 'gradesBestFirst'>;
  cells: readonly FeeCell[];
}): OrderBreak[] {
  const columns = new Map<string, FeeCell[]>();
  const ordered = standard.gradesBestFirst.flatMap((grade) => cells.filter((cell) => cell.grade === grade));
  for (const cell of ordered) {
    const key = JSON.stringify([cell.category, cell.elevator]);
    columns.set(key, [...(columns.get(key) ?? []), cell]);
  }
  return [...columns.values()].flatMap((column) =>
    column.slice(1).flatMap((worse, index) => {
      const better = column[index] as FeeCell;
      return worse.base > better.base ? [{ better, worse }] : [];
    }),
  );
}
