/**
 * Reads a figure that a person typed: full-width digits, a unit behind it and
 * blanks are understood; anything doubtful is refused, never guessed.
 */
export type Figure = { ok: true; value: number } | { ok: false; why: FigureFault };

export type FigureFault = 'empty' | 'not-a-number' | 'negative' | 'zero' | 'too-many-decimals' | 'too-big';

/** Text → whole number of 10^-`places`, above zero and at most `most` whole units. */
export function readFigure(typed: string, places: number, most: number): Figure {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s*(?:m2|平方米|平米|平|元.*|%)$/i, '')
    .replace(/^¥\s*/, '');
  if (text === '') return { ok: false, why: 'empty' };
  if (/^[-−–]\d/.test(text)) return { ok: false, why: 'negative' };
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return { ok: false, why: 'not-a-number' };
  const [, whole = '', fraction = ''] = match;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > places) return { ok: false, why: 'too-many-decimals' };
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (digits.length > String(most).length || Number(digits) > most) return { ok: false, why: 'too-big' };
  const value = Number(digits + kept.padEnd(places, '0'));
  if (value > most * 10 ** places) return { ok: false, why: 'too-big' };
  return value === 0 ? { ok: false, why: 'zero' } : { ok: true, value };
}
