/** One entry as people read it: its proof, its facts, what was logged, and how its record changed. */
import { beijingTime } from '../../format/beijing-time.ts';
import { href } from '../../format/href.ts';
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import { fromBase64, toHex } from '../../ledger/base64.ts';
import type { Content } from '../../ledger/content-form.ts';
import { isDemonstration } from '../../ledger/demonstration-key.ts';
import { RELEASE, type Entry } from '../../ledger/entry.ts';
import type { KindTitles } from '../../ledger/kind-titles.ts';
import { entryPath } from '../../model/ledger-routes.ts';
import { make } from '../make-element.ts';
import { fieldNodes, kindTitles, textNodes } from './content-nodes.ts';
import type { OpenLedger } from './open-ledger.ts';
import { answerNode, failureSheet, stepNodes, warningNodes } from './proof-nodes.ts';
import { newerThan, proofSteps } from './proof-steps.ts';
import { proveEntry, readPublished, type ProvenEntry } from './prove-entry.ts';
import type { Served } from './served.ts';

/**
 * Proves an entry and writes it into `place`: first that it holds, then what it says. Throws NotServed or
 * Unproven. Writes nothing once `isWanted` says that another was asked for.
 */
export async function showEntry(place: HTMLElement, served: Served, seq: number, isWanted: () => boolean): Promise<void> {
  // The titles of its kind come while the tree is checked.
  readPublished(served, seq).then(
    ({ entry }) => kindTitles(served, entry.record),
    () => {},
  );
  const proven = await proveEntry(served, seq);
  if (!isWanted()) return;
  place.replaceChildren(section(words.entryHeading(seq), proofNodes(proven)));
  const { entry, content, all, ledger } = proven;
  const titles = await kindTitles(served, entry.record);
  if (!isWanted()) return;
  place.append(section(words.factsTitle, make('div', { className: 'sheet' }, factNodes(entry, titles), ...links(entry, content, titles))));
  if (content)
    place.append(section(words.fieldsTitle, make('div', { className: 'sheet' }, fieldNodes(content, titles), ...textNodes(content))));
  if (all.length > 1) place.append(historyOnRequest(served, ledger, all, titles));
}

function proofNodes(proven: ProvenEntry): HTMLElement {
  const { entry, content, ledger } = proven;
  const newer = newerThan(proven);
  const answer = answerNode('good', content ? words.passed(entry.seq) : words.passedLog(entry.seq));
  const later = newer === undefined ? [] : [make('p', {}, words.laterEntry(newer), entryLink(newer))];
  const head = make('div', { className: 'pad' }, answer, ...later, ...warningNodes(isDemonstration(ledger.key)));
  return make('div', { className: 'sheet' }, head, stepNodes(proofSteps(proven)));
}

/** Every entry of a record lies somewhere else in the tree, so they are fetched only for whoever wants them. */
function historyOnRequest(served: Served, ledger: OpenLedger, all: readonly number[], titles: KindTitles | undefined): HTMLElement {
  const button = make('button', { type: 'button', textContent: words.showHistory(all.length) });
  const place = section(words.history, make('p', {}, button));
  button.addEventListener('click', () => {
    button.disabled = true;
    void import('./history-nodes.ts')
      .then(({ historyNodes }) => historyNodes(served, ledger, all, titles))
      .catch((reason: unknown) => failureSheet(reason))
      .then((node) => place.lastChild?.replaceWith(node));
  });
  return place;
}

function factNodes({ seq, time, kind, record, id, reason, content }: Entry, titles: KindTitles | undefined): HTMLElement {
  const { entryFacts } = words;
  const facts: [string, string | undefined][] = [
    [entryFacts.number, words.number(seq)],
    [entryFacts.time, beijingTime(time)],
    [entryFacts.kind, words.kinds[kind]],
    [entryFacts.reason, reason],
    [entryFacts.record, titles?.title ?? record],
    [entryFacts.id, id],
    [entryFacts.hash, content && toHex(fromBase64(content) ?? new Uint8Array())],
  ];
  const rows = facts.map(([title, text]) =>
    text === undefined ? '' : make('div', {}, make('dt', { textContent: title }), make('dd', { className: 'hash', textContent: text })),
  );
  return make('dl', { className: 'kv' }, ...rows);
}

function links(entry: Entry, content: Content | undefined, titles: KindTitles | undefined): HTMLElement[] {
  if (!titles || entry.record === RELEASE) return [];
  const page = titles.page && content && entry.kind !== 'withdraw' ? addressOf(titles.page, content) : undefined;
  const to = (path: string, text: string) => make('a', { className: 'btn', href: href(path), textContent: text });
  return [make('p', { className: 'acts' }, ...(page ? [to(page, words.entryPage)] : []), to(titles.list, words.entryTable))];
}

/** The page of a record by the pattern of its kind; undefined when the content lacks a part of it. */
export function addressOf(pattern: string, { fields }: Pick<Content, 'fields'>): string | undefined {
  const values = { ...fields, yr: typeof fields.publishedOn === 'string' ? fields.publishedOn.slice(0, 4) : '' };
  const parts = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => (values as Content['fields'])[key]);
  if (!parts.every((part) => typeof part === 'string' && /^[a-z0-9-]+$/.test(part))) return undefined;
  return pattern.replaceAll(/\{\w+\}/g, () => String(parts.shift()));
}

export function entryLink(seq: number, textContent = words.laterLink(seq)): HTMLElement {
  return make('a', { href: href(entryPath(seq)), textContent });
}

export function section(title: string, ...nodes: HTMLElement[]): HTMLElement {
  return make('section', { className: 'sec' }, make('h2', { textContent: title }), ...nodes);
}
