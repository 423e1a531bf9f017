import type { Charge } from '../schema/charge.ts';
import type { ServiceMenu } from '../schema/service-menu.ts';

/**
 * The menu of a standard that a charge is chosen from: that of its kind of house, and of its
 * lift column where there are several. `menus` are those of the charge's standard.
 */
export function menuOfCharge<T extends Pick<ServiceMenu, 'category' | 'elevator'>>(
  menus: readonly T[],
  { category, elevator }: Partial<Pick<Charge, 'category' | 'elevator'>>,
): T | undefined {
  const fitting = menus.filter((menu) => category === undefined || menu.category === category);
  return fitting.find((menu) => menu.elevator === elevator) ?? fitting[0] ?? menus[0];
}
