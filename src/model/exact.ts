/** Exact arithmetic: fractions of whole numbers, rounded once and only where it is said. */

/** A non-negative fraction; `over` is positive. */
export interface Fraction {
  top: bigint;
  over: bigint;
}

export function fraction(top: number | bigint, over: number | bigint = 1n): Fraction {
  return { top: BigInt(top), over: BigInt(over) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return a.over === b.over ? { top: a.top + b.top, over: a.over } : { top: a.top * b.over + b.top * a.over, over: a.over * b.over };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, over: a.over * b.over };
}

/** `123` or, in lowest terms, `123/7`. */
export function writeFraction({ top, over }: Fraction): string {
  const divisor = commonDivisor(top, over);
  return over === divisor ? String(top / divisor) : `${top / divisor}/${over / divisor}`;
}

/** The inverse of `writeFraction`; throws a SyntaxError for other text. */
export function readFraction(text: string): Fraction {
  const [top = '', over = '1'] = text.split('/');
  return { top: BigInt(top), over: BigInt(over) };
}

/** 四舍五入: the nearest whole number, and the greater one when two are equally near. */
export function roundHalfUp({ top, over }: Fraction): bigint {
  return floorDivide(2n * top + over, 2n * over);
}

/** 四舍五入 of `top / over` with `over` > 0. */
export function divideHalfUp(top: number, over: number): number {
  return Number(roundHalfUp(fraction(top, over)));
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

function floorDivide(top: bigint, over: bigint): bigint {
  const quotient = top / over;
  return top % over < 0n ? quotient - 1n : quotient;
}
