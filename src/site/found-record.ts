import type { Compound } from '../schema/compound.ts';
import { getSite } from './get-site.ts';

/** What search knows of the page of a record that concerns these compounds; `on` is its day, `YYYY-MM-DD`. */
export function foundRecord(compounds: readonly (Compound | undefined)[], on?: string) {
  const known = compounds.filter((compound) => compound !== undefined);
  const within = new Set(known.flatMap(({ subdistrictId }) => getSite().find('subdistrict', subdistrictId)?.name ?? []));
  const [only] = known;
  return {
    kind: 'record',
    ...(only && known.length === 1 && { place: only.name }),
    ...(on !== undefined && { on }),
    within: [...within],
  };
}
