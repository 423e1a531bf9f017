import type { PolicyDocument } from '../../../src/schema/document.ts';
import { writeArticles, type Chapters } from './articles.ts';
import {
  campaignPlan,
  CIVILITY_GUIDE,
  FEE_GUIDE,
  OLD_PRICES,
  PARKING_NOTICE,
  PARTY_PLAN,
  PLAN_2026,
  RENOVATION_OUTLINE,
} from './campaign-texts.ts';
import { CENTRE_GUIDE } from './centre-guide.ts';
import { CIVILITY_RULES, CREDIT_RULES } from './civility-rules.ts';
import { FEE_RULES, feeAnnex } from './fee-rules.ts';
import { LAW_TEXTS } from './law-texts.ts';
import { PROPERTY_RULES } from './property-rules.ts';
import { DEPOSIT_RULES, DISCLOSURE_RULES, ELEVATOR_RULES, FUND_RULES, PARTICIPATION_RULES } from './renovation-rules.ts';

/** The figures that the documents state. */
export interface DocumentFacts {
  asOf: string;
  compounds: number;
  managed: number;
  old: number;
  companies: number;
}

/** The rules whose articles notices and thresholds cite. */
export const RULES: Readonly<Record<string, Chapters>> = {
  'd-2025-014': FEE_RULES,
  'd-2025-016': PROPERTY_RULES,
  'd-2025-021': CIVILITY_RULES,
  'd-2025-024': CREDIT_RULES,
  'd-2025-027': DISCLOSURE_RULES,
  'd-2025-029': ELEVATOR_RULES,
  'd-2025-033': FUND_RULES,
  'd-2025-035': DEPOSIT_RULES,
  'd-2025-036': PARTICIPATION_RULES,
};

const TEXTS: Readonly<Record<string, string>> = {
  'd-2025-012': PARTY_PLAN,
  'd-2025-018': FEE_GUIDE,
  'd-2025-022': CIVILITY_GUIDE,
  'd-2025-030': RENOVATION_OUTLINE,
  'd-2026-003': PLAN_2026,
  'd-2026-005': CENTRE_GUIDE,
  'd-2026-008': PARKING_NOTICE,
  'd-2022-031': OLD_PRICES,
  ...LAW_TEXTS,
};

/** The Markdown of a document. */
export function bodyOf(document: Pick<PolicyDocument, 'id'>, facts: DocumentFacts): string {
  const { id } = document;
  if (id === 'd-2025-011') return campaignPlan(facts);
  const chapters = RULES[id];
  const annex = id === 'd-2025-014' ? `\n\n${feeAnnex()}` : '';
  const text = chapters ? writeArticles(chapters) + annex : TEXTS[id];
  if (text === undefined) throw new Error(`document without text: ${id}`);
  return text;
}
