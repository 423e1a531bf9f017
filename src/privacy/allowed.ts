import type { Finding } from './finding.ts';

/** What belongs to an office although it looks like a person's: plain characters without blanks and country code. */
export type Allowed = ReadonlySet<string>;

/** Whether a finding is a number that may be published. */
export function isAllowed(finding: Finding, text: string, allowed: Allowed): boolean {
  if (allowed.size === 0) return false;
  const found = text.slice(finding.start, finding.end);
  return finding.code === 'V-54' ? allowed.has(plainMobile(found)) : finding.code === 'V-53' && allowed.has(plain(found));
}

/** The eleven digits of a mobile, without country code and separators. */
export function plainMobile(text: string): string {
  return plain(text).replace(/\D/g, '').slice(-11);
}

/** Whether a text is one mobile and nothing else. */
export function isMobileNumber(text: string): boolean {
  return /^(?:\+?86)?1[3-9]\d{9}$/.test(plain(text));
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\p{Zs}\p{Cf}\p{Pd}.·]/gu, '');
}
