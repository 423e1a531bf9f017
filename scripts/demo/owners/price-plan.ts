/** Which prices go up, before the notices of the change are written. */
import type { Charge } from '../../../src/schema/charge.ts';
import { addDays } from '../dates.ts';
import type { Random } from '../random.ts';
import type { Ground } from '../world.ts';
import { byId } from '../look-up.ts';

export interface PlannedPrice {
  /** The charge that is changed, as it stood before. */
  before: Charge;
  /** The charge as it is after the change; the very same while the change is being discussed. */
  charge: Charge;
  /** 厘 */
  oldPrice: number;
  newPrice: number;
  /** The first day of the new price; none while it is being discussed. */
  from: string | undefined;
}

/** Every charge that was raised, and at each fourth place one whose owners are still asked. */
export function planPrices(random: Random, ground: Ground): PlannedPrice[] {
  const settled = raisesOf(ground);
  const raised = new Set(settled.map(({ charge }) => charge.compoundId));
  const candidates = random.shuffle(
    ground.charges.filter(({ regime, effectiveTo, compoundId, companyId }) => {
      const compound = byId(ground.compounds, compoundId);
      const grade = ground.gradings.grading.findLast((row) => row.companyId === companyId)?.grade;
      return (
        regime === '合同约定' &&
        !effectiveTo &&
        !raised.has(compoundId) &&
        compound?.ownersCommittee === '业委会' &&
        compound.elevators !== '部分有' &&
        (grade === undefined || grade === 'AAA' || grade === 'AA')
      );
    }),
  );
  const planned: PlannedPrice[] = [];
  for (let index = 0; settled.length > 0 || index % 4 === 3; index += 1) {
    const charge = index % 4 === 3 ? candidates.pop() : undefined;
    if (charge) {
      const newPrice = Math.round((charge.price! * random.int(104, 109)) / 1000) * 10;
      planned.push({ before: charge, charge, oldPrice: charge.price!, newPrice, from: undefined });
    } else {
      const next = settled.shift();
      if (next) planned.push(next);
    }
  }
  return planned;
}

/** Charges with an earlier, lower version in a compound that has a body of owners. */
function raisesOf(ground: Ground): PlannedPrice[] {
  return versionsOf(ground.charges).flatMap(({ before, charge }) => {
    const compound = byId(ground.compounds, charge.compoundId);
    return charge.price! > before.price! && compound?.ownersCommittee !== '无' && compound?.elevators !== '部分有'
      ? [{ before, charge, oldPrice: before.price!, newPrice: charge.price!, from: charge.effectiveFrom }]
      : [];
  });
}

/** Each charge with the version before it. */
export function versionsOf(charges: readonly Charge[]): { before: Charge; charge: Charge }[] {
  const starts = new Map(charges.map((charge) => [`${charge.compoundId} ${charge.item} ${charge.effectiveFrom}`, charge]));
  return charges.flatMap((before) => {
    const charge = before.effectiveTo && starts.get(`${before.compoundId} ${before.item} ${addDays(before.effectiveTo, 1)}`);
    return charge ? [{ before, charge }] : [];
  });
}
