/** Whole number of the smallest unit → text with `least` to `places` decimals: 1200 of 0.001 is `1.20`. */
export function decimalText(value: number, places: number, least = 0): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  let fraction = digits.slice(digits.length - places);
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return (value < 0 ? '-' : '') + whole + (fraction && `.${fraction}`);
}

/** The same with `,` between thousands, for amounts and counts. */
export function groupedText(value: number, places = 0, least = places): string {
  const [whole = '', fraction] = decimalText(value, places, least).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
