/** The steps of a proof that holds, and what a page beside it was found to say. */
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import type { PageFinding } from './page-text.ts';
import type { StepResult } from './proof-nodes.ts';
import type { ProvenEntry } from './prove-entry.ts';

const { titles } = words;

/** Content, place and signature. */
export function proofSteps({ ledger, entry, content }: ProvenEntry): StepResult[] {
  const { origin, size } = ledger.checkpoint;
  return [
    content
      ? { title: titles.content, tone: 'good', text: words.content.same }
      : { title: titles.content, tone: 'idle', text: words.content.none },
    { title: titles.place, tone: 'good', text: words.place(entry.seq, entry.time, words.kinds[entry.kind], size) },
    { title: titles.signature, tone: 'good', text: words.signature(origin) },
  ];
}

/** Whether the page says what was logged. */
export function pageStep({ title, missing, added }: PageFinding, hasText: boolean): StepResult {
  const step = (tone: StepResult['tone'], text: string): StepResult => ({
    title: titles.page,
    tone,
    text,
    ...(tone === 'bad' && { detail: words.page.means }),
  });
  const { page } = words;
  if (title === false) return step('bad', page.title);
  if (missing[0] !== undefined) return step('bad', page.missing(missing[0], missing.length - 1));
  if (added[0] !== undefined) return step('bad', page.added(added[0], added.length - 1));
  if (title === undefined) return step('idle', page.noText);
  return step('good', hasText ? page.same : page.sameTitle);
}

/** The newest entry of the record, when it is not this one. */
export function newerThan({ entry, all }: Pick<ProvenEntry, 'entry' | 'all'>): number | undefined {
  const newest = all.at(-1);
  return newest !== undefined && newest > entry.seq ? newest : undefined;
}
