/** One charge of a compound with everything it is compared with. */
import { judgeCharge, type ChargeVerdict } from '../model/charge-verdict.ts';
import { isWithin } from '../model/in-force.ts';
import { menuOfCharge } from '../model/menu-of-charge.ts';
import { parseMenuChoice } from '../model/menu-total.ts';
import { isPropertyFee } from '../model/property-fee.ts';
import type { Charge } from '../schema/charge.ts';
import type { Company } from '../schema/company.ts';
import type { PolicyDocument } from '../schema/document.ts';
import type { FeeStandard } from '../schema/fee-standard.ts';
import { feeTable } from './fee-view.ts';
import { menuTable } from './menu-view.ts';
import type { Site } from './site.ts';

export interface ChargeView {
  charge: Charge;
  /** In force on the build date. */
  current: boolean;
  /** Charged per ㎡ and month and compared with the standard: the property fee itself. */
  isPropertyFee: boolean;
  company?: Company | undefined;
  basisDoc?: PolicyDocument | undefined;
  standard?: FeeStandard | undefined;
  standardDoc?: PolicyDocument | undefined;
  /** Names and grades of a menu charge. */
  menu: { name: string; grade: string }[];
  verdict: ChargeVerdict;
}

/** A charge, judged by the model. */
export function chargeView(site: Site, charge: Charge): ChargeView {
  const standard = site.find('feeStandard', charge.standardId);
  const serviceMenu = standard && charge.menuChoice && menuOfCharge(site.where('serviceMenu', 'standardId', standard.id), charge);
  const menu = serviceMenu && menuTable(site, serviceMenu);
  const choice = parseMenuChoice(charge.menuChoice ?? []) ?? {};
  return {
    charge,
    standard,
    current: charge.effectiveFrom !== undefined && isWithin(site.buildDate, charge.effectiveFrom, charge.effectiveTo),
    isPropertyFee: isPropertyFee(charge),
    company: site.find('company', charge.companyId),
    basisDoc: site.find('document', charge.basisDocId),
    standardDoc: site.find('document', standard?.sourceDocId),
    menu: (menu?.items ?? []).flatMap(({ key, name }) => (choice[key] === undefined ? [] : [{ name, grade: choice[key] }])),
    verdict: judgeCharge(charge, standard && feeTable(site, standard), menu),
  };
}

/** The property fees of a compound in force on the build date: several when its buildings pay differently. */
export function propertyFees(site: Site, compoundId: string): ChargeView[] {
  return site
    .where('charge', 'compoundId', compoundId)
    .map((charge) => chargeView(site, charge))
    .filter((view) => view.current && view.isPropertyFee);
}
