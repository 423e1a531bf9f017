/** What a compound's poster says, and what a page of one of its versions says. */
import { compoundVersions, type CompoundFact, type CompoundFacts } from '../model/compound-versions.ts';
import { compoundVersionPath } from '../model/routes.ts';
import type { Charge } from '../schema/charge.ts';
import type { Community } from '../schema/community.ts';
import type { Company } from '../schema/company.ts';
import type { Compound } from '../schema/compound.ts';
import type { Contract } from '../schema/contract.ts';
import type { Office } from '../schema/office.ts';
import type { Subdistrict } from '../schema/subdistrict.ts';
import { addressOf } from './address.ts';
import { witnessKeys } from './ledger-kinds-view.ts';
import { paperState, type PaperState } from './ledger-paper.ts';
import type { Site } from './site.ts';

/** The dated facts of a version with the company they name. */
export interface SheetFacts {
  company: Company | undefined;
  contract: Contract | undefined;
  fees: Charge[];
}

export interface SheetVersion {
  number: number;
  since: string | undefined;
  facts: SheetFacts;
  /** What differs from the version before, in the order it is said. */
  changed: CompoundFact[];
  /** The facts of the version before; undefined for the first. */
  before: SheetFacts | undefined;
}

export interface CompoundPaperView {
  compound: Compound;
  subdistrict: Subdistrict | undefined;
  community: Community | undefined;
  office: Office | undefined;
  /** The version in force, which the sheet carries. */
  version: SheetVersion;
  versionPath: string;
  /** Whole address of that version's page; undefined when the site's address is not known. */
  versionAddress: string | undefined;
  /** The state of the publication log that the sheet carries. */
  paper: PaperState | undefined;
}

export interface CompoundVersionView extends CompoundPaperView {
  /** The version whose page this is. */
  asked: SheetVersion;
  /** What came after it, oldest first; empty when it is in force. */
  later: SheetVersion[];
  /** Keys of the log's witnesses; undefined without a log. */
  witnesses: string[] | undefined;
}

/** The poster of a compound as of the build date. */
export function compoundPaperView(site: Site, compound: Compound): CompoundPaperView {
  return paperOf(site, compound, versionsOf(site, compound).at(-1)!);
}

/** Every version's page of one compound. */
export function compoundVersionViews(site: Site, compound: Compound): CompoundVersionView[] {
  const versions = versionsOf(site, compound);
  const paper = paperOf(site, compound, versions.at(-1)!);
  return versions.map((asked) => ({ ...paper, asked, later: versions.slice(asked.number), witnesses: site.ledger && witnessKeys(site) }));
}

function paperOf(site: Site, compound: Compound, version: SheetVersion): CompoundPaperView {
  const subdistrict = site.find('subdistrict', compound.subdistrictId);
  const community = site.find('community', compound.communityId);
  const office = site.find('office', subdistrict?.officeId);
  const versionPath = compoundVersionPath(compound.id, version.number);
  const { company, contract, fees } = version.facts;
  return {
    compound,
    subdistrict,
    version,
    versionPath,
    community,
    office,
    versionAddress: addressOf(site, versionPath),
    paper: paperState(site, [
      ['compound', compound],
      ['subdistrict', subdistrict],
      ['community', community],
      ['office', subdistrict?.phone === undefined ? office : undefined],
      ['company', company],
      ['contract', contract],
      ...fees.map((fee) => ['charge', fee] as const),
    ]),
  };
}

function versionsOf(site: Site, compound: Compound): SheetVersion[] {
  const withCompany = ({ companyId, contract, fees }: CompoundFacts) => ({ company: site.find('company', companyId), contract, fees });
  const charges = site.where('charge', 'compoundId', compound.id);
  const versions = compoundVersions({ compound, charges, contracts: site.where('contract', 'compoundId', compound.id) }, site.buildDate);
  return versions.map(({ facts, ...version }, index) => ({
    ...version,
    facts: withCompany(facts),
    before: index === 0 ? undefined : withCompany(versions[index - 1]!.facts),
  }));
}
