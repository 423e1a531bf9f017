/** The published sources, fetched as the site's own exports and made into sources again. */
import { KINDS, kindOf, type KindName } from '../../schema/registry.ts';
import { sourcesFromExports, type ExportedRecord, type PublishedLayout } from '../../sources/from-exports.ts';
import { dataCsvPath, dataJsonPath } from '../../model/routes.ts';
import type { Progress } from './protocol.ts';

/** Fetches one of the site's own addresses (beginning with `/`); throws when it cannot be had. */
export type FetchOwn = (path: string) => Promise<string>;

/** Where the layout of the sources is handed out. */
const LAYOUT = '/precheck/base.json';

/** Every published source by its path. */
export async function fetchPublished(fetchOwn: FetchOwn, tell: (progress: Progress) => void): Promise<Map<string, Uint8Array>> {
  const layout = JSON.parse(await fetchOwn(LAYOUT)) as PublishedLayout;
  const wanted = KINDS.filter(({ name }) => layout.files.some(({ kind }) => kind === name)).map(({ name }) => name);
  const texts = new Map<KindName, string>();
  for (const [done, name] of wanted.entries()) {
    tell({ step: 'fetch', done, all: wanted.length });
    texts.set(name, await fetchOwn(isText(name) ? dataJsonPath(kindOf(name)) : dataCsvPath(kindOf(name))));
  }
  return sourcesFromExports(layout, {
    csv: (name) => texts.get(name) ?? '',
    rows: (name) => (JSON.parse(texts.get(name) ?? '{"rows":[]}') as { rows: readonly ExportedRecord[] }).rows,
  });
}

function isText(name: KindName): boolean {
  return kindOf(name).source.form === 'texts';
}
