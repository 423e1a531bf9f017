import type { Dataset } from '../schema/dataset.ts';
import type { Problem } from '../schema/problem.ts';
import { CATALOGUE_RULES } from './catalogue.ts';
import { makeContext } from './context.ts';
import { DUTY_RULES } from './duty.ts';
import { FEDERATION_RULES } from './federation.ts';
import { FEE_RULES } from './fee.ts';
import { FRESHNESS_RULES } from './freshness.ts';
import { GRADING_RULES } from './grading.ts';
import { INDICATOR_RULES } from './indicator.ts';
import { LIST_RULES } from './list.ts';
import { MENU_RULES } from './menu.ts';
import { NOTICE_RULES } from './notice.ts';
import { OWNERS_RULES } from './owners.ts';
import { PRICE_RULES } from './price.ts';
import { PRIVACY_RULES } from './privacy.ts';
import { PUBLIC_NUMBER_RULES } from './public-number.ts';
import { RECORD_RULES } from './record.ts';
import { REFERENCE_RULES } from './reference.ts';
import type { Rule } from './rule.ts';
import { SCORE_RULES } from './score.ts';
import { SITE_FORM_RULES } from './site-form.ts';
import { SYNONYM_RULES } from './synonym.ts';
import { TIME_RULES } from './time.ts';
import { WORKS_RULES } from './works.ts';

export type { Rule } from './rule.ts';
export { flagForbiddenColumns } from './columns.ts';

/** Every rule over the sources, in the order in which problems are worth reading. */
export const RULES: readonly Rule[] = [
  ...REFERENCE_RULES,
  ...RECORD_RULES,
  ...WORKS_RULES,
  ...DUTY_RULES,
  ...OWNERS_RULES,
  ...SYNONYM_RULES,
  ...FEDERATION_RULES,
  ...NOTICE_RULES,
  ...TIME_RULES,
  ...FRESHNESS_RULES,
  ...FEE_RULES,
  ...MENU_RULES,
  ...PRICE_RULES,
  ...SCORE_RULES,
  ...LIST_RULES,
  ...GRADING_RULES,
  ...INDICATOR_RULES,
  ...PRIVACY_RULES,
  ...PUBLIC_NUMBER_RULES,
  ...SITE_FORM_RULES,
  ...CATALOGUE_RULES,
];

/**
 * Every breach of a rule in a dataset, in the order of the rules. Never throws, whatever the records hold.
 * `complete` is false when some records could not be read: then only those rules are asked that judge a record by itself.
 * `day` (`YYYY-MM-DD`) stands in for the data date.
 */
export function runRules(dataset: Dataset, complete = true, day = dataset.site[0]?.value.asOf): Problem[] {
  if (day !== undefined) return breachesOn(dataset, complete, day);
  // The data date itself could not be read: only what is wrong on the first day there is and on the last is wrong for certain.
  const late = new Set(breachesOn(dataset, complete, '2099-12-31').map((problem) => JSON.stringify(problem)));
  return breachesOn(dataset, complete, '1949-01-01').filter((problem) => late.has(JSON.stringify(problem)));
}

function breachesOn(dataset: Dataset, complete: boolean, day: string): Problem[] {
  const context = makeContext(dataset, day);
  return RULES.filter((rule) => complete || !rule.needsAll).flatMap((rule) => [...rule.check(dataset, context)]);
}
