/** The small district of the fixtures, as it is or changed, with and without a publication log. */
import type { Dataset } from '../../../src/schema/dataset.ts';
import type { KindName, KindValue } from '../../../src/schema/registry.ts';
import { makeSite, type Site } from '../../../src/site/site.ts';
import { loadSources } from '../../../src/sources/load.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { emptyLog, openLog, registered } from '../../ledger/make-log.ts';

export const BASE = loadSources('', nodeFiles('tests/fixtures/base')).dataset;

/** The dataset with the fields of one record changed; its text stays. */
export function changed<K extends KindName>(dataset: Dataset, kind: K, id: string, values: Partial<KindValue<K>>): Dataset {
  const rows = dataset[kind] as { value: { id?: string } }[];
  const next = rows.map((row) => (row.value.id === id || id === '' ? { ...row, value: { ...row.value, ...values } } : row));
  return { ...dataset, [kind]: next };
}

/** A site of that dataset on a day, without a log. */
export function siteOn(day: string, dataset: Dataset = BASE): Site {
  return makeSite(dataset, [], day);
}

/** A site of which every dataset was registered on its day at 09:00 UTC, one after the other; it shows the last. */
export function loggedSite(...versions: readonly (readonly [day: string, dataset: Dataset])[]): Site {
  const log = versions.reduce((files, [day, dataset]) => registered(files, dataset, day), emptyLog());
  const [day, dataset] = versions.at(-1)!;
  return makeSite(dataset, [], day, openLog(log));
}
