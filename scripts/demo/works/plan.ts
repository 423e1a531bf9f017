import type { Random } from '../random.ts';
import type { Ground } from '../world.ts';

/** What is decided about renovation, money and elevators before any notice is written. */
export type WorksPlan = Record<never, never>;

export function planWorks(_random: Random, _ground: Ground): WorksPlan {
  return {};
}
