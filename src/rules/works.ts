import { writeDecimal } from '../schema/cells.ts';
import { rule, titleOf, type Rule } from './rule.ts';

/** Consents, projects with their stages, items and money, elevators, city works. */
export const WORKS_RULES: readonly Rule[] = [
  rule('REC-CONSENT', 'error', '同意的不多于参与的，参与的不多于全部', (data, _context, report) => {
    for (const row of data.consent) {
      for (const [more, less] of [
        ['electorateArea', 'votedArea'],
        ['electorateHeads', 'votedHeads'],
        ['votedArea', 'yesArea'],
        ['votedHeads', 'yesHeads'],
      ] as const) {
        if (row.value[less] > row.value[more])
          report(row, less, `“${titleOf('consent', less)}”大于“${titleOf('consent', more)}”`, '核对两个数');
      }
    }
  }),

  rule('REC-PROJECT', 'error', '改造的面积和户数不多于所涉小区的总数', (data, context, report) => {
    for (const row of data.project) {
      const compounds = (row.value.compoundIds ?? []).map((id) => context.find('compound', id)?.value);
      if (compounds.length === 0 || compounds.includes(undefined)) continue;
      for (const field of ['floorArea', 'households', 'buildings'] as const) {
        const whole = compounds.reduce((sum, compound) => sum + compound![field], 0);
        const shown = (value: number) => (field === 'floorArea' ? writeDecimal(value, 2) : String(value));
        if ((row.value[field] ?? 0) > whole)
          report(
            row,
            field,
            `“${titleOf('project', field)}”是 ${shown(row.value[field]!)}，所涉小区一共只有 ${shown(whole)}`,
            '核对项目和小区台账',
          );
      }
    }
  }),
];
