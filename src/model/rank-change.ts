/** How a subject's rank moved since the round before, and why there may be nothing to compare. */
import type { Ranking } from './ranking.ts';

export type RankChange =
  /** Places won (lost when negative); 0 is the same rank. */
  | { kind: 'moved'; places: number }
  /** Ranked for the first time since rounds are on record. */
  | { kind: 'first' }
  /** Ranked in an earlier round, but not in the one before. */
  | { kind: 'returned' }
  /** The round before was scored by another rubric: the ranks say nothing about each other. */
  | { kind: 'otherRubric' };

/** A round as its successor is compared with it. */
export interface EarlierRound {
  rubricId: string;
  ranking: Pick<Ranking, 'ranked'>;
}

/** By subject ranked now. `earlier` are the rounds of the same kind of subject, newest first; with none, the map is empty. */
export function rankChanges(
  now: { rubricId: string; ranking: Pick<Ranking, 'ranked'> },
  earlier: readonly EarlierRound[],
): Map<string, RankChange> {
  const [before] = earlier;
  if (!before) return new Map();
  const ranks = new Map(before.ranking.ranked.map(({ subjectId, rank }) => [subjectId, rank]));
  const rankedOnce = new Set(earlier.flatMap(({ ranking }) => ranking.ranked.map(({ subjectId }) => subjectId)));
  return new Map(
    now.ranking.ranked.map(({ subjectId, rank }): [string, RankChange] => {
      const old = ranks.get(subjectId);
      if (!rankedOnce.has(subjectId)) return [subjectId, { kind: 'first' }];
      if (old === undefined) return [subjectId, { kind: 'returned' }];
      return [subjectId, before.rubricId === now.rubricId ? { kind: 'moved', places: old - rank } : { kind: 'otherRubric' }];
    }),
  );
}
