/** What the fee check needs in a browser: the district's own tables and what each compound charges. */
import type { Charge } from '../schema/charge.ts';
import type { FeeTable } from './fee-range.ts';
import type { ServiceMenu } from '../schema/service-menu.ts';
import type { Menu } from './menu-total.ts';

export interface FeeCheckData {
  /** The standard in force on the build date; charges may be compared with an earlier one. */
  currentId: string;
  tables: Record<string, FeeTable>;
  menus: (Pick<ServiceMenu, 'standardId' | 'category' | 'elevator'> & { table: Menu })[];
  compounds: FeeCheckCompound[];
}

export interface FeeCheckCompound {
  id: string;
  name: string;
  aliases: readonly string[];
  elevators: '无' | '部分有' | '全部有';
  /** An owners' committee is on record, so the owners' assembly exists and the contract price counts (trap T-3). */
  assembly: boolean;
  /** Fees in force; several when its buildings pay differently. */
  charges: FeeCheckCharge[];
}

export type FeeCheckCharge = Pick<Charge, 'item' | 'regime'> &
  Partial<Pick<Charge, 'standardId' | 'category' | 'elevator' | 'grade' | 'menuChoice' | 'fullyMet' | 'price' | 'unit' | 'elevatorPrice'>>;
