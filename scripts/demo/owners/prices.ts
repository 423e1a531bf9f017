import type { Contract } from '../../../src/schema/contract.ts';
import type { ElasticRule, PriceChange } from '../../../src/schema/price-change.ts';
import { PERIODS } from '../gradings.ts';
import type { Notices } from '../notices/make-notices.ts';
import type { World } from '../world.ts';
import type { Records } from '../write.ts';
import { versionsOf } from './price-plan.ts';
import { byId, noticeOf } from '../look-up.ts';

const RULES = '《云汀区物业服务企业信用等级评定办法》第十四条';

export const ELASTIC: ElasticRule[] = [
  { schemeId: 'credit-2025', grade: 'AAA', adjust: '可上浮', percent: 2000, basis: RULES },
  { schemeId: 'credit-2025', grade: 'AA', adjust: '可上浮', percent: 1500, basis: RULES },
  { schemeId: 'credit-2025', grade: 'A', adjust: '不变', basis: RULES },
  { schemeId: 'credit-2025', grade: 'B', adjust: '不变', basis: RULES },
  { schemeId: 'credit-2025', grade: 'C', adjust: '应下浮', percent: 500, basis: RULES },
];

/** Changes of price: those that notices tell of, the falls that a renewed contract brought, and one that the owners turned down. */
export function makePriceChanges(world: World, notices: Notices): Pick<Records, 'priceChange' | 'elasticRule'> {
  const told = world.owners.prices.flatMap((planned, index): Omit<PriceChange, 'id'>[] => {
    const [auditNoticeId, proposalNoticeId, resultNoticeId] = [1, 2, 3].map((step) => notices.idOf(`price-${index}-${step}`));
    if (!proposalNoticeId && !auditNoticeId) return [];
    const { charge, oldPrice, newPrice, from } = planned;
    const consentId = notices.consents.find((consent) => consent.noticeId !== undefined && consent.noticeId === resultNoticeId)?.id;
    const audited = noticeOf(notices, auditNoticeId ?? proposalNoticeId)!.value.publishedOn;
    const period = PERIODS.findLast((one) => one.publishedOn <= audited);
    const graded = period && world.gradings.grading.find((row) => row.companyId === charge.companyId && row.to === period.to);
    return [
      {
        compoundId: charge.compoundId,
        companyId: charge.companyId!,
        item: charge.item,
        before: oldPrice,
        after: newPrice,
        unit: charge.unit!,
        ...(graded && { gradingId: graded.id }),
        ...(auditNoticeId && { auditNoticeId }),
        ...(proposalNoticeId && { proposalNoticeId }),
        ...(consentId && { consentId }),
        ...(resultNoticeId && { resultNoticeId }),
        ...(from && resultNoticeId && { chargeId: charge.id, effectiveOn: from }),
      },
    ];
  });
  const rows = [...told, ...fallsOf(world), ...turnedDown(world)].sort((a, b) => compare(dayOf(a, notices), dayOf(b, notices)));
  return {
    priceChange: rows.map((row, at) => ({ id: `y-${dayOf(row, notices).slice(0, 4)}-${String(at + 1).padStart(3, '0')}`, ...row })),
    elasticRule: ELASTIC,
  };
}

/** Prices that went down when the contract was agreed anew: that takes neither audit nor vote. */
function fallsOf(world: World): Omit<PriceChange, 'id'>[] {
  return versionsOf(world.charges)
    .filter(({ before, charge }) => charge.price! < before.price!)
    .map(({ before, charge }) => ({
      compoundId: charge.compoundId,
      companyId: charge.companyId!,
      item: charge.item,
      before: before.price!,
      after: charge.price!,
      unit: charge.unit!,
      chargeId: charge.id,
      effectiveOn: charge.effectiveFrom!,
    }));
}

/** What a no leads to: the price stays. It was before the site began, so its notices hung in the compound only. */
function turnedDown(world: World): Omit<PriceChange, 'id'>[] {
  const changed = new Set(versionsOf(world.charges).map(({ charge }) => charge.compoundId));
  const known = new Set(world.owners.prices.map(({ charge }) => charge.compoundId));
  const charge = world.charges.find(
    (entry) =>
      entry.regime === '合同约定' &&
      !entry.effectiveTo &&
      entry.compoundId !== world.compounds[0]?.id &&
      entry.effectiveFrom! < '2025-01-01' &&
      !changed.has(entry.compoundId) &&
      !known.has(entry.compoundId) &&
      contractOf(world, entry.contractId)?.kind === '业主大会选聘',
  );
  if (!charge) return [];
  return [
    {
      compoundId: charge.compoundId,
      companyId: charge.companyId!,
      item: charge.item,
      before: charge.price!,
      after: Math.round((charge.price! * 118) / 1000) * 10,
      unit: charge.unit!,
      stoppedOn: '2025-05-16',
      stopReason: '业主大会表决没有通过：同意的人数占参与表决人数的41%，不到一半。价格不变，一年内不再提出。',
    },
  ];
}

const contractOf = (world: World, id: string | undefined): Contract | undefined => byId(world.contracts, id);

function dayOf({ effectiveOn, stoppedOn, proposalNoticeId, auditNoticeId }: Omit<PriceChange, 'id'>, notices: Notices): string {
  const notice = noticeOf(notices, proposalNoticeId ?? auditNoticeId)?.value;
  return effectiveOn ?? stoppedOn ?? notice?.publishedOn ?? '';
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
