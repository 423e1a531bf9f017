/**
 * Every kind of record, once, from the group files in `kinds/`. From this list come the
 * readers, the messages, the templates, the data dictionary, the exports and the default register pages.
 */
import type { z } from 'zod';
import { DUTY_KINDS } from './kinds/duty.ts';
import { EDITOR_KINDS } from './kinds/editors.ts';
import type { DeclaredKind } from './kinds/kind.ts';
import { OWNERS_KINDS } from './kinds/owners.ts';
import { RECORD_KINDS } from './kinds/record.ts';
import { WORKS_KINDS } from './kinds/works.ts';

export type { KindPage } from './kinds/kind.ts';

const declared = { ...RECORD_KINDS, ...WORKS_KINDS, ...DUTY_KINDS, ...OWNERS_KINDS, ...EDITOR_KINDS };

export type KindName = keyof typeof declared;
export type KindValue<K extends KindName> = z.output<(typeof declared)[K]['schema']>;

/** A field that names records of other kinds; a list field names several. */
export interface Reference {
  field: string;
  kinds: readonly KindName[];
}

export interface Kind<K extends KindName = KindName> extends DeclaredKind<(typeof declared)[K]['schema']> {
  name: K;
  references: readonly Reference[];
}

export const KINDS: readonly Kind[] = Object.entries(declared).map(([name, kind]) => ({ name, ...kind }) as Kind);

/** The registered kind of that name. */
export function kindOf<K extends KindName>(name: K): Kind<K> {
  return KINDS.find((entry) => entry.name === name) as Kind<K>;
}
