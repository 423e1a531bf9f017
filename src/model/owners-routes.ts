/** Permanent addresses of the registers of owners. */

/** Everything that one compound published about its money. */
export function disclosurePath(compoundId: string): string {
  return `/disclosures/${compoundId}/`;
}
