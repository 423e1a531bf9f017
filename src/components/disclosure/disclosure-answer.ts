import type { IconName } from '../../format/icons.ts';
import { moneyText } from '../../format/money.ts';
import { disclosureText as words, periodText } from '../../format/wording/disclosure.ts';
import type { DisclosureState } from '../../model/disclosure-state.ts';
import type { CompoundDisclosures, DisclosuresView } from '../../site/disclosure-view.ts';

/** Three facts, three looks, and that of what was published. */
export const stateLooks: Record<DisclosureState, { tone: 'good' | 'caution' | 'bad' | 'idle'; icon: IconName }> = {
  published: { tone: 'good', icon: 'ok' },
  zero: { tone: 'good', icon: 'half' },
  none: { tone: 'idle', icon: 'flat' },
  missing: { tone: 'bad', icon: 'bad' },
};

/** The coverage of the first kind's newest period. */
export function disclosuresAnswer({ coverage }: DisclosuresView): string {
  const first = coverage[0];
  return first ? words.answer(first.kind, periodText(first.period.key), first.published, first.required) : words.answerNone;
}

/** The newest period of the first two kinds. */
export function compoundDisclosuresAnswer({ kinds, withdrawn }: CompoundDisclosures): string {
  const parts = kinds.slice(0, 2).flatMap(({ kind, entries: [newest] }) => {
    if (!newest) return [];
    const income = newest.row?.income;
    return [
      words.part(
        kind,
        periodText(newest.period.key),
        words.stateDetail[newest.state](income === undefined ? undefined : moneyText(income)),
      ),
    ];
  });
  return parts.length > 0 ? words.compoundAnswer(parts) : withdrawn ? words.answerWithdrawn : words.answerNone;
}
