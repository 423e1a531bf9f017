import type { z } from 'zod';
import { fieldsOf, type Field } from '../../src/schema/fields.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { kindOf, type KindName } from '../../src/schema/registry.ts';
import { BODY, REFUSED, TAKEN } from './hostile-values.ts';

type Value = Record<string, unknown>;

const ALL = [...REFUSED.map(([, text]) => text), ...TAKEN];
const FOOT_LINKS = ['icpUrl', 'policeUrl', 'organUrl', 'errorUrl'];
/** For fields of any text: everything at once. */
const LONG = ALL.join(' ');
/** An address in the right form, and one for the foot of every page, which is the one place where it is not looked at once more. */
const LINK = 'https://hostile.example.invalid/"data-hostile="onclick="ran()';
const FOOT_LINK = 'javascript:ran()//" data-hostile onclick="ran()';

/**
 * A record in which every free text of every kind is a hostile one, filled in or not, every body hostile Markdown, and the
 * links in the foot of every page lead to a program: what no check would let pass. Ids, days, figures and choices are as they were, so that every page is made.
 */
export function makeHostile(dataset: Dataset): void {
  let at = 0;
  const next = (fits: (text: string) => boolean): string | undefined => {
    if (fits(LONG)) return LONG;
    for (let tried = 0; tried < ALL.length; tried += 1) if (fits(ALL[(at += 1) % ALL.length]!)) return ALL[at % ALL.length];
    return undefined;
  };
  for (const [name, rows] of Object.entries(dataset)) {
    const kind = kindOf(name as KindName);
    const left = new Set<string>([...kind.references.map(({ field }) => field), 'id', ...(name === 'site' ? FOOT_LINKS : [])]);
    for (const row of rows) {
      if (name === 'site') for (const field of FOOT_LINKS) Object.assign(row.value, { [field]: FOOT_LINK });
      change(row.value as Value, kind.schema as z.ZodObject, left);
      if (row.body !== undefined) row.body = BODY;
    }
  }

  function change(value: Value, schema: z.ZodObject, left: ReadonlySet<string>): void {
    for (const field of fieldsOf(schema)) {
      const now = value[field.key];
      if (left.has(field.key) || (now === undefined && !['text', 'link'].includes(field.cell))) continue;
      if (field.nested) for (const inner of [now].flat()) change(inner as Value, field.nested.schema, new Set());
      else value[field.key] = changed(field, now);
    }
  }

  function changed(field: Field, now: unknown): unknown {
    if (field.cell === 'link') return field.schema.safeDecode(LINK as never).success ? LINK : now;
    if (field.options.length > 0 || (field.cell !== 'text' && field.cell !== 'list')) return now;
    if (field.cell === 'text') return next((text) => field.schema.safeDecode(text as never).success) ?? now;
    // Of a list of names, each; of ids or choices, none.
    const words = next((text) => field.schema.safeDecode(text as never).success);
    return Array.isArray(now) && words !== undefined ? now.map(() => words) : now;
  }
}
