import type { KindName } from '../../src/schema/registry.ts';
import type { Records } from './write.ts';

/** What notices and compounds say of themselves, and what they name. */
const KEPT: readonly KindName[] = [
  'site',
  'campaign',
  'thresholds',
  'calendar',
  'page',
  'help',
  'synonym',
  'catalogueItem',
  'review',
  'publicNumber',
  'office',
  'subdistrict',
  'community',
  'company',
  'compound',
  'document',
  'notice',
  'feeStandard',
  'feeCell',
  'feeAddon',
  'serviceMenu',
  'menuItem',
  'menuCell',
  'menuMeasure',
  'charge',
  'parkingCharge',
  'contract',
];

/** A district that has begun with its notices and compounds: few records beside them, so that what its site costs can be told per page. */
export function fewRegisters(records: Records): Records {
  const kept: Records = Object.fromEntries(Object.entries(records).filter(([kind]) => (KEPT as readonly string[]).includes(kind)));
  const named = new Set(records.contract?.map(({ consentId }) => consentId));
  const votes = records.consent?.filter(({ id }) => named.has(id)) ?? [];
  return { ...kept, consent: votes.map(({ projectId, ...vote }) => vote) };
}
