/** `datapackage.json`: see `table-schema.ts`. */
import type { Site } from '../site.ts';
import { aboutDownloads } from './about.ts';
import type { ExportTable } from './export-tables.ts';
import { tableSchema } from './table-schema.ts';

type Json = Record<string, unknown>;

/** A CSV with the names of fields in its header, beside the package. */
export interface Resource {
  table: ExportTable;
  path: string;
  bytes: number;
  sha256: string;
}

/** The package of these CSVs. `licence` is the path of the licence beside it, for a site whose licence has no address of its own. */
export function dataPackage(site: Site, resources: readonly Resource[], licence: string): Json {
  const about = aboutDownloads(site);
  const { siteCode, email, keywords = [] } = site.config;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `mingbai-${siteCode}`,
    title: about.title,
    description: about.description,
    ...(about.address && { homepage: about.address }),
    version: about.asOf,
    licenses: [{ path: about.licenceUrl?.startsWith('https:') ? about.licenceUrl : licence, title: about.licence }],
    contributors: [{ title: about.publisher, ...(email && { email }), roles: ['publisher'] }],
    ...(keywords.length > 0 && { keywords }),
    resources: resources.map(({ table, path, bytes, sha256 }) => ({
      name: table.name,
      title: table.title,
      description: table.about,
      type: 'table',
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      schema: tableSchema(table),
    })),
  };
}
