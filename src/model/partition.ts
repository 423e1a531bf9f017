import type { Campaign } from '../schema/campaign.ts';
import type { Compound } from '../schema/compound.ts';

type Mode = Compound['mgmtMode'];

/** One announced part of all compounds against the register. */
export interface PartCount {
  name: string;
  announced: number;
  /** Compounds of the register in one of its modes. */
  counted: number;
}

/** The announced parts against each other, the announced total and the register (rule V-48). */
export interface PartitionCount {
  parts: PartCount[];
  /** Sum of the announced parts. */
  announcedSum: number;
  /** Announced number of compounds, when there is one. */
  announcedTotal: number | undefined;
  /** Compounds in the register. */
  counted: number;
  /** Management modes that more than one part claims, and modes of the register that none does. */
  claimedTwice: Mode[];
  unclaimed: Mode[];
}

/** Counts the parts. 老旧小区 is no part: it overlaps them and is never added. */
export function partitionCounts(
  campaign: Pick<Campaign, 'partitions' | 'compoundCount'>,
  compounds: readonly Pick<Compound, 'mgmtMode'>[],
): PartitionCount {
  const claims = campaign.partitions.flatMap((part) => [...new Set(part.modes)]);
  const present = [...new Set(compounds.map((compound) => compound.mgmtMode))];
  return {
    parts: campaign.partitions.map(({ name, modes, count }) => ({
      name,
      announced: count,
      counted: compounds.filter((compound) => modes.includes(compound.mgmtMode)).length,
    })),
    announcedSum: campaign.partitions.reduce((sum, { count }) => sum + count, 0),
    announcedTotal: campaign.compoundCount,
    counted: compounds.length,
    claimedTwice: [...new Set(claims.filter((mode, index) => claims.indexOf(mode) !== index))],
    unclaimed: present.filter((mode) => !claims.includes(mode)),
  };
}

/** Built before the campaign's cut-off year (trap T-7: the year differs by place and must be printed beside every count). */
export function isOldCompound(compound: Pick<Compound, 'builtYear'>, campaign: Pick<Campaign, 'oldCompoundCutoff'>): boolean {
  return compound.builtYear < campaign.oldCompoundCutoff;
}
