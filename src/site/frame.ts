import { kindOf } from '../schema/registry.ts';
import { kindPath, PATHS, textPagePath } from '../model/routes.ts';
import { isPlaceholder } from '../model/placeholder.ts';
import type { Portal } from '../sources/portal.ts';
import { publishedOrigin } from './address.ts';
import { getSite } from './get-site.ts';
import { once } from './reads.ts';
import type { Site } from './site.ts';

/** What stands around every page. */
export interface Frame {
  /** Where the site is published, without a path; undefined when neither a setting nor the configured domain says it. */
  origin: string | undefined;
  /** The host of that origin, as government sites name themselves; the configured domain when there is none. */
  domain: string;
  district: string;
  siteTitle: string;
  /** Said on every page while the data are a demonstration. */
  demoNote: string | undefined;
  organiser: string;
  siteCode: string;
  /** A demonstration's site code is an example and says so; a real site has none such (rule V-65). */
  sampleCode: boolean;
  phone: string;
  /** What the whole site is about. */
  keywords: readonly string[];
  dataDate: string;
  checkedAt: string | undefined;
  icp: OutsideLink | undefined;
  policeRecord: OutsideLink | undefined;
  /** Where the marks that government sites carry lead; undefined while not configured. */
  organUrl: string | undefined;
  errorUrl: string | undefined;
  /** Fragments of HTML from the district's portal, safe to stand in pages. */
  portal: Portal;
  /** Where the five links of the header lead. */
  sections: { section: 'compounds' | 'notices' | 'fees' | 'rankings' | 'projects'; path: string }[];
  /** Whether the district keeps a publication log. */
  ledger: boolean;
  /** Whether browsers store pages for days without a connection. */
  offline: boolean;
  /** Texts of the site that exist, for the footer. */
  texts: { accessibility?: string; privacy?: string; about?: string };
}

/** A record number and, where the district said so, the address at which it can be looked up. */
export interface OutsideLink {
  text: string;
  url: string | undefined;
}

/** The frame of this build, the same on every page. */
export function getFrame(): Frame {
  return known(getSite());
}

const known = once<Site, void, Frame>((site) => frameOf(site));

/** The frame of a site. */
export function frameOf(site: Site): Frame {
  const { config } = site;
  const origin = publishedOrigin(site);
  const text = (id: string) => (site.pages.some(({ value }) => value.id === id) ? textPagePath(id) : undefined);
  return {
    origin,
    domain: origin ? new URL(origin).host : config.domain,
    keywords: config.keywords ?? [],
    district: config.district,
    siteTitle: config.title,
    demoNote: config.demo ? (config.demoNote ?? '') : undefined,
    organiser: site.find('office', config.organiserId)?.name ?? '',
    siteCode: config.siteCode,
    sampleCode: config.demo && isPlaceholder(config.siteCode),
    phone: config.phone,
    dataDate: site.dataDate,
    checkedAt: config.checkedAt,
    icp: linkOf(config.icp, config.icpUrl),
    policeRecord: linkOf(config.policeRecord, config.policeUrl),
    organUrl: real(config.organUrl),
    errorUrl: real(config.errorUrl),
    portal: site.portal,
    sections: [
      { section: 'compounds', path: PATHS.compounds },
      { section: 'notices', path: PATHS.notices },
      { section: 'fees', path: PATHS.fees },
      { section: 'rankings', path: PATHS.rankings },
      { section: 'projects', path: kindPath(kindOf('project')) },
    ],
    ledger: site.ledger !== undefined,
    offline: config.offline !== false,
    texts: definedOnly({ accessibility: text('accessibility'), privacy: text('privacy'), about: text('about') }),
  };
}

function linkOf(text: string | undefined, url: string | undefined): OutsideLink | undefined {
  return text === undefined ? undefined : { text, url: real(url) };
}

/** A demonstration's examples lead nowhere, so they are no links. */
function real(url: string | undefined): string | undefined {
  return url === undefined || isPlaceholder(url) ? undefined : url;
}

function definedOnly(texts: Record<string, string | undefined>): Frame['texts'] {
  return Object.fromEntries(Object.entries(texts).filter(([, path]) => path !== undefined));
}
