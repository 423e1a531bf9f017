import { z } from 'zod';
import { col, id, name, text } from './cells.ts';

/** More would make one search ask too much of a reader's connection. */
export const MOST_DISTRICTS = 12;

/** A district whose site is searched together with this one. */
const FederatedDistrict = z.strictObject({
  id: col(id, '编号', '本站地址 /federation/编号/ 的一部分，定了不再改', 'qinghu'),
  name: col(name, '区名', '搜索结果和“各区公开”里的名称', '清湖区'),
  address: col(text, '网址', '对方网站首页的地址，https:// 开头，带着网站所在的路径', 'https://清湖区.政务/ztzl/wmxq/'),
  vkey: col(
    text,
    '公钥',
    '对方登记日志的公钥（一行），请向对方单位另外索取，不要只从网站上抄',
    'qinghu.example.invalid/ledger+bd27b9de+AejaY6QMpofIfPzgXLJKeGx+dcxJxw21Vz8Cbxxqhs6q',
  ),
  checkpoint: col(
    text,
    '已知登记状态',
    '以前核对过的登记状态“条数.校验码”，npm run federate 会显示；对方的登记日志必须从它接着写',
    '1024.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  ).optional(),
});
export type FederatedDistrict = z.output<typeof FederatedDistrict>;

/** `data/federation.json`: the districts whose sites are searched and listed together with this one. */
export const Federation = z.strictObject({
  districts: z.array(FederatedDistrict).meta({ title: '各区', description: '一起搜索、一起列出的其他区', cell: 'record' }),
});
export type Federation = z.output<typeof Federation>;
