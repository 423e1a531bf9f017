/** The panel of a reader's own weights: reads them, says at a field what is wrong, and puts the published ones back. */
import { decimalText } from '../format/decimal.ts';
import { figureText } from '../format/wording/figure.ts';
import { rankingText as words } from '../format/wording/ranking.ts';
import type { Weights } from '../model/score-total.ts';
import { markField } from './form-field.ts';
import { readFigure } from './read-figure.ts';

const FULL = 10_000;

export interface WeightsPanel {
  form: HTMLFormElement;
  inputs: readonly HTMLInputElement[];
}

/** The panel of the page, when it has one. */
export function weightsPanel(): WeightsPanel | undefined {
  const form = document.querySelector<HTMLFormElement>('form[data-weights]');
  return form ? { form, inputs: [...form.querySelectorAll<HTMLInputElement>('input[data-key]')] } : undefined;
}

/** Whole 0.01 % by component; undefined when they cannot be used, which the panel then says. 0 is a weight too. */
export function readWeights({ form, inputs }: WeightsPanel): Weights | undefined {
  const weights: Record<string, number> = {};
  for (const input of inputs) {
    const read = readFigure(input.value, { places: 2, most: 100, unit: 'percent' });
    const usable = read.ok || read.why === 'zero';
    if (usable) weights[input.dataset.key ?? ''] = read.ok ? read.value : 0;
    markField(input, usable ? '' : figureText[read.why](figureText.weight));
  }
  sayWeights(form, '');
  if (Object.keys(weights).length < inputs.length) {
    inputs.find((input) => input.getAttribute('aria-invalid') === 'true')?.focus();
    return undefined;
  }
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  if (sum === FULL) return weights;
  sayWeights(form, words.weightsSum(decimalText(sum, 2)), true);
  return undefined;
}

export function arePublished({ inputs }: WeightsPanel, weights: Weights): boolean {
  return inputs.every(({ dataset }) => decimalText(weights[dataset.key ?? ''] ?? 0, 2) === dataset.published);
}

export function resetWeights({ form, inputs }: WeightsPanel): void {
  for (const input of inputs) {
    input.value = input.dataset.published ?? '';
    markField(input, '');
  }
  sayWeights(form, '');
}

export function sayWeights(form: HTMLFormElement, text: string, wrong = false): void {
  const status = form.querySelector<HTMLElement>('[data-out=weights-status]');
  if (!status) return;
  status.textContent = text;
  status.classList.toggle('errmsg', wrong);
}
