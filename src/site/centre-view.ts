/** What the pages of neighbourhood centres show: services, hours, who runs them, and how they did in a competition. */
import type { Centre, CentreService } from '../schema/centre.ts';
import type { Community } from '../schema/community.ts';
import type { PolicyDocument } from '../schema/document.ts';
import type { Subdistrict } from '../schema/subdistrict.ts';
import type { Site } from './site.ts';

export interface CentreView {
  centre: Centre;
  subdistrict: Subdistrict | undefined;
  community: Community | undefined;
  services: readonly CentreService[];
  guide: PolicyDocument | undefined;
  asOf: string;
}

const ORDER: readonly Centre['status'][] = ['运营', '建设中', '规划', '关停'];

export function centreView(site: Site, centre: Centre): CentreView {
  return {
    centre,
    subdistrict: site.find('subdistrict', centre.subdistrictId),
    community: site.find('community', centre.communityId),
    services: site.where('centreService', 'centreId', centre.id),
    guide: site.find('document', centre.guideDocId),
    asOf: site.dataDate,
  };
}

/** Those in service first; one that closed stays, at the end. */
export function centreViews(site: Site): CentreView[] {
  return site.all.centre.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status)).map((centre) => centreView(site, centre));
}
