/** What the rule of a district makes an index number from; all three are permanent. */
export interface Indexed {
  id: string;
  publishedOn: string;
  indexNo?: string | undefined;
  issuerId?: string | undefined;
}

/**
 * The 索引号 of a notice or document: as the office gave it, else by the rule in the district's settings
 * (`YT-{年}-{编号}`), else none. None is ever invented: without a rule, or without the issuer that the rule asks for, the
 * field stays away.
 */
export function indexNumber({ id, publishedOn, indexNo, issuerId }: Indexed, rule: string | undefined): string | undefined {
  if (indexNo !== undefined || rule === undefined) return indexNo;
  if (issuerId === undefined && rule.includes('{单位}')) return undefined;
  return rule
    .replaceAll('{年}', publishedOn.slice(0, 4))
    .replaceAll('{单位}', issuerId ?? '')
    .replaceAll('{编号}', id);
}
