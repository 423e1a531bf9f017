import { z } from 'zod';
import { choice, col, date, id, name, text, wan } from './cells.ts';

export const AUDIT_SCOPES = ['投资概算', '招标控制价', '施工过程', '竣工结算'] as const;

/** One report of the firm that audits a project while it goes on. */
export const Audit = z.strictObject({
  id: col(id, '审计编号', '永久不变的编号', 'u-2026-07-1'),
  projectId: col(id, '项目编号', '哪个项目', 'j-2026-07'),
  on: col(date, '出具日期', '报告的日期', '2026-04-12'),
  firm: col(name, '审计单位', '受委托的审计单位', '示例会计师事务所'),
  scope: col(choice(...AUDIT_SCOPES), '审计内容', '审什么', '招标控制价'),
  submitted: col(wan, '送审金额', '送审的金额', '405').optional(),
  approved: col(wan, '审定金额', '审定的金额', '392').optional(),
  conclusion: col(text, '结论', '审计结论', '核减13万元，主要是重复计算的脚手架费'),
});
export type Audit = z.output<typeof Audit>;
