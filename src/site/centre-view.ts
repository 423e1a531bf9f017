/** What the pages of neighbourhood centres show: services, hours, who runs them, and how they did in a competition. */
import type { Centre, CentreService } from '../schema/centre.ts';
import type { Community } from '../schema/community.ts';
import type { PolicyDocument } from '../schema/document.ts';
import type { Result, Round } from '../schema/round.ts';
import type { Subdistrict } from '../schema/subdistrict.ts';
import { compare, type Site } from './site.ts';

export interface CentreView {
  centre: Centre;
  subdistrict: Subdistrict | undefined;
  community: Community | undefined;
  services: readonly CentreService[];
  guide: PolicyDocument | undefined;
  /** What it got in competitions of centres, newest first. */
  results: readonly { round: Round; result: Result; of: number }[];
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
    results: site
      .where('result', 'subjectId', centre.id)
      .flatMap((result) => {
        const round = site.find('round', result.roundId);
        const of = site.where('result', 'roundId', result.roundId).filter(({ rank }) => rank !== undefined).length;
        return round ? [{ round, result, of }] : [];
      })
      .toSorted((a, b) => compare(b.round.to, a.round.to)),
    asOf: site.dataDate,
  };
}

/** Those in service first; one that closed stays, at the end. */
export function centreViews(site: Site): CentreView[] {
  return site.all.centre.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status)).map((centre) => centreView(site, centre));
}
