import type { Following } from '../../site/subscribe-view.ts';

/** Ways to subscribe: the column each has in tables. */
export type Way = 'add' | 'file' | 'atom' | 'json';

/** Without the one for telephones while the address of the site is not known: they follow whole addresses only. */
export function possible(ways: readonly Way[], { calendar }: Following): Way[] {
  return ways.filter((way) => way !== 'add' || calendar?.webcal !== undefined);
}
