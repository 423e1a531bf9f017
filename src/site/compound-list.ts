/** All compounds by subdistrict and community, with the few figures a list shows. */
import type { Community } from '../schema/community.ts';
import type { Compound } from '../schema/compound.ts';
import type { Subdistrict } from '../schema/subdistrict.ts';
import { propertyFees, type ChargeView } from './charge-view.ts';
import { scoreHistory, type ScorePoint } from './ranking-view.ts';
import { compare, type Site } from './site.ts';

export interface SubdistrictGroup {
  subdistrict: Subdistrict;
  communities: { community: Community; compounds: Compound[] }[];
  count: number;
  managed: number;
  old: number;
}

export interface CompoundList {
  groups: SubdistrictGroup[];
  count: number;
  managed: number;
  old: number;
  cutoff: number;
}

export interface CompoundRow {
  compound: Compound;
  fees: ChargeView[];
  score?: ScorePoint | undefined;
}

/** Subdistricts, communities and compounds in the order of their ids. */
export function compoundList(site: Site): CompoundList {
  const cutoff = site.campaign.oldCompoundCutoff;
  const tally = (compounds: readonly Compound[]) => ({
    count: compounds.length,
    managed: compounds.filter((compound) => compound.companyId !== undefined).length,
    old: compounds.filter((compound) => compound.builtYear < cutoff).length,
  });
  const groups = inOrder(site.all.subdistrict).map((subdistrict) => ({
    subdistrict,
    communities: inOrder(site.where('community', 'subdistrictId', subdistrict.id))
      .map((community) => ({ community, compounds: inOrder(site.where('compound', 'communityId', community.id)) }))
      .filter(({ compounds }) => compounds.length > 0),
    ...tally(site.where('compound', 'subdistrictId', subdistrict.id)),
  }));
  return { groups, ...tally(site.all.compound), cutoff };
}

/** The figures of one line of a subdistrict's table. */
export function compoundRow(site: Site, compound: Compound): CompoundRow {
  return {
    compound,
    fees: propertyFees(site, compound.id),
    score: scoreHistory(site, compound.id)[0],
  };
}

function inOrder<T extends { id: string }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => compare(a.id, b.id));
}
