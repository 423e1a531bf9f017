/** What managed compounds really pay: contracts, charges and parking. */
import type { Charge, ParkingCharge } from '../../src/schema/charge.ts';
import type { Company } from '../../src/schema/company.ts';
import type { Compound } from '../../src/schema/compound.ts';
import type { Contract } from '../../src/schema/contract.ts';
import { addDays } from './dates.ts';
import { basePrice, CATEGORY, GRADES, type Grade, type Lift, menuItems, STANDARD } from './fees.ts';
import type { Random } from './random.ts';
import { ofCompound } from './look-up.ts';

export interface ManagedCompound {
  compound: Compound;
  companyId: string;
}

/** The contract of each managed compound, and for some the one before it. */
export function makeContracts(random: Random, managed: ManagedCompound[], companies: Company[], asOf: string): Contract[] {
  return managed.flatMap(({ compound, companyId }, index) => {
    const early = compound.ownersCommittee === '无' && compound.builtYear >= 2015;
    const wantedYear = Math.min(2026, Math.max(random.int(2023, 2026), compound.builtYear + 1));
    const day = `-${random.pick(['01', '03', '04', '07', '08', '10', '11'])}-01`;
    const startYear = `${wantedYear}${day}` > asOf ? wantedYear - 1 : wantedYear;
    const from = `${startYear}${day}`;
    const number = String(index + 1).padStart(4, '0');
    const contract: Contract = {
      id: `t${number}`,
      compoundId: compound.id,
      companyId,
      kind: early ? '前期物业' : compound.ownersCommittee === '无' && random.chance(0.15) ? '街道应急托管' : '业主大会选聘',
      signedOn: addDays(from, -random.int(8, 30)),
      from,
      to: addDays(`${startYear + (early ? 5 : 4)}${from.slice(4)}`, -1),
      procurement: early ? '公开招标' : random.pick(['公开招标', '邀请招标', '协议选聘', '协议选聘']),
    };
    if (contract.to <= addDays(asOf, 20)) contract.to = addDays(`${startYear + 5}${from.slice(4)}`, -1);
    if (early || compound.builtYear > startYear - 4 || !random.chance(0.3)) return [contract];
    const before = random.pick(companies.filter((company) => company.id !== companyId));
    const left = addDays(from, -1);
    return [
      {
        id: `t${number}-0`,
        compoundId: compound.id,
        companyId: before.id,
        kind: '业主大会选聘',
        signedOn: addDays(left, -1110),
        from: addDays(`${startYear - 3}${from.slice(4)}`, 0),
        to: left,
        procurement: '协议选聘',
        exitReason: random.pick([
          '合同期满，业主大会决定不再续聘',
          '企业书面告知不再续约',
          '满意度连续两个季度低于约定',
          '双方协商提前终止',
        ]),
      },
      contract,
    ];
  });
}

/**
 * A renovated compound is handed over to the company that its owners chose: its contract begins on the day after,
 * and it had none before. `handedOver`: compound → last day of the hand-over.
 */
export function contractsAfter(contracts: Contract[], handedOver: ReadonlyMap<string, string>): Contract[] {
  return contracts
    .filter(({ id, compoundId }) => !(handedOver.has(compoundId) && id.includes('-')))
    .map((contract) => {
      const end = handedOver.get(contract.compoundId);
      if (!end) return contract;
      const from = addDays(end, 1);
      const year = Number(from.slice(0, 4));
      return {
        ...contract,
        kind: '业主大会选聘' as const,
        signedOn: addDays(end, -4),
        from,
        to: addDays(`${year + 3}${from.slice(4)}`, -1),
        procurement: '公开招标' as const,
      };
    });
}

/**
 * Property fees. A compound that changed its price in the campaign has the earlier version too: `raises` of them
 * went up, each after audit, proposal and vote; the others went down when the contract was renewed. Only a company whose
 * grade allows it may ask for more.
 */
export function makeCharges(
  random: Random,
  managed: ManagedCompound[],
  contracts: Contract[],
  raises: number,
  mayRaise: (companyId: string) => boolean = () => true,
): Charge[] {
  let raised = 0;
  return managed.flatMap(({ compound, companyId }) => {
    const contract = ofCompound(contracts, compound.id).at(-1) as Contract;
    const lifts: Lift[] = compound.elevators === '部分有' ? ['有电梯', '无电梯'] : [compound.elevators === '全部有' ? '有电梯' : '无电梯'];
    const grade = GRADES[
      Math.max(0, Math.min(4, Math.round(random.around(compound.builtYear > 2012 ? 1.9 : compound.builtYear > 2002 ? 2.6 : 3.4, 1.5))))
    ] as Grade;
    const guided = contract.kind === '前期物业';
    const changed = !guided && contract.from < '2025-07-01' && random.chance(0.22);
    const mixed = random.chance(0.25);
    let number = 0;
    const row = (lift: Lift, extra: Partial<Charge>): Charge => ({
      id: `h${compound.id.slice(1)}-${(number += 1)}`,
      compoundId: compound.id,
      companyId,
      contractId: contract.id,
      item: lifts.length > 1 ? `物业服务费（${lift}楼栋）` : '物业服务费',
      payer: '业主、物业使用人',
      regime: guided ? '政府指导价' : '合同约定',
      standardId: STANDARD,
      category: CATEGORY,
      elevator: lift,
      grade,
      fullyMet: '未评定',
      unit: '元/㎡·月',
      energyShare: random.pick(['按实分摊，每季度公布', '按实分摊，每季度公布', '已含在物业费里']),
      mode: random.chance(0.86) ? '包干制' : '酬金制',
      service: menuItems(lift)
        .map(([, name]) => name)
        .join('、'),
      ...(guided && { basisDocId: 'd-2025-014' }),
      basis: guided ? '云政办发〔2025〕14号、前期物业服务合同' : '物业服务合同',
      hotline: '12345',
      effectiveFrom: guided && contract.from < '2025-07-01' ? '2025-07-01' : contract.from,
      ...(random.chance(0.8) && { vacancyPayPct: random.pick([5000, 6000]) }),
      ...extra,
    });
    return lifts.flatMap((lift) => {
      const priced = mixed && !guided ? mixedPrice(random, lift, grade) : { price: plainPrice(random, lift, grade, guided) };
      if (!changed) return [row(lift, { ...priced, fullyMet: guided || random.chance(0.7) ? '达到' : '未评定' })];
      const picked = random.pick(['2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01']);
      const up = raised < raises && lifts.length === 1 && compound.ownersCommittee !== '无' && mayRaise(companyId);
      if (up) raised += 1;
      // The audit of a price of 2025-10-01 would have been shown before the site began.
      const from = up && picked === '2025-10-01' ? '2026-01-01' : picked;
      const share = up ? random.int(89, 95) : random.int(103, 110);
      const earlier = Math.round((priced.price * share) / 1000) * 10;
      return [
        row(lift, { price: earlier, effectiveTo: addDays(from, -1) }),
        row(lift, { ...priced, effectiveFrom: from, fullyMet: '达到' }),
      ];
    });
  });
}

/** Whole 分 within the float range of the grade; one contract in seventy is above it, which a contract may be. */
function plainPrice(random: Random, lift: Lift, grade: Grade, guided: boolean): number {
  const base = basePrice(lift, grade);
  if (!guided && random.chance(0.015)) return Math.ceil((base * 1.24) / 10) * 10;
  const price = Math.round(random.around(base * (guided ? 0.93 : 0.97), base * (guided ? 0.12 : 0.17)) / 10) * 10;
  return Math.min(guided ? base : Math.floor((base * 1.2) / 10) * 10, Math.max(Math.ceil((base * 0.8) / 10) * 10, price));
}

/** A menu of its own: each item a grade up or down, charged at exactly the sum of its parts. */
function mixedPrice(random: Random, lift: Lift, grade: Grade): Pick<Charge, 'menuChoice'> & { price: number } {
  const at = GRADES.indexOf(grade);
  const chosen = menuItems(lift).map(([key, , prices]) => {
    const place = Math.max(0, Math.min(4, at + random.pick([0, 0, 0, -1, 1])));
    return { text: `${key}=${GRADES[place]}`, price: prices[place] ?? 0 };
  });
  return { menuChoice: chosen.map((entry) => entry.text), price: chosen.reduce((total, entry) => total + entry.price, 0) };
}

export function makeParking(random: Random, managed: ManagedCompound[], contracts: Contract[]): ParkingCharge[] {
  const since = new Map(contracts.map((contract) => [contract.compoundId, contract.from]));
  return managed.flatMap(({ compound }) => {
    if (!random.chance(compound.builtYear < 2003 ? 0.55 : 0.9)) return [];
    let number = 0;
    const row = (kind: ParkingCharge['kind'], price: number, extra: Partial<ParkingCharge> = {}): ParkingCharge => ({
      id: `k${compound.id.slice(1)}-${(number += 1)}`,
      compoundId: compound.id,
      kind,
      price: price * 100,
      unit: '元/车·月',
      basis: kind === '车位租赁费' ? '车位租赁合同' : kind === '车位场地使用费' ? '业主大会决定' : '物业服务合同',
      effectiveFrom: since.get(compound.id) ?? '2025-07-01',
      inUse: true,
      ...extra,
    });
    const rows = [row('车位场地使用费', random.int(4, 12) * 10)];
    if (compound.builtYear >= 2008) rows.push(row('车位租赁费', random.int(12, 26) * 10), row('停车服务费', random.int(3, 8) * 10));
    const hourly = random.pick([1, 1, 2]);
    rows.push(
      row('临时停车费', hourly, { unit: '元/车·小时', freeMinutes: random.pick([30, 60, 120]), dailyCap: hourly * random.int(5, 8) * 100 }),
    );
    return rows;
  });
}
