import type { Compound } from '../../src/schema/compound.ts';
import type { Survey } from '../../src/schema/survey.ts';
import type { Random } from './random.ts';

export function makeSurveys(random: Random, compounds: Compound[], asOf: string): Survey[] {
  const rows: Survey[] = [];
  const add = (id: string, title: string, from: string, to: string, sample: number, more: Partial<Survey> = {}) => {
    if (to > asOf) return;
    const satisfied = Math.round((sample * random.int(660, 905)) / 1000);
    rows.push({ id, title, from, to, sample, method: '入户问卷', satisfied, rate: Math.round((satisfied * 10_000) / sample), ...more });
  };
  add('v-2025-2', '2025年下半年物业服务满意度调查', '2025-11-03', '2025-11-28', 4186, { method: '电话回访' });
  add('v-2026-1', '2026年上半年物业服务满意度调查', '2026-05-06', '2026-05-29', 4210);
  add('v-2026-2', '2026年下半年物业服务满意度调查', '2026-10-12', '2026-11-06', 4395);
  random
    .shuffle(compounds.filter((compound) => compound.mgmtMode === '市场化物业' && compound.households > 200))
    .slice(0, Math.ceil(compounds.length / 18))
    .forEach((compound, at) =>
      add(
        `v-2026-x${String(at + 1).padStart(2, '0')}`,
        `${compound.name}物业服务满意度调查`,
        '2026-08-03',
        '2026-08-28',
        random.int(60, 240),
        { compoundId: compound.id, method: random.pick(['入户问卷', '网上问卷', '拦截访问']) },
      ),
    );
  return rows;
}
