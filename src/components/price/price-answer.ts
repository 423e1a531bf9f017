import { priceText } from '../../format/money.ts';
import { percentText } from '../../format/percent.ts';
import { priceChangeText as words } from '../../format/wording/price-change.ts';
import { divideHalfUp } from '../../model/exact.ts';
import type { PriceChange } from '../../schema/price-change.ts';
import type { PriceChangesView, PriceChangeView } from '../../site/price-view.ts';

export function pricesText({ before, after, unit }: PriceChange): string {
  return words.prices(priceText(before), priceText(after), unit);
}

/** By how much the price changes, in percent of the price before. */
export function shareText({ before, after }: PriceChange): string {
  const share = divideHalfUp(Math.abs(after - before) * 10_000, before);
  return words.by(percentText(share, 1), after > before);
}

export function priceChangesAnswer({ groups }: PriceChangesView): string {
  const count = (state: string) => groups.find((group) => group.state === state)?.changes.length ?? 0;
  return groups.length > 0 ? words.answer(count('open'), count('raised'), count('lowered')) : words.none;
}

export function priceChangeAnswer({ change, state }: PriceChangeView): string {
  return words.pageAnswer[state](pricesText(change), change.effectiveOn ?? change.stoppedOn ?? '');
}
