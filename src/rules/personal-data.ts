import { checkUscc } from '../model/uscc.ts';
import type { Finding } from '../privacy/finding.ts';
import { scanText } from '../privacy/scan.ts';
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
  notice: (field) => field.endsWith('.sha256'),
};

/** Scans every text of every record. A mobile that a notice names as its contact is left to rule V-11. */
export function findPersonal(dataset: Dataset): Found[] {
  const found: Found[] = [];
  const clean = new Set<string>();
  for (const { name } of KINDS) {
    const exempt = EXEMPT[name];
    for (const row of dataset[name] as Row<unknown>[]) {
      const contacts = name === 'notice' ? contactNumbers(row.value as Notice) : undefined;
      const isContact = (finding: Finding, text: string) =>
        finding.code === 'V-54' && contacts?.has(plainNumber(text.slice(finding.start, finding.end)));
      eachText(row.value, '', (field, text) => {
        if (clean.has(text) || exempt?.(field, text)) return;
        const findings = scanText(text);
        if (findings.length === 0) clean.add(text);
        for (const finding of findings) {
          if (!isContact(finding, text)) found.push({ where: 'field', row, field, finding });
        }
      });
      const { body } = row;
      if (body === undefined) continue;
      for (const finding of scanText(body)) {
        if (isContact(finding, body)) continue;
        const before = body.slice(0, finding.start);
        const lineStart = before.lastIndexOf('\n') + 1;
        found.push({ where: 'body', row, line: before.split('\n').length - 1, column: finding.start - lineStart, finding });
      }
    }
  }
  return found;
}

function eachText(value: unknown, path: string, visit: (path: string, text: string) => void): void {
  if (typeof value === 'string') return visit(path, value);
  if (value === null || typeof value !== 'object') return;
  for (const key of Object.keys(value)) eachText((value as Record<string, unknown>)[key], path ? `${path}.${key}` : key, visit);
}

function contactNumbers(notice: Notice): Set<string> {
  const numbers = (notice.channels ?? []).flatMap(({ value }) =>
    scanText(value)
      .filter((finding) => finding.code === 'V-54')
      .map(({ start, end }) => plainNumber(value.slice(start, end))),
  );
  return new Set(numbers);
}

/** The eleven digits of a mobile, without country code and separators. */
const plainNumber = (text: string) => text.normalize('NFKC').replace(/\D/g, '').slice(-11);
