import { href } from '../../format/href.ts';
import { CODE_PAGES } from '../../format/wording/problem-codes.ts';
import { precheckText as words } from '../../format/wording/precheck.ts';
import { helpPath } from '../../model/routes.ts';
import { make } from '../make-element.ts';
import { status } from '../state-mark.ts';
import type { Counts, PlacedProblem } from './protocol.ts';

const LOOK = {
  error: { tone: 'bad', icon: 'bad' },
  warning: { tone: 'caution', icon: 'warn' },
  info: { tone: 'idle', icon: 'say' },
} as const;

/** The tone of the cells and words of a severity. */
export function toneOf(severity: PlacedProblem['severity']): string {
  return LOOK[severity].tone;
}

/** A problem as the command prints it: where, what is wrong, what to type. */
export function problemNodes(problem: PlacedProblem, place = problem.place): Node[] {
  const { severity, field, message, hint, code } = problem;
  const where = words.of(/^\d+$/.test(place) ? words.line(place) : place, field);
  return [
    status(LOOK[severity].tone, LOOK[severity].icon, words.severity[severity]),
    ...(where ? [' ', make('b', { textContent: where })] : []),
    make('span', { className: 'what', textContent: words.said(message, hint) }),
    codeNode(code),
  ].map((node) => (typeof node === 'string' ? document.createTextNode(node) : node));
}

/** The code, with a link to its answer in the handbook; in a tab of its own, for what was dropped here would be lost. */
function codeNode(code: string): Node {
  const page = CODE_PAGES.find(({ codes }) => codes.test(code));
  const text = words.code(code);
  if (!page) return make('span', { className: 'small muted', textContent: text });
  const link = make('a', {
    href: `${href(helpPath(page.id))}#${code.toLowerCase()}`,
    target: '_blank',
    rel: 'noopener',
    textContent: text,
  });
  link.append(make('span', { className: 'vh', textContent: words.newTab }));
  return make('span', { className: 'small' }, link);
}

/** A list of problems, the errors first. */
export function problemList(problems: readonly PlacedProblem[], placeOf = (problem: PlacedProblem) => problem.place): HTMLElement {
  const order = { error: 0, warning: 1, info: 2 };
  const sorted = problems.toSorted((a, b) => order[a.severity] - order[b.severity]);
  return make('ul', { className: 'faults' }, ...sorted.map((problem) => make('li', {}, ...problemNodes(problem, placeOf(problem)))));
}

/** How many there are of each severity, in words; empty when there is none. */
export function countsText(...all: readonly Counts[]): string {
  const sum = (severity: keyof Counts) => all.reduce((total, counts) => total + counts[severity], 0);
  return words.counts(sum('error'), sum('warning'), sum('info'));
}

export function button(text: string, act: () => void, className = ''): HTMLButtonElement {
  const element = make('button', { type: 'button', textContent: text, className });
  element.addEventListener('click', act);
  return element;
}

/** A choice with its label. */
export function choice(
  id: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  act: (value: string) => void,
): HTMLElement {
  const select = make('select', { id }, ...options.map(([value, text]) => make('option', { value, textContent: text })));
  select.value = value;
  select.addEventListener('change', () => act(select.value));
  return make('p', { className: 'field' }, make('label', { htmlFor: id, textContent: label }), select);
}

export function section(title: string, ...children: readonly (Node | string)[]): HTMLElement {
  return make('section', { className: 'sec' }, make('h2', { textContent: title }), ...children);
}
