import type { Score } from '../../src/schema/round.ts';
import type { Rubric, RubricComponent, RubricItem } from '../../src/schema/rubric.ts';

export interface Ranked { subjectId: string; total: number; rank: number }

/** Totals to two decimals (half up, exact) and ranks with gaps after ties; items without points are re-weighted. */
export function rankScores(rubric: Rubric, components: readonly RubricComponent[], items: RubricItem[], scores: Score[]): Ranked[] {
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const rows = [...Map.groupBy(scores, (score) => score.subjectId)].map(([subjectId, own]) => {
    let numerator = 0n;
    let denominator = 1n;
    for (const component of components) {
      const scored = own.filter((score) => itemOf.get(score.itemId)?.componentKey === component.key && score.value !== undefined);
      const points = BigInt(scored.reduce((sum, score) => sum + (score.value ?? 0), 0));
      const max = BigInt(scored.reduce((sum, score) => sum + (itemOf.get(score.itemId)?.max ?? 0), 0));
      const part = points * BigInt(rubric.total) * BigInt(component.weight);
      numerator = numerator * max + part * denominator;
      denominator *= max;
    }
    const unit = denominator * 10_000n * 100n;
    const total = Number((2n * numerator + unit) / (2n * unit)) * 100;
    return { subjectId, total };
  });
  const sorted = rows.sort((a, b) => b.total - a.total || (a.subjectId < b.subjectId ? -1 : 1));
  let rank = 0;
  return sorted.map((row, at) => {
    if (at === 0 || row.total !== sorted[at - 1]?.total) rank = at + 1;
    return { ...row, rank };
  });
}
