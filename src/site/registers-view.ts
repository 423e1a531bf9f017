/** The register of registers: where every kind of record is found. */
import { kindPath } from '../model/routes.ts';
import { DUTY_KINDS } from '../schema/kinds/duty.ts';
import { OWNERS_KINDS } from '../schema/kinds/owners.ts';
import { RECORD_KINDS } from '../schema/kinds/record.ts';
import { WORKS_KINDS } from '../schema/kinds/works.ts';
import { KINDS, type Kind } from '../schema/registry.ts';
import type { Site } from './site.ts';

export type RegisterGroup = 'works' | 'owners' | 'duty' | 'record';

export interface RegistersView {
  /** Registers that have a page of their own; parts of them are among the open data. */
  groups: { group: RegisterGroup; registers: RegisterEntry[] }[];
  /** Of all registers here, and the records in them. */
  count: number;
  records: number;
}

export interface RegisterEntry {
  title: string;
  about: string;
  path: string;
  records: number;
}

const GROUPS: readonly [RegisterGroup, object][] = [
  ['works', WORKS_KINDS],
  ['owners', OWNERS_KINDS],
  ['duty', DUTY_KINDS],
  ['record', RECORD_KINDS],
];

/** Kinds whose records have pages below an address of another name, and no list of their own. */
const WITHOUT_LIST = new Set<Kind['name']>(['subdistrict']);

/** Every register with records, by group; a district that keeps fewer shows fewer. */
export function registersView(site: Site): RegistersView {
  const entry = (kind: Kind): RegisterEntry => ({
    title: kind.title,
    about: kind.about,
    path: kindPath(kind),
    records: site.all[kind.name].length,
  });
  const groups = GROUPS.map(([group, kinds]) => ({
    group,
    registers: KINDS.filter(({ name, page, published }) => name in kinds && published && page !== 'data' && !WITHOUT_LIST.has(name))
      .map(entry)
      .filter(({ records }) => records > 0),
  })).filter(({ registers }) => registers.length > 0);
  const all = groups.flatMap(({ registers }) => registers);
  return { groups, count: all.length, records: all.reduce((sum, { records }) => sum + records, 0) };
}
