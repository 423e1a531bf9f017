import { daysBetween } from '../model/calendar.ts';
import { rule, type Rule } from './rule.ts';

/** The campaign, liaison, problems, supervision, bulletins and commitments. */
export const DUTY_RULES: readonly Rule[] = [
  rule('REC-CAMPAIGN', 'warning', '三年行动的期限是三年', (data, _context, report) => {
    for (const row of data.campaign) {
      const days = daysBetween(row.value.startDate, row.value.endDate);
      if (days >= 0 && (days < 1064 || days > 1127))
        report(row, 'endDate', `行动从 ${row.value.startDate} 到 ${row.value.endDate}，不是三年`, '核对两个日期');
    }
  }),
];
