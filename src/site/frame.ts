import { kindOf } from '../schema/registry.ts';
import { kindPath, PATHS, textPagePath } from '../model/routes.ts';
import { publishedOrigin } from './address.ts';
import { getSite } from './get-site.ts';
import type { Site } from './site.ts';

/** What stands around every page. */
export interface Frame {
  /** Where the site is published, without a path; undefined when neither a setting nor the configured domain says it. */
  origin: string | undefined;
  district: string;
  siteTitle: string;
  /** Said on every page while the data are a demonstration. */
  demoNote: string | undefined;
  organiser: string;
  siteCode: string;
  phone: string;
  dataDate: string;
  checkedAt: string | undefined;
  icp: string | undefined;
  policeRecord: string | undefined;
  /** Where the five links of the header lead. */
  sections: { section: 'compounds' | 'notices' | 'fees' | 'rankings' | 'projects'; path: string }[];
  /** Whether the district keeps a publication log. */
  ledger: boolean;
  /** Texts of the site that exist, for the footer. */
  texts: { accessibility?: string; privacy?: string; about?: string };
}

let known: Frame | undefined;

/** The frame of this build, the same on every page. */
export function getFrame(): Frame {
  known ??= frameOf(getSite());
  return known;
}

/** The frame of a site. */
export function frameOf(site: Site): Frame {
  const { config } = site;
  const text = (id: string) => (site.pages.some(({ value }) => value.id === id) ? textPagePath(id) : undefined);
  return {
    origin: publishedOrigin(site),
    district: config.district,
    siteTitle: config.title,
    demoNote: config.demo ? (config.demoNote ?? '') : undefined,
    organiser: site.find('office', config.organiserId)?.name ?? '',
    siteCode: config.siteCode,
    phone: config.phone,
    dataDate: site.dataDate,
    checkedAt: config.checkedAt,
    icp: config.icp,
    policeRecord: config.policeRecord,
    sections: [
      { section: 'compounds', path: PATHS.compounds },
      { section: 'notices', path: PATHS.notices },
      { section: 'fees', path: PATHS.fees },
      { section: 'rankings', path: PATHS.rankings },
      { section: 'projects', path: kindPath(kindOf('project')) },
    ],
    ledger: site.ledger !== undefined,
    texts: definedOnly({ accessibility: text('accessibility'), privacy: text('privacy'), about: text('about') }),
  };
}

function definedOnly(texts: Record<string, string | undefined>): Frame['texts'] {
  return Object.fromEntries(Object.entries(texts).filter(([, path]) => path !== undefined));
}
