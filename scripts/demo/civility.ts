/** Four quarters of civility scores under one rubric, with their results and lists. */
import { rankRound } from '../../src/model/ranking.ts';
import type { Compound } from '../../src/schema/compound.ts';
import type { Listing, ListRule } from '../../src/schema/listing.ts';
import type { Result, Round, Score } from '../../src/schema/round.ts';
import type { Rubric, RubricComponent, RubricItem } from '../../src/schema/rubric.ts';
import { addDays, addWorkdays, workdayFrom } from './dates.ts';
import { inventedPhone } from './offices.ts';
import type { Random } from './random.ts';

export const RUBRIC = 'r-2025';
const APPEAL = { appealOrg: '云汀区精神文明建设办公室', appealPhone: inventedPhone(130) };

const COMPONENTS: readonly RubricComponent[] = [
  { rubricId: RUBRIC, key: 'site', name: '实地考察', weight: 5000 },
  { rubricId: RUBRIC, key: 'files', name: '材料审核', weight: 2000 },
  { rubricId: RUBRIC, key: 'survey', name: '居民问卷', weight: 3000 },
];

const ITEMS: readonly [component: string, id: string, parent: string, name: string, max: number][] = [
  ['site', 'site-env', '', '环境卫生', 60],
  ['site', 'site-env-road', 'site-env', '道路平整清洁', 20],
  ['site', 'site-env-waste', 'site-env', '垃圾分类清运', 25],
  ['site', 'site-env-green', 'site-env', '绿化养护', 15],
  ['site', 'site-safe', '', '安全秩序', 40],
  ['site', 'site-safe-lane', 'site-safe', '消防通道畅通', 25],
  ['site', 'site-safe-charging', 'site-safe', '电动车规范充电', 15],
  ['files', 'files-board', '', '公示栏信息齐全', 40],
  ['files', 'files-rules', '', '管理制度和台账', 30],
  ['files', 'files-council', '', '议事协商记录', 30],
  ['survey', 'survey-satisfied', '', '居民满意度', 60],
  ['survey', 'survey-joined', '', '居民参与度', 40],
];
const LEAVES = ITEMS.filter(([, id]) => !ITEMS.some(([, , parent]) => parent === id));
const METHOD = { site: '实地考察', files: '材料审核', survey: '问卷调查' } as const;

export const ROUNDS = [
  { id: '2025-q4', title: '2025年第四季度', from: '2025-10-01', to: '2025-12-31', publishedOn: '2026-01-14' },
  { id: '2026-q1', title: '2026年第一季度', from: '2026-01-01', to: '2026-03-31', publishedOn: '2026-04-15' },
  { id: '2026-q2', title: '2026年第二季度', from: '2026-04-01', to: '2026-06-30', publishedOn: '2026-07-15' },
  { id: '2026-q3', title: '2026年第三季度', from: '2026-07-01', to: '2026-09-30', publishedOn: '2026-10-15' },
] as const;

export interface Civility {
  rubric: Rubric[];
  rubricComponent: RubricComponent[];
  rubricItem: RubricItem[];
  round: Round[];
  score: Score[];
  result: Result[];
  listRule: ListRule[];
  listing: Listing[];
}

/** `rebuilding`: compounds that are a building site in that round and are left out with the reason. */
export function makeCivility(
  random: Random,
  compounds: Compound[],
  asOf: string,
  rebuilding: (compoundId: string, round: string) => boolean,
): Civility {
  const rubric: Rubric = {
    id: RUBRIC,
    title: '云汀区文明小区测评细则',
    subjectKind: '小区',
    total: 1_000_000,
    decimals: 2,
    tieRule: '同分同名次',
    naPolicy: '按其余项目折算',
    docId: 'd-2025-021',
    method: '每季度一次，由实地考察、材料审核和居民问卷三部分组成',
    ...APPEAL,
  };
  const rubricItem = ITEMS.map(([componentKey, id, parentId, name, max]): RubricItem => ({
    rubricId: RUBRIC,
    componentKey,
    id,
    ...(parentId && { parentId }),
    name,
    max: max * 10_000,
    methods: [METHOD[componentKey as keyof typeof METHOD]],
  }));
  const civility: Civility = {
    rubric: [rubric],
    rubricComponent: [...COMPONENTS],
    rubricItem,
    round: [],
    score: [],
    result: [],
    listRule: LIST_RULES,
    listing: [],
  };
  const levels = new Map(compounds.map((compound) => [compound.id, levelOf(random, compound)]));
  for (const known of ROUNDS.filter((round) => round.publishedOn <= asOf)) {
    const stream = random.fork(known.id);
    const excluded = compounds.flatMap((compound) => excuse(stream, compound, known.id, rebuilding));
    const left = new Set(excluded.map((entry) => entry.subjectId));
    const scores = compounds
      .filter((compound) => !left.has(compound.id))
      .flatMap((compound) => {
        levels.set(compound.id, drift(stream, levels.get(compound.id) ?? 0.7));
        return scoresOf(stream, compound, known.id, levels.get(compound.id) ?? 0.7);
      });
    const sample = compounds.filter((compound) => !left.has(compound.id)).length * 31 + stream.int(90, 400);
    civility.round.push({
      ...known,
      rubricId: RUBRIC,
      sample,
      method: '每个小区实地考察1次、有效问卷不少于30份，材料由街道初审、区文明办抽查',
      ...APPEAL,
      appealUntil: workdayFrom(addDays(known.publishedOn, 14)),
    });
    // One by one: a city has more scores than a call may have arguments.
    for (const score of scores) civility.score.push(score);
    const { ranked } = rankRound({ rubric, components: COMPONENTS, items: rubricItem, scores, results: [] });
    for (const { subjectId, total, rank } of ranked) civility.result.push({ roundId: known.id, subjectId, total, rank });
    for (const row of excluded) civility.result.push(row);
    civility.listing.push(...listRound(stream, known, ranked, scores, compounds, asOf));
  }
  return civility;
}

function levelOf(random: Random, compound: Compound): number {
  const base = compound.mgmtMode === '市场化物业' ? 0.755 : 0.685;
  return random.around(base + (compound.builtYear >= 2003 ? 0.03 : 0) + (compound.ownersCommittee === '无' ? -0.01 : 0.02), 0.2);
}

/** A compound moves a little from quarter to quarter, on the whole upwards. */
function drift(random: Random, level: number): number {
  return Math.max(0.36, Math.min(0.95, level + random.around(0.004, 0.05)));
}

function excuse(random: Random, compound: Compound, roundId: string, rebuilding: (id: string, round: string) => boolean): Result[] {
  const next = roundId.endsWith('q4')
    ? `${Number(roundId.slice(0, 4)) + 1}年第一季度`
    : `${roundId.slice(0, 4)}年第${'二三四'[Number(roundId.at(-1)) - 1]}季度`;
  if (rebuilding(compound.id, roundId)) {
    return [{ roundId, subjectId: compound.id, excludedReason: '综合改造施工，按细则第七条暂不参评', resumesOn: '综合验收后的下一季度' }];
  }
  if (compound.households < 400 && random.chance(0.03)) {
    return [{ roundId, subjectId: compound.id, excludedReason: `有效问卷${random.int(9, 28)}份，少于30份`, resumesOn: next }];
  }
  return [];
}

function scoresOf(random: Random, compound: Compound, roundId: string, level: number): Score[] {
  return LEAVES.map(([component, itemId, , , max]): Score => {
    const row = { roundId, subjectId: compound.id, itemId };
    if (itemId === 'site-env-green' && compound.isSingleBuilding) return { ...row, naReason: '单栋楼宇，没有绿地' };
    if (itemId === 'files-council' && compound.mgmtMode === '单位自管') return { ...row, naReason: '由产权单位直接管理，没有业主议事会' };
    const share = Math.max(0.1, Math.min(1, random.around(level, component === 'survey' ? 0.14 : 0.26)));
    const value = component === 'survey' ? Math.round(share * max * 10) * 1000 : Math.round(share * max * 2) * 5000;
    return { ...row, value };
  });
}

const LIST_RULES: ListRule[] = [
  {
    id: 'lr-red',
    rubricId: RUBRIC,
    list: '红榜',
    min: 850_000,
    text: '总分85分及以上',
    exit: '下一季度总分低于85分的，自结果公布之日起移出',
    docId: 'd-2025-021',
  },
  {
    id: 'lr-black',
    rubricId: RUBRIC,
    list: '黑榜',
    last: 3,
    below: 600_000,
    text: '名次在最后3位，并且总分低于60分',
    exit: '整改验收合格后3个工作日内移出',
    docId: 'd-2025-021',
  },
];

const CAUSES: Record<string, string> = {
  'site-env-road': '道路破损积水',
  'site-env-waste': '垃圾清运不及时',
  'site-env-green': '绿地裸露堆物',
  'site-safe-lane': '消防通道被占',
  'site-safe-charging': '楼道内飞线充电',
  'files-board': '公示栏信息不全',
  'files-rules': '没有巡查台账',
  'files-council': '没有议事记录',
  'survey-satisfied': '居民满意度低',
  'survey-joined': '居民参与少',
};
const REPAIRS: Record<string, string> = {
  'site-env-road': '破损路面已修补',
  'site-env-waste': '垃圾改为每天清运两次',
  'site-env-green': '绿地已清理补种',
  'site-safe-lane': '消防通道已清空划线',
  'site-safe-charging': '飞线已拆除并新装充电车棚',
  'files-board': '公示栏已补齐',
  'files-rules': '巡查台账已建立',
  'files-council': '已按月召开议事会',
  'survey-satisfied': '已逐条答复居民意见',
  'survey-joined': '已组建楼栋志愿队',
};

function listRound(
  random: Random,
  round: (typeof ROUNDS)[number],
  ranked: { subjectId: string; total: number; rank: number }[],
  scores: Score[],
  compounds: Compound[],
  asOf: string,
): Listing[] {
  const companyOf = new Map(compounds.map((compound) => [compound.id, compound.companyId]));
  const until = ROUNDS[ROUNDS.indexOf(round) + 1]?.publishedOn ?? '2027-01-15';
  const entry = (ruleId: string, compoundId: string): Listing => {
    const companyId = companyOf.get(compoundId);
    return { roundId: round.id, ruleId, subjectKind: '小区', compoundId, ...(companyId && { companyId }), from: round.publishedOn };
  };
  const red = ranked
    .filter((row) => row.total >= 850_000)
    .map((row) => ({ ...entry('lr-red', row.subjectId), reason: `总分${row.total / 10_000}分，第${row.rank}名`, until }));
  const black = ranked
    .filter((row) => row.rank > ranked.length - 3 && row.total < 600_000)
    .map((row, at) => {
      const worst = LEAVES.map(([, id, , , max]) => ({
        id,
        share: (scores.find((score) => score.subjectId === row.subjectId && score.itemId === id)?.value ?? Infinity) / max,
      }))
        .sort((a, b) => a.share - b.share)
        .slice(0, 2)
        .map((item) => item.id);
      const rectifyBy = workdayFrom(addDays(round.publishedOn, 40));
      const accepted = workdayFrom(addDays(rectifyBy, at === 0 ? -1 : -random.int(8, 20)));
      const removedOn = addWorkdays(accepted, random.int(1, 3));
      return {
        ...entry('lr-black', row.subjectId),
        reason: worst.map((id) => CAUSES[id]).join('、'),
        rectifyBy,
        until: addDays(rectifyBy, 90),
        ...(removedOn <= asOf && {
          outcome: `${worst.map((id) => REPAIRS[id]).join('，')}，${Number(accepted.slice(5, 7))}月${Number(accepted.slice(8))}日验收合格`,
          removedOn,
        }),
      };
    });
  return [...red, ...black];
}
