import { AUDIT } from '../format/wording/audit.ts';
import { titleOf } from '../rules/rule.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import type { KindName } from '../schema/registry.ts';
import type { AuditContext } from './audit.ts';

type Values = Record<string, unknown>;

/** What residents need of a place or body, and which records are meant. */
const NEEDED: readonly { kind: KindName; fields: readonly string[]; asked?: (value: Values, dataset: Dataset) => boolean }[] = [
  {
    kind: 'office',
    fields: ['phone', 'address', 'hours'],
    asked: isIssuer,
  },
  { kind: 'subdistrict', fields: ['phone', 'address'] },
  { kind: 'community', fields: ['phone', 'address'] },
  { kind: 'centre', fields: ['phone', 'hours'], asked: ({ status }) => status === '运营' },
  { kind: 'servicePoint', fields: ['phone', 'hours'], asked: ({ open, kind }) => open === true && kind !== '公示栏' },
  { kind: 'site', fields: ['email'] },
];

/** Bodies and places that residents are sent to, without a telephone, an address or hours. */
export function checkContacts({ dataset, find }: AuditContext): void {
  for (const { kind, fields, asked = () => true } of NEEDED) {
    for (const { at, value } of dataset[kind] as Row<Values>[]) {
      const missing = fields.filter((field) => value[field] === undefined);
      if (missing.length === 0 || !asked(value, dataset)) continue;
      const names = missing.map((field) => `“${titleOf(kind, field)}”`).join('、');
      find('contact', at, AUDIT.noContact(String(value.name ?? value.title), names));
    }
  }
}

/** Authorities that publish notices; companies and owners' committees have no office for everybody. */
function isIssuer({ id, kind }: Values, { notice }: Dataset): boolean {
  return kind !== '企业' && kind !== '业主组织' && notice.some(({ value }) => value.issuerId === id);
}
