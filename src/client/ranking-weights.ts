/** Ranks a round anew under the reader's own weights, with the function the build uses. */
import { decimalText } from '../format/decimal.ts';
import { rankingText as words } from '../format/wording/ranking.ts';
import { weighAnew, type WeighData } from '../model/weigh.ts';
import { readFigure } from './read-figure.ts';

const FULL = 10_000;
const SHOWN = 50;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-weights]')) attach(form);

function attach(form: HTMLFormElement): void {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[data-key]')];
  for (const element of form.querySelectorAll<HTMLElement>('[data-script]')) element.hidden = false;
  const asked = new URLSearchParams(location.search);
  const given = inputs.filter((input) => asked.has(input.name));
  for (const input of given) input.value = asked.get(input.name) ?? '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void weigh(form, inputs);
  });
  form.querySelector('[data-reset]')?.addEventListener('click', (event) => {
    event.preventDefault();
    for (const input of inputs) input.value = input.dataset.published ?? '';
    history.replaceState(null, '', location.pathname);
    clear(form, inputs);
  });
  if (given.length > 0) void weigh(form, inputs);
}

async function weigh(form: HTMLFormElement, inputs: readonly HTMLInputElement[]): Promise<void> {
  clear(form, inputs);
  const weights = readWeights(inputs);
  if (!weights) return;
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  if (sum !== FULL) {
    say(form, words.weightsSum(decimalText(sum, 2)), true);
    return;
  }
  say(form, words.weightsLoading);
  try {
    const response = await fetch(form.dataset.weights ?? '');
    if (!response.ok) throw new Error(String(response.status));
    const data = (await response.json()) as WeighData;
    show(form, data, weights);
    history.replaceState(null, '', `?${new URLSearchParams(inputs.map((input) => [input.name, input.value]))}#weights`);
  } catch {
    say(form, words.weightsFailed, true);
  }
}

/** Whole 0.01 % by component; undefined when a field is wrong, which its message says. 0 is a weight too. */
function readWeights(inputs: readonly HTMLInputElement[]): Record<string, number> | undefined {
  const weights: Record<string, number> = {};
  for (const input of inputs) {
    const read = readFigure(input.value, { places: 2, most: 100, unit: 'percent' });
    if (read.ok || read.why === 'zero') weights[input.dataset.key ?? ''] = read.ok ? read.value : 0;
    else mark(input, words.weightsNumber);
  }
  return Object.keys(weights).length === inputs.length ? weights : undefined;
}

function show(form: HTMLFormElement, data: WeighData, weights: Record<string, number>): void {
  const { ranked, moved } = weighAnew(data, weights);
  say(form, words.weightsResult(ranked.length, moved, form.dataset.kind ?? ''));
  const result = form.parentElement?.querySelector<HTMLElement>('[data-out=weights-result]');
  const template = document.getElementById('weights-row') as HTMLTemplateElement | null;
  if (!result || !template) return;
  result.hidden = false;
  result.querySelector('tbody')?.replaceChildren(
    ...ranked.slice(0, SHOWN).map((row) => {
      const line = template.content.cloneNode(true) as DocumentFragment;
      const [name, rank, published, total] = line.querySelectorAll('th, td');
      name!.textContent = data.names[row.subjectId] ?? row.subjectId;
      rank!.textContent = String(row.rank);
      published!.textContent = String(data.ranks[row.subjectId] ?? '—');
      total!.textContent = decimalText(row.total, 4, data.decimals);
      return line;
    }),
  );
}

function mark(input: HTMLInputElement, message: string): void {
  input.setAttribute('aria-invalid', message === '' ? 'false' : 'true');
  input.closest('.field')?.classList.toggle('err', message !== '');
  const place = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  if (place) place.textContent = message;
}

function say(form: HTMLFormElement, text: string, wrong = false): void {
  const status = form.querySelector<HTMLElement>('[data-out=weights-status]');
  if (!status) return;
  status.textContent = text;
  status.classList.toggle('errmsg', wrong);
}

function clear(form: HTMLFormElement, inputs: readonly HTMLInputElement[]): void {
  for (const input of inputs) mark(input, '');
  say(form, '');
  const result = form.parentElement?.querySelector<HTMLElement>('[data-out=weights-result]');
  if (result) result.hidden = true;
}
