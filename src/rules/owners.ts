import type { Rule } from './rule.ts';

/** Companies and their conduct, prices, disclosures, organisations and centres. */
export const OWNERS_RULES: readonly Rule[] = [];
