import type { Notices } from '../notices/make-notices.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Records } from '../write.ts';

/** The registers of works, from what was planned and the numbers that the notices got. */
export function makeWorks(_random: Random, world: World, notices: Notices, _made: Records): Records {
  return {
    project: world.projects.map((planned) => planned.project),
    consent: notices.consents,
  };
}
