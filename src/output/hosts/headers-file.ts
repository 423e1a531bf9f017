import { viewerPolicy, wherePolicy } from '../policy.ts';
import { BINARY, EVERYWHERE, FOREVER, PLAIN } from '../served.ts';
import type { HostFacts } from './facts.ts';

/** Folders and files of published data, feeds and calendars; their pages are read from elsewhere too, which these hosts cannot tell apart. */
const OPEN = [
  'api/*',
  'data/*',
  'ledger/*',
  'notices/*',
  'compounds/*',
  'subdistricts/*',
  'calendar.ics',
  'corrections.xml',
  'corrections.json',
];

/**
 * The file `_headers` of Netlify and Cloudflare Pages, which belongs at the top of the folder that they are handed; they
 * read it and serve it to nobody, so that it could not be verified there. Both know a type by its ending, ask before they use what they kept,
 * and join the values of a header that two rules give, so that no two rules which fit one address give the same header –
 * but policies, of which a browser follows each. Cloudflare takes 100 rules of lines below 2,000 characters, and one `*` in
 * an address; Netlify one at its end.
 */
export function headersFile({ base }: HostFacts): string {
  const rules: [string, Record<string, string>][] = [
    ['*', { ...EVERYWHERE, 'Content-Security-Policy': wherePolicy() }],
    ['attachments/*', { 'Content-Security-Policy': `script-src 'none'; ${viewerPolicy()}` }],
    ['_astro/*', { 'Cache-Control': FOREVER }],
    ['search/index/:part/*', { 'Cache-Control': FOREVER }],
    ...OPEN.map((path): [string, Record<string, string>] => [path, { 'Access-Control-Allow-Origin': '*' }]),
    ['ledger/tile/*', { 'Content-Type': BINARY }],
    ...['ledger/manifest/*', 'ledger/checkpoint', 'ledger/edge', 'ledger/vkey'].map((path): [string, Record<string, string>] => [
      path,
      { 'Content-Type': PLAIN },
    ]),
  ];
  return `${ABOUT}${rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${base}${path}\n${lines.join('')}`;
    })
    .join('\n')}`;
}

const ABOUT = `# 用法（Netlify、Cloudflare Pages）：上传前复制到最上一层：cp dist/hosts/_headers dist/_headers\n\n`;
