/** What the check in the browser needs of a published site besides its exports. */
import { fieldsOf } from '../schema/fields.ts';
import { KINDS } from '../schema/registry.ts';
import type { PublishedLayout } from '../sources/from-exports.ts';
import { jsonRecord } from './export.ts';
import type { Site } from './site.ts';

/** How the sources are laid out, and the settings that are no table; every record itself is in the exports. */
export function publishedLayout(site: Site): PublishedLayout {
  const settings = KINDS.filter((kind) => kind.source.form === 'json').flatMap(({ name, schema }) => {
    const value = site.all[name][0];
    return value ? [[name, jsonRecord(fieldsOf(schema), value)]] : [];
  });
  return { files: site.layout, settings: Object.fromEntries(settings) };
}
