import type { Notice } from '../schema/notice.ts';
import type { Row } from '../schema/dataset.ts';

/** Whether the text of a notice is withdrawn on that day (`YYYY-MM-DD`): it held personal data, and its time is over (V-60). */
export function isWithdrawn({ withdrawOn }: Pick<Notice, 'withdrawOn'>, day: string): boolean {
  return withdrawOn !== undefined && withdrawOn <= day;
}

/**
 * A notice as the site knows it: once withdrawn, title, dates and outcome
 * without text, attachments and quotations of corrections. Pages, search,
 * downloads and feeds are all made of this, so none of them can keep more.
 */
export function stubOf<T extends { value: Notice }>(row: T, day: string): T {
  if (!isWithdrawn(row.value, day)) return row;
  const { attachments: _, corrections, ...value } = row.value;
  const kept = corrections?.map(({ before: _before, after: _after, ...correction }) => correction);
  return { ...row, body: '', value: { ...value, ...(kept && { corrections: kept }) } };
}

/** Files of withdrawn notices, below the site's root: those they list and those their text leads to. They are not published either. */
export function withdrawnFiles(notices: readonly Row<Notice>[], day: string): string[] {
  const gone = notices.filter(({ value }) => isWithdrawn(value, day));
  const files = gone.flatMap(({ value, body = '' }) => [
    ...(value.attachments?.map(({ href }) => href) ?? []),
    ...[...body.matchAll(LINKED)].map(([address]) => decodeURI(address)),
  ]);
  return [...new Set(files.map((href) => href.replace(/^\//, '')))];
}

const LINKED = /\/attachments\/(?:[\w./-]|%[0-9a-f]{2})+/gi;
