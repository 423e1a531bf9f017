/** Writes a checked fee and a comparison into the page. */
import { icons } from '../format/icons.ts';
import type { Comparison } from './fee-check-compare.ts';
import type { CheckedFee, CheckLine } from './fee-check-steps.ts';

export function out(name: string): HTMLElement | null {
  return document.querySelector(`[data-out=${name}]`);
}

export function put(name: string, text: string): void {
  const place = out(name);
  if (place) place.textContent = text;
}

export function showChecked({ heading, answer, regime, lines, facts }: CheckedFee): void {
  put('heading', heading);
  put('answer', answer);
  put('regime', regime);
  out('lines')?.replaceChildren(...lines.map(lineOf));
  out('facts')?.replaceChildren(
    ...facts.map(({ title, value }) => {
      const row = document.createElement('div');
      row.append(
        Object.assign(document.createElement('dt'), { textContent: title }),
        Object.assign(document.createElement('dd'), { textContent: value }),
      );
      return row;
    }),
  );
}

/** Undefined: there is nothing to compare with. */
export function showComparison(comparison: Comparison | undefined): void {
  const section = out('comparison');
  if (!section) return;
  section.hidden = !comparison;
  if (!comparison) return;
  put('compare-answer', comparison.answer);
  put('compare-same', comparison.same);
  out('compare-rows')?.replaceChildren(
    ...comparison.rows.map(({ title, kept, now, differs, by, way }) => {
      const row = copyOf('compare-row');
      fill(row, { title, kept, now, by: by ?? '' });
      if (!differs) row.querySelector('[data-part=differs]')?.remove();
      if (by === undefined) row.querySelector('td:last-child')?.replaceChildren();
      else row.querySelector('[data-part=way] path')?.setAttribute('d', icons[way === 1 ? 'up' : way === -1 ? 'down' : 'flat']);
      return row;
    }),
  );
}

function lineOf({ title, working, result, total }: CheckLine): DocumentFragment {
  const line = copyOf('check-line');
  fill(line, { title, result });
  line.querySelector('li')?.classList.toggle('tot', total === true);
  const step = line.querySelector('[data-part=working]');
  step?.replaceWith(...working.map((text) => Object.assign(step.cloneNode() as HTMLElement, { textContent: text })));
  return line;
}

function copyOf(template: string): DocumentFragment {
  return (document.getElementById(template) as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
}

function fill(row: DocumentFragment, texts: Record<string, string>): void {
  for (const [part, text] of Object.entries(texts)) row.querySelector(`[data-part=${part}]`)!.textContent = text;
}
