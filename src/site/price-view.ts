/** What the pages of price changes show: each with its five steps, and what a grade allows. */
import { priceSteps, type PriceStep } from '../model/price-steps.ts';
import type { Company } from '../schema/company.ts';
import type { Compound } from '../schema/compound.ts';
import type { Consent } from '../schema/consent.ts';
import type { Grading, GradingScheme } from '../schema/grading.ts';
import type { ElasticRule, PriceChange } from '../schema/price-change.ts';
import { noticeEntry, type NoticeEntry } from './notice-view.ts';
import { compare, type Site } from './site.ts';

export interface PriceStepView extends PriceStep {
  entry: NoticeEntry | undefined;
  vote: Consent | undefined;
}

export interface PriceChangeView {
  change: PriceChange;
  compound: Compound | undefined;
  company: Company | undefined;
  /** All five for a rise; for a fall, which takes no vote, only those that there were. */
  steps: readonly PriceStepView[];
  grading: Grading | undefined;
  scheme: GradingScheme | undefined;
  elastic: ElasticRule | undefined;
  /** Whether there are such rules at all. */
  elasticRules: boolean;
  /** On the data date. */
  state: PriceState;
  asOf: string;
}

/** `open`: being discussed. `raised`, `lowered`: in force. `stopped`: the price stayed. */
export type PriceState = 'open' | 'raised' | 'lowered' | 'stopped';

export function priceState({ before, after, effectiveOn, stoppedOn }: PriceChange): PriceState {
  if (stoppedOn !== undefined) return 'stopped';
  if (effectiveOn === undefined) return 'open';
  return after > before ? 'raised' : 'lowered';
}

export function priceChangeView(site: Site, change: PriceChange): PriceChangeView {
  const [audit, proposal, result] = [change.auditNoticeId, change.proposalNoticeId, change.resultNoticeId].map((id) =>
    site.find('notice', id),
  );
  const vote = site.find('consent', change.consentId);
  const told = { audit, proposal, result, vote: undefined, effect: undefined };
  const state = priceState(change);
  const grading = site.find('grading', change.gradingId);
  const steps = priceSteps({ change, audit, proposal, vote, result }).map((step): PriceStepView => {
    const notice = told[step.name];
    return { ...step, entry: notice && noticeEntry(site, notice), vote: step.name === 'vote' ? vote : undefined };
  });
  const stepless = steps.every(({ name, on }) => name === 'effect' || on === undefined);
  return {
    change,
    compound: site.find('compound', change.compoundId),
    company: site.find('company', change.companyId),
    steps: stepless ? steps.filter(({ on }) => on !== undefined) : steps,
    grading,
    scheme: site.find('gradingScheme', grading?.schemeId),
    elastic: grading && site.where('elasticRule', 'schemeId', grading.schemeId).find(({ grade }) => grade === grading.grade),
    elasticRules: hasElasticRules(site),
    state,
    asOf: site.dataDate,
  };
}

/** Whether the list of price changes says what a grade lets a price do; a district may have no such rules. */
export function hasElasticRules(site: Site): boolean {
  return site.all.elasticRule.length > 0;
}

export interface PriceChangesView {
  groups: readonly { state: PriceState; changes: readonly PriceChangeView[] }[];
  elastic: readonly { scheme: GradingScheme; rules: readonly ElasticRule[] }[];
  asOf: string;
}

/** Those under discussion first; in each group the newest first. */
export function priceChangesView(site: Site): PriceChangesView {
  const views = site.all.priceChange.map((change) => priceChangeView(site, change));
  const day = ({ change, steps }: PriceChangeView) => change.effectiveOn ?? change.stoppedOn ?? steps.findLast(({ on }) => on)?.on ?? '';
  return {
    groups: (['open', 'raised', 'stopped', 'lowered'] as const).flatMap((state) => {
      const changes = views.filter((view) => view.state === state).sort((a, b) => compare(day(b), day(a)));
      return changes.length > 0 ? [{ state, changes }] : [];
    }),
    elastic: site.all.gradingScheme.flatMap((scheme) => {
      const rules = site.where('elasticRule', 'schemeId', scheme.id);
      return rules.length > 0 ? [{ scheme, rules }] : [];
    }),
    asOf: site.dataDate,
  };
}
