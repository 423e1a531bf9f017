import type { KindName } from '../../schema/registry.ts';

/** As what the search lists the default pages of records; others are found by the pages that name them. */
const FOUND = { company: 'company', community: 'community' } as const;

export function foundKind(name: KindName): (typeof FOUND)[keyof typeof FOUND] | undefined {
  return (FOUND as Partial<Record<KindName, (typeof FOUND)[keyof typeof FOUND]>>)[name];
}
