/** By when problems must be solved and compounds on a list put in order, and when officials receive residents. */
import { deadlinesOf } from '../../model/issue-state.ts';
import { nextReception } from '../../model/reception.ts';
import { compoundPath, recordPath } from '../../model/routes.ts';
import type { Liaison } from '../../schema/liaison.ts';
import { kindOf } from '../../schema/registry.ts';
import { changesOf } from '../record-changes.ts';
import type { Site } from '../site.ts';
import { placeName, placesOf, plainId, type Deadline } from './deadline.ts';

export function issueDeadlines(site: Site): Deadline[] {
  return site.all.issue.map((issue): Deadline => {
    const { id, compoundId, subdistrictId, foundOn, closedOn, deadline, decision, leadOfficeId } = issue;
    const extensions = site.where('issueExtension', 'issueId', id);
    return {
      what: 'issue',
      name: `problem-${id}-due`,
      on: deadline,
      changes: changesOf(site, 'issue', issue, [foundOn, ...extensions.map(({ on }) => on), closedOn]),
      cancelled: decision === '不予办理',
      path: recordPath(kindOf('issue'), id),
      place: placeName(site, compoundId, subdistrictId),
      ...placesOf(site, compoundId ? [compoundId] : [], subdistrictId ? [subdistrictId] : []),
      issue,
      lead: site.find('office', leadOfficeId)?.name,
      earlier: deadlinesOf(issue, extensions).slice(0, -1),
    };
  });
}

export function listingDeadlines(site: Site): Deadline[] {
  return site.all.listing.flatMap((listing): Deadline[] => {
    const { compoundId, rectifyBy, from, removedOn, ruleId } = listing;
    if (rectifyBy === undefined || compoundId === undefined) return [];
    return [
      {
        what: 'listing',
        name: `listing-${plainId('listing', listing)}-fix`,
        on: rectifyBy,
        changes: changesOf(site, 'listing', listing, [from, removedOn]),
        cancelled: false,
        path: compoundPath(compoundId),
        place: placeName(site, compoundId),
        ...placesOf(site, [compoundId]),
        listing,
        list: site.find('listRule', ruleId)?.list ?? '',
      },
    ];
  });
}

/** Of everyone who received residents on a day since then. */
export function receptionDeadlines(site: Site, since: string): Deadline[] {
  return site.all.liaison.flatMap((liaison): Deadline[] => {
    const { id, from, to, compoundId, communityIds } = liaison;
    const first = nextReception(liaison, from);
    if (to !== undefined && (to < since || to < first)) return [];
    return [
      {
        what: 'reception',
        name: `reception-${id}`,
        on: first,
        changes: changesOf(site, 'liaison', liaison, [from, to]),
        cancelled: false,
        path: recordPath(kindOf('liaison'), id),
        place: placeName(site, compoundId),
        ...placesOf(site, lookedAfter(site, liaison)),
        liaison,
        ofCommunities: communityIds !== undefined,
      },
    ];
  });
}

function lookedAfter(site: Site, { compoundId, communityIds = [] }: Liaison): string[] {
  const around = communityIds.flatMap((id) => site.where('compound', 'communityId', id));
  return [...(compoundId === undefined ? [] : [compoundId]), ...around.map(({ id }) => id)];
}
