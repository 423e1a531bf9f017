/** The labelled queries of a corpus: drawn by a fixed seed, the same at every run. */
import { makeRandom, type Random } from '../../scripts/demo/random.ts';
import type { Corpus } from './corpus.ts';
import { CLASSES, type ClassName, type LabelledQuery } from './labelled-query.ts';
import { nameQueries } from './queries/name-queries.ts';
import { numberQueries } from './queries/number-queries.ts';
import { sentenceQueries } from './queries/sentence-queries.ts';
import { soundQueries } from './queries/sound-queries.ts';
import { titleQueries } from './queries/title-queries.ts';
import { wordQueries } from './queries/word-queries.ts';
import { writingQueries } from './queries/writing-queries.ts';

/** Candidates of one class without end or in random order; what cannot be labelled is left out. */
export type QueryMaker = (corpus: Corpus, random: Random) => Iterable<LabelledQuery | undefined>;

const MAKERS: Record<ClassName, QueryMaker> = {
  ...wordQueries,
  ...nameQueries,
  ...numberQueries,
  ...writingQueries,
  ...soundQueries,
  ...titleQueries,
  ...sentenceQueries,
};

const SEED = 'search-bench/1';
/** A class that finds nothing to ask must end. */
const MOST_TRIES = 4000;

/** All classes in their order; `perClass` instead of the number that each has. */
export function makeQueries(corpus: Corpus, perClass?: number): LabelledQuery[] {
  const taken = new Set<string>();
  return (Object.keys(CLASSES) as ClassName[]).flatMap((of) => {
    const count = perClass ?? CLASSES[of].count;
    const queries: LabelledQuery[] = [];
    let tries = 0;
    for (const query of MAKERS[of](corpus, makeRandom(`${SEED}/${of}`))) {
      if (query && !taken.has(query.text)) {
        taken.add(query.text);
        queries.push(query);
      }
      if (queries.length === count || (tries += 1) === MOST_TRIES) break;
    }
    if (queries.length < count) throw new Error(`only ${queries.length} of ${count} queries of ${of}`);
    return queries;
  });
}
