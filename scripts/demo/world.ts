/** What is known of the district while it is made: first the ground, then the plans, then the notices that tell of them. */
import type { Charge, ParkingCharge } from '../../src/schema/charge.ts';
import type { Community } from '../../src/schema/community.ts';
import type { Company } from '../../src/schema/company.ts';
import type { Compound } from '../../src/schema/compound.ts';
import type { Contract } from '../../src/schema/contract.ts';
import type { Office } from '../../src/schema/office.ts';
import type { Subdistrict } from '../../src/schema/subdistrict.ts';
import type { Civility } from './civility.ts';
import type { DutyPlan } from './duty/plan.ts';
import type { Gradings } from './gradings.ts';
import type { DemoOptions } from './options.ts';
import type { OwnersPlan } from './owners/plan.ts';
import type { PlannedProject } from './projects.ts';
import type { Random } from './random.ts';
import type { PlannedLift } from './works/lifts.ts';
import type { WorksPlan } from './works/plan.ts';

/** What everything else is planned upon. */
export interface Ground {
  options: DemoOptions;
  offices: Office[];
  subdistricts: Subdistrict[];
  communities: Community[];
  companies: Company[];
  compounds: Compound[];
  projects: PlannedProject[];
  lifts: PlannedLift[];
  contracts: Contract[];
  charges: Charge[];
  parking: ParkingCharge[];
  civility: Civility;
  gradings: Gradings;
}

/**
 * Everything a notice or a register may take its facts from. A fact that both tell is planned first,
 * so that the text quotes what the register says.
 */
export interface World extends Ground {
  works: WorksPlan;
  owners: OwnersPlan;
  duty: DutyPlan;
  /** For the notices. */
  random: Random;
  /** Compounds that already had a notice of a matter: another one is taken first. */
  taken: Set<string>;
  /** By matter: the compounds of which it can be told, and those among them that had no notice of it yet. */
  pools: Map<string, { fit: readonly Compound[]; fresh: Compound[] }>;
}
