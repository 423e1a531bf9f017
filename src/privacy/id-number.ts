/** Provinces whose two digits open a resident identity number (GB/T 2260). */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * What an 18-character string of digits (`X` last) is under GB 11643-1999: `valid` with the right
 * check digit, `mistyped` when only region and birth date are right, otherwise nothing.
 */
export function judgeIdNumber(digits: string): 'valid' | 'mistyped' | undefined {
  if (!isBirthDate(digits.slice(6, 14))) return undefined;
  const isPlace = PROVINCES.has(digits.slice(0, 2));
  if (checkDigit(digits) === digits[17]) return isPlace || isForeigner(digits) ? 'valid' : undefined;
  return isPlace ? 'mistyped' : undefined;
}

/** The permanent residence card for foreigners of 2023: 9, province, country, birth date, serial, the same check digit. */
function isForeigner(digits: string): boolean {
  return digits.startsWith('9') && PROVINCES.has(digits.slice(1, 3));
}

/** Whether 15 digits are an identity number of the form used until 1999: region, YYMMDD, serial. */
export function isOldIdNumber(digits: string): boolean {
  return PROVINCES.has(digits.slice(0, 2)) && isBirthDate('19' + digits.slice(6, 12));
}

/** The 18th character for the first 17 digits. */
export function checkDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return '10X98765432'.charAt(sum % 11);
}

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  if (year < 1880 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}
