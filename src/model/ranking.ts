/**
 * Ranks of a round, from its scores. The build and the reader's own weights use these same functions.
 */
import type { Rubric } from '../schema/rubric.ts';
import type { RubricTable } from './rubric-sums.ts';
import { scoreRound, type PublishedTotal, type RoundTable, type ScoredRound, type Unranked } from './score-round.ts';
import { roundPoints, weightedTotal, type Weights } from './score-total.ts';

export type { RoundTable, Unranked } from './score-round.ts';

export interface Ranked {
  subjectId: string;
  rank: number;
  /** Whole 0.0001 points, rounded to the declared decimals. */
  total: number;
  /** Component key → whole 0.0001 points rounded to the declared decimals; undefined when none of its items applies. */
  components: Record<string, number | undefined>;
  /** Items that did not apply and were bridged by the rubric's policy. */
  naItems: string[];
}

export interface Ranking {
  /** By rank, then by id. */
  ranked: Ranked[];
  /** By id. */
  unranked: Unranked[];
  /** `scores` when recomputed from items; `totals` when the round publishes totals only, which cannot be recomputed. */
  from: 'scores' | 'totals';
}

/** Ranks a round under the rubric's weights, or under other weights (component key → any unit). */
export function rankRound(round: RoundTable, weights: Weights = declaredWeights(round)): Ranking {
  return rankScored(scoreRound(round), round.rubric, weights);
}

/** Ranks what `scoreRound` or `unpackSubjects` gave. Without totals, a subject with no weighted component is not ranked. */
export function rankScored(scored: ScoredRound, rubric: Pick<Rubric, 'decimals' | 'tieRule'>, weights: Weights): Ranking {
  const unranked = [...scored.unranked];
  const entries: Omit<Ranked, 'rank'>[] = (scored.totals ?? []).map(({ subjectId, total }) => ({
    subjectId,
    total,
    components: {},
    naItems: [],
  }));
  for (const { subjectId, components, naItems } of scored.subjects) {
    const total = weightedTotal(components, weights, rubric.decimals);
    const shown = components.map(({ key, points }) => [key, points && roundPoints(points, rubric.decimals)] as const);
    if (total === undefined) unranked.push({ subjectId, why: 'na', itemIds: naItems });
    else entries.push({ subjectId, total, components: Object.fromEntries(shown), naItems });
  }
  return {
    ranked: keepPublished(rankTotals(entries, rubric.tieRule), scored.totals ?? []),
    unranked: unranked.sort(compareIds),
    from: scored.totals ? 'totals' : 'scores',
  };
}

/** Ranks totals: the highest is 1, equal totals share a rank, and the next rank skips (`同分同名次`) or not. */
export function rankTotals<T extends { subjectId: string; total: number }>(
  entries: readonly T[],
  tieRule: Rubric['tieRule'],
): (T & { rank: number })[] {
  const sorted = [...entries].sort((a, b) => b.total - a.total || compareIds(a, b));
  let rank = 0;
  return sorted.map((entry, index) => {
    const tied = index > 0 && sorted[index - 1]?.total === entry.total;
    if (!tied) rank = tieRule === '同分同名次' ? index + 1 : rank + 1;
    return { ...entry, rank };
  });
}

/**
 * Where only some of the subjects are known, their published ranks stand as long as they agree with
 * the order of the totals; otherwise the ranks among the known ones, so that rule V-31 can tell.
 */
function keepPublished(ranked: Ranked[], totals: readonly PublishedTotal[]): Ranked[] {
  const published = new Map(totals.map(({ subjectId, rank }) => [subjectId, rank]));
  const placed = ranked.map((one) => ({ ...one, rank: published.get(one.subjectId) ?? 0 }));
  const agrees = placed.every((one, index) => {
    const before = placed[index - 1];
    if (one.rank < (ranked[index]?.rank ?? 1)) return false;
    return !before || (one.total === before.total ? one.rank === before.rank : one.rank > before.rank);
  });
  return agrees ? placed : ranked;
}

/** Best and worst rank. */
export interface RankRange {
  best: number;
  worst: number;
}

/**
 * The ranks a subject can get when the weights are disputed: each weight in turn is made a tenth
 * smaller and a tenth greater while the others stay, and all are scaled back to a sum of 1
 * (2 × components rankings, and the published one). Totals are rounded as always.
 */
export function rankRanges(round: RoundTable): Map<string, RankRange> {
  const scored = scoreRound(round);
  const declared = declaredWeights(round);
  const ranges = new Map<string, RankRange>();
  for (const weights of [declared, ...variedWeights(declared)]) {
    for (const { subjectId, rank } of rankScored(scored, round.rubric, weights).ranked) {
      const known = ranges.get(subjectId) ?? { best: rank, worst: rank };
      ranges.set(subjectId, { best: Math.min(known.best, rank), worst: Math.max(known.worst, rank) });
    }
  }
  return ranges;
}

/** The rubric's weights by component, in whole 0.0001. */
export function declaredWeights({ components }: Pick<RubricTable, 'components'>): Weights {
  return Object.fromEntries(components.map(({ key, weight }) => [key, weight]));
}

/** Weights times ten, so that a tenth is whole. */
function variedWeights(weights: Weights): Weights[] {
  const tenfold = Object.fromEntries(Object.entries(weights).map(([key, weight]) => [key, weight * 10]));
  return Object.entries(weights).flatMap(([key, weight]) => [9, 11].map((times) => ({ ...tenfold, [key]: weight * times })));
}

/** Code-unit order: the same on every machine. */
function compareIds(a: { subjectId: string }, b: { subjectId: string }): number {
  return a.subjectId < b.subjectId ? -1 : a.subjectId > b.subjectId ? 1 : 0;
}
