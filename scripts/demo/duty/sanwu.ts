/** The 三无 compounds: which tests each failed, who leads, and how those removed got out. */
import type { Compound } from '../../../src/schema/compound.ts';
import type { Sanwu } from '../../../src/schema/sanwu.ts';
import { addDays } from '../dates.ts';
import { scaled } from '../options.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Records } from '../write.ts';
import type { StreetLead } from './leads.ts';

/** 三无小区 that the campaign announced. */
export const ANNOUNCED_SANWU = 57;
const MODES = ['准物业', '社区代管', '基础物业', '居民自治'] as const;
const FIRST_STEPS = ['补齐路灯和楼道照明', '清运积存垃圾并补栽树木', '修补道路和化粪池', '疏通雨污管网，补种绿篱', '安装大门和照明'];
const NEXT: Record<(typeof MODES)[number] | '市场化物业' | '单位自管', string> = {
  准物业: '由街道引入准物业服务',
  社区代管: '由社区代管，每月公布开支',
  基础物业: '由国有企业提供基础物业服务',
  居民自治: '由业主选出自管小组',
  市场化物业: '由业主大会选聘物业服务企业',
  单位自管: '由原产权单位恢复管理',
};

/** The register, and the compounds that are without management until they are removed from it. */
export function makeSanwu(
  random: Random,
  world: World,
  made: Records,
  leads: ReadonlyMap<string, StreetLead>,
): { sanwu: Sanwu[]; unmanaged: Set<string> } {
  const { asOf, compounds: size } = world.options;
  const count = scaled(ANNOUNCED_SANWU, size);
  const told = new Set((made.notice ?? []).flatMap(({ value }) => value.compoundIds ?? []));
  const contracts = new Map((made.contract ?? []).map((contract) => [contract.compoundId, contract]));
  const old = world.compounds.filter(({ builtYear, id }) => builtYear < 2000 && !told.has(id));
  const removed = random
    .shuffle(old.filter((one) => one.mgmtMode !== '无' && (one.mgmtMode !== '市场化物业' || isNew(contracts.get(one.id)?.signedOn, asOf))))
    .sort((a, b) => Number(b.mgmtMode === '市场化物业') - Number(a.mgmtMode === '市场化物业'));
  const outs = [
    ...removed.filter(({ mgmtMode }) => mgmtMode === '市场化物业').slice(0, Math.round(count * 0.12)),
    ...removed.filter(({ mgmtMode }) => mgmtMode !== '市场化物业').slice(0, Math.round(count * 0.32)),
  ];
  const stay = random.shuffle(old.filter((one) => one.mgmtMode !== '市场化物业' && !outs.includes(one))).slice(0, count - outs.length);
  const chosen = [...outs, ...stay].sort((a, b) => (a.id < b.id ? -1 : 1));
  const unmanaged = new Set(stay.map(({ id }) => id));
  const sanwu = chosen.map((compound, at): Sanwu => {
    const id = `sw-${String(at + 1).padStart(2, '0')}`;
    return makeOne(random, world, id, compound, leads.get(compound.subdistrictId)!, unmanaged.has(compound.id), contracts.get(compound.id));
  });
  return { sanwu, unmanaged };
}

function isNew(signedOn: string | undefined, asOf: string): boolean {
  return signedOn !== undefined && signedOn >= '2025-08-01' && signedOn < addDays(asOf, -10);
}

function makeOne(
  random: Random,
  { options: { asOf }, communities }: World,
  id: string,
  compound: Compound,
  lead: StreetLead,
  stays: boolean,
  contract: { id: string; signedOn: string } | undefined,
): Sanwu {
  const marketed = compound.mgmtMode === '市场化物业';
  const targetMode = stays ? random.pick(MODES) : compound.mgmtMode;
  const testedOn = addDays('2025-06-23', random.int(0, 36));
  const startedOn = addDays(testedOn, random.int(20, 70));
  const removedOn = marketed && contract ? later(contract.signedOn, addDays(startedOn, 20)) : addDays(startedOn, random.int(90, 400));
  const community = communities.find((one) => one.id === compound.communityId)!;
  const out = !stays && removedOn <= asOf;
  return {
    id,
    compoundId: compound.id,
    property: '无',
    competentUnit: random.pick(['有', '无', '无', '未查']),
    security: random.pick(['无', '无', '有', '未查']),
    greening: '无',
    facilities: '无',
    testedOn,
    leadOfficeId: lead.officeId,
    leadOfficial: lead.official,
    team: `${community.name}三无小区治理专班`,
    targetMode,
    plan: `${random.pick(FIRST_STEPS)}，${NEXT[targetMode as keyof typeof NEXT]}`,
    ...(startedOn <= asOf && { startedOn }),
    ...(!stays && {
      removedOn: out ? removedOn : later(startedOn, addDays(asOf, -3)),
      ...(marketed && contract ? { exitContractId: contract.id } : { exitEvidence: evidence(targetMode, id) }),
    }),
  };
}

function evidence(mode: string, id: string): string {
  return `${mode === '居民自治' ? '自管小组备案' : `${mode}协议`}，街道验收记录第${Number(id.slice(3))}号`;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
