const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{17}[0-9A-HJ-NPQRTUWXY]$/;

export type UsccCheck =
  | { ok: true }
  | { ok: false; reason: 'form' }
  /** `expected` is the check character that the first 17 give. */
  | { ok: false; reason: 'check'; expected: string };

/** Checks a 统一社会信用代码: 18 characters of the alphabet, the last one as GB 32100-2015 computes it. */
export function checkUscc(code: string): UsccCheck {
  if (!FORM.test(code)) return { ok: false, reason: 'form' };
  const expected = usccCheckCharacter(code.slice(0, 17));
  return code.endsWith(expected) ? { ok: true } : { ok: false, reason: 'check', expected };
}

/** GB 32100-2015: weights are the powers of 3 modulo 31; the weighted sum plus the check value is divisible by 31. */
export function usccCheckCharacter(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
