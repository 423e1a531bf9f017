import { createHash } from 'node:crypto';
import { metaPolicy } from '../output/policy.ts';
import { PREFERENCE_SCRIPT } from './preference-script.ts';
import { SHEETS } from './sheets.ts';

/**
 * What a page says of itself for servers that send no policy: hashes of exactly what stands in it. It goes before all of
 * that, for it holds only for what follows (Content Security Policy Level 3, section 3.3).
 */
export function pagePolicy(sheets: readonly (keyof typeof SHEETS)[]): string {
  return metaPolicy({ inlineScript: SCRIPT, inlineStyles: sheets.map((name) => STYLES[name]) });
}

const SCRIPT = hashOf(PREFERENCE_SCRIPT);
const STYLES = Object.fromEntries(Object.entries(SHEETS).map(([name, text]) => [name, hashOf(text)])) as Record<
  keyof typeof SHEETS,
  string
>;

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
