import type { Severity } from '../schema/problem.ts';

/** Personal data found in a text. */
export interface Finding {
  code: 'V-53' | 'V-54' | 'V-55' | 'V-56' | 'V-57' | 'V-58' | 'V-61';
  severity: Severity;
  /** Offsets in the text that was given, end exclusive. */
  start: number;
  end: number;
  /** The found text as it may be shown in a message. */
  masked: string;
  /** What it is, in Chinese. */
  what: string;
}

/** What a message may show of personal data: at most three leading and two trailing characters. */
export function hide(value: string): string {
  const chars = [...value];
  const lead = chars.length >= 9 ? 3 : 1;
  const trail = chars.length >= 9 ? 2 : 0;
  return chars.slice(0, lead).join('') + '*'.repeat(Math.max(1, chars.length - lead - trail)) + chars.slice(chars.length - trail).join('');
}
