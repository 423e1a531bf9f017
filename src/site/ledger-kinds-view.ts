/** The kinds of the log as a reader's browser needs them. */
import { fieldsOf, type Field } from '../schema/fields.ts';
import type { FieldTitles, KindTitles } from '../ledger/kind-titles.ts';
import { writeVkey } from '../ledger/note.ts';
import { kindPath } from '../model/routes.ts';
import { KINDS, type Kind } from '../schema/registry.ts';
import { fieldsIn, pathOf, type Values } from './records.ts';
import type { Site } from './site.ts';

/** The kinds of which the log may have entries; none without a log. */
export function loggedKinds(site: Site): readonly Kind[] {
  return site.ledger ? KINDS.filter((kind) => kind.published) : [];
}

export function kindTitles(kind: Kind): KindTitles {
  const page = pathOf(kind, PLACES);
  return {
    title: kind.title,
    list: kindPath(kind),
    ...(page && { page }),
    ...(kind.titleField && { titleField: kind.titleField }),
    fields: fieldsIn(kind).map(titlesOf),
  };
}

/** A record whose values are names of places; the address of a notice takes four characters of the day. */
const PLACES: Values = { id: '{id}', compoundId: '{compoundId}', publishedOn: '{yr}-' };

function titlesOf({ key, title, unit, nested }: Field): FieldTitles {
  return nested ? [key, title, unit, fieldsOf(nested.schema).map(titlesOf)] : [key, title, unit];
}

/** Keys of the witnesses whose cosignatures the log takes, as texts. */
export function witnessKeys(site: Site): string[] {
  return (site.ledger?.log.witnesses ?? []).map(writeVkey);
}
