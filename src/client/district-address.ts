import { href } from '../format/href.ts';
import type { District } from '../search/district.ts';

/** The address of a page of this site, or of another district's. */
export function addressIn(district: District | undefined, path: string): string {
  return district ? district.address + path.replace(/^\//, '') : href(path);
}
