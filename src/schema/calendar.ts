import { z } from 'zod';
import { choice, col, date, name, text } from './cells.ts';

/** `data/calendar.csv`: the State Council's holiday arrangement, one day per row. A year without a row is unknown. */
export const CalendarDay = z.strictObject({
  date: col(date, '日期', '放假或调休上班的那一天', '2026-10-01'),
  kind: col(choice('放假', '调休上班'), '安排', '放假，或周末调休上班', '放假'),
  name: col(name, '节日', '节日名称', '国庆节'),
  basis: col(text, '依据', '放假通知', '国务院办公厅关于2026年部分节假日安排的通知'),
});
export type CalendarDay = z.output<typeof CalendarDay>;
