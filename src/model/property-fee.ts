import type { Charge } from '../schema/charge.ts';
import { normaliseUnit } from './unit.ts';

/** Whether a charge is the property fee itself: called so, and charged per ㎡ and month. */
export function isPropertyFee({ item, unit }: Pick<Charge, 'item' | 'unit'>): boolean {
  return item.includes('物业') && normaliseUnit(unit ?? '') === '元/㎡·月';
}
