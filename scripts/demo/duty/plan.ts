import type { Random } from '../random.ts';
import type { Ground, World } from '../world.ts';

/** What is decided about liaison, problems and supervision before any notice is written. */
export type DutyPlan = Record<never, never>;

export function planDuty(_random: Random, _ground: Ground & Pick<World, 'works' | 'owners'>): DutyPlan {
  return {};
}
