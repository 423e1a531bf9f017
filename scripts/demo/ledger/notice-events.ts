/** What happened to a notice after it was published, from what it says itself. */
import type { Correction, Notice } from '../../../src/schema/notice.ts';
import { reasonOf } from '../../../src/ledger/correction-rows.ts';
import type { Event, State } from './past.ts';
import { without } from './steps.ts';

/** Stands in the place of what a correction with 隐去原文 took away. It holds nothing of anybody. */
const TAKEN_AWAY = '（这里原来误写了经办人的姓名和手机号码，演示资料里没有真的写过。）';

/** Corrections and outcome until `asOf`, earliest first. */
export function noticeEvents({ value }: { value: Notice }, asOf: string): Event[] {
  const { corrections = [], outcome } = value;
  const corrected = corrections.map((correction, at) => ({
    day: correction.on,
    kind: 'correct' as const,
    reason: reasonOf([correction]),
    ...(correction.hidden && { hidesEarlier: true as const }),
    undo: (after: State) => beforeCorrection(after, correction, at),
  }));
  const settled = outcome && { day: outcome.publishedOn, kind: 'update' as const, undo: (after: State) => without(after, ['outcome']) };
  return [...corrected, ...(settled ? [settled] : [])].filter(({ day }) => day <= asOf).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The notice as it stood before its correction number `at`: that item gone, and its words turned back wherever they stand. */
function beforeCorrection({ value, body = '' }: State, { before, after, hidden }: Correction, at: number): State {
  const { corrections, correctedById: _, ...rest } = value as unknown as Notice;
  const kept = corrections?.slice(0, at) ?? [];
  const turned = (text: string) => (before !== undefined && after !== undefined ? text.replaceAll(after, before) : text);
  const fields = JSON.parse(JSON.stringify(rest), (_key, one: unknown) => (typeof one === 'string' ? turned(one) : one)) as Notice;
  return {
    value: { ...fields, ...(kept.length > 0 && { corrections: kept }) },
    body: hidden ? `${body.trim()}\n\n${TAKEN_AWAY}` : turned(body),
  };
}
