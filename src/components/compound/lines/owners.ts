/** What a compound's page answers about its company, its money, its owners' bodies and the centre nearby. */
import type { CompoundView } from '../../../site/compound-view.ts';
import type { AnswerLine } from '../answer-line.ts';

export function ownersLines(_view: CompoundView): AnswerLine[] {
  return [];
}

/** Parts of the one sentence above the lines. */
export function ownersAnswer(_view: CompoundView): string[] {
  return [];
}
