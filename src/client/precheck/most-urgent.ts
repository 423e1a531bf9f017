import type { Counts, PlacedProblem } from './protocol.ts';

/** More than these nobody goes through before checking again; handing them over would make the page stand still. */
const MOST = 2000;

/** The problems to be handed over – errors before warnings before notes – and how many there are in all. */
export function mostUrgent(problems: readonly PlacedProblem[]): { problems: readonly PlacedProblem[]; counts: Counts } {
  const of = (severity: PlacedProblem['severity']) => problems.filter((problem) => problem.severity === severity);
  const [errors, warnings, notes] = [of('error'), of('warning'), of('info')];
  return {
    problems: problems.length <= MOST ? problems : [...errors, ...warnings, ...notes].slice(0, MOST),
    counts: { error: errors.length, warning: warnings.length, info: notes.length },
  };
}
