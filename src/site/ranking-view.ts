/** Rounds of scoring, ranked once by the model and shown on several pages. */
import { rankChanges, rankRanges, rankRound, type RankRange, type Ranking, type RoundTable, type Unranked } from '../model/ranking.ts';
import { packSubjects, scoreRound } from '../model/score-round.ts';
import { compoundPath, subdistrictPath } from '../model/routes.ts';
import type { WeighData } from '../model/weigh.ts';
import type { Round } from '../schema/round.ts';
import type { Rubric, RubricComponent } from '../schema/rubric.ts';
import { compare, type Site } from './site.ts';

export interface RankedRound {
  round: Round;
  rubric: Rubric;
  components: RubricComponent[];
  rows: RankedRow[];
  unranked: UnrankedRow[];
  before?: Round | undefined;
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
  /** Places won since the round before; undefined when there is none to compare with. */
  change: number | undefined;
  range?: RankRange | undefined;
  /** The subject's own page, when it has one. */
  path?: string | undefined;
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
  /** Whether an earlier round is on record to compare with. */
  compared: boolean;
  total?: number;
  rank?: number;
  change?: number | undefined;
  previousRank?: number | undefined;
  excludedReason?: string | undefined;
  resumesOn?: string | undefined;
}

interface Rounds {
  list: RankedRound[];
  bySubject: Map<string, ScorePoint[]>;
}

const known = new WeakMap<Site, Rounds>();

/** Published rounds, newest first. */
export function rankedRounds(site: Site): RankedRound[] {
  return roundsOf(site).list;
}

/** The rounds that name a subject, newest first. */
export function scoreHistory(site: Site, subjectId: string): ScorePoint[] {
  return roundsOf(site).bySubject.get(subjectId) ?? [];
}

/** What a browser needs to rank the round under other weights. */
export function weighData(site: Site, ranked: RankedRound): WeighData {
  return {
    decimals: ranked.rubric.decimals,
    tieRule: ranked.rubric.tieRule,
    keys: ranked.components.map(({ key }) => key),
    names: Object.fromEntries(ranked.rows.map((row) => [row.subjectId, row.name])),
    subjects: packSubjects(scoreRound(roundTable(site, ranked.round, ranked.rubric)).subjects),
    ranks: Object.fromEntries(ranked.rows.map((row) => [row.subjectId, row.rank])),
  };
}

function roundsOf(site: Site): Rounds {
  const found = known.get(site);
  if (found) return found;
  const oldestFirst = site.all.round
    .filter((round) => (round.publishedOn ?? round.to) <= site.buildDate)
    .sort((a, b) => compare(a.to, b.to) || compare(a.id, b.id));
  const list: RankedRound[] = [];
  const bySubject = new Map<string, ScorePoint[]>();
  const last = new Map<Rubric['subjectKind'], { round: Round; ranking: Ranking }>();
  for (const round of oldestFirst) {
    const rubric = site.find('rubric', round.rubricId);
    if (!rubric) continue;
    const table = roundTable(site, round, rubric);
    const ranking = rankRound(table);
    const before = last.get(rubric.subjectKind);
    const ranked = rankedRound(site, { round, rubric, table, ranking, before });
    remember(bySubject, ranked, before?.ranking);
    list.unshift(ranked);
    last.set(rubric.subjectKind, { round, ranking });
  }
  const rounds = { list, bySubject };
  known.set(site, rounds);
  return rounds;
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
    before?: { round: Round; ranking: Ranking } | undefined;
  },
): RankedRound {
  const { round, rubric, table, ranking, before } = one;
  const ranges = ranking.from === 'scores' ? rankRanges(table) : new Map<string, RankRange>();
  const changes = before ? rankChanges(before.ranking, ranking) : new Map<string, number | undefined>();
  const nameOf = (id: string) => (site.find('compound', id) ?? site.find('community', id) ?? site.find('subdistrict', id))?.name ?? id;
  const pathOf = (id: string) =>
    site.find('compound', id) ? compoundPath(id) : site.find('subdistrict', id) ? subdistrictPath(id) : undefined;
  const components = site.where('rubricComponent', 'rubricId', rubric.id);
  return {
    round,
    rubric,
    components,
    before: before?.round,
    scored: ranking.from === 'scores',
    subjectCount: round.subjectCount ?? ranking.ranked.length,
    rows: ranking.ranked.map((row) => ({
      subjectId: row.subjectId,
      rank: row.rank,
      total: row.total,
      name: nameOf(row.subjectId),
      components: components.map(({ key }) => row.components[key]),
      change: changes.get(row.subjectId),
      range: ranges.get(row.subjectId),
      path: pathOf(row.subjectId),
    })),
    unranked: ranking.unranked.map((row) => ({
      ...row,
      name: nameOf(row.subjectId),
      items: row.itemIds.map((id) => table.items.find((item) => item.id === id)?.name ?? id),
      path: pathOf(row.subjectId),
    })),
  };
}

function remember(
  bySubject: Map<string, ScorePoint[]>,
  { round, rubric, rows, unranked, subjectCount, before: earlier }: RankedRound,
  before: Ranking | undefined,
): void {
  const ranks = new Map(before?.ranked.map(({ subjectId, rank }) => [subjectId, rank]));
  const shared = { round, decimals: rubric.decimals, ranked: subjectCount, compared: earlier !== undefined };
  const push = (id: string, point: ScorePoint) => bySubject.set(id, [point, ...(bySubject.get(id) ?? [])]);
  for (const { subjectId, total, rank, change } of rows)
    push(subjectId, { ...shared, total, rank, change, previousRank: ranks.get(subjectId) });
  for (const { subjectId, reason, resumesOn, items } of unranked)
    push(subjectId, { ...shared, excludedReason: reason ?? items.join('、'), resumesOn });
}
