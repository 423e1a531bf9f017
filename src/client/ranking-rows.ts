/** The lines of a round's table as a reader asked for them: weighed, searched and sorted. Pure. */
import type { RankChange } from '../model/rank-change.ts';
import type { RankRange } from '../model/ranking.ts';
import type { Weights } from '../model/score-total.ts';
import { weighAnew, type PublishedRow, type WeighData } from '../model/weigh.ts';
import { foldName } from '../search/name-fold.ts';

export interface RankState {
  /** The reader's own, in whole 0.01 %; undefined for the published ones. */
  weights?: Weights | undefined;
  /** Part of a name. */
  name: string;
  /** Subdistrict id; empty for all. */
  place: string;
  /** A column, with `-` for the greatest first: `rank`, `-total`, `name`, `-change`, `-part0`, `-range`. */
  sort: string;
}

export const PUBLISHED: RankState = { name: '', place: '', sort: 'rank' };

export interface RankLine {
  id: string;
  name: string;
  rank: number;
  tied: boolean;
  total: number;
  parts: readonly (number | null)[];
  /** Since the round before; under other weights since the published ranks. */
  change?: RankChange | undefined;
  range?: RankRange | undefined;
  /** Under other weights only. */
  published?: number | undefined;
}

export interface RankLines {
  lines: RankLine[];
  /** How many ranks differ from the published ones; undefined under the published weights. */
  moved?: number;
  /** How many are ranked in all. */
  ranked: number;
  /** Subjects without a rank whose name is asked for. */
  unranked: { name: string; reason: string }[];
}

export function rankLines(data: WeighData, state: RankState): RankLines {
  const { lines, moved } = state.weights ? weighed(data, state.weights) : { lines: data.rows.map(publishedLine), moved: undefined };
  const ranks = new Map<number, number>();
  for (const { rank } of lines) ranks.set(rank, (ranks.get(rank) ?? 0) + 1);
  const places = new Map(data.rows.map(({ id, place }) => [id, place]));
  const wanted = foldName(state.name);
  const found = lines.filter(({ id, name }) => foldName(name).includes(wanted) && (state.place === '' || places.get(id) === state.place));
  return {
    lines: sortLines(
      found.map((line) => ({ ...line, tied: (ranks.get(line.rank) ?? 0) > 1 })),
      state.sort,
    ),
    ranked: lines.length,
    unranked: wanted === '' ? [] : data.unranked.filter(({ name }) => foldName(name).includes(wanted)),
    ...(moved !== undefined && { moved }),
  };
}

function publishedLine({ id, name, rank, total, parts, change, range }: PublishedRow): RankLine {
  return { id, name, rank, tied: false, total, parts, change, range };
}

function weighed(data: WeighData, weights: Weights): { lines: RankLine[]; moved: number } {
  const { ranked, moved } = weighAnew(data, weights);
  const published = new Map(data.rows.map((row) => [row.id, row]));
  const lines = ranked.map(({ subjectId: id, rank, total, components }): RankLine => {
    const before = published.get(id);
    return {
      id,
      name: before?.name ?? id,
      rank,
      tied: false,
      total,
      parts: data.keys.map((key) => components[key] ?? null),
      change: before && { kind: 'moved', places: before.rank - rank },
      published: before?.rank,
    };
  });
  return { lines, moved };
}

/** Equal lines stay in the order of rank; lines without a figure come last whichever way it goes. */
function sortLines(lines: RankLine[], sort: string): RankLine[] {
  const column = sort.replace(/^-/, '');
  const way = sort.startsWith('-') ? -1 : 1;
  if (column === 'name') return lines.sort((a, b) => way * a.name.localeCompare(b.name, 'zh-CN'));
  const figure = figureOf(column);
  return lines.sort((a, b) => {
    const [x, y] = [figure(a), figure(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return way * (x - y) || a.rank - b.rank;
  });
}

function figureOf(column: string): (line: RankLine) => number | undefined {
  if (column === 'total') return ({ total }) => total;
  if (column === 'change') return ({ change }) => (change?.kind === 'moved' ? change.places : undefined);
  if (column === 'range') return ({ range, published }) => published ?? (range && range.worst - range.best);
  const part = /^part(\d+)$/.exec(column)?.[1];
  return part === undefined ? ({ rank }) => rank : ({ parts }) => parts[Number(part)] ?? undefined;
}
