import type { Compound } from '../schema/compound.ts';
import { kindOf, type KindName } from '../schema/registry.ts';
import { writeJson } from './export.ts';
import type { Site } from './site.ts';

/** Everything the tables hold about one compound, kind by kind, in the form of the full downloads. */
export function compoundExport(site: Site, compound: Compound): string {
  const parts: [KindName, readonly unknown[]][] = [
    ['compound', [compound]],
    ['charge', site.where('charge', 'compoundId', compound.id)],
    ['parkingCharge', site.where('parkingCharge', 'compoundId', compound.id)],
    ['contract', site.where('contract', 'compoundId', compound.id)],
    ['result', site.where('result', 'subjectId', compound.id)],
    ['listing', site.where('listing', 'compoundId', compound.id)],
    ['project', site.where('project', 'compoundIds', compound.id)],
    ['notice', site.where('notice', 'compoundIds', compound.id)],
  ];
  const tables = parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => writeJson(kindOf(name), values, site.dataDate).trim());
  return `[\n${tables.join(',\n')}\n]\n`;
}
