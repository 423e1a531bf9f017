import { companyText as words } from '../../format/wording/company.ts';
import type { CompanyView } from '../../site/company-view.ts';

/** The sentence at the top of a company's page: how many it serves, and its grade with the scheme beside the letter. */
export function companyAnswer({ serving, grades }: Pick<CompanyView, 'serving' | 'grades'>): string {
  return words.answer(serving.length, grades[0]?.grading.grade, grades[0]?.scheme?.title);
}
