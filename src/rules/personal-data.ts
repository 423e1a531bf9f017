import { checkUscc } from '../model/uscc.ts';
import { isAllowed, plainMobile } from '../privacy/allowed.ts';
import { PRIVATE_MAILBOX } from '../privacy/circumstances.ts';
import type { Finding } from '../privacy/finding.ts';
import { scanMarkdown, scanText } from '../privacy/scan.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import type { Notice } from '../schema/notice.ts';
import { KINDS, type KindName } from '../schema/registry.ts';

/** Personal data in a field, or in the Markdown body at a line and column counted from 0. */
export type Found =
  | { where: 'field'; row: Row<unknown>; field: string; finding: Finding }
  | { where: 'body'; row: Row<unknown>; line: number; column: number; finding: Finding };

/** Fields that hold 18 characters or a check value and no person. */
const EXEMPT: Partial<Record<KindName, (field: string, value: string) => boolean>> = {
  company: (field, value) => field === 'uscc' && checkUscc(value).ok,
  publicNumber: (field) => field === 'number',
  review: (field) => field === 'sha256',
  notice: (field) => field.endsWith('.sha256'),
};

/**
 * Scans every text of every record. Numbers of the allow-list that have not expired by `asOf` are left out;
 * a mobile that a notice names as its contact is left to rule V-11.
 */
export function findPersonal(dataset: Dataset, asOf: string): Found[] {
  const found: Found[] = [];
  const clean = new Set<string>();
  const open = openNumbers(dataset, asOf);
  for (const { name } of KINDS) {
    const exempt = EXEMPT[name];
    for (const row of dataset[name] as Row<unknown>[]) {
      const allowed = name === 'notice' ? new Set([...open, ...contactNumbers(row.value as Notice)]) : open;
      eachText(row.value, '', (field, text) => {
        if (clean.has(text) || exempt?.(field, text)) return;
        const findings = scanText(text);
        if (findings.length === 0) clean.add(text);
        for (const finding of findings) {
          if (!isAllowed(finding, text, allowed) && !isMailboxOfRule11(finding, field)) found.push({ where: 'field', row, field, finding });
        }
      });
      const { body } = row;
      if (body === undefined) continue;
      for (const finding of scanMarkdown(body)) {
        if (isAllowed(finding, body, allowed)) continue;
        const before = body.slice(0, finding.start);
        const lineStart = before.lastIndexOf('\n') + 1;
        found.push({ where: 'body', row, line: before.split('\n').length - 1, column: finding.start - lineStart, finding });
      }
    }
  }
  return found;
}

/** Mobiles of the allow-list that may be published on that day (`YYYY-MM-DD`). */
export function openNumbers(dataset: Dataset, day: string): Set<string> {
  return new Set(dataset.publicNumber.filter(({ value }) => value.until >= day).map(({ value }) => plainMobile(value.number)));
}

/**
 * What the finished site may hold although it looks like a person's number: mobiles of the allow-list, those that
 * notices name as contacts, and codes of companies. Whether an entry has expired is judged where it stands.
 */
export function publishedNumbers(dataset: Dataset): Set<string> {
  return new Set([
    ...openNumbers(dataset, ''),
    ...dataset.notice.flatMap(({ value }) => contactNumbers(value)),
    ...dataset.company.flatMap(({ value }) => (value.uscc === undefined ? [] : [value.uscc])),
  ]);
}

/** Mobiles that a notice names as its contact: rule V-11 asks for a landline instead. */
export function contactNumbers(notice: Notice): string[] {
  return (notice.channels ?? []).flatMap(({ value }) =>
    scanText(value)
      .filter((finding) => finding.code === 'V-54')
      .map(({ start, end }) => plainMobile(value.slice(start, end))),
  );
}

/** Rule V-11 speaks of the mailboxes by which an office or the issuer of a notice is reached. */
function isMailboxOfRule11({ what }: Finding, field: string): boolean {
  return what === PRIVATE_MAILBOX && /^(?:email|channels\..*)$/.test(field);
}

function eachText(value: unknown, path: string, visit: (path: string, text: string) => void): void {
  if (typeof value === 'string') return visit(path, value);
  if (value === null || typeof value !== 'object') return;
  for (const key of Object.keys(value)) eachText((value as Record<string, unknown>)[key], path ? `${path}.${key}` : key, visit);
}
