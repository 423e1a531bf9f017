/** Where the site is published, for what is printed on paper. */
import { settings } from './settings.ts';
import type { Site } from './site.ts';

/**
 * The whole address of a page: below `SITE_URL` when it is set, else below the domain of
 * `data/site.json`. Undefined when that is no domain: a sheet then prints the path alone.
 */
export function addressOf(site: Pick<Site, 'config'>, path: string): string | undefined {
  const origin = settings.siteUrl ?? originOf(site.config.domain);
  return origin && origin + settings.base.replace(/\/$/, '') + path;
}

/** `https://` and the domain; undefined when the text is anything but a domain. */
export function originOf(domain: string): string | undefined {
  const url = URL.canParse(`https://${domain}`) ? new URL(`https://${domain}`) : undefined;
  return url?.hostname.includes('.') && url.href === `${url.origin}/` ? url.origin : undefined;
}
