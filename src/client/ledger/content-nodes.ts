/** A logged content as people read it. */
import { longDate } from '../../format/date.ts';
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import { toHex, fromBase64 } from '../../ledger/base64.ts';
import type { Content, FieldContent } from '../../ledger/content-form.ts';
import { RELEASE } from '../../ledger/entry.ts';
import { kindTitlesPath, type FieldTitles, type KindTitles } from '../../ledger/kind-titles.ts';
import { LEDGER_PATH } from '../../model/ledger-routes.ts';
import { make } from '../make-element.ts';
import type { Served } from './served.ts';

/** A whole site is no record of a kind, and has no schema. */
const RELEASE_TITLES: KindTitles = { title: words.release, list: LEDGER_PATH, fields: words.releaseFields };

/** The titles of a kind; undefined where they cannot be had, and then fields are called by their keys. */
export async function kindTitles(served: Served, kind: string): Promise<KindTitles | undefined> {
  if (kind === RELEASE) return RELEASE_TITLES;
  return served
    .text(kindTitlesPath(kind))
    .then((text) => JSON.parse(text) as KindTitles)
    .catch(() => undefined);
}

/** The fields in the order of the kind, those it no longer has last; `said` are those that the page says too. */
export function fieldNodes({ fields }: Content, kind: KindTitles | undefined, said: ReadonlySet<string> = new Set()): HTMLElement {
  const known = new Map((kind?.fields ?? []).map((field) => [field[0], field]));
  const keys = [...new Set([...known.keys(), ...Object.keys(fields)])].filter((key) => Object.hasOwn(fields, key));
  const rows = keys.map((key) => {
    const lines = contentLines(fields[key], known.get(key)).map((line) => make('div', { textContent: line }));
    if (said.has(key)) lines.at(-1)?.append(make('span', { className: 'small muted', textContent: words.onPage }));
    return make('div', {}, make('dt', { textContent: known.get(key)?.[1] ?? key }), make('dd', {}, ...lines));
  });
  return make('dl', { className: 'kv' }, ...rows);
}

/** Text and files of a content; nothing for the row of a table. */
export function textNodes({ body, files }: Content): HTMLElement[] {
  const nodes: HTMLElement[] = [];
  if (body !== undefined) {
    const lines = body.split('\n').filter((line) => line.trim() !== '');
    nodes.push(part(words.body, ...lines.map((line) => make('p', { textContent: line }))));
  }
  const linked = Object.entries(files ?? {});
  if (linked.length > 0) {
    const items = linked.map(([path, hash]) =>
      make(
        'li',
        {},
        path,
        make('span', { className: 'sub hash', textContent: words.fileHash(toHex(fromBase64(hash) ?? new Uint8Array())) }),
      ),
    );
    nodes.push(part(words.files, make('ul', {}, ...items)));
  }
  return nodes;
}

/** One line per text or nested record. */
export function contentLines(content: FieldContent | undefined, field: FieldTitles | undefined): string[] {
  if (content === undefined) return [words.noValue];
  if (typeof content === 'string') return [cellText(content, field?.[2] ?? '')];
  const records = (Array.isArray(content) ? content : [content]) as readonly { readonly [key: string]: FieldContent }[];
  const inner = field?.[3] ?? [];
  return records.map((record) =>
    [...new Set([...inner.map(([key]) => key), ...Object.keys(record)])]
      .filter((key) => Object.hasOwn(record, key))
      .map((key) => {
        const named = inner.find(([name]) => name === key);
        return words.pair(named?.[1] ?? key, contentLines(record[key], named).join(words.and));
      })
      .join(words.comma),
  );
}

/** As it was typed; days in words, figures with their unit. */
function cellText(text: string, unit: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return longDate(text);
  return /^\d+(?:\.\d+)?$/.test(text) ? text + unit : text;
}

function part(title: string, ...nodes: HTMLElement[]): HTMLElement {
  return make('section', { className: 'pad' }, make('h3', { textContent: title }), ...nodes);
}
