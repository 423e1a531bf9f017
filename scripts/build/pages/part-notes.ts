import type { Reads } from '../../../src/site/reads.ts';
import type { AnswerOf } from './answers.ts';
import type { FormerPart } from './former-part.ts';
import type { Asked, KeptPart, NotedFile } from './kept-part.ts';

/** Notes of files that are made now, as a part for the next build. */
export interface PartNotes {
  /** What was asked, in the numbers of this part; undefined when one of the questions cannot be asked again. */
  numbered(asked: Reads): Asked | undefined;
  /** The same of what was asked in the build before. */
  takenOver(asked: Asked, of: FormerPart): Asked;
  add(file: NotedFile): void;
  /** How much has been noted: files, and questions. */
  size(): number;
  part(): KeptPart;
}

export function openPartNotes(route: string, answerOf: AnswerOf): PartNotes {
  const files: NotedFile[] = [];
  const names = new Map<string, number>();
  const answers: (string | undefined)[] = [];
  const groups: Asked[] = [];
  /** By what was asked for something that is made once, now or as the build before has noted it. */
  const groupNumbers = new Map<Reads | Asked, number>();
  /** By index into the groups. */
  const answered: (boolean | undefined)[] = [];

  function numberOf(name: string): number {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, answers.length);
    return answers.push(answerOf(name)) - 1;
  }

  function groupOf<T extends Reads | Asked>(shared: T, asked: (of: T) => Asked): number {
    const known = groupNumbers.get(shared);
    if (known !== undefined) return known;
    const number = groups.push(asked(shared)) - 1;
    groupNumbers.set(shared, number);
    return number;
  }

  /** What was asked, in numbers. Notes of what is made once hold no notes of themselves. */
  function askedOf({ names: own, shared }: Reads): Asked {
    return { reads: [...own].map(numberOf), groups: [...shared].map((one) => groupOf(one, askedOf)) };
  }

  function takenOver(asked: Asked, of: FormerPart): Asked {
    return {
      reads: asked.reads.map((index) => numberOf(of.nameAt(index))),
      groups: asked.groups.map((index) => groupOf(of.groupAt(index), (group) => takenOver(group, of))),
    };
  }

  function isAnswered({ reads, groups: shared }: Asked): boolean {
    return reads.every((number) => answers[number] !== undefined) && shared.every(isAnsweredGroup);
  }

  function isAnsweredGroup(number: number): boolean {
    return (answered[number] ??= isAnswered(groups[number]!));
  }

  return {
    numbered(reads) {
      const asked = askedOf(reads);
      return isAnswered(asked) ? asked : undefined;
    },
    takenOver,
    add: (file) => void files.push(file),
    size: () => files.length + answers.length,
    part: () => ({ route, names: [...names.keys()], answers: answers.map((answer) => answer ?? ''), groups, files }),
  };
}
