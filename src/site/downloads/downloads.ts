/**
 * Every file below `/data/`: pages say how large each is and its SHA-256, the package and the catalogue too, and the
 * route hands out the very bytes that were measured.
 */
import { hash } from 'node:crypto';
import { aboutText as words } from '../../format/wording/downloads.ts';
import { API_PATH, OPENAPI_FILE } from '../../model/api-routes.ts';
import { dataPath } from '../../model/routes.ts';
import { KINDS, type Kind } from '../../schema/registry.ts';
import { addressOf } from '../address.ts';
import { writeJsonForms, writeTable } from '../export.ts';
import { noteRead, once } from '../reads.ts';
import type { Site } from '../site.ts';
import { aboutDownloads, aboutEntries } from './about.ts';
import { csvMetadata, type CsvFile } from './csvw.ts';
import { dataPackage } from './data-package.ts';
import { writeDatabase } from './database.ts';
import { catalogue, type CatalogueFile } from './dcat.ts';
import { exportTables, tableOfKind, type ExportTable } from './export-tables.ts';
import { kindSchema } from './json-schema.ts';
import { writeWorkbook } from './workbook.ts';

/** A file that is handed out. */
export interface Download {
  /** Its name below `/data/`: `notices.en.csv`. */
  name: string;
  content: Uint8Array<ArrayBuffer>;
  /** In lower-case hex. */
  sha256: string;
}

/** Files by name, in the order in which they were made. */
export type Downloads = ReadonlyMap<string, Download>;

/** Files of everything, and the licence. */
export const WHOLE_FILES = {
  workbook: 'all.xlsx',
  database: 'all.sqlite',
  package: 'datapackage.json',
  csvw: 'csv-metadata.json',
  catalogue: 'dcat.jsonld',
  licence: 'licence.txt',
  sums: 'sha256sums.txt',
} as const;

/** The forms of a kind's table, by the end of their names. */
export const TABLE_FORMS = ['.csv', '.en.csv', '.json', '.jsonl', '.schema.json'] as const;

/** How large a file is, and its SHA-256. */
export interface Measured extends Omit<Download, 'content'> {
  bytes: number;
}

const made = new WeakMap<Site, WeakRef<Downloads>>();
const measured = new WeakMap<Site, ReadonlyMap<string, Measured>>();

/**
 * The downloads of a site. They are much memory, so only whoever uses them holds on to them; nobody should ask for them in
 * several threads.
 */
export async function downloadsOf(site: Site): Promise<Downloads> {
  dependOnAll();
  const known = made.get(site)?.deref();
  if (known) return known;
  const downloads = await makeDownloads(site);
  made.set(site, new WeakRef(downloads));
  measured.set(site, measuresOf(downloads));
  return downloads;
}

/** What there is to say of the downloads of a site. */
export async function measuredDownloads(site: Site): Promise<ReadonlyMap<string, Measured>> {
  dependOnAll();
  return measured.get(site) ?? measuresOf(await downloadsOf(site));
}

/** What there is to say of the forms of a kind's table; to know it nothing else has to be made. */
export const measuredForms = once((site: Site, kind: Kind): ReadonlyMap<string, Measured> => {
  const files = new Map<string, Download>();
  addTable(site, tableOfKind(site, kind), adderTo(files));
  return measuresOf(files);
});

/** Whoever asks for one depends on every record: the catalogue among them names the sums of all others. */
function dependOnAll(): void {
  for (const whole of ['config', 'dataDate']) noteRead(`site.${whole}`);
  for (const { name } of KINDS) noteRead(`all.${name}`);
  noteRead('log');
}

function measuresOf(downloads: Downloads): ReadonlyMap<string, Measured> {
  const measures = [...downloads.values()].map(({ name, content, sha256 }) => ({ name, bytes: content.length, sha256 }));
  return new Map(measures.map((measure) => [measure.name, measure]));
}

type Add = (name: string, content: string | Uint8Array<ArrayBuffer>) => void;

function adderTo(files: Map<string, Download>): Add {
  return (name, content) => {
    const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content;
    files.set(name, { name, content: bytes, sha256: hash('sha256', bytes, 'hex') });
  };
}

async function makeDownloads(site: Site): Promise<Downloads> {
  const files = new Map<string, Download>();
  const add = adderTo(files);
  const tables = exportTables(site);
  for (const table of tables) addTable(site, table, add);
  const about = aboutDownloads(site);
  add(WHOLE_FILES.licence, [about.licence, about.licenceUrl, about.publisher].filter(Boolean).join('\n') + '\n');
  add(WHOLE_FILES.package, jsonText(packageOf(site, tables, files)));
  add(WHOLE_FILES.csvw, jsonText(csvwOf(site, tables)));
  add(WHOLE_FILES.database, writeDatabase(tables, Object.fromEntries(aboutEntries(about))));
  const said = aboutEntries(about).map(([name, text]) => [words.names[name], text] as const);
  add(WHOLE_FILES.workbook, await writeWorkbook(tables, said, about.asOf));
  add(WHOLE_FILES.catalogue, jsonText(catalogueOf(site, tables, files)));
  add(WHOLE_FILES.sums, [...files.values()].map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
  return files;
}

function addTable(site: Site, table: ExportTable, add: Add): void {
  const { name, kind, rows, texts, fields } = table;
  for (const { path, header } of csvFilesOf(table)) add(path, writeTable([fields.map((field) => field[header]), ...texts]));
  if (!kind) return;
  const { json, lines } = writeJsonForms(kind, rows, texts, site.dataDate);
  add(`${name}.json`, json);
  add(`${name}.jsonl`, lines);
  add(`${name}.schema.json`, jsonText(kindSchema(kind, addressOf(site, `/data/${name}.schema.json`))));
}

function packageOf(site: Site, tables: readonly ExportTable[], files: Downloads) {
  const resources = tables.map((table) => {
    const { name, content, sha256 } = files.get(csvFilesOf(table).at(-1)!.path)!;
    return { table, path: name, bytes: content.length, sha256 };
  });
  return dataPackage(site, resources, WHOLE_FILES.licence);
}

function csvwOf(site: Site, tables: readonly ExportTable[]) {
  const { title, description, licence, publisher, asOf } = aboutDownloads(site);
  const byName = new Map(tables.map((table) => [table.name, csvFilesOf(table)]));
  return csvMetadata(tables, (name) => byName.get(name) ?? [], {
    'dc:title': title,
    'dc:description': description,
    'dc:rights': licence,
    'dc:publisher': publisher,
    'dc:modified': { '@value': asOf, '@type': 'xsd:date' },
  });
}

/** The CSVs of a table: of a kind in Chinese and in English, of references in English only. */
function csvFilesOf({ name, kind }: ExportTable): CsvFile[] {
  if (!kind) return [{ path: `${name}.csv`, header: 'key' }];
  return [
    { path: `${name}.csv`, header: 'title' },
    { path: `${name}.en.csv`, header: 'key' },
  ];
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  sqlite: 'application/vnd.sqlite3',
};

function catalogueOf(site: Site, tables: readonly ExportTable[], files: Downloads) {
  const about = aboutDownloads(site);
  const at = (name: string) => addressOf(site, `/data/${name}`) ?? (name || './');
  const fileFacts = (title: string, name: string, schema?: string): CatalogueFile => {
    const { content, sha256 } = files.get(name)!;
    const form = name.slice(name.indexOf('.') + 1);
    const mediaType = MEDIA_TYPES[form.split('.').at(-1)!];
    return { address: at(name), title: words.formOf(title, form), mediaType, bytes: content.length, sha256, schema: schema && at(schema) };
  };
  const all = {
    identifier: 'all',
    title: words.all,
    description: words.allAbout,
    address: `${at('')}#all`,
    files: [WHOLE_FILES.workbook, WHOLE_FILES.database, WHOLE_FILES.package].map((name) => fileFacts(words.all, name)),
  };
  const perKind = tables.flatMap(({ name, title, about: description, kind }) =>
    kind
      ? {
          identifier: name,
          title,
          description,
          address: addressOf(site, dataPath(kind)) ?? `${name}/`,
          files: (['.csv', '.en.csv', '.json', '.jsonl'] as const).map((form) =>
            fileFacts(title, name + form, form === '.json' ? `${name}.schema.json` : undefined),
          ),
        }
      : [],
  );
  return catalogue({
    address: at(WHOLE_FILES.catalogue),
    page: at(''),
    title: about.title,
    description: about.description,
    publisher: about.publisher,
    district: site.config.district,
    keywords: site.config.keywords ?? [],
    asOf: about.asOf,
    licence: about.licenceUrl?.startsWith('https:') ? about.licenceUrl : at(WHOLE_FILES.licence),
    service: {
      address: addressOf(site, API_PATH) ?? `..${API_PATH}`,
      description: addressOf(site, API_PATH + OPENAPI_FILE) ?? `..${API_PATH}${OPENAPI_FILE}`,
      title: words.service,
    },
    datasets: [all, ...perKind],
  });
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
