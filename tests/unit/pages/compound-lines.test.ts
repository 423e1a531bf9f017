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

test('every compound says who looks after it and when residents are received, and which office answers, each with a number to dial', () => {
  for (const view of views) {
    const line = groupLines(view).find(({ title }) => title === '包联干部');
    expect(textOf(line?.answer)).toContain(view.duty.liaison?.officialName);
    expect(textOf(line?.answer)).toMatch(/每月第.个周.\d\d:\d\d—\d\d:\d\d接待/);
    expect(textOf(line?.detail)).toContain(view.office?.name);
    const pieces = [...piecesOf(line?.answer), ...piecesOf(line?.detail)];
    expect(pieces.filter((piece) => typeof piece !== 'string' && 'phone' in piece)).toHaveLength(2);
  }
});

test('without anybody in liaison the office answers alone', () => {
  const [view] = views;
  const line = groupLines({ ...view!, duty: { ...view!.duty, liaison: undefined } }).find(({ title }) => title === '责任单位');
  expect(textOf(line?.answer)).toContain(view!.office?.name);
});

test('an open problem is named with its deadline, which the browser holds against the day, and a settled one with what residents say', () => {
  const open = views.filter(({ duty }) => duty.open.length > 0);
  const settled = views.filter(({ duty }) => duty.open.length === 0 && duty.closed.length > 0);
  expect(open.length).toBeGreaterThan(20);
  expect(settled.length).toBeGreaterThan(20);
  for (const view of open) {
    const line = groupLines(view).find(({ title }) => title === '问题');
    expect(line?.status?.due).toBe(view.duty.open[0]!.deadline);
    expect(textOf(line?.answer)).toContain(view.duty.open[0]!.title);
    expect(groupAnswers(view).join()).toContain(`有${view.duty.open.length}件问题在办理`);
  }
  for (const view of settled) expect(groupLines(view).find(({ title }) => title === '问题')?.status).toMatchObject({ tone: 'good' });
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
