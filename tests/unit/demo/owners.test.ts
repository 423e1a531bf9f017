import { describe, expect, it } from 'vitest';
import { generateDistrict } from '../../../scripts/demo/generate.ts';
import { DEFAULTS } from '../../../scripts/demo/options.ts';
import { disclosureState } from '../../../src/model/disclosure-state.ts';
import { currentStep, priceSteps } from '../../../src/model/price-steps.ts';
import { isInTerm } from '../../../src/model/term.ts';
import { ORGANISATION_KINDS } from '../../../src/schema/organisation.ts';
import { DISCLOSURE_KINDS } from '../../../src/schema/threshold.ts';
import { loadSources } from '../../../src/sources/load.ts';
import { filesInMemory } from './files-in-memory.ts';

const { dataset } = loadSources('', filesInMemory(generateDistrict(DEFAULTS)));
const all = <K extends keyof typeof dataset>(kind: K) => dataset[kind].map((row) => row.value) as (typeof dataset)[K][number]['value'][];
const notices = new Map(all('notice').map((notice) => [notice.id, notice]));

describe('the registers of owners in the demonstration district', () => {
  it('show accounts of every kind, among them 0, 不适用 and nothing reported', () => {
    const rows = all('disclosure');
    expect(DISCLOSURE_KINDS.filter((kind) => !rows.some((row) => row.kind === kind))).toEqual([]);
    expect(new Set(rows.map(disclosureState))).toEqual(new Set(['published', 'zero', 'none', 'missing']));
  });

  it('tell the same account in a notice and in the register', () => {
    const told = all('disclosure').filter((row) => row.noticeId);
    expect(told.length).toBeGreaterThan(5);
    for (const row of told) {
      const { compoundIds, publishedOn } = notices.get(row.noticeId!)!;
      expect([compoundIds?.[0], publishedOn]).toEqual([row.compoundId, row.publishedOn]);
      const { body } = dataset.notice.find(({ value }) => value.id === row.noticeId)!;
      expect(body).toContain(((row.income ?? 0) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ','));
    }
  });

  it('raise prices in five steps, discuss one and turned one down', () => {
    const changes = all('priceChange');
    const steps = changes.map((change) => {
      const notice = (id: string | undefined) => (id === undefined ? undefined : notices.get(id));
      return priceSteps({
        change,
        audit: notice(change.auditNoticeId),
        proposal: notice(change.proposalNoticeId),
        vote: all('consent').find((consent) => consent.id === change.consentId),
        result: notice(change.resultNoticeId),
      });
    });
    expect(steps.filter((one) => one.every(({ on }) => on !== undefined)).length).toBeGreaterThanOrEqual(2);
    expect(steps.filter((one) => ['audit', 'proposal'].includes(currentStep(one, DEFAULTS.asOf)?.name ?? ''))).toHaveLength(1);
    expect(changes.filter((change) => change.stoppedOn)).toHaveLength(1);
  });

  it('have bodies of every kind, some whose term has ended', () => {
    const bodies = all('organisation');
    expect(ORGANISATION_KINDS.filter((kind) => !bodies.some((body) => body.kind === kind))).toEqual([]);
    expect(bodies.some((body) => !isInTerm(body, DEFAULTS.asOf))).toBe(true);
  });

  it('keep a centre that closed, and say of what grades took points away', () => {
    expect(all('centre').map((centre) => centre.status)).toEqual(['运营', '运营', '关停']);
    expect(all('penalty').length).toBeGreaterThan(15);
    expect(all('grading').filter((grading) => grading.penalty)).toHaveLength(new Set(all('deduction').map((one) => one.gradingId)).size);
  });
});
