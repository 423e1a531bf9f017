/** From the rows of a round to exact component scores per subject: everything that does not depend on the weights. */
import type { Result, Score } from '../schema/round.ts';
import { readFraction, writeFraction } from './exact.ts';
import type { RubricTable } from './rubric-sums.ts';
import { itemMeans, scoreSubject, type ComponentScore } from './score-total.ts';

/** One round's own rows only. */
export interface RoundTable extends RubricTable {
  scores: readonly Pick<Score, 'subjectId' | 'itemId' | 'value'>[];
  results: readonly Pick<Result, 'subjectId' | 'total' | 'rank' | 'excludedReason' | 'resumesOn'>[];
  /** How many subjects the round scored, where its rows are only some of them. */
  subjectCount?: number | undefined;
}

export interface Unranked {
  subjectId: string;
  /** `declared`: left out with a published reason; `na`: items that do not apply; `missing`: rows are lacking. */
  why: 'declared' | 'na' | 'missing';
  /** The published reason, for `declared`. */
  reason?: string | undefined;
  resumesOn?: string | undefined;
  /** The items at fault, for `na` and `missing`. */
  itemIds: string[];
}

export interface ScoredSubject {
  subjectId: string;
  components: ComponentScore[];
  /** Items that did not apply and were bridged by the rubric's policy. */
  naItems: string[];
}

export interface ScoredRound {
  subjects: ScoredSubject[];
  unranked: Unranked[];
  /** Instead of `subjects` when the round publishes totals only, like Luohu's index; they cannot be recomputed. */
  totals?: PublishedTotal[];
}

/** `rank` as published, where the rows are only some of those scored and it cannot follow from them. */
export interface PublishedTotal {
  subjectId: string;
  total: number;
  rank?: number | undefined;
}

/** Scores every subject that has a score or a result. Means are taken over the subjects that are not left out. */
export function scoreRound(round: RoundTable): ScoredRound {
  if (round.scores.length === 0) return takeTotals(round);
  const excluded = excludedSubjects(round);
  const points = pointsBySubject(round);
  const means = itemMeans([...points].filter(([id]) => !excluded.has(id)).map(([, own]) => own));
  const scored: ScoredRound = { subjects: [], unranked: [...excluded.values()] };
  for (const [subjectId, own] of points) {
    if (excluded.has(subjectId)) continue;
    const score = scoreSubject(round, own, means);
    if (score.kind === 'scored') scored.subjects.push({ subjectId, components: score.components, naItems: score.naItems });
    else scored.unranked.push({ subjectId, why: score.kind, itemIds: score.itemIds });
  }
  return scored;
}

/** A subject's exact component scores as text, small enough to be printed into a page for the reader's own weights. */
export interface PackedSubject {
  id: string;
  /** In the order of the components: whole 0.0001 points as `123` or `123/7`; empty when no item applies. */
  points: string[];
}

export function packSubjects(subjects: readonly ScoredSubject[]): PackedSubject[] {
  return subjects.map(({ subjectId, components }) => ({
    id: subjectId,
    points: components.map(({ points }) => (points ? writeFraction(points) : '')),
  }));
}

/** The inverse of `packSubjects`; `keys` are the components in order. */
export function unpackSubjects(packed: readonly PackedSubject[], keys: readonly string[]): ScoredSubject[] {
  return packed.map(({ id, points }) => ({
    subjectId: id,
    components: keys.map((key, index) => ({ key, points: points[index] ? readFraction(points[index]) : undefined })),
    naItems: [],
  }));
}

function takeTotals({ results, subjectCount = 0 }: Pick<RoundTable, 'results' | 'subjectCount'>): ScoredRound {
  const counted = results.filter((one) => one.total !== undefined && one.excludedReason === undefined);
  const partial = counted.length < subjectCount;
  const totals = counted.map(({ subjectId, total = 0, rank = 0 }) => ({
    subjectId,
    total,
    ...(partial && rank > 0 && rank <= subjectCount && { rank }),
  }));
  return { subjects: [], unranked: [...excludedSubjects({ results }).values()], totals };
}

function excludedSubjects({ results }: Pick<RoundTable, 'results'>): Map<string, Unranked> {
  return new Map(
    results
      .filter((one) => one.excludedReason !== undefined)
      .map(({ subjectId, excludedReason, resumesOn }) => [
        subjectId,
        { subjectId, why: 'declared', reason: excludedReason, resumesOn, itemIds: [] },
      ]),
  );
}

/** Points per subject, subjects with a result but no score included. */
function pointsBySubject({ scores, results }: Pick<RoundTable, 'scores' | 'results'>): Map<string, Map<string, number | 'na'>> {
  const subjects = new Map<string, Map<string, number | 'na'>>();
  const of = (id: string) => {
    const known = subjects.get(id) ?? new Map<string, number | 'na'>();
    subjects.set(id, known);
    return known;
  };
  for (const { subjectId } of results) of(subjectId);
  for (const { subjectId, itemId, value } of scores) of(subjectId).set(itemId, value ?? 'na');
  return subjects;
}
