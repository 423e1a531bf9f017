import type { Campaign, SANWU_TESTS } from '../schema/campaign.ts';
import { SANWU_FIELDS, type Sanwu } from '../schema/sanwu.ts';

type Definition = NonNullable<Campaign['sanwu']>;

export type SanwuFinding = Sanwu['property'];

/** What was found for one test of the definition. */
export function findingOf(sanwu: Sanwu, test: (typeof SANWU_TESTS)[number]): SanwuFinding {
  return sanwu[SANWU_FIELDS[test]];
}

/** The tests of the campaign's definition that the compound fails. 三无 means other things in other places (trap T-4). */
export function lacksOf(sanwu: Sanwu, { tests }: Pick<Definition, 'tests'>): (typeof SANWU_TESTS)[number][] {
  return tests.filter((test) => findingOf(sanwu, test) === '无');
}

/** Whether the compound is a 三无小区 by the printed definition. */
export function isSanwu(sanwu: Sanwu, definition: Pick<Definition, 'tests' | 'least'>): boolean {
  return lacksOf(sanwu, definition).length >= definition.least;
}
