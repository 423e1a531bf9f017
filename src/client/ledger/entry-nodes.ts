/** One entry as people read it: its proof, its facts, what was logged, and how its record changed. */
import { beijingTime } from '../../format/beijing-time.ts';
import { href } from '../../format/href.ts';
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import { fromBase64, toHex } from '../../ledger/base64.ts';
import type { Content } from '../../ledger/content-form.ts';
import { isDemonstration } from '../../ledger/demonstration-key.ts';
import { RELEASE, type Entry } from '../../ledger/entry.ts';
import { kindTitlesPath, type KindTitles } from '../../ledger/kind-titles.ts';
import { entryPath } from '../../model/ledger-routes.ts';
import { make } from '../make-element.ts';
import { fieldNodes, textNodes } from './content-nodes.ts';
import { answerNode, stepNodes, warningNodes } from './proof-nodes.ts';
import { newerThan, proofSteps } from './proof-steps.ts';
import { proveEntry } from './prove-entry.ts';
import type { Served } from './served.ts';

/** Throws NotServed or Unproven. */
export async function entryNodes(served: Served, seq: number): Promise<HTMLElement[]> {
  const proven = await proveEntry(served, seq);
  const { entry, content, all, ledger } = proven;
  const titles = await titlesOf(served, entry.record);
  const newer = newerThan(proven);
  const proof = make(
    'div',
    { className: 'sheet' },
    make(
      'div',
      { className: 'pad' },
      answerNode('good', content ? words.passed(seq) : words.passedLog(seq)),
      ...(newer === undefined ? [] : [make('p', {}, words.laterEntry(newer), entryLink(newer))]),
      ...warningNodes(isDemonstration(ledger.key)),
    ),
    stepNodes(proofSteps(proven)),
  );
  const nodes = [
    section(words.entryHeading(seq), proof),
    section(words.factsTitle, make('div', { className: 'sheet' }, factNodes(entry, titles), ...links(entry, content, titles))),
  ];
  if (content)
    nodes.push(section(words.fieldsTitle, make('div', { className: 'sheet' }, fieldNodes(content, titles), ...textNodes(content))));
  if (all.length > 1) nodes.push(await (await import('./history-nodes.ts')).historyNodes(served, ledger, all, titles));
  return nodes;
}

/** Of the entry of a whole site there are none, and without them fields are called by their keys. */
async function titlesOf(served: Served, record: string): Promise<KindTitles | undefined> {
  if (record === RELEASE) return undefined;
  return served
    .text(kindTitlesPath(record))
    .then((text) => JSON.parse(text) as KindTitles)
    .catch(() => undefined);
}

function factNodes({ seq, time, kind, record, id, reason, content }: Entry, titles: KindTitles | undefined): HTMLElement {
  const { entryFacts } = words;
  const facts: [string, string | undefined][] = [
    [entryFacts.number, words.number(seq)],
    [entryFacts.time, beijingTime(time)],
    [entryFacts.kind, words.kinds[kind]],
    [entryFacts.reason, reason],
    [entryFacts.record, record === RELEASE ? words.release : (titles?.title ?? record)],
    [entryFacts.id, id],
    [entryFacts.hash, content && toHex(fromBase64(content) ?? new Uint8Array())],
  ];
  const rows = facts.map(([title, text]) =>
    text === undefined ? '' : make('div', {}, make('dt', { textContent: title }), make('dd', { className: 'hash', textContent: text })),
  );
  return make('dl', { className: 'kv' }, ...rows);
}

function links(entry: Entry, content: Content | undefined, titles: KindTitles | undefined): HTMLElement[] {
  if (!titles) return [];
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
