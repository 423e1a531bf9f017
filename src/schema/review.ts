import { z } from 'zod';
import { choice, col, date, hash, name, text } from './cells.ts';

/**
 * `data/reviews.csv`: that a person looked through a file which the program cannot read – a scan, a file with a
 * password – and what came of it. A record holds for exactly these bytes: a changed file has another check value.
 */
export const Review = z.strictObject({
  sha256: col(
    hash,
    '文件校验值',
    '看过的那个文件的 SHA-256，检查时会写出来',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ),
  matter: col(text, '文件和事由', '是什么文件，为什么要公布', '3号楼2单元加装电梯方案图（盖章扫描件）'),
  post: col(name, '审核岗位', '由哪个岗位看过，不写人名', '信息公开审核岗'),
  on: col(date, '审核日期', '看完的日期', '2026-03-11'),
  result: col(choice('可以公开', '不能公开'), '审核结果', '逐页看过，没有个人信息的填“可以公开”', '可以公开'),
});
export type Review = z.output<typeof Review>;
