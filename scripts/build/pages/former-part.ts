import type { AnswerOf } from './answers.ts';
import type { Asked, KeptPart, NotedFile } from './kept-part.ts';

/** A part that the build before has kept, held against the site as it is now. */
export interface FormerPart {
  files: readonly NotedFile[];
  nameAt(index: number): string;
  groupAt(index: number): Asked;
  /** Whether every question is answered as it was then. */
  isUnchanged(asked: Asked): boolean;
}

export function openFormerPart({ names, answers, groups, files }: KeptPart, answerOf: AnswerOf): FormerPart {
  /** By index into the names, and into the groups. */
  const same: (boolean | undefined)[] = [];
  const sameGroups: (boolean | undefined)[] = [];
  const isSame = (index: number) => (same[index] ??= answerOf(names[index]!) === answers[index]);
  const isSameGroup = (index: number) => (sameGroups[index] ??= isUnchanged(groups[index]!));

  function isUnchanged({ reads, groups: shared }: Asked): boolean {
    return reads.every(isSame) && shared.every(isSameGroup);
  }

  return { files, nameAt: (index) => names[index]!, groupAt: (index) => groups[index]!, isUnchanged };
}
