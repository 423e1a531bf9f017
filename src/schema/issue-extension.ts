import { z } from 'zod';
import { col, date, id, text } from './cells.ts';

/** `data/problem-extensions.csv`: a deadline that was moved. The earlier one is never lost. */
export const IssueExtension = z.strictObject({
  issueId: col(id, '问题编号', '哪个问题', 'i-2026-0001'),
  on: col(date, '批准日期', '哪天批准延期', '2026-09-28'),
  before: col(date, '原期限', '延期之前的期限', '2026-09-30'),
  after: col(date, '新期限', '延期之后的期限', '2026-10-31'),
  reason: col(text, '延期理由', '为什么延期', '配件需要定做'),
  approvedById: col(id, '批准单位', '单位编号', 'o-zjj'),
});
export type IssueExtension = z.output<typeof IssueExtension>;
