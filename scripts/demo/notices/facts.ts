/** Small facts and forms that several matters share. */
import type { Compound } from '../../../src/schema/compound.ts';
import type { Consent } from '../../../src/schema/consent.ts';
import type { Office } from '../../../src/schema/office.ts';
import { addWorkdays, inWords, isWorkday } from '../dates.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { byId } from '../look-up.ts';

export function officeOf(world: World, id: string): Office {
  return byId(world.offices, id) as Office;
}

export function streetOf(world: World, compound: Compound): Office {
  return officeOf(world, `o-${compound.subdistrictId}`);
}

export function placeOf(world: World, compound: Compound): string {
  const street = world.subdistricts.find((entry) => entry.id === compound.subdistrictId)?.name ?? '';
  const community = byId(world.communities, compound.communityId)?.name ?? '';
  return `${street}${community}`;
}

/** The owners' own body, which issues notices in its own name. */
export function ownersOf(world: World, compound: Compound): Office {
  const community = byId(world.communities, compound.communityId);
  const body = compound.ownersCommittee === '物管会' ? '物业管理委员会' : '业主委员会';
  return {
    id: `o-${compound.id}`,
    name: `${compound.name}${body}`,
    shortName: `${body === '业主委员会' ? '业委会' : '物管会'}（${compound.name}）`.slice(0, 60),
    kind: '业主组织',
    address: `${compound.name}物业服务用房`,
    ...(community?.phone && { phone: community.phone }),
    hours: '每周二、周四09:00—17:00',
  };
}

export function companyOffice(world: World, companyId: string): Office {
  const company = byId(world.companies, companyId);
  return {
    id: `o-${companyId}`,
    name: company?.name ?? '',
    ...(company?.shortName && { shortName: company.shortName }),
    kind: '企业',
    ...(company?.servicePhone && { phone: company.servicePhone }),
    hours: '每天09:00—18:00',
  };
}

export const PROPERTY_RULES = '《云汀区物业管理实施细则》';

/**
 * One of the compounds that pass, if possible one that no notice of the matter has named yet. Who passes has to depend on
 * the matter alone: it is asked once.
 */
export function pickCompound(world: World, random: Random, matter: string, passes: (compound: Compound) => boolean): Compound {
  let pool = world.pools.get(matter);
  if (!pool) {
    const fit = world.compounds.filter(passes);
    world.pools.set(matter, (pool = { fit, fresh: [...fit] }));
  }
  const { fit, fresh } = pool;
  if (fresh.length === 0) return random.pick(fit.length ? fit : world.compounds);
  const compound = random.pick(fresh);
  fresh.splice(fresh.indexOf(compound), 1);
  return compound;
}

/** The same where who passes changes from notice to notice. */
export function pickAmong(world: World, random: Random, matter: string, fit: readonly Compound[]): Compound {
  const fresh = fit.filter((compound) => !world.taken.has(`${matter}/${compound.id}`));
  const compound = random.pick(fresh.length ? fresh : fit.length ? fit : world.compounds);
  world.taken.add(`${matter}/${compound.id}`);
  return compound;
}

/** 分 → `12,345.00`. */
export function yuan(fen: number): string {
  const [whole, rest] = [Math.floor(fen / 100), fen % 100];
  return `${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(rest).padStart(2, '0')}`;
}

/** 分 → 万元 with two decimals. Amounts that are shown so are whole hundreds of 元. */
export function wan(fen: number): string {
  return (fen / 1_000_000).toFixed(2);
}

/** 0.01 ㎡ → `61,200.00`. */
export const squareMetres = yuan;

/** 厘 → `1.20`. */
export function price(li: number): string {
  return (li / 1000).toFixed(2);
}

export function percentOf(part: number, whole: number): string {
  return `${(Math.round((part * 10_000) / whole) / 100).toFixed(2)}%`;
}

/** A vote that passes: both by area and by heads. */
export function passingVote(
  random: Random,
  compound: Compound,
  heads: number,
  areaTotal: number,
  strict: boolean,
): Omit<Consent, 'id' | 'matter' | 'decidedOn'> {
  const takePart = random.int(720, 940) / 1000;
  const agree = (strict ? random.int(790, 930) : random.int(620, 880)) / 1000;
  const votedHeads = Math.ceil(heads * takePart);
  const yesHeads = Math.ceil(votedHeads * agree);
  const votedArea = Math.round((areaTotal * (takePart + random.int(-10, 12) / 1000)) / 100) * 100;
  const yesArea = Math.round((votedArea * (agree + random.int(-8, 9) / 1000)) / 100) * 100;
  return {
    compoundId: compound.id,
    rule: '《中华人民共和国民法典》第二百七十八条',
    threshold: strict ? '四分之三以上' : '过半数',
    electorateArea: areaTotal,
    electorateHeads: heads,
    votedArea,
    votedHeads,
    yesArea,
    yesHeads,
  };
}

/** Splits `total` into parts of `unit` with the given weights; the parts add up to the total. */
export function splitAmount(total: number, weights: readonly number[], unit: number): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / all / unit) * unit);
  parts[parts.length - 1] = total - parts.slice(0, -1).reduce((sum, part) => sum + part, 0);
  return parts;
}

/** CSV of an attachment: with a byte order mark, because it is opened in spreadsheet programs. */
export function sheet(rows: readonly (readonly (string | number)[])[]): string {
  return '\uFEFF' + rows.map((row) => row.join(',')).join('\r\n') + '\r\n';
}

/** The last working day on or before `date`, or `days` working days earlier. */
export function workdayBack(date: string, days = 0): string {
  const base = isWorkday(date) ? date : addWorkdays(date, -1);
  return days === 0 ? base : addWorkdays(base, -days);
}

export { inWords };

/** Whole 0.0001 分 → `86.90`. */
export function points(value: number): string {
  return (value / 10_000).toFixed(2);
}
