import { caddySnippet } from './caddy.ts';
import type { HostFacts } from './facts.ts';
import { headersFile } from './headers-file.ts';
import { nginxSnippet } from './nginx.ts';

/** Files that say to servers how the site is to be sent, path → text. */
export function hostFiles(facts: HostFacts): ReadonlyMap<string, string> {
  return new Map([
    ['hosts/nginx.conf', nginxSnippet(facts)],
    ['hosts/Caddyfile', caddySnippet(facts)],
    ['hosts/_headers', headersFile(facts)],
  ]);
}
