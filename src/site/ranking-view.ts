/** Rounds of scoring, ranked once by the model and shown on several pages. */
import { rankChanges, type EarlierRound, type RankChange } from '../model/rank-change.ts';
import { rankRanges, rankRound, type RankRange, type Ranking, type RoundTable, type Unranked } from '../model/ranking.ts';
import { packSubjects, scoreRound } from '../model/score-round.ts';
import { compoundPath, recordPath, subdistrictPath } from '../model/routes.ts';
import type { WeighData } from '../model/weigh.ts';
import type { Round } from '../schema/round.ts';
import type { Rubric, RubricComponent } from '../schema/rubric.ts';
import { kindOf } from '../schema/registry.ts';
import { derived, once } from './reads.ts';
import { compare, type Site } from './site.ts';

export interface RankedRound {
  round: Round;
  rubric: Rubric;
  components: RubricComponent[];
  rows: RankedRow[];
  unranked: UnrankedRow[];
  /** The round before of the same kind of subject; `sameRubric` says whether ranks can be compared. */
  before?: { round: Round; sameRubric: boolean } | undefined;
  /** Subdistricts of the rows, by id. */
  places: { id: string; name: string }[];
  /** Whether the ranks come from points that are on record; otherwise only totals were published. */
  scored: boolean;
  /** How many subjects were scored; more than there are rows when only some were put on record. */
  subjectCount: number;
}

export interface RankedRow {
  subjectId: string;
  name: string;
  rank: number;
  /** Whole 0.0001 points. */
  total: number;
  /** In the order of the components; undefined when none of its items applies. */
  components: (number | undefined)[];
  /** Another row has the same rank. */
  tied: boolean;
  /** Undefined in the first round on record. */
  change: RankChange | undefined;
  range?: RankRange | undefined;
  /** The subject's own page, when it has one. */
  path?: string | undefined;
  /** The id of the subdistrict it lies in. */
  place?: string | undefined;
}

export interface UnrankedRow extends Unranked {
  name: string;
  /** Names of the items at fault. */
  items: string[];
  path?: string | undefined;
}

/** One round in the history of a subject. */
export interface ScorePoint {
  round: Round;
  decimals: number;
  /** Subjects ranked in the round. */
  ranked: number;
  total?: number;
  rank?: number;
  change?: RankChange | undefined;
  previousRank?: number | undefined;
  excludedReason?: string | undefined;
  resumesOn?: string | undefined;
}

interface Rounds {
  list: RankedRound[];
  bySubject: Map<string, ScorePoint[]>;
}

/** Published rounds, newest first. */
export function rankedRounds(site: Site): RankedRound[] {
  return roundsOf(site).list;
}

/** The rounds that name a subject, newest first. */
export const scoreHistory = derived('scoreHistory', (site: Site, subjectId): ScorePoint[] => roundsOf(site).bySubject.get(subjectId) ?? []);

/** What a browser needs to search, sort and weigh the round; `reasonOf` says in words why somebody was not ranked. */
export function weighData(site: Site, ranked: RankedRound, reasonOf: (row: UnrankedRow) => string): WeighData {
  return {
    decimals: ranked.rubric.decimals,
    tieRule: ranked.rubric.tieRule,
    keys: ranked.scored ? ranked.components.map(({ key }) => key) : [],
    subjects: packSubjects(scoreRound(roundTable(site, ranked.round, ranked.rubric)).subjects),
    rows: ranked.rows.map(({ subjectId: id, name, place, rank, total, components, change, range }) => ({
      id,
      name,
      place,
      rank,
      total,
      parts: ranked.scored ? components.map((points) => points ?? null) : [],
      change,
      range,
    })),
    unranked: ranked.unranked.map((row) => ({ name: row.name, reason: reasonOf(row) })),
  };
}

const roundsOf = once<Site, void, Rounds>((site) => {
  const oldestFirst = site.all.round
    .filter((round) => (round.publishedOn ?? round.to) <= site.buildDate)
    .sort((a, b) => compare(a.to, b.to) || compare(a.id, b.id));
  const list: RankedRound[] = [];
  const bySubject = new Map<string, ScorePoint[]>();
  const done = new Map<Rubric['subjectKind'], PastRound[]>();
  for (const round of oldestFirst) {
    const rubric = site.find('rubric', round.rubricId);
    if (!rubric) continue;
    const table = roundTable(site, round, rubric);
    const ranking = rankRound(table);
    const earlier = done.get(rubric.subjectKind) ?? [];
    const ranked = rankedRound(site, { round, rubric, table, ranking, earlier });
    remember(bySubject, ranked, earlier[0]?.ranking);
    list.unshift(ranked);
    done.set(rubric.subjectKind, [{ round, rubricId: rubric.id, ranking }, ...earlier]);
  }
  return { list, bySubject };
});

interface PastRound extends EarlierRound {
  round: Round;
  ranking: Ranking;
}

function roundTable(site: Site, round: Round, rubric: Rubric): RoundTable {
  return {
    rubric,
    subjectCount: round.subjectCount,
    components: site.where('rubricComponent', 'rubricId', rubric.id),
    items: site.where('rubricItem', 'rubricId', rubric.id),
    scores: site.where('score', 'roundId', round.id),
    results: site.where('result', 'roundId', round.id),
  };
}

function rankedRound(
  site: Site,
  one: {
    round: Round;
    rubric: Rubric;
    table: RoundTable;
    ranking: Ranking;
    /** Newest first. */
    earlier: readonly PastRound[];
  },
): RankedRound {
  const { round, rubric, table, ranking, earlier } = one;
  const [before] = earlier;
  const ranges = ranking.from === 'scores' ? rankRanges(table) : new Map<string, RankRange>();
  const changes = rankChanges({ rubricId: rubric.id, ranking }, earlier);
  const shared = repeated(ranking.ranked.map(({ rank }) => rank));
  const nameOf = (id: string) =>
    (site.find('compound', id) ?? site.find('community', id) ?? site.find('subdistrict', id) ?? site.find('centre', id))?.name ?? id;
  const pathOf = (id: string) =>
    site.find('compound', id)
      ? compoundPath(id)
      : site.find('subdistrict', id)
        ? subdistrictPath(id)
        : site.find('centre', id)
          ? recordPath(kindOf('centre'), id)
          : undefined;
  const placeOf = (id: string) => (site.find('compound', id) ?? site.find('community', id) ?? site.find('centre', id))?.subdistrictId;
  const components = site.where('rubricComponent', 'rubricId', rubric.id);
  const places = new Set(ranking.ranked.map(({ subjectId }) => placeOf(subjectId)));
  return {
    round,
    rubric,
    components,
    before: before && { round: before.round, sameRubric: before.rubricId === rubric.id },
    places: site.all.subdistrict.filter(({ id }) => places.has(id)).map(({ id, name }) => ({ id, name })),
    scored: ranking.from === 'scores',
    subjectCount: round.subjectCount ?? ranking.ranked.length,
    rows: ranking.ranked.map((row) => ({
      subjectId: row.subjectId,
      rank: row.rank,
      total: row.total,
      name: nameOf(row.subjectId),
      components: components.map(({ key }) => row.components[key]),
      tied: shared.has(row.rank),
      change: changes.get(row.subjectId),
      range: ranges.get(row.subjectId),
      path: pathOf(row.subjectId),
      place: placeOf(row.subjectId),
    })),
    unranked: ranking.unranked.map((row) => ({
      ...row,
      name: nameOf(row.subjectId),
      items: row.itemIds.map((id) => table.items.find((item) => item.id === id)?.name ?? id),
      path: pathOf(row.subjectId),
    })),
  };
}

function repeated(ranks: readonly number[]): Set<number> {
  const seen = new Set<number>();
  return new Set(ranks.filter((rank) => seen.has(rank) || !seen.add(rank)));
}

function remember(
  bySubject: Map<string, ScorePoint[]>,
  { round, rubric, rows, unranked, subjectCount }: RankedRound,
  before: Ranking | undefined,
): void {
  const ranks = new Map(before?.ranked.map(({ subjectId, rank }) => [subjectId, rank]));
  const shared = { round, decimals: rubric.decimals, ranked: subjectCount };
  const push = (id: string, point: ScorePoint) => bySubject.set(id, [point, ...(bySubject.get(id) ?? [])]);
  for (const { subjectId, total, rank, change } of rows)
    push(subjectId, { ...shared, total, rank, change, previousRank: ranks.get(subjectId) });
  for (const { subjectId, reason, resumesOn, items } of unranked)
    push(subjectId, { ...shared, excludedReason: reason ?? items.join('、'), resumesOn });
}
