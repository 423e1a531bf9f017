import { accountPeriod } from '../model/account-period.ts';
import { disclosureState, type DisclosureState } from '../model/disclosure-state.ts';
import { contractInForce } from '../model/in-force.ts';
import { isInTerm } from '../model/term.ts';
import type { Centre } from '../schema/centre.ts';
import type { Company } from '../schema/company.ts';
import type { Compound } from '../schema/compound.ts';
import type { Contract } from '../schema/contract.ts';
import type { Disclosure } from '../schema/disclosure.ts';
import type { FeeCollection } from '../schema/fee-collection.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { PriceChange } from '../schema/price-change.ts';
import type { Survey } from '../schema/survey.ts';
import { gradesOf, type CompanyGrade } from './company-view.ts';
import { compare, type Site } from './site.ts';

/** What the registers of owners hold about one compound. */
export interface CompoundOwners {
  /** The company in service, its newest grade, and how many decisions against it concern this compound. */
  company: { company: Company; contract: Contract | undefined; grade: CompanyGrade | undefined; penalties: number } | undefined;
  /** 公共收益 of the newest period. */
  account: { row: Disclosure; state: DisclosureState } | undefined;
  /** How much of the fees was paid, in aggregate. */
  collection: FeeCollection | undefined;
  /** Being discussed, else nothing. */
  priceChange: PriceChange | undefined;
  /** Bodies that are there on the data date, committees first. */
  bodies: readonly Organisation[];
  /** A committee whose term has run out, when there is no other. */
  expired: Organisation | undefined;
  /** An open centre in the same subdistrict, of its own community if possible. */
  centre: Centre | undefined;
  survey: Survey | undefined;
}

export function compoundOwners(site: Site, compound: Compound): CompoundOwners {
  const { id, companyId } = compound;
  const asOf = site.dataDate;
  const company = site.find('company', companyId);
  const bodies = site.where('organisation', 'compoundId', id);
  const standing = bodies
    .filter((body) => isInTerm(body, asOf))
    .toSorted((a, b) => Number(a.kind === '党组织') - Number(b.kind === '党组织'));
  const committees = bodies.filter(({ kind }) => kind !== '党组织');
  const centres = site.where('centre', 'subdistrictId', compound.subdistrictId).filter(({ status }) => status === '运营');
  const account = newest(
    site.where('disclosure', 'compoundId', id).filter(({ kind }) => kind === '公共收益'),
    ({ period }) => accountPeriod(period).to,
  );
  return {
    company: company && {
      company,
      contract: contractInForce(
        site.where('contract', 'compoundId', id).filter((contract) => contract.companyId === companyId),
        asOf,
      ),
      grade: gradesOf(site, company.id)[0],
      penalties: site.where('penalty', 'compoundId', id).filter((penalty) => penalty.companyId === companyId).length,
    },
    account: account && { row: account, state: disclosureState(account) },
    collection: newest(site.where('feeCollection', 'compoundId', id), ({ period }) => accountPeriod(period).to),
    priceChange: site.where('priceChange', 'compoundId', id).find(({ effectiveOn, stoppedOn }) => !effectiveOn && !stoppedOn),
    bodies: standing,
    expired: standing.some(({ kind }) => kind !== '党组织') ? undefined : newest(committees, ({ termEnd }) => termEnd ?? ''),
    centre: centres.find(({ communityId }) => communityId === compound.communityId) ?? centres[0],
    survey: newest(site.where('survey', 'compoundId', id), ({ to }) => to),
  };
}

function newest<T>(list: readonly T[], by: (one: T) => string): T | undefined {
  return list.toSorted((a, b) => compare(by(b), by(a)))[0];
}
