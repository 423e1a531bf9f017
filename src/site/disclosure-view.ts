/** What the pages of disclosures show: how many compounds published what for which period, and all of one compound. */
import { accountPeriod, type AccountPeriod } from '../model/account-period.ts';
import { coverageOf, disclosureState, readEntry, servedThrough, type Coverage, type DisclosureState } from '../model/disclosure-state.ts';
import type { Compound } from '../schema/compound.ts';
import type { Disclosure } from '../schema/disclosure.ts';
import type { Notice } from '../schema/notice.ts';
import type { Subdistrict } from '../schema/subdistrict.ts';
import { DISCLOSURE_KINDS } from '../schema/threshold.ts';
import { derived, once } from './reads.ts';
import { compare, type Site } from './site.ts';

export interface PeriodCoverage extends Coverage {
  kind: Disclosure['kind'];
  period: AccountPeriod;
  /** Those that reported nothing. */
  missingAt: readonly Compound[];
}

export interface DisclosuresView {
  coverage: readonly PeriodCoverage[];
  /** Compounds with a page of their own, by subdistrict. */
  places: readonly { subdistrict: Subdistrict; compounds: readonly Compound[] }[];
  asOf: string;
}

export function disclosuresView(site: Site): DisclosuresView {
  const rows = Map.groupBy(site.all.disclosure, ({ kind, period }) => `${kind} ${period}`);
  const coverage = [...rows.values()].map((list) => coverageIn(site, list));
  const order = (row: PeriodCoverage) => DISCLOSURE_KINDS.indexOf(row.kind);
  const shown = new Set(disclosingCompounds(site));
  return {
    coverage: coverage.sort((a, b) => order(a) - order(b) || compare(b.period.from, a.period.from)),
    places: site.all.subdistrict.flatMap((subdistrict) => {
      const compounds = site.where('compound', 'subdistrictId', subdistrict.id).filter((compound) => shown.has(compound));
      return compounds.length > 0 ? [{ subdistrict, compounds }] : [];
    }),
    asOf: site.dataDate,
  };
}

/** Compounds of which something is registered, or was: a page that once was there stays. */
export function disclosingCompounds(site: Site): Compound[] {
  const withdrawn = compoundsWithWithdrawn(site);
  return site.all.compound.filter(({ id }) => withdrawn.has(id) || site.where('disclosure', 'compoundId', id).length > 0);
}

/** Ids of compounds one of whose disclosures was withdrawn; the log's id of a disclosure begins with that of its compound. */
function compoundsWithWithdrawn(site: Site): ReadonlySet<string> {
  const ids = site.ledger?.log.withdrawnIds('disclosure') ?? [];
  return new Set(ids.map((id) => id.slice(0, id.indexOf('/'))));
}

function coverageIn(site: Site, list: readonly Disclosure[]): PeriodCoverage {
  const { kind, period: key } = list[0]!;
  const period = accountPeriod(key);
  const rows = new Map(list.map((row) => [row.compoundId, row]));
  const compounds = site.all.compound.filter((compound) => rows.has(compound.id) || owes(site, compound, period));
  const states = compounds.map((compound) => ({ compound, state: disclosureState(rows.get(compound.id)) }));
  return {
    kind,
    period,
    ...coverageOf(states.map(({ state }) => state)),
    missingAt: states.filter(({ state }) => state === 'missing').map(({ compound }) => compound),
  };
}

function owes(site: Site, { id, companyId }: Compound, period: AccountPeriod): boolean {
  return companyId !== undefined && servedThrough(site.where('contract', 'compoundId', id), period);
}

export interface DisclosureEntry {
  period: AccountPeriod;
  state: DisclosureState;
  row: Disclosure | undefined;
  incomes: readonly { name: string; amount: number }[];
  expenses: readonly { name: string; amount: number }[];
  notice: Notice | undefined;
}

export interface CompoundDisclosures {
  compound: Compound;
  /** In the order of the kinds; of each the newest period first. */
  kinds: readonly { kind: Disclosure['kind']; entries: readonly DisclosureEntry[] }[];
  /** Whether something of it was withdrawn, which is told among the corrections. */
  withdrawn: boolean;
  asOf: string;
}

/** Everything that one compound's owners were shown, and what they were not. */
export function compoundDisclosures(site: Site, compound: Compound): CompoundDisclosures {
  const own = site.where('disclosure', 'compoundId', compound.id);
  const kinds = DISCLOSURE_KINDS.flatMap((kind) => {
    const known = new Map(own.filter((row) => row.kind === kind).map((row) => [row.period, row]));
    const asked = periodsOf(site, kind).filter((period) => known.has(period.key) || (own.length > 0 && owes(site, compound, period)));
    const entries = asked.map((period): DisclosureEntry => {
      const row = known.get(period.key);
      return {
        period,
        state: disclosureState(row),
        row,
        incomes: row?.incomeItems?.map(readEntry) ?? [],
        expenses: row?.expenseItems?.map(readEntry) ?? [],
        notice: site.find('notice', row?.noticeId),
      };
    });
    return entries.length > 0 ? [{ kind, entries }] : [];
  });
  return { compound, kinds, withdrawn: compoundsWithWithdrawn(site).has(compound.id), asOf: site.dataDate };
}

/** The periods of a kind that the register holds, newest first. */
const periodsOf = derived('accountPeriods', (site: Site, kind): readonly AccountPeriod[] => periods(site).get(kind) ?? []);

const periods = once<Site, void, Map<string, AccountPeriod[]>>((site) => {
  const groups = Map.groupBy(site.all.disclosure, (row) => row.kind);
  return new Map(
    [...groups].map(([name, rows]) => [
      name,
      [...new Set(rows.map((row) => row.period))].map(accountPeriod).sort((a, b) => compare(b.from, a.from)),
    ]),
  );
});
