/**
 * Checks the record of the page that is open: what was logged, that it stands
 * in the signed log, and that the page says the same. Loaded when the section
 * with the button comes into view.
 */
import { href } from '../../format/href.ts';
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import { isDemonstration } from '../../ledger/demonstration-key.ts';
import type { Content } from '../../ledger/content-form.ts';
import { openingsPath } from '../../ledger/served-paths.ts';
import { entryPath } from '../../model/ledger-routes.ts';
import { make } from '../make-element.ts';
import { fieldNodes, kindTitles } from './content-nodes.ts';
import { openLedger, Unproven } from './open-ledger.ts';
import { comparePage } from './page-text.ts';
import { answerNode, failureNodes, stepNodes, warningNodes, type StepResult } from './proof-nodes.ts';
import { newerThan, pageStep, proofSteps } from './proof-steps.ts';
import { proveEntry, type ProvenEntry } from './prove-entry.ts';
import { servedFrom } from './served.ts';

const served = servedFrom(href('/'));

/** Fetches the signed state of the log, which says what else to ask for: less than a kilobyte. */
export function prepare(): void {
  openLedger(served).catch(() => {});
}

/** Checks the record of a box and writes the result into it. */
export async function verify(box: HTMLElement): Promise<void> {
  const [said, result, button] = [part(box, 'said'), part(box, 'result'), box.querySelector('button')!];
  const { verify: seq = '', kind, apart } = box.dataset;
  said.textContent = words.working;
  button.disabled = true;
  try {
    const proven = await proveEntry(served, Number(seq), apart !== undefined);
    // The entry of another table would hold as well.
    if (proven.entry.record !== kind) throw new Unproven('entry', openingsPath(proven.entry.seq));
    result.replaceChildren(...resultNodes(proven));
    offerWholePage(result, proven);
  } catch (reason) {
    served.forget();
    result.replaceChildren(make('div', { className: 'pad' }, ...failureNodes(reason)));
  }
  said.textContent = '';
  button.textContent = words.again;
  button.disabled = false;
}

function resultNodes(proven: ProvenEntry): HTMLElement[] {
  const { entry, content, ledger } = proven;
  const main = document.querySelector('main');
  const finding = content && main ? comparePage(main, content) : undefined;
  const steps: StepResult[] = [...(finding ? [pageStep(finding, content?.body !== undefined)] : []), ...proofSteps(proven)];
  const newer = newerThan(proven);
  const bad = steps.some(({ tone }) => tone === 'bad');
  const good = content ? words.passed(entry.seq) : words.passedLog(entry.seq);
  const answer = bad ? words.failed : newer === undefined ? good : words.later(newer);
  return [
    make(
      'div',
      { className: 'pad under' },
      answerNode(bad ? 'bad' : newer === undefined ? 'good' : 'caution', answer),
      ...(newer === undefined ? [] : [make('p', {}, make('a', { href: href(entryPath(newer)), textContent: words.laterLink(newer) }))]),
      ...warningNodes(isDemonstration(ledger.key)),
    ),
    stepNodes(steps),
    ...(content ? [fieldsOnRequest(entry.record, content, finding?.said)] : []),
  ];
}

/** What was logged, in words; the titles of its fields are fetched when somebody wants to read them. */
function fieldsOnRequest(kind: string, content: Content, said: ReadonlySet<string> | undefined): HTMLElement {
  const details = make('details', { className: 'pad' }, make('summary', { textContent: words.showFields }));
  details.addEventListener(
    'toggle',
    () => void kindTitles(served, kind).then((titles) => details.append(fieldNodes(content, titles, said))),
    { once: true },
  );
  return details;
}

/** The second step, on request: it takes a few more files. */
function offerWholePage(result: HTMLElement, proven: ProvenEntry): void {
  const button = make('button', { type: 'button', textContent: words.wholePage });
  const place = make('p', { className: 'pad' }, button);
  button.addEventListener('click', () => {
    button.disabled = true;
    void import('./verify-page.ts')
      .then(({ verifyPage }) => verifyPage(served, proven.ledger, location.pathname))
      .then(
        (step) => [stepNodes([step])],
        (reason: unknown) => failureNodes(reason),
      )
      .then((nodes) => place.replaceWith(...nodes));
  });
  result.append(place);
}

function part(box: HTMLElement, name: string): HTMLElement {
  return box.querySelector<HTMLElement>(`[data-part=${name}]`)!;
}
