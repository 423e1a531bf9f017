/** 邻里中心建设大比武: one round a year in which the centres are scored. */
import { rankRound } from '../../../src/model/ranking.ts';
import type { Centre } from '../../../src/schema/centre.ts';
import type { Score } from '../../../src/schema/round.ts';
import type { Rubric, RubricComponent, RubricItem } from '../../../src/schema/rubric.ts';
import { inventedPhone } from '../offices.ts';
import type { Random } from '../random.ts';
import type { Records } from '../write.ts';

const RUBRIC = 'r-centre';
const APPEAL = { appealOrg: '云汀区自然资源局', appealPhone: inventedPhone(105) };
const ROUND = { id: '2026-centres', title: '2026年大比武', from: '2026-05-06', to: '2026-05-29', publishedOn: '2026-06-12' };

const COMPONENTS: RubricComponent[] = [
  { rubricId: RUBRIC, key: 'service', name: '服务开放', weight: 6000 },
  { rubricId: RUBRIC, key: 'asked', name: '居民满意', weight: 4000 },
];

const ITEMS: RubricItem[] = (
  [
    ['service', 'service-common', '公益服务齐全', 40, '实地考察'],
    ['service', 'service-hours', '按时开放', 35, '暗访'],
    ['service', 'service-price', '价格公示', 25, '实地考察'],
    ['asked', 'asked-satisfied', '居民满意度', 100, '问卷调查'],
  ] as const
).map(([componentKey, id, name, max, method]) => ({ rubricId: RUBRIC, componentKey, id, name, max: max * 10_000, methods: [method] }));

type Competition = Required<Pick<Records, 'rubric' | 'rubricComponent' | 'rubricItem' | 'round' | 'score' | 'result'>>;

/** Nothing before the round was published. A centre that closed is left out with the reason. */
export function makeCompetition(random: Random, centres: readonly Centre[], asOf: string): Competition | undefined {
  if (asOf < ROUND.publishedOn) return undefined;
  const rubric: Rubric = {
    id: RUBRIC,
    title: '云汀区邻里中心建设大比武评分细则',
    subjectKind: '邻里中心',
    total: 1_000_000,
    decimals: 2,
    tieRule: '同分同名次',
    naPolicy: '不参评',
    docId: 'd-2026-005',
    method: '每年一次，由实地考察、暗访和居民问卷组成',
    ...APPEAL,
  };
  const open = centres.filter(({ status }) => status === '运营');
  const score = open.flatMap((centre) =>
    ITEMS.map(({ id, max }): Score => ({
      roundId: ROUND.id,
      subjectId: centre.id,
      itemId: id,
      value: Math.round((max * random.int(72, 97)) / 500_000) * 5000,
    })),
  );
  const { ranked } = rankRound({ rubric, components: COMPONENTS, items: ITEMS, scores: score, results: [] });
  const closed = centres.filter(({ status }) => status === '关停');
  return {
    rubric: [rubric],
    rubricComponent: COMPONENTS,
    rubricItem: ITEMS,
    round: [
      { ...ROUND, rubricId: RUBRIC, sample: open.length * 120, method: '每个中心暗访3次、问卷120份', ...APPEAL, appealUntil: '2026-06-26' },
    ],
    score,
    result: [
      ...ranked.map(({ subjectId, total, rank }) => ({ roundId: ROUND.id, subjectId, total, rank })),
      ...closed.map(({ id }) => ({ roundId: ROUND.id, subjectId: id, excludedReason: '已经关停' })),
    ],
  };
}

/** The district's scoring with the competition after it. */
export function withCompetition(made: Records, competition: Competition | undefined): Partial<Competition> {
  if (!competition) return {};
  return {
    rubric: [...(made.rubric ?? []), ...competition.rubric],
    rubricComponent: [...(made.rubricComponent ?? []), ...competition.rubricComponent],
    rubricItem: [...(made.rubricItem ?? []), ...competition.rubricItem],
    round: [...(made.round ?? []), ...competition.round],
    score: [...(made.score ?? []), ...competition.score],
    result: [...(made.result ?? []), ...competition.result],
  };
}
