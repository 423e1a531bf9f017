/** What the downloads say of themselves: who publishes what, as of when, under which licence. */
import { aboutText as words } from '../../format/wording/downloads.ts';
import { PATHS } from '../../model/routes.ts';
import { addressOf } from '../address.ts';
import type { Site } from '../site.ts';

export interface About {
  title: string;
  description: string;
  publisher: string;
  /** `YYYY-MM-DD` */
  asOf: string;
  licence: string;
  licenceUrl: string | undefined;
  /** Whole address of the page of downloads, where the site's is known. */
  address: string | undefined;
}

/** What is said of the downloads of a site. */
export function aboutDownloads(site: Site): About {
  const { district, title, description, demo, demoNote, licence, licenceUrl, organiserId } = site.config;
  return {
    title: words.title(district, title),
    description: words.description(description, demo ? demoNote : undefined),
    publisher: site.find('office', organiserId)?.name ?? district,
    asOf: site.dataDate,
    licence,
    licenceUrl,
    address: addressOf(site, PATHS.data),
  };
}

/** Name and text of everything that is known of it. */
export function aboutEntries(about: About): [name: keyof About, text: string][] {
  return Object.entries(about).filter(([, text]) => text !== undefined) as [keyof About, string][];
}
