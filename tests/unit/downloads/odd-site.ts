/** The demonstration district with a few records that are hard to hand out, and its downloads. */
import { loadSources } from '../../../src/sources/load.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { downloadsOf, type Downloads } from '../../../src/site/downloads/downloads.ts';
import { exportTables, type ExportTable } from '../../../src/site/downloads/export-tables.ts';
import { makeSite, type Site } from '../../../src/site/site.ts';

/** Notes that a spreadsheet would run, that look as if one had been guarded, or that are numbers with a sign. */
export const ODD_NOTES = ['=1+1', "'=1+1", "''@x", '-5', '+3.5', '＝甲', '0012', '2026-3', '1E5', '引“号"、逗号,\n换行', "'", '𠮷'];
/** What stood in a notice that is withdrawn by the day of the data. */
export const SECRET = '已经撤下的那句话';
/** Longer than a cell of a spreadsheet, with a character of two units where the first cell ends. */
export const LONG = '长'.repeat(32_766) + '𠮷' + '尾'.repeat(40_000);

export interface OddSite {
  site: Site;
  tables: readonly ExportTable[];
  downloads: Downloads;
}

let known: Promise<OddSite> | undefined;

/** Made once for all files of tests that run in one process. */
export function oddSite(): Promise<OddSite> {
  return (known ??= make());
}

async function make(): Promise<OddSite> {
  const root = new URL('../../../', import.meta.url).pathname;
  const { dataset } = loadSources(root, nodeFiles(root));
  dataset.feeStandard[0]!.value.floatDown = null;
  for (const [index, note] of ODD_NOTES.entries()) dataset.compound[index]!.value.note = note;
  const [gone, long] = dataset.notice.filter(({ value }) => value.withdrawOn === undefined);
  gone!.value.withdrawOn = '2026-11-01';
  gone!.value.attachments = [{ name: SECRET, href: '/attachments/x/y.pdf', bytes: 1, portrait: undefined, sha256: 'a'.repeat(64) }];
  gone!.body = `# ${SECRET}\n`;
  long!.body = LONG;
  const site = makeSite(dataset, [], '2026-11-20');
  return { site, tables: exportTables(site), downloads: await downloadsOf(site) };
}

export function textOf(downloads: Downloads, name: string): string {
  return Buffer.from(downloads.get(name)!.content).toString('utf8');
}
