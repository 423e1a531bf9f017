/** How well the answers meet the truth. */
import type { ClassName, LabelledQuery } from './labelled-query.ts';

export interface Answered {
  query: LabelledQuery;
  /** Places found, best first, each once. */
  found: readonly string[];
  /** From the question to the shown answer, when everything was loaded; NaN when not measured. */
  ms: number;
}

/** Of one query; shares from 0 to 1. */
export interface Scores {
  recall: number;
  /** Undefined when nothing was found. */
  precision: number | undefined;
  recallAt10: number;
  /** Rank from 1 of the place that was meant; Infinity when it was not found. */
  rank: number;
}

const FIRST = 10;

export function score({ query, found }: Pick<Answered, 'query' | 'found'>): Scores {
  const { truth, targets, oneIsEnough } = query;
  const right = (paths: readonly string[]) => paths.filter((path) => truth.has(path)).length;
  const share = (paths: readonly string[], all: number) => (oneIsEnough ? Math.min(1, right(paths)) : right(paths) / all);
  const rank = found.findIndex((path) => targets.includes(path)) + 1;
  return {
    recall: share(found, truth.size),
    precision: found.length === 0 ? undefined : found.filter((path) => truth.has(path) || query.mayFind(path)).length / found.length,
    recallAt10: share(found.slice(0, FIRST), Math.min(FIRST, truth.size)),
    rank: rank || Infinity,
  };
}

export interface Figures {
  queries: number;
  recall: number;
  precision: number;
  recallAt10: number;
  /** Shares of the queries whose meant place is among the first ten, and first. */
  inFirstTen: number;
  first: number;
  /** Mean of 1 / rank. */
  mrr: number;
  unanswered: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
}

export function sumUp(answers: readonly Answered[]): Figures {
  const scores = answers.map(score);
  const precise = scores.flatMap(({ precision }) => (precision === undefined ? [] : [precision]));
  const times = answers.map(({ ms }) => ms).filter((ms) => !Number.isNaN(ms));
  return {
    queries: answers.length,
    recall: mean(scores.map(({ recall }) => recall)),
    precision: mean(precise),
    recallAt10: mean(scores.map(({ recallAt10 }) => recallAt10)),
    inFirstTen: mean(scores.map(({ rank }) => Number(rank <= FIRST))),
    first: mean(scores.map(({ rank }) => Number(rank === 1))),
    mrr: mean(scores.map(({ rank }) => 1 / rank)),
    unanswered: answers.filter(({ found }) => found.length === 0).length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

/** Figures of each class, in the order in which the classes first occur. */
export function sumUpByClass(answers: readonly Answered[]): Map<ClassName, Figures> {
  return new Map([...Map.groupBy(answers, ({ query }) => query.of)].map(([of, some]) => [of, sumUp(some)]));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The smallest value that is not below the given share of all. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN;
}
