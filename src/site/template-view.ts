import type { Kind } from '../schema/registry.ts';
import { templateKinds, writeTemplate } from '../templates/write-template.ts';
import type { Site } from './site.ts';

export { templateKinds };

/** The spreadsheet template of a kind, with the site's records behind its drop-downs. */
export async function templateOf(site: Site, kind: Kind): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeTemplate(kind, (name) => site.all[name], site.dataDate));
}
