import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

type Row = Record<string, string>;
type Groups = ReadonlyMap<string, Row[]>;

/**
 * Writes one page per compound of a source root for Hugo, or as `write` has it: what the registers say of it stands ready in the page's front
 * matter (JSON), joined beforehand, because a template that searches every table for every page would take Hugo the
 * longer the more there are. This work is not counted as Hugo's.
 */
export function writeCompoundPages(root: string, folder: string, write = (matter: string) => `${matter}\n`): void {
  const registers = readRegisters(root);
  mkdirSync(folder, { recursive: true });
  for (const compound of readTable(root, 'compounds')) {
    writeFileSync(join(folder, `${compound['小区编号']}.md`), write(JSON.stringify(matterOf(compound, registers))));
  }
}

/** Tables whose rows name one compound, by the name of the section that tells of them. */
const OF_COMPOUND = {
  charges: 'charges',
  parking: 'parking-charges',
  contracts: 'contracts',
  organisations: 'organisations',
  problems: 'problems',
  listings: 'listings',
  elevators: 'elevators',
  hotline: 'hotline',
  prices: 'price-changes',
  surveys: 'surveys',
  penalties: 'penalties',
  consents: 'consents',
} as const;

interface Registers {
  of: Record<keyof typeof OF_COMPOUND, Groups>;
  results: Groups;
  liaison: Groups;
  projects: Groups;
  notices: Groups;
  companies: ReadonlyMap<string, Row>;
  streets: ReadonlyMap<string, Row>;
  communities: ReadonlyMap<string, Row>;
  rounds: ReadonlyMap<string, Row>;
}

function readRegisters(root: string): Registers {
  const by = (name: string, key: string) => new Map(readTable(root, name).map((row) => [row[key] ?? '', row]));
  return {
    of: Object.fromEntries(
      Object.entries(OF_COMPOUND).map(([name, table]) => [name, groupBy(readTable(root, table), '小区编号')]),
    ) as Registers['of'],
    results: groupBy(
      partsOf(root, 'results')
        .sort()
        .reverse()
        .flatMap((file) => readTable(root, `results/${file.slice(0, -4)}`)),
      '对象编号',
    ),
    liaison: groupBy(
      readTable(root, 'liaison').filter((row) => !row['结束日期']),
      '包联小区',
    ),
    projects: groupBy(readTable(root, 'projects'), '涉及小区'),
    notices: groupBy(readNotices(join(root, 'content/notices')), '涉及小区'),
    companies: by('companies', '企业编号'),
    streets: by('subdistricts', '街道编号'),
    communities: by('communities', '社区编号'),
    rounds: by('rounds', '轮次编号'),
  };
}

function matterOf(compound: Row, registers: Registers): Record<string, unknown> {
  const id = compound['小区编号'] ?? '';
  const sections = Object.fromEntries(Object.entries(registers.of).map(([name, groups]) => [name, groups.get(id) ?? []]));
  const company = registers.companies.get(compound['企业编号'] ?? '');
  const named = (row: Row) => registers.companies.get(row['企业编号'] ?? '')?.['企业名称'] ?? '';
  const notices = (registers.notices.get(id) ?? []).toSorted((a, b) => (a['发布日期'] ?? '').localeCompare(b['发布日期'] ?? ''));
  const happened = [
    ...notices.map((row) => ({ on: row['发布日期'], what: row['标题'], url: row.url })),
    ...(registers.of.contracts.get(id) ?? []).map((row) => ({ on: row['开始日期'], what: `${named(row)}开始服务` })),
    ...(registers.of.charges.get(id) ?? []).map((row) => ({
      on: row['起始日期'],
      what: `开始按${row['实际收费']}${row['计费单位']}收取${row['收费项目']}`,
    })),
    ...(registers.of.listings.get(id) ?? []).map((row) => ({ on: row['上榜日期'], what: row['原因'] })),
  ];
  return {
    title: compound['小区名称'],
    标题: compound['小区名称'],
    compound,
    company,
    street: registers.streets.get(compound['街道编号'] ?? '')?.['街道名称'],
    community: registers.communities.get(compound['社区编号'] ?? '')?.['社区名称'],
    ...sections,
    results: (registers.results.get(id) ?? []).map((row) => ({ ...row, 轮次: registers.rounds.get(row['轮次编号'] ?? '')?.['轮次名称'] })),
    liaison: registers.liaison.get(id) ?? [],
    projects: registers.projects.get(id) ?? [],
    notices: notices.toReversed(),
    happened: happened.sort((a, b) => (b.on ?? '').localeCompare(a.on ?? '')),
  };
}

/** A district need not keep every register. */
function partsOf(root: string, name: string): string[] {
  const folder = join(root, 'data', name);
  return existsSync(folder) ? readdirSync(folder) : [];
}

function readTable(root: string, name: string): Row[] {
  const place = join(root, `data/${name}.csv`);
  if (!existsSync(place)) return [];
  return Papa.parse<Row>(readFileSync(place, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

/** Id, title, day and compounds of every notice, with its address. */
function readNotices(folder: string): Row[] {
  return readdirSync(folder).flatMap((year) =>
    readdirSync(join(folder, year)).map((file): Row => {
      const matter = readFileSync(join(folder, year, file), 'utf8').split('\n---\n', 1)[0] ?? '';
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(matter)?.[1] ?? '';
      return {
        标题: field('标题'),
        发布日期: field('发布日期'),
        公示结束: field('公示结束'),
        涉及小区: field('涉及小区'),
        url: `/notices/${year}/${file.slice(0, -3)}/`,
      };
    }),
  );
}

/** Rows by each id that a column names; several are parted by `；`. */
function groupBy(rows: readonly Row[], column: string): Groups {
  const groups = new Map<string, Row[]>();
  for (const row of rows)
    for (const id of (row[column] ?? '').split('；').filter(Boolean)) groups.set(id, [...(groups.get(id) ?? []), row]);
  return groups;
}
