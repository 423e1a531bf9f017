/** What a dropped file is: by its place in a source root, else by its name, else by what stands in it. */
import { fieldsOf } from '../../schema/fields.ts';
import { KINDS, type Kind } from '../../schema/registry.ts';
import { splitRows } from '../../sources/csv-rows.ts';
import { decode } from '../../sources/decode.ts';
import { splitFrontMatter } from '../../sources/front-matter.ts';
import { readYaml } from '../../sources/tree.ts';
import { guessKind, MOST_ABOVE } from '../../workbook/guess-kind.ts';

/** The kind whose file lies at that path; undefined for attachments and whatever is no source. */
export function kindAt(path: string): Kind | undefined {
  return KINDS.find(({ source: { form, file } }) => {
    if (form === 'json') return path === `data/${file}.json`;
    if (form === 'table') return path === `data/${file}.csv`;
    if (form === 'parts') return path.startsWith(`data/${file}/`) && path.endsWith('.csv');
    return path.startsWith(`content/${file}/`) && path.endsWith('.md');
  });
}

/** `offices.csv`, `住宅小区（3月）.csv`: the kind a file is named after. */
export function kindByName(name: string, forms: readonly Kind['source']['form'][]): Kind | undefined {
  const bare = bareName(name);
  const possible = KINDS.filter(({ source }) => forms.includes(source.form));
  return possible.find(({ source }) => source.file === bare) ?? possible.find(({ title }) => bare === title);
}

/** The kind of a CSV by its header, which may stand below a title. */
export function kindByHeader(bytes: Uint8Array): Kind | undefined {
  const { text, encoding } = decode(bytes, 'csv');
  if (text === undefined) return undefined;
  const start = text.slice(0, 20_000);
  const tabs = encoding === 'UTF-16' && /^[^\n,]*\t/.test(start);
  for (const { cells } of splitRows(start, tabs ? '\t' : ',').rows.slice(0, MOST_ABOVE)) {
    const kind = guessKind(cells);
    if (kind) return kind;
  }
  return undefined;
}

/** The kind of a Markdown text by the names in its front matter; when in doubt a notice. */
export function kindByFrontMatter(text: string): Kind {
  const split = splitFrontMatter(text.replaceAll('\r\n', '\n'));
  const tree = 'front' in split ? readYaml(split.front).tree : undefined;
  const names = tree?.form === 'map' ? tree.entries.map(({ key }) => key.trim()) : [];
  const texts = KINDS.filter(({ source }) => source.form === 'texts');
  const scored = texts.map((kind) => {
    const known = new Set(fieldsOf(kind.schema).flatMap(({ title, key }) => [title, key]));
    return { kind, count: names.filter((name) => known.has(name)).length };
  });
  const best = scored.toSorted((a, b) => b.count - a.count)[0];
  return best && best.count > 0 ? best.kind : texts.find(({ name }) => name === 'notice')!;
}

/** The value of a front matter's field as it is typed; empty when there is none. */
export function frontValue(text: string, title: string): string {
  const split = splitFrontMatter(text.replaceAll('\r\n', '\n'));
  const tree = 'front' in split ? readYaml(split.front).tree : undefined;
  const value = tree?.form === 'map' ? tree.entries.find(({ key }) => key.trim() === title)?.value : undefined;
  return value?.form === 'scalar' ? value.text : '';
}

/** The name without folders, extension and what people add behind it: `offices (1).csv` → `offices`. */
export function bareName(name: string): string {
  return name
    .replace(/^.*\//, '')
    .replace(/\.[a-z]+$/i, '')
    .replace(/[（(][^（）()]*[)）]\s*$/, '')
    .trim();
}
