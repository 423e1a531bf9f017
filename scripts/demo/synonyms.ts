import type { Synonym } from '../../src/schema/synonym.ts';

/** What people say in any Chinese city, and the words that notices and documents use for it. */
export const SYNONYMS: Synonym[] = [
  alike('物业费', '物业服务费'),
  alike('物业公司', '物业服务企业'),
  alike('物业合同', '物业服务合同'),
  alike('业委会', '业主委员会'),
  alike('物管会', '物业管理委员会'),
  alike('涨价', '调价'),
  alike('供暖', '采暖', '供热'),
  alike('名次', '排名'),
  alike('投票', '表决'),
  alike('满意率', '满意度'),
  alike('竣工', '完工'),
  oneWay('物业管理费', '物业服务费', '物业费'),
  oneWay('物管', '物业'),
  oneWay('旧改', '老旧小区改造', '综合改造'),
  oneWay('电梯加装', '加装电梯'),
  oneWay('安装电梯', '加装电梯'),
  oneWay('增设电梯', '加装电梯'),
  oneWay('车位费', '停车费', '车位租赁费'),
  oneWay('停车位', '车位'),
  oneWay('维修基金', '维修资金'),
  oneWay('大修基金', '维修资金'),
  oneWay('公共收入', '公共收益'),
  oneWay('公摊', '公共能耗'),
  oneWay('暖气', '采暖', '供暖', '供热'),
  oneWay('居委会', '居民委员会'),
  oneWay('换物业', '选聘'),
  oneWay('空房', '空置'),
  oneWay('打折', '减免'),
  oneWay('指导价格', '政府指导价'),
  oneWay('充电棚', '充电车棚'),
  oneWay('电瓶车', '电动自行车', '充电车棚'),
  oneWay('屋顶', '屋面'),
  oneWay('楼顶', '屋面'),
  oneWay('漏雨', '屋面防水', '漏水'),
  oneWay('下水道', '雨污', '排水', '化粪池'),
  oneWay('摄像头', '监控'),
  oneWay('消防车道', '消防通道'),
  oneWay('打分', '测评', '得分'),
  oneWay('黑名单', '黑榜'),
  oneWay('红名单', '红榜'),
  oneWay('打扫', '保洁'),
  oneWay('保安', '秩序维护'),
  oneWay('路灯', '照明'),
];

/** Two words for one thing, each of which finds the other. */
function alike(said: string, ...ours: string[]): Synonym {
  return { said, ours, bothWays: true };
}

/** A word that this site does not use, or that is wider or narrower than its own. */
function oneWay(said: string, ...ours: string[]): Synonym {
  return { said, ours, bothWays: false };
}
