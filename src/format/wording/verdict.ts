/** What a comparison of a charge with its range says, in words and shape. */
import { decimalText } from '../decimal.ts';

/** The parts of the model's verdict that words depend on. */
export interface VerdictFacts {
  kind: string;
  relation?: string;
  reason?: string;
  range?: { grade?: string; lowered?: boolean; lowest?: number | null | undefined; highest?: number | undefined };
}

export interface VerdictWords {
  tone: 'good' | 'caution' | 'bad' | 'idle';
  icon: 'ok' | 'bad' | 'half' | 'ring';
  short: string;
  /** Whether the range binds here, in one sentence. */
  regime: string;
}

const contract = '合同约定的价格。参考区间对本小区不强制，供对照和议价。';
const guide = '政府指导价：收费不得超出区间。';

/** Only a charge under 政府指导价 can be over its limit; a contract price cannot (rule V-18). */
export function verdictWords(verdict: VerdictFacts, regime: string): VerdictWords {
  const binding = regime === '政府指导价' ? guide : contract;
  switch (verdict.kind) {
    case '区间内':
      return { tone: 'good', icon: 'ok', short: '在区间内', regime: guide };
    case '高于上限':
      return { tone: 'bad', icon: 'bad', short: '高于区间', regime: guide };
    case '低于下限':
      return { tone: 'caution', icon: 'half', short: '低于区间', regime: guide };
    case '合同价仅供参考':
      return {
        tone: verdict.relation === '区间内' ? 'good' : 'idle',
        icon: verdict.relation === '区间内' ? 'ok' : 'ring',
        short: verdict.relation === '区间内' ? '在参考区间内' : verdict.relation === '高于上限' ? '合同价，高于参考' : '合同价，低于参考',
        regime: contract,
      };
    default:
      return {
        tone: 'idle',
        icon: 'ring',
        short: '没有对照',
        regime: `${binding.split('。')[0]!.split('：')[0]}。${reasonWords(verdict.reason)}`,
      };
  }
}

/** Why a price cannot be compared. */
export function reasonWords(reason: string | undefined): string {
  return REASONS[reason ?? ''] ?? '没有可以对照的区间。';
}

const REASONS: Record<string, string> = {
  noStandard: '没有指明对照的收费参考标准，不作对照。',
  noPrice: '没有上报实际收费，不作对照。',
  noGrade: '没有上报服务等级或房屋类别，不作对照。',
  otherUnit: '不是按每平方米每月计费，和参考标准不能对照。',
  noUpFloat: '标准没有写上浮幅度，高于基准价时不能判断。',
  noDownFloat: '标准没有写下浮幅度，低于基准价时不能判断。',
  unknownGrade: '标准里没有这个等级。',
  noCell: '标准里没有这一类房屋的价格。',
  elevatorUnsaid: '没有说明有没有电梯，不能选定标准里的价格。',
  noDeduction: '标准没有写明没有电梯的房屋减多少。',
  noFloat: '标准只有基准价，没有浮动幅度。',
  noLowerGrade: '已经是最低一级，没有更低的等级可以对照。',
  menuGap: '菜单组合不完整，不能合计出参考价。',
};

/** `1.60—2.40`; a side without limit or without a named float says so. Prices in whole 厘. */
export function rangeText(range: VerdictFacts['range']): string | undefined {
  if (!range || (range.lowest === undefined && range.highest === undefined)) return undefined;
  const price = (value: number) => decimalText(value, 3, 2);
  if (range.highest === undefined) return typeof range.lowest === 'number' ? `不低于${price(range.lowest)}` : undefined;
  return typeof range.lowest === 'number' ? `${price(range.lowest)}—${price(range.highest)}` : `不高于${price(range.highest)}`;
}
