/** What is said once about a kind of record, and how a group file says it. */
import type { z } from 'zod';

/**
 * Where readers find a published kind.
 *
 * - `register`: at the default register page `/<file>/`, and each record that has an id at `/<file>/<id>/`.
 * - `own`: at pages written for it, below `/<file>/`.
 * - `own-list`: at a list written for it; its records at their default pages.
 * - `own-record`: at the default list; its records at pages written for them.
 * - `data`: only as a table at `/data/<file>/`, because it is a part of another kind (the cells of a price table, the items of a rubric).
 */
export type KindPage = 'register' | 'own' | 'own-list' | 'own-record' | 'data';

/** The names of a schema's fields. */
type FieldOf<S extends z.ZodObject> = keyof z.output<S> & string;

/** A kind as its group file declares it; its name is the key under which it stands there. */
export interface DeclaredKind<S extends z.ZodObject = z.ZodObject> {
  /** Chinese name of the register. */
  title: string;
  /** One sentence about the register for readers. */
  about: string;
  schema: S;
  /**
   * `json`: one file. `table`: `data/<file>.csv`. `parts`: `data/<file>/*.csv`, the same header in each.
   * `texts`: Markdown below `content/<file>/`, in one folder per year when `byYear`.
   * `partField`: the field after whose value each part is named.
   * `mayBeEmpty`: the file has to be there, but its header alone is only warned about.
   */
  source: {
    form: 'json' | 'table' | 'parts' | 'texts';
    file: string;
    byYear?: boolean;
    partField?: string;
    required: boolean;
    mayBeEmpty?: boolean;
  };
  /** The word its records are counted with: 家, 份, 部; undefined for 条. */
  counter: string | undefined;
  /** Fields whose values together are unique. */
  key: readonly string[];
  /** The field that names a record to people; without one, or where it is empty, its key does. */
  titleField: string | undefined;
  /** Fields that name records of other kinds; a list field names several. */
  references: readonly { field: string; kinds: readonly string[] }[];
  /** Pairs of dates of which the second may not be earlier than the first (rule REC-DATES). */
  orders: readonly (readonly [earlier: string, later: string])[];
  /**
   * Fields that go on after a record was published: a stage's actual date, a problem's closing, an amount with its own
   * day. A change of these is an update of the publication log and needs no reason; of any other, a correction (V-09).
   */
  progress: readonly string[];
  /** Fields that are often still empty when a record is published: filling them in is an update, changing them later a correction. */
  filledLater: readonly string[];
  /** Whether its key looks like a personal number, so that the publication log names its records by a drawn number instead. */
  secretKey: boolean;
  /** Titles of columns that no clerk may type, because they follow from other fields: how far, since when, overdue or not (rule V-39). */
  computed: readonly string[];
  /** Whether readers get it as a table with downloads. */
  published: boolean;
  page: KindPage;
  /** The columns of its table on a page, where the first ones would not say what readers come for. */
  columns: readonly string[] | undefined;
  /** The field by which its table is ordered, with `-` for the greatest or latest first; without one it is in the order of the source. */
  sortBy: string | undefined;
}

/** What differs from the usual. */
interface Options<F extends string> {
  /** Default 条. */
  counter?: string;
  /** Default `['id']`. */
  key?: readonly F[];
  /** Default: the first of the fields `name`, `title`, `item` that the schema has. */
  titleField?: F;
  /** `field → kind` or `field → kind|kind`. */
  refs?: Partial<Record<F, string>>;
  orders?: readonly (readonly [earlier: F, later: F])[];
  progress?: readonly F[];
  filledLater?: readonly F[];
  secretKey?: true;
  computed?: readonly string[];
  /** Required for `parts`. */
  partField?: F;
  /** Default true. */
  published?: boolean;
  /** Default `register`. */
  page?: KindPage;
  columns?: readonly F[];
  sortBy?: F | `-${F}`;
  required?: boolean;
  mayBeEmpty?: boolean;
  byYear?: boolean;
}

const TITLE_FIELDS = ['name', 'title', 'item'];

/** Declares a kind: its schema, the form and name of its file, its Chinese name, one sentence about it, and what is unusual. */
export function kind<S extends z.ZodObject>(
  schema: S,
  form: DeclaredKind['source']['form'],
  file: string,
  title: string,
  about: string,
  options: Options<FieldOf<S>> = {},
): DeclaredKind<S> {
  const { key = ['id'], published = true, page = 'register', refs = {}, orders = [], computed = [], required = false } = options;
  const { progress = [], filledLater = [], secretKey = false } = options;
  const { counter, titleField, columns, sortBy, partField, mayBeEmpty, byYear } = options;
  return {
    title,
    about,
    schema,
    counter,
    key,
    published,
    page,
    orders,
    progress,
    filledLater,
    secretKey,
    computed,
    columns,
    sortBy,
    titleField: titleField ?? TITLE_FIELDS.find((field) => field in schema.shape),
    source: { form, file, required, ...(mayBeEmpty && { mayBeEmpty }), ...(byYear && { byYear }), ...(partField && { partField }) },
    references: Object.entries<string | undefined>(refs).map(([field, kinds = '']) => ({ field, kinds: kinds.split('|') })),
  };
}
