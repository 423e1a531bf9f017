/** An appointment that residents would put into their calendar, before anything is said about it in words. */
import { recordId } from '../../ledger/content.ts';
import type { Issue } from '../../schema/issue.ts';
import type { Liaison } from '../../schema/liaison.ts';
import type { Listing } from '../../schema/listing.ts';
import type { ProjectItem } from '../../schema/project-item.ts';
import type { ProjectStage } from '../../schema/project-stage.ts';
import type { Project } from '../../schema/project.ts';
import { kindOf, type Kind, type KindName } from '../../schema/registry.ts';
import type { NoticeEntry } from '../notice-view.ts';
import type { Changes } from '../record-changes.ts';
import type { Site } from '../site.ts';

export type Deadline = DeadlineFrame &
  (
    | { what: 'period'; entry: NoticeEntry; withdrawn: boolean; replacedBy: NoticeEntry | undefined }
    | { what: 'stage'; project: Project; stage: ProjectStage; end: 'start' | 'finish' }
    | { what: 'issue'; issue: Issue; lead: string | undefined; earlier: readonly string[] }
    | { what: 'item'; project: Project; item: ProjectItem }
    | { what: 'listing'; listing: Listing; list: string }
    | { what: 'reception'; liaison: Liaison; ofCommunities: boolean }
  );

/** What all of them have. */
interface DeadlineFrame {
  /** Never changes, and is of no other appointment. */
  name: string;
  /** `YYYY-MM-DD`; of what recurs the first day. */
  on: string;
  /** The last change of the records it follows from, and how many there were. */
  changes: Changes;
  /** It was called off, or something else took its place. */
  cancelled: boolean;
  /** Path of its page. */
  path: string;
  /** Ids of what it concerns; the whole district when both are empty. */
  compounds: readonly string[];
  subdistricts: readonly string[];
  /** How its place is called, where its title does not say it. */
  place: string;
}

/** Some compounds with their subdistricts, and some whole subdistricts. */
export function placesOf(
  site: Site,
  compounds: readonly string[] = [],
  subdistricts: readonly string[] = [],
): Pick<Deadline, 'compounds' | 'subdistricts'> {
  const around = compounds.flatMap((id) => site.find('compound', id)?.subdistrictId ?? []);
  return { compounds, subdistricts: [...new Set([...subdistricts, ...around])] };
}

/** The name of a compound, else of a subdistrict; empty without either. */
export function placeName(site: Site, compoundId: string | undefined, subdistrictId?: string): string {
  return site.find('compound', compoundId)?.name ?? site.find('subdistrict', subdistrictId)?.name ?? '';
}

/** The record's id in letters and digits; its key may be words. */
export function plainId(name: KindName, value: unknown): string {
  return encodeURIComponent(recordId(kindOf(name) as Kind, value))
    .replaceAll('%2F', '_')
    .replaceAll('%', '');
}
