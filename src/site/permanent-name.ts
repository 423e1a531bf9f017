/** Names of what is subscribed to, the same for as long as the site is one, whatever its address becomes. */
import { originOf } from './address.ts';
import type { Site } from './site.ts';

/**
 * A `tag:` address (RFC 4151) for feeds and their entries. It is made of the domain of `data/site.json` and not of
 * `SITE_URL`, so that a move to another path or a trial address changes nothing.
 */
export function tagOf(site: Pick<Site, 'config'>, name: string): string {
  const origin = originOf(site.config.domain);
  const authority = origin === undefined ? `${site.config.siteCode}.invalid` : new URL(origin).hostname;
  return `tag:${authority},2026:${name}`;
}

/** The UID (RFC 5545, 3.8.4.7) of an appointment: 网站标识码 stays when the domain changes. */
export function uidOf(site: Pick<Site, 'config'>, name: string): string {
  return `${name}@${site.config.siteCode}`;
}
