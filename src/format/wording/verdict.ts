/** What a comparison of a charge with its range says, in words and shape. */
import { decimalText } from '../decimal.ts';

/** The parts of the model's verdict that words depend on. */
export interface VerdictFacts {
  kind: string;
  relation?: string;
  reason?: string;
  /** The charge says 政府指导价 and the standard is something else. */
  regimeMismatch?: boolean;
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
const mismatch = '收费写的是政府指导价，但对照的标准不是政府指导价，区间只供对照。';
const unsaid = '执行政府指导价的（多是还没有成立业主大会的），收费不得超出区间；按合同约定的，区间只供对照和议价。';

/**
 * Only a charge under 政府指导价 can be over its limit; a contract price cannot (rule V-18), and
 * neither can one of which nobody said how it was set. `regime` is empty for the last.
 */
export function verdictWords(verdict: VerdictFacts, regime: string): VerdictWords {
  const relation = verdict.kind === '合同价仅供参考' ? (verdict.relation ?? '') : verdict.kind;
  if (!(relation in BINDING)) {
    const basis = regime === '政府指导价' ? '政府指导价。' : regime === '' ? '' : '合同约定的价格。';
    return { tone: 'idle', icon: 'ring', short: '没有对照', regime: basis + reasonWords(verdict.reason) };
  }
  if (verdict.kind !== '合同价仅供参考' && !verdict.regimeMismatch) return { ...BINDING[relation]!, regime: guide };
  const contracted = !verdict.regimeMismatch && regime !== '';
  return {
    ...(relation === '区间内' ? { tone: 'good', icon: 'ok' } : { tone: 'idle', icon: 'ring' }),
    short:
      relation === '区间内'
        ? '在参考区间内'
        : `${contracted ? '合同价，' : ''}${relation === '高于上限' ? '高于' : '低于'}参考${contracted ? '' : '区间'}`,
    regime: contracted ? contract : verdict.regimeMismatch ? mismatch : unsaid,
  };
}

/** What each relation is called where the range binds. */
const BINDING: Record<string, Omit<VerdictWords, 'regime'>> = {
  区间内: { tone: 'good', icon: 'ok', short: '在区间内' },
  高于上限: { tone: 'bad', icon: 'bad', short: '高于区间' },
  低于下限: { tone: 'caution', icon: 'half', short: '低于区间' },
};

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
