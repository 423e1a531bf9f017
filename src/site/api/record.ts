/** A record of any kind in the query files: its fields as the downloads have them, its page, its entry of the publication log. */
import { dataPath } from '../../model/routes.ts';
import { apiText as words } from '../../format/wording/api.ts';
import type { Field } from '../../schema/fields.ts';
import { fieldsOf } from '../../schema/fields.ts';
import { kindOf, type Kind, type KindName } from '../../schema/registry.ts';
import { jsonRecord, type JsonCell } from '../export.ts';
import { fieldsIn, pathOf, type Values } from '../records.ts';
import { loggedCell } from '../register-view.ts';
import { settings } from '../settings.ts';
import type { Site } from '../site.ts';
import { address, decimal, flag, listOf, object, orNull, text, whole, word, type Schema } from './schema.ts';

export type Json = JsonCell | { [key: string]: Json | readonly Json[] } | readonly Json[];

/** The path of this site as a URI reference: below the base, so that it holds wherever the site was fetched from. */
export function hrefOf(path: string): string {
  return settings.base.replace(/\/$/, '') + path;
}

/**
 * A record: every field of its kind in the form of `/data/<file>.json`, and under names that no field can ever have
 * `_page` and `_entry`. Addresses that begin with `/` get the base.
 */
export function recordJson(site: Site, name: KindName, value: unknown): { [key: string]: JsonCell } {
  const kind = kindOf(name) as Kind;
  const values = value as Values;
  return {
    ...withBase(fieldsIn(kind), jsonRecord(fieldsIn(kind), values)),
    _page: hrefOf(pathOf(kind, values) ?? dataPath(kind)),
    _entry: entryOf(site, kind, values),
  };
}

export function recordOrNull(site: Site, name: KindName, value: unknown): { [key: string]: JsonCell } | null {
  return value === undefined ? null : recordJson(site, name, value);
}

/** The number of its last entry as people see it, from 1; null without a log, or while it waits for one. */
export function entryOf(site: Site, kind: Kind, value: Values): number | null {
  const logged = loggedCell(site, kind, value);
  return logged ? logged.seq + 1 : null;
}

/** The component that describes a kind's records. */
export function componentOf(name: KindName): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What `recordJson` makes. Only the key is never null: what has to be filled in today may be left open in another year. */
export function recordSchema(name: KindName): Schema {
  const kind = kindOf(name) as Kind;
  return object(`${kind.title}：${kind.about}`, {
    ...fieldSchemas(fieldsIn(kind), kind.key),
    _page: address(words.recordPage),
    _entry: orNull(whole(words.entry)),
  });
}

function fieldSchemas(fields: readonly Field[], key: readonly string[]): Record<string, Schema> {
  return Object.fromEntries(
    fields.map((field) => {
      const schema = { title: field.title, ...fieldSchema(field) };
      return [field.key, key.includes(field.key) && field.required ? schema : orNull(schema)];
    }),
  );
}

/** Cells whose JSON is an exact decimal. */
const DECIMALS: ReadonlySet<Field['cell']> = new Set(['price', 'money', 'wan', 'area', 'percent', 'score', 'weight']);
const FORMATS: { [K in Field['cell']]?: string } = { date: 'date', link: 'uri-reference', email: 'email' };

function fieldSchema(field: Field): Schema {
  const said = field.unit === '' ? field.description : words.inUnit(field.description, field.unit);
  const { cell, nested, options } = field;
  if (nested) {
    const inner = object(said, fieldSchemas(fieldsOf(nested.schema), []));
    return nested.list ? listOf(inner, said) : inner;
  }
  if (cell === 'int') return whole(said);
  if (cell === 'bool') return flag(said);
  if (cell === 'list') return listOf(options.length > 0 ? word(said, options) : text(said), said);
  if (DECIMALS.has(cell)) return decimal(said);
  if (options.length > 0) return word(said, options);
  const format = FORMATS[cell];
  return text(said, format === undefined ? {} : { format });
}

function withBase(fields: readonly Field[], record: Record<string, JsonCell>): Record<string, JsonCell> {
  const changed = { ...record };
  for (const field of fields) {
    const value = record[field.key];
    if (value === null || value === undefined) continue;
    if (field.cell === 'link' && typeof value === 'string') changed[field.key] = linkOf(value);
    if (field.nested) {
      const inner = fieldsOf(field.nested.schema);
      changed[field.key] = Array.isArray(value)
        ? value.map((one) => withBase(inner, one as Record<string, JsonCell>))
        : withBase(inner, value as Record<string, JsonCell>);
    }
  }
  return changed;
}

/** As a URI: what a clerk typed may have letters that are written %E5… there. */
export function linkOf(link: string): string {
  const typed = link.startsWith('/') ? hrefOf(link) : link;
  return typed.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}
