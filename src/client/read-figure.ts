/**
 * Reads a figure that a person typed: full-width digits, the field's own unit behind it, blanks and
 * well-formed thousands separators are understood; anything doubtful is refused, never guessed.
 */
export type Figure = { ok: true; value: number } | { ok: false; why: FigureFault };

export type FigureFault =
  | 'empty'
  | 'not-a-number'
  /** A comma that may be a decimal point as well as a separator: `1,2`. */
  | 'separator'
  /** Another unit than the field's: `0.2亩`, `210元/月`, `90左右`. */
  | 'unit'
  | 'negative'
  | 'zero'
  | 'too-many-decimals'
  | 'too-big';

/** What a field asks for: decimals allowed, the most in whole units, and the unit that may stand behind the figure. */
export interface FigureForm {
  places: number;
  most: number;
  unit: 'area' | 'price' | 'percent';
}

/** Text → whole number of 10^-`places`, above zero and at most `most` whole units. */
export function readFigure(typed: string, { places, most, unit }: FigureForm): Figure {
  const text = typed.normalize('NFKC').trim().replaceAll(/m2/gi, '㎡');
  if (text === '') return refuse('empty');
  if (/^[-−–—]\s*[\d.]/.test(text)) return refuse('negative');
  const match = /^([\d.,、。]*\d)\s*(\D*)$/.exec(unit === 'price' ? text.replace(/^¥\s*/, '') : text);
  if (!match) return refuse('not-a-number');
  const [, figure = '', rest = ''] = match;
  const number = plainNumber(figure);
  if (!number) return refuse(/[,、]/.test(figure) ? 'separator' : 'not-a-number');
  if (rest !== '' && !UNITS[unit].test(rest.replaceAll(/[/·・.每\s]/g, ''))) return refuse('unit');
  const [whole = '', fraction = ''] = number.split('.');
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > places) return refuse('too-many-decimals');
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (digits.length > String(most).length) return refuse('too-big');
  const value = Number(digits + kept.padEnd(places, '0'));
  if (value > most * 10 ** places) return refuse('too-big');
  return value === 0 ? refuse('zero') : { ok: true, value };
}

/** With `/`, `·` and 每 left out, which people write or leave out as they like. */
const UNITS = {
  area: /^(?:㎡|平方米|平米|平方|平)$/i,
  price: /^元(?:(?:㎡|平方米|平米|平方|平)月?|月(?:㎡|平方米|平米|平方|平))?$/i,
  percent: /^%$/,
};

/** `1,234.5` → `1234.5`. A Chinese keyboard types `。` for the point; between digits it can mean nothing else. */
function plainNumber(figure: string): string | undefined {
  const pointed = figure.replace('。', '.');
  if (/^\d+(?:\.\d+)?$/.test(pointed)) return pointed;
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(pointed) ? pointed.replaceAll(',', '') : undefined;
}

function refuse(why: FigureFault): Figure {
  return { ok: false, why };
}
