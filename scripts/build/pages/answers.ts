import { takeReads } from '../../../src/site/reads-bridge.ts';
import { digestIfPlain } from './digest.ts';

/** Names whose answers are remembered; of a large site there are too many to remember all, and to ask twice is harmless. */
const MOST = 400_000;

/** What the site answers to a name, as a digest; undefined when nobody can tell. */
export type AnswerOf = (name: string) => string | undefined;

/** Asks the site that this thread renders; each question is asked seldom more than once. */
export function openAnswers(most = MOST): AnswerOf {
  const known = new Map<string, string | undefined>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before;
    if (known.size >= most) known.clear();
    const found = takeReads()?.askAgain(name);
    const answer = found && digestIfPlain(found.answer);
    known.set(name, answer);
    return answer;
  };
}
