/** The sum behind a price range, line by line, so that pages can print what was worked out. */

/** One line of the sum. Its terms have one kind of operator after the first, so no brackets are needed. */
export interface SumStep {
  /** Which bound the line leads to; `base` when both. */
  bound: 'base' | 'low' | 'high';
  terms: SumTerm[];
  /** Whole 0.0000001 元. */
  result: number;
}

export interface SumTerm {
  /** Empty for the first term. */
  op: '' | '+' | '−' | '×';
  /** Whole 0.0000001 元; for `×` whole 0.0001 (11500 = 1.15). */
  value: number;
  /** What the term is: 基准价, 无梯扣减, 上浮, 下浮, or the name of an addition or menu item. */
  name: string;
}

/** Whole 0.0000001 元 in one 厘. */
export const FINE = 10_000;

/** What one bound is made of: the price that floats (fine units) and the additions that do not. */
export interface Side {
  floated: number;
  additions: SumTerm[];
}

/** The lines before the float: the menu sum, the deduction, or the additions when nothing floats. */
export function baseLines(start: readonly SumTerm[], { low, high }: { low: Side; high: Side }): SumStep[] {
  const floated = sumOf(start);
  const lines: SumStep[] = start.length > 1 ? [{ bound: 'base', terms: [...start], result: floated }] : [];
  const [deductedLow, deductedHigh] = [floated - low.floated, floated - high.floated];
  if (deductedLow === 0 && deductedHigh === 0) {
    return low.additions.length === 0 && high.additions.length === 0 ? lines : [...lines, ...additionLines(floated, low, high)];
  }
  const deduct = (bound: SumStep['bound'], amount: number): SumStep => ({
    bound,
    terms: [
      { op: '', value: floated, name: '基准价' },
      { op: '−', value: amount, name: '无梯扣减' },
    ],
    result: floated - amount,
  });
  return deductedLow === deductedHigh
    ? [...lines, deduct('base', deductedLow)]
    : [...lines, deduct('low', deductedLow), deduct('high', deductedHigh)];
}

function additionLines(floated: number, low: Side, high: Side): SumStep[] {
  const line = (bound: SumStep['bound'], side: Side): SumStep => ({
    bound,
    terms: [{ op: '', value: floated, name: '基准价' }, ...side.additions],
    result: plainBase(side),
  });
  return low.additions.length === high.additions.length ? [line('base', low)] : [line('low', low), line('high', high)];
}

/** The lines of one bound: the price that floats times the factor, then the fixed additions. */
export function floatLines(bound: 'low' | 'high', side: Side, factor: number): { steps: SumStep[]; end: number } {
  const floated = (side.floated / FINE) * factor;
  const steps: SumStep[] = [
    {
      bound,
      terms: [
        { op: '', value: side.floated, name: '基准价' },
        { op: '×', value: factor, name: bound === 'low' ? '下浮' : '上浮' },
      ],
      result: floated,
    },
  ];
  if (side.additions.length === 0) return { steps, end: floated };
  const end = floated + sumOf(side.additions);
  steps.push({ bound, terms: [{ op: '', value: floated, name: '浮动后' }, ...side.additions], result: end });
  return { steps, end };
}

/** Before any float. */
export function plainBase({ floated, additions }: Side): number {
  return floated + sumOf(additions);
}

export function sumOf(terms: readonly SumTerm[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}
