/**
 * `dcat.jsonld`: the catalogue of the downloads for portals that collect such catalogues. Data Catalog Vocabulary
 * (DCAT) 3, https://www.w3.org/TR/vocab-dcat-3/, as JSON-LD 1.1 with its context inside, so that nothing is fetched to read it.
 */
type Json = Record<string, unknown>;

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  title: { '@id': 'dct:title', '@language': 'zh' },
  description: { '@id': 'dct:description', '@language': 'zh' },
  name: { '@id': 'foaf:name', '@language': 'zh' },
  keyword: { '@id': 'dcat:keyword', '@language': 'zh' },
  label: { '@id': 'rdfs:label', '@language': 'zh' },
  identifier: 'dct:identifier',
  modified: { '@id': 'dct:modified', '@type': 'xsd:date' },
  publisher: { '@id': 'dct:publisher', '@type': '@id' },
  language: { '@id': 'dct:language', '@type': '@id' },
  license: { '@id': 'dct:license', '@type': '@id' },
  conformsTo: { '@id': 'dct:conformsTo', '@type': '@id' },
  spatial: 'dct:spatial',
  dataset: 'dcat:dataset',
  service: 'dcat:service',
  endpointURL: { '@id': 'dcat:endpointURL', '@type': '@id' },
  endpointDescription: { '@id': 'dcat:endpointDescription', '@type': '@id' },
  distribution: 'dcat:distribution',
  landingPage: { '@id': 'dcat:landingPage', '@type': '@id' },
  accessURL: { '@id': 'dcat:accessURL', '@type': '@id' },
  downloadURL: { '@id': 'dcat:downloadURL', '@type': '@id' },
  mediaType: { '@id': 'dcat:mediaType', '@type': '@id' },
  byteSize: { '@id': 'dcat:byteSize', '@type': 'xsd:nonNegativeInteger' },
  checksum: 'spdx:checksum',
  algorithm: { '@id': 'spdx:algorithm', '@type': '@id' },
  checksumValue: { '@id': 'spdx:checksumValue', '@type': 'xsd:hexBinary' },
};

/** A file that is handed out. Addresses are whole where the site's is known, else relative to the catalogue. */
export interface CatalogueFile {
  address: string;
  title: string;
  /** As registered with IANA; undefined for JSON Lines, which is not. */
  mediaType: string | undefined;
  bytes: number;
  sha256: string;
  /** The schema that it follows, where one is published. */
  schema: string | undefined;
}

export interface CatalogueDataset {
  identifier: string;
  title: string;
  description: string;
  /** The page about it. */
  address: string;
  files: readonly CatalogueFile[];
}

export interface CatalogueFacts {
  /** Of the catalogue itself. */
  address: string;
  page: string;
  title: string;
  description: string;
  publisher: string;
  district: string;
  keywords: readonly string[];
  /** `YYYY-MM-DD` */
  asOf: string;
  licence: string;
  /** Where programs ask for one thing at a time, and what describes that. */
  service: { address: string; description: string; title: string };
  datasets: readonly CatalogueDataset[];
}

/** The catalogue as JSON-LD. */
export function catalogue(facts: CatalogueFacts): Json {
  const publisher = { '@id': `${facts.address}#publisher` };
  const common = { publisher, license: facts.licence, modified: facts.asOf, language: 'http://id.loc.gov/vocabulary/iso639-1/zh' };
  return {
    '@context': CONTEXT,
    '@id': facts.address,
    '@type': 'dcat:Catalog',
    title: facts.title,
    description: facts.description,
    ...common,
    publisher: { ...publisher, '@type': 'foaf:Organization', name: facts.publisher },
    landingPage: facts.page,
    spatial: { '@type': 'dct:Location', label: facts.district },
    service: {
      '@id': facts.service.address,
      '@type': 'dcat:DataService',
      title: facts.service.title,
      endpointURL: facts.service.address,
      endpointDescription: facts.service.description,
    },
    dataset: facts.datasets.map((dataset) => ({
      '@id': dataset.address,
      '@type': 'dcat:Dataset',
      identifier: dataset.identifier,
      title: dataset.title,
      description: dataset.description,
      ...common,
      landingPage: dataset.address,
      ...(facts.keywords.length > 0 && { keyword: facts.keywords }),
      distribution: dataset.files.map((file) => distribution(file, facts.licence)),
    })),
  };
}

function distribution({ address, title, mediaType, bytes, sha256, schema }: CatalogueFile, license: string): Json {
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    title,
    accessURL: address,
    downloadURL: address,
    license,
    ...(mediaType && { mediaType: `https://www.iana.org/assignments/media-types/${mediaType}` }),
    ...(schema && { conformsTo: schema }),
    byteSize: String(bytes),
    checksum: { '@type': 'spdx:Checksum', algorithm: 'spdx:checksumAlgorithm_sha256', checksumValue: sha256 },
  };
}
