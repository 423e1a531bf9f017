/** A round as a browser gets it, to be ranked again under a reader's own weights. */
import type { Rubric } from '../schema/rubric.ts';
import { rankScored, type Ranked } from './ranking.ts';
import { unpackSubjects, type PackedSubject } from './score-round.ts';
import type { Weights } from './score-total.ts';

export interface WeighData {
  decimals: number;
  tieRule: Rubric['tieRule'];
  /** Component keys, in the order of the packed points. */
  keys: string[];
  names: Record<string, string>;
  subjects: PackedSubject[];
  /** Published ranks by subject. */
  ranks: Record<string, number>;
}

/** The ranks under other weights, and how many differ from the published ones. */
export function weighAnew(data: WeighData, weights: Weights): { ranked: Ranked[]; moved: number } {
  const { ranked } = rankScored({ subjects: unpackSubjects(data.subjects, data.keys), unranked: [] }, data, weights);
  return { ranked, moved: ranked.filter((row) => data.ranks[row.subjectId] !== row.rank).length };
}
