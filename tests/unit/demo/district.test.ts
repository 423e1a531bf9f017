import { describe, expect, it } from 'vitest';
import { generateDistrict } from '../../../scripts/demo/generate.ts';
import { DEFAULTS } from '../../../scripts/demo/options.ts';
import { MATTERS, type Notice } from '../../../src/schema/notice.ts';
import { checkSources } from '../../../src/site/check-sources.ts';
import { filesInMemory } from './files-in-memory.ts';

const files = generateDistrict(DEFAULTS);
const { dataset, problems } = checkSources('', filesInMemory(files));
const notices = dataset.notice.map((row) => row.value);

describe('the demonstration district', () => {
  it('has no error and no more warnings than the one it shows on purpose', () => {
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(problems.filter((problem) => problem.severity === 'warning').map((problem) => problem.code)).toEqual(['V-04']);
  });

  it('has as many compounds and companies as the campaign announced', () => {
    const compounds = dataset.compound.map((row) => row.value);
    expect(compounds).toHaveLength(552);
    expect(compounds.filter((compound) => compound.mgmtMode === '市场化物业')).toHaveLength(271);
    expect(compounds.filter((compound) => compound.builtYear < 2003)).toHaveLength(255);
    expect(dataset.company).toHaveLength(201);
    expect(dataset.community).toHaveLength(79);
    expect(dataset.subdistrict.length).toBeGreaterThanOrEqual(10);
  });

  it('has a charge for every compound with a company, and earlier versions of some', () => {
    const charged = new Set(dataset.charge.map((row) => row.value.compoundId));
    expect(charged.size).toBe(271);
    expect(dataset.charge.filter((row) => row.value.effectiveTo).length).toBeGreaterThan(5);
  });

  it('has four rounds of scores in which some compounds are left out with a reason', () => {
    const rounds = dataset.round.filter((row) => row.value.rubricId === 'r-2025');
    expect(rounds.map((row) => row.value.id)).toEqual(['2025-q4', '2026-q1', '2026-q2', '2026-q3']);
    for (const { value: round } of rounds) {
      const results = dataset.result.filter((row) => row.value.roundId === round.id).map((row) => row.value);
      expect(results).toHaveLength(552);
      expect(results.some((result) => result.excludedReason)).toBe(true);
    }
    expect(dataset.score.length).toBeLessThanOrEqual(25_000);
  });

  it('renovates 107 万㎡ in 27 projects', () => {
    expect(dataset.project).toHaveLength(27);
    expect(dataset.project.reduce((sum, row) => sum + (row.value.floorArea ?? 0), 0)).toBe(107_000_000);
  });

  it('has notices of every matter', () => {
    expect(notices).toHaveLength(208);
    expect(MATTERS.filter((matter) => !notices.some((notice) => notice.matter === matter))).toEqual([]);
  });

  it('has notices that are open, decided, waiting and corrected', () => {
    const open = notices.filter((notice) => (notice.periodEnd ?? '') > DEFAULTS.asOf);
    expect(new Set(open.map((notice) => notice.matter)).size).toBeGreaterThanOrEqual(8);
    expect(notices.filter((notice) => notice.outcome).length).toBeGreaterThan(80);
    expect(notices.some((notice) => notice.kind === '公示' && (notice.periodEnd ?? '') <= DEFAULTS.asOf && !notice.outcome)).toBe(true);
    const corrected = notices.filter((notice) => notice.corrections?.length);
    expect(corrected.length).toBeGreaterThanOrEqual(5);
    const told = corrected.flatMap((notice) => notices.find((other) => other.id === notice.correctedById)?.kind ?? []);
    expect(told, 'one of them by a notice of its own').toEqual(['更正']);
  });

  it('tells an affair as a row of notices in the order of its dates', () => {
    const affairs = [
      ...Map.groupBy(
        notices.filter((notice) => notice.caseId),
        (notice) => notice.caseId,
      ).values(),
    ];
    const matters = (matter: Notice['matter']) => affairs.filter((affair) => affair.some((notice) => notice.matter === matter));
    expect(matters('改造方案').some((affair) => affair.length === 4)).toBe(true);
    expect(matters('加装电梯方案').some((affair) => affair.length >= 3)).toBe(true);
    expect(matters('调价').some((affair) => affair.length === 3)).toBe(true);
  });

  it('publishes nothing after the data date and nothing before it was signed', () => {
    for (const notice of notices) {
      expect(notice.createdOn <= notice.publishedOn && notice.publishedOn <= DEFAULTS.asOf).toBe(true);
      if (notice.periodStart) expect(notice.publishedOn <= notice.periodStart).toBe(true);
    }
  });
});
