/**
 * Ranks of a round, from its scores. The build and the reader's own weights use this one function.
 */
import type { Result, Score } from '../schema/round.ts';
import type { Rubric } from '../schema/rubric.ts';
import type { RubricTable } from './rubric-sums.ts';
import {
  itemMeans, roundPoints, scoreSubject, weightedTotal, type ComponentScore, type Points, type SubjectScore, type Weights,
} from './score-total.ts';

/** One round's own rows only. */
export interface RoundTable extends RubricTable {
  scores: readonly Pick<Score, 'subjectId' | 'itemId' | 'value'>[];
  results: readonly Pick<Result, 'subjectId' | 'total' | 'excludedReason' | 'resumesOn'>[];
}

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
  return rankPrepared(prepareRound(round), round, weights);
}

/** Ranks totals: the highest is 1, equal totals share a rank, and the next rank skips (`同分同名次`) or not. */
export function rankTotals<T extends { subjectId: string; total: number }>(
  entries: readonly T[], tieRule: Rubric['tieRule'],
): (T & { rank: number })[] {
  const sorted = [...entries].sort((a, b) => b.total - a.total || compareIds(a, b));
  let rank = 0;
  return sorted.map((entry, index) => {
    const tied = index > 0 && sorted[index - 1]?.total === entry.total;
    if (!tied) rank = tieRule === '同分同名次' ? index + 1 : rank + 1;
    return { ...entry, rank };
  });
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
  const prepared = prepareRound(round);
  const declared = declaredWeights(round);
  const ranges = new Map<string, RankRange>();
  for (const weights of [declared, ...variedWeights(declared)]) {
    for (const { subjectId, rank } of rankPrepared(prepared, round, weights).ranked) {
      const known = ranges.get(subjectId) ?? { best: rank, worst: rank };
      ranges.set(subjectId, { best: Math.min(known.best, rank), worst: Math.max(known.worst, rank) });
    }
  }
  return ranges;
}

/** Places won since the round before (lost when negative); undefined for a subject that was not ranked then. */
export function rankChanges(before: Pick<Ranking, 'ranked'>, now: Pick<Ranking, 'ranked'>): Map<string, number | undefined> {
  const ranks = new Map(before.ranked.map(({ subjectId, rank }) => [subjectId, rank]));
  return new Map(now.ranked.map(({ subjectId, rank }) => {
    const old = ranks.get(subjectId);
    return [subjectId, old === undefined ? undefined : old - rank];
  }));
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

/** What does not depend on the weights. */
interface Prepared {
  scored: { subjectId: string; components: ComponentScore[]; naItems: string[]; shown: Ranked['components'] }[];
  unranked: Unranked[];
  totals?: { subjectId: string; total: number }[];
}

function prepareRound(round: RoundTable): Prepared {
  if (round.scores.length === 0) return prepareTotals(round);
  const excluded = excludedSubjects(round);
  const subjects = pointsBySubject(round);
  const means = itemMeans([...subjects].filter(([id]) => !excluded.has(id)).map(([, points]) => points));
  const prepared: Prepared = { scored: [], unranked: [...excluded.values()] };
  for (const [subjectId, points] of subjects) {
    if (excluded.has(subjectId)) continue;
    const score = scoreSubject(round, points, means);
    if (score.kind !== 'scored') prepared.unranked.push({ subjectId, why: score.kind, itemIds: score.itemIds });
    else prepared.scored.push({ subjectId, ...score, shown: shownComponents(score, round.rubric.decimals) });
  }
  return prepared;
}

function shownComponents({ components }: SubjectScore & { kind: 'scored' }, decimals: number): Ranked['components'] {
  return Object.fromEntries(components.map(({ key, points }) => [key, points && roundPoints(points, decimals)]));
}

/** A round that publishes totals only, like Luohu's index. */
function prepareTotals(round: RoundTable): Prepared {
  const totals = round.results.flatMap(({ subjectId, total, excludedReason }) =>
    (total === undefined || excludedReason !== undefined ? [] : [{ subjectId, total }]));
  return { scored: [], unranked: [...excludedSubjects(round).values()], totals };
}

function excludedSubjects({ results }: Pick<RoundTable, 'results'>): Map<string, Unranked> {
  return new Map(results.filter((one) => one.excludedReason !== undefined).map(({ subjectId, excludedReason, resumesOn }) =>
    [subjectId, { subjectId, why: 'declared', reason: excludedReason, resumesOn, itemIds: [] }]));
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

function rankPrepared(prepared: Prepared, { rubric }: RubricTable, weights: Weights): Ranking {
  const unranked = [...prepared.unranked];
  const entries: Omit<Ranked, 'rank'>[] = (prepared.totals ?? []).map((one) => ({ ...one, components: {}, naItems: [] }));
  for (const { subjectId, components, naItems, shown } of prepared.scored) {
    const total = weightedTotal(components, weights, rubric.decimals);
    if (total === undefined) unranked.push({ subjectId, why: 'na', itemIds: naItems });
    else entries.push({ subjectId, total, components: shown, naItems });
  }
  return {
    ranked: rankTotals(entries, rubric.tieRule),
    unranked: unranked.sort(compareIds),
    from: prepared.totals ? 'totals' : 'scores',
  };
}

/** Code-unit order: the same on every machine. */
function compareIds(a: { subjectId: string }, b: { subjectId: string }): number {
  return a.subjectId < b.subjectId ? -1 : a.subjectId > b.subjectId ? 1 : 0;
}
