/** What changed in a record since it was logged, and whether that is what goes on in normal life. */
import type { Dataset } from '../schema/dataset.ts';
import { fieldsOf } from '../schema/fields.ts';
import type { Kind } from '../schema/registry.ts';
import type { Content, FieldContent } from './content.ts';
import { changedFields, changedFiles } from './difference.ts';

/** A field, or `body` or `files` for the text of a record and the files it leads to. */
export interface Change {
  part: 'field' | 'body' | 'files';
  key: string;
  before: FieldContent | undefined;
  after: FieldContent | undefined;
}

type Item = Readonly<Record<string, FieldContent>>;

/** Every difference. Of a notice that is being withdrawn, what a stub leaves out is none. */
export function changesBetween(kind: Pick<Kind, 'schema'>, before: Content, after: Content, withdrawn: boolean): Change[] {
  const keys = fieldsOf(kind.schema).map(({ key }) => key);
  const [old, now] = withdrawn ? [bare(before), bare(after)] : [before, after];
  const changes: Change[] = changedFields(old, now, keys).map((change) => ({ part: 'field', ...change }));
  if (withdrawn) return changes;
  if (before.body !== after.body) changes.push({ part: 'body', key: '', before: before.body, after: after.body });
  return [...changes, ...changedFiles(before, after).map((change) => ({ part: 'files' as const, ...change }))];
}

/** Corrections in the front matter of a notice that the logged content does not have. */
export function newCorrections(before: Content, after: Content): { office: string; reason: string; hidden: boolean }[] {
  return itemsOf(after)
    .slice(itemsOf(before).length)
    .map(({ office, reason, hidden }) => ({ office: String(office), reason: String(reason), hidden: hidden === '是' }));
}

/** Whether a change goes on in normal life, so that no reason is asked for. */
export function isProgress(kind: Kind, { part, key, before, after }: Change, id: string, dataset: Dataset): boolean {
  if (part !== 'field') return false;
  // Corrections may be added to, never altered or taken away: they are why the rest is believed.
  if (kind.name === 'notice' && key === 'corrections') return startsWith(asItems(after), asItems(before));
  if (kind.name === 'issue' && key === 'deadline') {
    return dataset.issueExtension.some(({ value }) => value.issueId === id && value.after === after);
  }
  // A column that the program no longer has went for every record at once, not by anybody's hand.
  if (after === undefined && !(key in kind.schema.shape)) return true;
  return kind.progress.includes(key) || (before === undefined && kind.filledLater.includes(key));
}

function bare({ fields }: Content): Content {
  const { attachments: _, corrections, ...kept } = fields;
  const quoted = asItems(corrections).map(({ before: _before, after: _after, ...correction }) => correction);
  return { fields: { ...kept, ...(corrections !== undefined && { corrections: quoted }) } };
}

const itemsOf = ({ fields }: Content) => asItems(fields['corrections']);
const asItems = (value: FieldContent | undefined) => (Array.isArray(value) ? (value as readonly Item[]) : []);

function startsWith(all: readonly Item[], first: readonly Item[]): boolean {
  return JSON.stringify(all.slice(0, first.length)) === JSON.stringify(first);
}
