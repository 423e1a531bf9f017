import { z } from 'zod';
import { amount, choice, col, date, id, list, text } from './cells.ts';
import { DISCLOSURE_KINDS } from './threshold.ts';

/** A year, half-year, quarter or month of accounts: `2026`, `2026-h1`, `2026-q3`, `2026-07`. */
export const accountPeriod = z
  .string()
  .regex(/^20\d{2}(?:-h[12]|-q[1-4]|-(?:0[1-9]|1[0-2]))?$/)
  .meta({ cell: 'id' });

/** `停车收费=12000.00` */
const entries = list(z.string().regex(/^[^\s=；;]+(?: [^\s=；;]+)*=(?:0|[1-9]\d{0,10})(?:\.\d{1,2})?$/));

/**
 * `data/disclosures/<period>.csv`: what was shown to owners about their money. 0, 不适用 and a cell left empty are
 * three facts: there was none, there is nothing of the kind, nothing was reported.
 */
export const Disclosure = z.strictObject({
  compoundId: col(id, '小区编号', '哪个小区', 'c0001'),
  kind: col(choice(...DISCLOSURE_KINDS), '公开事项', '公开的是什么', '公共收益'),
  period: col(accountPeriod, '期间', '哪一期：2026、2026-h1（上半年）、2026-q3（第三季度）或 2026-07', '2026-h1'),
  applies: col(choice('适用', '不适用'), '是否适用', '小区有没有这件事', '适用'),
  reason: col(text, '不适用原因', '为什么不适用').optional(),
  publishedOn: col(date, '公开日期', '哪天公开；还没有公开的不填', '2026-07-20').optional(),
  income: col(amount, '收入', '本期收入；没有收入写0，没有上报不填', '18000.00').optional(),
  expense: col(amount, '支出', '本期支出；没有支出写0，没有上报不填', '6500.00').optional(),
  balance: col(amount, '结余', '期末结余', '42000.00').optional(),
  incomeItems: col(entries, '收入明细', '各项收入，写成“名称=金额”', '停车场地使用费=12000.00；电梯广告=6000.00').optional(),
  expenseItems: col(entries, '支出明细', '各项支出，写成“名称=金额”', '门禁维修=6500.00').optional(),
  note: col(text, '说明', '需要说明的情况；收入是0或和上期一样的必填').optional(),
  noticeId: col(id, '公示编号', '公示的编号').optional(),
});
export type Disclosure = z.output<typeof Disclosure>;
