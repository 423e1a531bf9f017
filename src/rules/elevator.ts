import { ELEVATOR_STEPS, sumOfShares } from '../model/elevator-stage.ts';
import { writeDecimal } from '../schema/cells.ts';
import type { Elevator } from '../schema/elevator.ts';
import type { Rule } from './rule.ts';
import { titleOf, wholeRule } from './rule.ts';

const shown = (fen: number) => `${writeDecimal(fen, 6, 2)} 万元`;

/** Elevators added to existing houses. */
export const ELEVATOR_RULES: readonly Rule[] = [
  wholeRule('REC-SHARES', 'error', '电梯各层分摊加财政补助等于总造价', (data, context, report) => {
    for (const row of data.elevator) {
      const { id, cost, subsidy = 0 } = row.value;
      const shares = context.where('elevatorShare', 'elevatorId', id).map(({ value }) => value);
      if (cost === undefined || shares.length === 0) continue;
      const sum = sumOfShares(shares);
      if (sum + subsidy !== cost)
        report(
          row,
          'cost',
          `各层分摊合计 ${shown(sum)}，加财政补助 ${shown(subsidy)}，是 ${shown(sum + subsidy)}，总造价写的是 ${shown(cost)}`,
          '核对分摊表、补助和总造价',
        );
    }
  }),

  wholeRule('REC-ELEVATOR', 'error', '加装电梯的各步按先后进行，投用的登记齐全', (data, context, report) => {
    const seen = new Map<string, string>();
    const least = context.thresholds?.minFloors;
    for (const row of data.elevator) {
      const { value } = row;
      const place = `${value.compoundId} ${value.building} ${value.unit}`;
      const other = seen.get(place);
      if (other) report(row, 'unit', `和“${other}”是同一个单元`, '一个单元只登记一次，删掉重复的一行');
      seen.set(place, value.id);
      if (least && value.floors < least.floors)
        report(row, 'floors', `${value.floors} 层，少于规定的 ${least.floors} 层（${least.basis}）`, '核对层数');
      const wrong = disorder(value);
      if (wrong) {
        const [earlier, later] = wrong;
        report(
          row,
          later,
          `“${titleOf('elevator', later)}”${value[later]} 早于“${titleOf('elevator', earlier)}”${value[earlier]}`,
          '核对两个日期',
        );
      }
      if (value.settled !== undefined && value.settled > (value.received ?? 0))
        report(row, 'settled', `协商一致 ${value.settled} 件，多于收到的 ${value.received ?? 0} 件`, '核对两个数');
      if (value.inUseFrom === undefined) continue;
      for (const field of ['maintainer', 'useRegNo', 'nextInspection'] as const) {
        if (value[field] === undefined) report(row, field, `${value.inUseFrom} 已经投用，没有写“${titleOf('elevator', field)}”`, '填上');
      }
      if (context.find('compound', value.compoundId)?.value.elevators === '无')
        report(row, 'inUseFrom', `“${value.name}”已经投用，小区台账里的电梯写的是“无”`, '把小区台账的电梯改成“部分有”');
    }
  }),
];

/** The first two steps whose days are in the wrong order. */
function disorder(elevator: Elevator): [(typeof ELEVATOR_STEPS)[number][1], (typeof ELEVATOR_STEPS)[number][1]] | undefined {
  const known = ELEVATOR_STEPS.map(([, field]) => field).filter((field) => elevator[field] !== undefined);
  const at = known.findIndex((field, index) => index > 0 && elevator[field]! < elevator[known[index - 1]!]!);
  return at < 0 ? undefined : [known[at - 1]!, known[at]!];
}
