/** Eleven digits from 13 on: a person's telephone, which an office's register must not hold. */
export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text.normalize('NFKC').replace(/[\s-]/g, ''));
}
