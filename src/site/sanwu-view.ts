import { findingOf, type SanwuFinding } from '../model/sanwu.ts';
import { SANWU_TESTS, type Campaign } from '../schema/campaign.ts';
import type { Site } from './site.ts';

export interface SanwuSummary {
  definition: NonNullable<Campaign['sanwu']> | undefined;
  total: number;
  removed: number;
  /** Each test by itself; those outside the definition too, because they were looked at. */
  tests: { test: (typeof SANWU_TESTS)[number]; counts: boolean; found: Readonly<Record<SanwuFinding, number>> }[];
}

export function sanwuSummary(site: Site): SanwuSummary {
  const rows = site.all.sanwu;
  const definition = site.campaign.sanwu;
  const count = (test: (typeof SANWU_TESTS)[number], finding: SanwuFinding) =>
    rows.filter((row) => findingOf(row, test) === finding).length;
  return {
    definition,
    total: rows.length,
    removed: rows.filter(({ removedOn }) => removedOn !== undefined).length,
    tests: SANWU_TESTS.map((test) => ({
      test,
      counts: definition?.tests.includes(test) === true,
      found: { 有: count(test, '有'), 无: count(test, '无'), 未查: count(test, '未查') },
    })),
  };
}
