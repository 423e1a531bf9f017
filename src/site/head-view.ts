/**
 * What the head of a page says beside its title: the facts that inspectors of government websites look for (meta tags
 * `ArticleTitle`, `PubDate`, `ContentSource` … of 国办发〔2017〕47号), and what the page is about in schema.org's words.
 */
import type { Period } from '../model/period.ts';
import { dataCsvPath, dataJsonPath, PATHS } from '../model/routes.ts';
import type { Bulletin } from '../schema/bulletin.ts';
import type { Compound } from '../schema/compound.ts';
import type { PolicyDocument } from '../schema/document.ts';
import type { Notice } from '../schema/notice.ts';
import type { Office } from '../schema/office.ts';
import type { TextPage } from '../schema/page.ts';
import type { Kind } from '../schema/registry.ts';
import { addressOf } from './address.ts';
import type { Site } from './site.ts';

/** A node of JSON-LD in the vocabulary of schema.org; what is undefined is left out. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** What makes a page an article: somebody issued it on a day. */
export interface Article {
  /** `YYYY-MM-DD`; the record knows no time of day. */
  publishedOn: string;
  /** The body that issued it. */
  source: string;
  keywords: readonly string[];
}

export interface HeadFacts {
  article?: Article | undefined;
  /** What the page is about, the first being the page's own subject. */
  things?: readonly Thing[];
}

/** The site itself and who is responsible for it. */
export function homeHead(site: Site): HeadFacts {
  const { config } = site;
  const office = site.find('office', config.organiserId);
  return {
    things: [
      {
        '@type': 'WebSite',
        name: config.district + config.title,
        description: config.description,
        inLanguage: 'zh-CN',
        dateModified: site.dataDate,
        publisher: office && { ...organisation(office.name, office.kind), telephone: config.phone, areaServed: place(config.district) },
      },
    ],
  };
}

/** What the head takes of the view of a notice. */
interface NoticeParts {
  issuer: Office | undefined;
  /** Names of its subdistricts and compounds. */
  places: readonly string[];
  /** Names of its subdistricts. */
  within: readonly string[];
  period: Period | undefined;
  withdrawn: boolean;
}

/** More places are told by what they lie in: a list of forty compounds describes nothing. */
const MOST_PLACES = 6;

/** A notice: until when it can be answered, and where it applies. */
export function noticeHead(site: Site, notice: Notice, { issuer, places, within, period, withdrawn }: NoticeParts): HeadFacts {
  const source = issuer?.name ?? notice.signatureOrg ?? organiserOf(site);
  const where = [places, within, [site.config.district]].find((names) => names.length > 0 && names.length <= MOST_PLACES) ?? [];
  return {
    article: { publishedOn: notice.publishedOn, source, keywords: [notice.matter, notice.kind, ...where] },
    things: [
      {
        '@type': 'SpecialAnnouncement',
        name: notice.title,
        category: notice.matter,
        datePosted: notice.publishedOn,
        expires: withdrawn ? undefined : period?.endsAt,
        publisher: organisation(source, issuer?.kind),
        spatialCoverage: where.map(place),
      },
    ],
  };
}

/** A law is `Legislation`; what a district issues is a document with a number, a day and a state. */
export function documentHead(site: Site, document: PolicyDocument, issuer: string | undefined, ended: string | undefined): HeadFacts {
  const source = issuer ?? organiserOf(site);
  const publisher = organisation(source, site.find('office', document.issuerId)?.kind);
  const isLaw = document.kind === '法律法规';
  return {
    article: {
      publishedOn: document.publishedOn,
      source,
      keywords: [document.kind, ...(document.topic ? [document.topic] : []), ...(document.docNo ? [document.docNo] : [])],
    },
    things: [
      isLaw
        ? {
            '@type': 'Legislation',
            name: document.title,
            legislationIdentifier: document.docNo,
            legislationDate: document.createdOn,
            legislationDateOfApplicability: document.effectiveFrom,
            legislationLegalForce: `https://schema.org/${ended ? 'NotInForce' : 'InForce'}`,
            legislationPassedBy: publisher,
          }
        : {
            '@type': 'DigitalDocument',
            name: document.title,
            identifier: document.docNo,
            dateCreated: document.createdOn,
            datePublished: document.publishedOn,
            expires: document.repealedOn ?? document.effectiveTo,
            creativeWorkStatus: ended ?? document.status,
            publisher,
          },
    ],
  };
}

/** A bulletin and the days that it reports on. */
export function bulletinHead(site: Site, bulletin: Bulletin): HeadFacts {
  const issuer = site.find('office', bulletin.issuerId);
  const source = issuer?.name ?? organiserOf(site);
  return {
    article: { publishedOn: bulletin.publishedOn, source, keywords: [bulletin.kind] },
    things: [
      {
        '@type': 'Report',
        name: bulletin.title,
        datePublished: bulletin.publishedOn,
        temporalCoverage: `${bulletin.from}/${bulletin.to}`,
        publisher: organisation(source, issuer?.kind),
      },
    ],
  };
}

/** A text of the site itself is an article once it says of which day it is. */
export function textHead(site: Site, page: TextPage): HeadFacts {
  return page.updatedOn ? { article: { publishedOn: page.updatedOn, source: organiserOf(site), keywords: [page.title] } } : {};
}

/** A residential compound. */
export function compoundHead(site: Site, compound: Compound): HeadFacts {
  const subdistrict = site.find('subdistrict', compound.subdistrictId)?.name;
  return {
    things: [
      {
        '@type': 'ApartmentComplex',
        name: compound.name,
        alternateName: compound.aliases,
        containedInPlace: place(site.config.district + (subdistrict ?? '')),
        numberOfAccommodationUnits: { '@type': 'QuantitativeValue', value: compound.households },
      },
    ],
  };
}

/** All tables together. */
export function catalogueHead(site: Site, name: string): HeadFacts {
  return { things: [{ '@type': 'DataCatalog', name, dateModified: site.dataDate, ...rightsOf(site) }] };
}

/** One table and the files in which it can be had. */
export function datasetHead(site: Site, kind: Kind): HeadFacts {
  const download = (path: string, encodingFormat: string) => {
    const contentUrl = addressOf(site, path);
    return contentUrl ? [{ '@type': 'DataDownload', contentUrl, encodingFormat }] : [];
  };
  return {
    things: [
      {
        '@type': 'Dataset',
        name: kind.title,
        description: kind.about,
        dateModified: site.dataDate,
        ...rightsOf(site),
        includedInDataCatalog: { '@type': 'DataCatalog', url: addressOf(site, PATHS.data) },
        distribution: [...download(dataCsvPath(kind), 'text/csv'), ...download(dataJsonPath(kind), 'application/json')],
      },
    ],
  };
}

function rightsOf(site: Site): Record<string, unknown> {
  const { licence, licenceUrl } = site.config;
  return {
    license: licenceUrl ?? { '@type': 'CreativeWork', text: licence },
    isAccessibleForFree: true,
    publisher: organisation(organiserOf(site), site.find('office', site.config.organiserId)?.kind),
  };
}

function organiserOf(site: Site): string {
  return site.find('office', site.config.organiserId)?.name ?? site.config.district;
}

const OF_GOVERNMENT: readonly (string | undefined)[] = ['党委机关', '行政机关', '街道办事处'];

/** Whoever is no organ of party or state is an organisation and no more. */
function organisation(name: string, kind: Office['kind'] | undefined): Thing {
  return { '@type': OF_GOVERNMENT.includes(kind) ? 'GovernmentOrganization' : 'Organization', name };
}

function place(name: string): Thing {
  return { '@type': 'Place', name };
}
