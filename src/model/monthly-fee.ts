/** An amount before and after it is rounded to whole 分. */
export interface MonthlyFee {
  /** Whole 0.00001 元: the exact product. */
  exact: number;
  /** Whole 分, half rounded up. */
  amount: number;
}

/**
 * What a unit price comes to for one flat and month: whole 厘 per ㎡ × whole 0.01 ㎡.
 * Exact below 1,000,000 元/㎡ × 90,000 ㎡, where the product still is a safe integer.
 */
export function monthlyFee(price: number, area: number): MonthlyFee {
  const exact = price * area;
  if (!Number.isSafeInteger(exact) || exact < 0) throw new RangeError('price × area is out of range');
  return { exact, amount: Math.floor((exact + 500) / 1000) };
}
