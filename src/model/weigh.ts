/** A round as a browser gets it, to be ranked again under a reader's own weights. */
import type { Rubric } from '../schema/rubric.ts';
import type { RankChange } from './rank-change.ts';
import { rankScored, type Ranked, type RankRange } from './ranking.ts';
import { unpackSubjects, type PackedSubject } from './score-round.ts';
import type { Weights } from './score-total.ts';

export interface WeighData {
  decimals: number;
  tieRule: Rubric['tieRule'];
  /** Component keys, in the order of the packed points; empty when only totals were published. */
  keys: string[];
  /** Exact points, to be weighed anew. */
  subjects: PackedSubject[];
  /** The published table, in its order. */
  rows: PublishedRow[];
  /** Who was not ranked and why, in words. */
  unranked: { name: string; reason: string }[];
}

/** One line of the published table, as short as it can be. */
export interface PublishedRow {
  id: string;
  name: string;
  /** The subdistrict's id. */
  place?: string | undefined;
  rank: number;
  /** Whole 0.0001 points. */
  total: number;
  /** In the order of the keys. */
  parts: (number | null)[];
  change?: RankChange | undefined;
  range?: RankRange | undefined;
}

/** The ranks under other weights, and how many differ from the published ones. */
export function weighAnew(data: WeighData, weights: Weights): { ranked: Ranked[]; moved: number } {
  const { ranked } = rankScored({ subjects: unpackSubjects(data.subjects, data.keys), unranked: [] }, data, weights);
  const published = new Map(data.rows.map(({ id, rank }) => [id, rank]));
  return { ranked, moved: ranked.filter((row) => published.get(row.subjectId) !== row.rank).length };
}
