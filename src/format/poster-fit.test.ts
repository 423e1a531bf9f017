import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitPoster, type PosterFact } from './poster-fit.ts';

const fact = (value: string, more: Partial<PosterFact> = {}): PosterFact => ({ label: '项目', value, ...more });

test('a poster with little to say is set in the largest type', () => {
  expect(fitPoster({ title: '桐荫里小区', facts: [fact('000-5550 0100', { large: true })] }).fit).toBe(1);
});

test('the more there is to say, the smaller the type', () => {
  const text = fc.stringMatching(/^[一-龥]{1,60}$/);
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 8 }), text, (title, values, more) => {
      const facts = values.map((value) => fact(value));
      expect(fitPoster({ title, facts: [...facts, fact(more)] }).fit).toBeGreaterThanOrEqual(fitPoster({ title, facts }).fit);
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('what can be spared goes only when the smallest type is too large, the last first, and the rest stays', () => {
  const long = '意'.repeat(600);
  const facts = [fact('甲'), fact(long, { spare: true }), fact('乙'), fact(long, { spare: true }), fact('丙')];
  const fitted = fitPoster({ title: '标题', facts });
  expect(fitted.facts.map(({ value }) => value.slice(0, 1))).toEqual(['甲', '意', '乙', '丙']);
});
