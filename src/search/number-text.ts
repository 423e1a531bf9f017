/**
 * Lists of whole numbers as text that JSON carries and every host compresses:
 * five bits to a character, as in source maps, since most of them are small.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Uint8Array(128);
[...DIGITS].forEach((digit, value) => (values[digit.charCodeAt(0)] = value));

/** `numbers` are from 0 to 2³¹ − 1. */
export function writeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (let rest of numbers) {
    for (; rest > 31; rest >>>= 5) text += DIGITS[(rest & 31) | 32];
    text += DIGITS[rest];
  }
  return text;
}

/** The numbers of a text that `writeNumbers` made. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [number, shift] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const value = values[text.charCodeAt(at)]!;
    number |= (value & 31) << shift;
    shift += 5;
    if (value < 32) {
      numbers.push(number);
      [number, shift] = [0, 0];
    }
  }
  return numbers;
}
