import type { Company } from '../../src/schema/company.ts';
import type { Grading, GradingCount, GradingScheme, SchemeBand } from '../../src/schema/grading.ts';
import { gradeOf } from '../../src/model/grading.ts';
import type { Random } from './random.ts';

const SCHEME = 'credit-2025';
const BANDS: SchemeBand[] = [
  { schemeId: SCHEME, grade: 'AAA', min: 900_000, record: '不限' },
  { schemeId: SCHEME, grade: 'AA', min: 800_000, max: 900_000, record: '不限' },
  { schemeId: SCHEME, grade: 'A', min: 700_000, max: 800_000, record: '不限' },
  { schemeId: SCHEME, grade: 'B', min: 600_000, max: 700_000, record: '不限' },
  { schemeId: SCHEME, grade: 'B', max: 600_000, record: '无不良记录' },
  { schemeId: SCHEME, grade: 'C', max: 600_000, record: '有不良记录' },
];
export const PERIODS = [
  { name: '2025年下半年', from: '2025-07-01', to: '2025-12-31', publishedOn: '2026-01-22' },
  { name: '2026年上半年', from: '2026-01-01', to: '2026-06-30', publishedOn: '2026-07-23' },
] as const;

export interface Gradings {
  gradingScheme: GradingScheme[];
  schemeBand: SchemeBand[];
  grading: Grading[];
  gradingCount: GradingCount[];
}

/** The grade of every company in each half-year that has been published. */
export function makeGradings(random: Random, companies: Company[], asOf: string): Gradings {
  const gradingScheme: GradingScheme[] = [
    {
      id: SCHEME,
      title: '云汀区物业服务企业信用等级评定办法',
      gradesBestFirst: ['AAA', 'AA', 'A', 'B', 'C'],
      maxScore: 1_200_000,
      docId: 'd-2025-024',
      note: '字母只在本办法里有这个含义；低于60分的，没有不良记录评为B，有不良记录评为C。',
    },
  ];
  const grading: Grading[] = [];
  const gradingCount: GradingCount[] = [];
  for (const period of PERIODS.filter((entry) => entry.publishedOn <= asOf)) {
    const rows = companies.map((company): Grading => {
      const base = Math.round(random.around(70, 22) * 2) * 5000;
      const bonus = random.int(0, 30) * 5000;
      const penalty = random.chance(0.35) ? random.int(1, 20) * 5000 : 0;
      const record = penalty > 60_000 ? ('有不良记录' as const) : ('无不良记录' as const);
      const score = base + bonus - penalty;
      const found = gradeOf(BANDS, score, record);
      if (found.kind !== 'grade') throw new Error(`no grade for ${score}`);
      return {
        id: `g-${period.to.slice(0, 4)}-${period.to.slice(5, 7) === '12' ? 'h2' : 'h1'}-${company.id}`,
        schemeId: SCHEME,
        companyId: company.id,
        from: period.from,
        to: period.to,
        base,
        bonus,
        penalty,
        score,
        record,
        grade: found.grade,
        overridden: false,
      };
    });
    grading.push(...rows);
    for (const grade of gradingScheme[0]?.gradesBestFirst ?? []) {
      gradingCount.push({
        schemeId: SCHEME,
        period: period.name,
        grade,
        count: rows.filter((row) => row.grade === grade).length,
        assessed: rows.length,
      });
    }
  }
  return { gradingScheme, schemeBand: BANDS, grading, gradingCount };
}
