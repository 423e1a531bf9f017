/** Where the site is published, for what leaves it: on paper and in messages. */
import { settings } from './settings.ts';
import type { Site } from './site.ts';

/**
 * The whole address of a page: below `SITE_URL` when it is set, else below the domain of
 * `data/site.json`. Undefined when that is no domain: a sheet then prints the path alone.
 */
export function addressOf(site: Pick<Site, 'config'>, path: string): string | undefined {
  const origin = publishedOrigin(site);
  return origin && origin + settings.base.replace(/\/$/, '') + path;
}

/** The origin of `SITE_URL`, else of the domain of `data/site.json`. */
export function publishedOrigin(site: Pick<Site, 'config'>): string | undefined {
  return settings.siteUrl ?? originOf(site.config.domain);
}

/** `https://` and the domain; undefined when the text is anything but a domain. */
export function originOf(domain: string): string | undefined {
  const url = URL.canParse(`https://${domain}`) ? new URL(`https://${domain}`) : undefined;
  return url?.hostname.includes('.') && url.href === `${url.origin}/` ? url.origin : undefined;
}
