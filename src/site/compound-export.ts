import type { Compound } from '../schema/compound.ts';
import { KINDS, kindOf, type Kind } from '../schema/registry.ts';
import { writeJson } from './export.ts';
import type { Site } from './site.ts';

/** Everything the tables hold about one compound, kind by kind, in the form of the full downloads. */
export function compoundExport(site: Site, compound: Compound): string {
  const parts: [Kind, readonly unknown[]][] = [
    [kindOf('compound'), [compound]],
    ...KINDS.filter((kind) => kind.published).map((kind): [Kind, readonly unknown[]] => [kind, namedIn(site, kind, compound.id)]),
  ];
  const tables = parts.filter(([, values]) => values.length > 0).map(([kind, values]) => writeJson(kind, values, site.dataDate).trim());
  return `[\n${tables.join(',\n')}\n]\n`;
}

/** The records of a kind that name the compound in any field, each once. */
function namedIn(site: Site, kind: Kind, id: string): readonly unknown[] {
  const fields = kind.references.filter(({ kinds }) => kinds.includes('compound')).map(({ field }) => field);
  return [...new Set(fields.flatMap((field) => site.where(kind.name, field as never, id) as unknown[]))];
}
