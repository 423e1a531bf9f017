/** A proof in words: the answer first, then every step with what it found. */
import type { IconName } from '../../format/icons.ts';
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import { make } from '../make-element.ts';
import { status } from '../state-mark.ts';
import { Unproven } from './open-ledger.ts';
import { NotServed } from './served.ts';

export type Tone = 'good' | 'caution' | 'bad' | 'idle';

/** One step of a proof. */
export interface StepResult {
  title: string;
  tone: Tone;
  text: string;
  /** What it means and what not, or what to do. */
  detail?: string;
}

const ICONS: Record<Tone, IconName> = { good: 'ok', caution: 'warn', bad: 'bad', idle: 'say' };

/** The sentence that answers whether it holds. */
export function answerNode(tone: Tone, text: string): HTMLElement {
  return make('p', { className: 'verdict' }, status(tone, ICONS[tone], text));
}

/** The steps as a list. */
export function stepNodes(steps: readonly StepResult[]): HTMLElement {
  const items = steps.map(({ title, tone, text, detail }) =>
    make(
      'li',
      {},
      make('h3', { textContent: title }),
      status(tone, ICONS[tone], words.states[tone]),
      make('p', { textContent: text }),
      ...(detail ? [make('p', { className: 'd', textContent: detail })] : []),
    ),
  );
  return make('ul', { className: 'lines plain' }, ...items);
}

/** What went wrong while something was fetched or checked, as answer and steps. */
export function failureNodes(reason: unknown): HTMLElement[] {
  const { tone, answer, text, detail } = explain(reason);
  const notes = [make('p', { textContent: text }), ...(detail ? [make('p', { className: 'hint', textContent: detail })] : [])];
  return [answerNode(tone, answer), ...notes];
}

/** The same on a sheet of its own. */
export function failureSheet(reason: unknown): HTMLElement {
  return sheetOf(...failureNodes(reason));
}

export function sheetOf(...nodes: HTMLElement[]): HTMLElement {
  return make('div', { className: 'sheet pad' }, ...nodes);
}

interface Explained {
  tone: Tone;
  answer: string;
  text: string;
  detail?: string;
}

function explain(reason: unknown): Explained {
  const { failures } = words;
  if (reason instanceof Unproven) {
    return { tone: 'bad', answer: words.failed, text: `${failures[reason.step]}${failures.again}`, detail: failures.file(reason.path) };
  }
  const unfinished = { tone: 'caution', answer: words.unfinished } as const;
  if (!(reason instanceof NotServed)) return { ...unfinished, text: failures.broken };
  return { ...unfinished, text: reason.why === 'offline' ? failures.offline : failures.missing(reason.path) };
}

/** What holds for every result here, whatever it is: the key is no secret, or the page came in the open. */
export function warningNodes(demonstration: boolean): HTMLElement[] {
  const warnings = [...(demonstration ? [words.demonstration] : []), ...(isSecureContext ? [] : [words.insecure])];
  return warnings.map((textContent) => make('p', { className: 'hint', textContent }));
}
