/** What this site says of itself to sites of other districts. */
import { SEARCH_VERSIONS, type Descriptor } from '../federation/descriptor.ts';
import { KINDS } from '../schema/registry.ts';
import { kindPath } from '../model/routes.ts';
import { registersView } from './registers-view.ts';
import type { Site } from './site.ts';

export function describeSite(site: Site): Descriptor {
  const { config, campaign, dataDate } = site;
  const registers = registersView(site).groups.flatMap(({ registers: some }) => some);
  const kindAt = new Map(KINDS.map((kind) => [kindPath(kind), kind.name]));
  return {
    version: 1,
    district: config.district,
    title: config.title,
    campaign: campaign.title,
    organiser: site.find('office', config.organiserId)?.name ?? '',
    dataDate,
    search: SEARCH_VERSIONS,
    registers: registers.map(({ title, path, records }) => ({ kind: kindAt.get(path) ?? '', title, records, path })),
  };
}
