import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { groupAnswers, groupLines, type Phrase } from '../../../src/components/compound/answer-line.ts';
import { compoundView } from '../../../src/site/compound-view.ts';
import { loadSite } from '../../../src/site/get-site.ts';

const site = loadSite(fileURLToPath(new URL('../../../', import.meta.url)));
const views = site.all.compound.map((compound) => compoundView(site, compound));

const piecesOf = (phrase: Phrase = '') => (typeof phrase === 'string' ? [phrase] : phrase).filter((piece) => piece !== undefined);
const textOf = (phrase: Phrase = '') =>
  piecesOf(phrase)
    .map((piece) => (typeof piece === 'string' ? piece : (piece.text ?? '')))
    .join('');

test('a compound that is renovated says so in a line and in the sentence above it', () => {
  const renovated = views.filter((view) => view.works.projects.length > 0);
  expect(renovated.length).toBeGreaterThan(20);
  for (const view of renovated) {
    expect(groupLines(view).map(({ title }) => title)).toContain('改造');
    expect(groupAnswers(view).join()).toContain('改造');
  }
});

test('every compound says which office answers for it, with a number to dial', () => {
  for (const view of views) {
    const line = groupLines(view).find(({ title }) => title === '责任单位');
    expect(textOf(line?.answer)).toContain(view.office?.name);
    expect(piecesOf(line?.answer).some((piece) => typeof piece !== 'string' && 'phone' in piece)).toBe(true);
  }
});

test('a line answers in words, and a part of the sentence brings no punctuation of its own', () => {
  for (const view of views) {
    for (const line of groupLines(view)) {
      expect(line.title.length).toBeLessThanOrEqual(6);
      expect(textOf(line.answer)).toMatch(/\p{Script=Han}/u);
    }
    for (const part of groupAnswers(view)) expect(part).not.toMatch(/^[，。；、]|[，。；、]$/);
  }
});
