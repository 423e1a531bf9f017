/** Where a company serves, came to and left, as its contracts tell. */
import type { Contract } from '../schema/contract.ts';
import { addDays } from './calendar.ts';
import { isWithin } from './in-force.ts';

export interface ServiceSpell {
  compoundId: string;
  /** First and last day of contracts that follow each other without a day between. */
  from: string;
  to: string;
  /** Why it left, when it did. */
  exitReason: string | undefined;
  contracts: readonly Contract[];
}

/** A company's spells of service, newest first. A contract that begins at the latest one day after another ends goes on with it. */
export function serviceSpells(contracts: readonly Contract[]): ServiceSpell[] {
  const spells: ServiceSpell[] = [];
  for (const contract of contracts.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const at = spells.findLastIndex((one) => one.compoundId === contract.compoundId);
    const last = spells[at];
    if (last && contract.from <= addDays(last.to, 1)) {
      const to = contract.to > last.to ? contract.to : last.to;
      spells[at] = { ...last, to, exitReason: contract.exitReason, contracts: [...last.contracts, contract] };
    } else {
      spells.push({
        compoundId: contract.compoundId,
        from: contract.from,
        to: contract.to,
        exitReason: contract.exitReason,
        contracts: [contract],
      });
    }
  }
  return spells.toReversed();
}

/** Those of its spells that go on on the day. */
export function servingOn(spells: readonly ServiceSpell[], day: string): ServiceSpell[] {
  return spells.filter(({ from, to }) => isWithin(day, from, to));
}
