import type { Grading, GradingCount, SchemeBand } from '../schema/grading.ts';

export type GradeResult =
  | { kind: 'grade'; grade: string }
  /** No band covers the score: the company is ungraded. */
  | { kind: 'none' }
  /** The scheme contradicts itself: several grades claim the score. */
  | { kind: 'ambiguous'; grades: string[] };

/**
 * The grade a scheme gives. Bands are half-open, [min, max), in whole 0.0001 points. A band that
 * names the company's record goes before one for 不限; so `B` for less than 60 points without bad
 * record and `C` with one (Shandong) need no order of rows. Without a score only bands without
 * limits apply.
 */
export function gradeOf(
  bands: readonly Pick<SchemeBand, 'grade' | 'min' | 'max' | 'record'>[],
  score: number | undefined,
  record: Grading['record'],
): GradeResult {
  const covering = bands.filter((band) => covers(band, score));
  const special = covering.filter((band) => band.record === record);
  const chosen = special.length > 0 ? special : covering.filter((band) => band.record === '不限');
  const grades = [...new Set(chosen.map((band) => band.grade))];
  if (grades.length > 1) return { kind: 'ambiguous', grades };
  return grades[0] === undefined ? { kind: 'none' } : { kind: 'grade', grade: grades[0] };
}

function covers({ min, max }: Pick<SchemeBand, 'min' | 'max'>, score: number | undefined): boolean {
  if (score === undefined) return min === undefined && max === undefined;
  return (min === undefined || score >= min) && (max === undefined || score < max);
}

/** 基础分 + 加分 − 扣分, in whole 0.0001 points; undefined when no part is given. */
export function gradingScore({ base, bonus, penalty }: Pick<Grading, 'base' | 'bonus' | 'penalty'>): number | undefined {
  if (base === undefined && bonus === undefined && penalty === undefined) return undefined;
  return (base ?? 0) + (bonus ?? 0) - (penalty ?? 0);
}

/** The published counts of one scheme and period against the number assessed (rule V-33). */
export interface CountSum {
  schemeId: string;
  period: string;
  sum: number;
  /** Each number assessed that the rows name; more than one is a contradiction. */
  assessed: number[];
  addsUp: boolean;
}

/** Adds the counts per grade, for each scheme and period in order of appearance. */
export function gradeCountSums(counts: readonly GradingCount[]): CountSum[] {
  const groups = new Map<string, GradingCount[]>();
  for (const count of counts) {
    const key = JSON.stringify([count.schemeId, count.period]);
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  return [...groups.values()].map((group) => {
    const sum = group.reduce((total, { count }) => total + count, 0);
    const assessed = [...new Set(group.map((row) => row.assessed))];
    const [{ schemeId, period }] = group as [GradingCount];
    return { schemeId, period, sum, assessed, addsUp: assessed.length === 1 && assessed[0] === sum };
  });
}
