/**
 * Versions of what a compound's poster says. A poster carries slow facts only: who serves the
 * compound, under which contract, for which property fee. Each stands in a dated record, so the
 * days on which the printed facts changed follow from the records.
 *
 * A version is numbered from 1 by the day it began. A record added for an earlier day would
 * renumber those after it; records are added as things happen, so this is a correction of the past.
 */
import type { Charge } from '../schema/charge.ts';
import type { Compound } from '../schema/compound.ts';
import type { Contract } from '../schema/contract.ts';
import { addDays } from './calendar.ts';
import { chargesInForce, contractInForce } from './in-force.ts';
import { isPropertyFee } from './property-fee.ts';

/** The facts of a poster on one day. */
export interface CompoundFacts {
  companyId: string | undefined;
  contract: Contract | undefined;
  /** Property fees in force, in source order; several when buildings pay differently. */
  fees: Charge[];
}

export type CompoundFact = keyof CompoundFacts;

export interface CompoundVersion {
  /** From 1. */
  number: number;
  /** `YYYY-MM-DD`; undefined when no record of the compound bears a date. */
  since: string | undefined;
  facts: CompoundFacts;
  /** The facts that differ from the version before; empty for the first. */
  changed: CompoundFact[];
}

export interface CompoundRecords {
  compound: Pick<Compound, 'companyId'>;
  charges: readonly Charge[];
  contracts: readonly Contract[];
}

/** Every version up to and including `day`, oldest first; never empty. */
export function compoundVersions(records: CompoundRecords, day: string): [CompoundVersion, ...CompoundVersion[]] {
  const versions: CompoundVersion[] = [];
  for (const since of daysOfChange(records).filter((change) => change <= day)) {
    const facts = factsOn(records, since);
    const before = versions.at(-1)?.facts;
    const changed = before ? FACTS.filter((fact) => printed(before)[fact] !== printed(facts)[fact]) : [];
    if (!before || changed.length > 0) versions.push({ number: versions.length + 1, since, facts, changed });
  }
  const [first, ...later] = versions;
  return first ? [first, ...later] : [{ number: 1, since: undefined, facts: factsOn(records, day), changed: [] }];
}

const FACTS = ['companyId', 'contract', 'fees'] as const satisfies readonly CompoundFact[];

/** First days, and days after last days, of the records behind the facts. */
function daysOfChange({ charges, contracts }: CompoundRecords): string[] {
  const spans = [
    ...charges
      .filter((charge) => isPropertyFee(charge) && charge.effectiveFrom !== undefined)
      .map((one) => [one.effectiveFrom, one.effectiveTo]),
    ...contracts.map(({ from, to }) => [from, to]),
  ];
  return [...new Set(spans.flatMap(([from, to]) => [from, to && addDays(to, 1)]))].filter((one) => one !== undefined).sort();
}

function factsOn({ compound, charges, contracts }: CompoundRecords, day: string): CompoundFacts {
  const contract = contractInForce(contracts, day);
  const fees = chargesInForce(charges, day).filter(isPropertyFee);
  // The register names today's company: it says nothing about days before a later contract began.
  const registered = contracts.some(({ from }) => from > day) ? undefined : compound.companyId;
  return { contract, fees, companyId: contract?.companyId ?? fees[0]?.companyId ?? registered };
}

/** What a sheet prints of each fact: records that differ elsewhere are no other version. */
function printed({ companyId, contract, fees }: CompoundFacts): Record<CompoundFact, string | undefined> {
  return {
    companyId,
    contract: contract && [contract.kind, contract.from, contract.to].join(),
    fees: fees.map(({ item, price, unit, effectiveFrom }) => [item, price, unit, effectiveFrom].join()).join(';'),
  };
}
