/** What the pages of companies show: grades with their schemes, where they serve, contracts, and what authorities decided. */
import { serviceSpells, servingOn, type ServiceSpell } from '../model/company-record.ts';
import type { Company } from '../schema/company.ts';
import type { Compound } from '../schema/compound.ts';
import type { Contract } from '../schema/contract.ts';
import type { Deduction } from '../schema/deduction.ts';
import type { FeeCollection } from '../schema/fee-collection.ts';
import type { Grading, GradingScheme, SchemeBand } from '../schema/grading.ts';
import type { Listing, ListRule } from '../schema/listing.ts';
import type { Manager } from '../schema/manager.ts';
import type { Notice } from '../schema/notice.ts';
import type { Penalty } from '../schema/penalty.ts';
import { hasElasticRules } from './price-view.ts';
import { compare, type Site } from './site.ts';

export interface CompanyGrade {
  grading: Grading;
  scheme: GradingScheme | undefined;
  deductions: readonly Deduction[];
  notice: Notice | undefined;
}

export interface CompanyService extends Omit<ServiceSpell, 'contracts'> {
  compound: Compound | undefined;
  contracts: readonly { contract: Contract; tender: Notice | undefined; notice: Notice | undefined }[];
  /** Who runs it now. */
  manager: Manager | undefined;
}

export interface CompanyView {
  company: Company;
  /** Newest first; the same letter means something else under another scheme, so each carries its own. */
  grades: readonly CompanyGrade[];
  serving: readonly CompanyService[];
  /** Where it served before, or is not yet serving. */
  others: readonly CompanyService[];
  penalties: readonly { penalty: Penalty; compound: Compound | undefined }[];
  listings: readonly { listing: Listing; rule: ListRule | undefined; compound: Compound | undefined }[];
  collections: readonly FeeCollection[];
  /** Whether there are rules of what a grade lets a price do (`hasElasticRules`). */
  elastic: boolean;
  asOf: string;
}

export function companyView(site: Site, company: Company): CompanyView {
  const spells = serviceSpells(site.where('contract', 'companyId', company.id));
  const now = new Set(servingOn(spells, site.dataDate));
  const services = (list: readonly ServiceSpell[]) => list.map((spell) => serviceOf(site, company, spell));
  return {
    company,
    grades: gradesOf(site, company.id),
    serving: services(spells.filter((spell) => now.has(spell))),
    others: services(spells.filter((spell) => !now.has(spell))),
    penalties: site
      .where('penalty', 'companyId', company.id)
      .toSorted((a, b) => compare(b.on, a.on))
      .map((penalty) => ({ penalty, compound: site.find('compound', penalty.compoundId) })),
    listings: site
      .where('listing', 'companyId', company.id)
      .toSorted((a, b) => compare(b.from, a.from))
      .map((listing) => ({ listing, rule: site.find('listRule', listing.ruleId), compound: site.find('compound', listing.compoundId) })),
    collections: site.where('feeCollection', 'companyId', company.id),
    elastic: hasElasticRules(site),
    asOf: site.dataDate,
  };
}

/** A company's grades, newest first. */
export function gradesOf(site: Site, companyId: string): CompanyGrade[] {
  return site
    .where('grading', 'companyId', companyId)
    .toSorted((a, b) => compare(b.to, a.to))
    .map((grading) => ({
      grading,
      scheme: site.find('gradingScheme', grading.schemeId),
      deductions: site.where('deduction', 'gradingId', grading.id),
      notice: site.find('notice', grading.noticeId),
    }));
}

function serviceOf(site: Site, company: Company, { contracts, ...spell }: ServiceSpell): CompanyService {
  return {
    ...spell,
    compound: site.find('compound', spell.compoundId),
    contracts: contracts.map((contract) => ({
      contract,
      tender: site.find('notice', contract.tenderNoticeId),
      notice: site.find('notice', contract.noticeId),
    })),
    manager: site.where('manager', 'compoundId', spell.compoundId).find((one) => one.companyId === company.id && one.to === undefined),
  };
}

export interface GradeGroup {
  grade: string;
  bands: readonly SchemeBand[];
  companies: readonly Company[];
}

export interface GradeGroups {
  scheme: GradingScheme;
  from: string;
  to: string;
  notice: Notice | undefined;
  groups: readonly GradeGroup[];
}

/** The companies by the newest grade of each scheme. */
export function gradeGroups(site: Site): GradeGroups[] {
  return site.all.gradingScheme.flatMap((scheme) => {
    const gradings = site.where('grading', 'schemeId', scheme.id);
    const newest = gradings
      .map(({ to }) => to)
      .sort(compare)
      .at(-1);
    const rows = gradings.filter(({ to }) => to === newest);
    const first = rows[0];
    if (!first) return [];
    const bands = site.where('schemeBand', 'schemeId', scheme.id);
    return [
      {
        scheme,
        from: first.from,
        to: first.to,
        notice: site.find('notice', first.noticeId),
        groups: scheme.gradesBestFirst.map((grade) => ({
          grade,
          bands: bands.filter((band) => band.grade === grade),
          companies: rows.filter((row) => row.grade === grade).flatMap(({ companyId }) => site.find('company', companyId) ?? []),
        })),
      },
    ];
  });
}
