/** The description of all query files as an OpenAPI 3.1 document. */
import { apiText as words } from '../../format/wording/api.ts';
import { API_PATH, API_VERSION, INDEX_FILE } from '../../model/api-routes.ts';
import type { KindName } from '../../schema/registry.ts';
import { addressOf } from '../address.ts';
import type { Site } from '../site.ts';
import { COMPOUND_KINDS, COMPOUND_RESPONSE, COMPOUND_SUMMARY } from './compound.ts';
import { FEE } from './fees.ts';
import { GONE_RESPONSE } from './gone.ts';
import { COMPOUND_LIST, INDEX, NOTICE_LIST } from './lists.ts';
import { NOTICE_RESPONSE, NOTICE_STATES, NOTICE_SUMMARY } from './notice.ts';
import { componentOf, hrefOf, recordSchema } from './record.ts';
import { ref, type Schema } from './schema.ts';
import { WORKS_KINDS_USED } from './works.ts';

/** A form of address below `API_PATH`, and the components that stand there. */
export interface ApiRoute {
  path: string;
  operation: keyof typeof words.operations;
  responses: readonly string[];
}

type Parameter = keyof typeof words.parameters;

/** A list has its own address and, from the second on, one for each part. */
function listRoutes(path: string, operation: ApiRoute['operation'], response: string): ApiRoute[] {
  return [
    { path: `${path}.json`, operation, responses: [response] },
    { path: `${path}/page/{page}.json`, operation: `${operation}Part` as ApiRoute['operation'], responses: [response] },
  ];
}

/** Every form of address that version 1 promises. */
export const ROUTES: readonly ApiRoute[] = [
  { path: `/${INDEX_FILE}`, operation: 'getIndex', responses: ['Index'] },
  { path: '/compounds/{compoundId}.json', operation: 'getCompound', responses: ['CompoundResponse', 'GoneResponse'] },
  ...listRoutes('/compounds', 'listCompounds', 'CompoundList'),
  ...listRoutes('/compounds/by-subdistrict/{subdistrictId}', 'listCompoundsBySubdistrict', 'CompoundList'),
  { path: '/notices/{noticeId}.json', operation: 'getNotice', responses: ['NoticeResponse', 'GoneResponse'] },
  ...listRoutes('/notices', 'listNotices', 'NoticeList'),
  ...listRoutes('/notices/by-year/{year}', 'listNoticesByYear', 'NoticeList'),
  ...listRoutes('/notices/by-subdistrict/{subdistrictId}', 'listNoticesBySubdistrict', 'NoticeList'),
  ...listRoutes('/notices/by-matter/{matter}', 'listNoticesByMatter', 'NoticeList'),
  ...listRoutes('/notices/by-state/{state}', 'listNoticesByState', 'NoticeList'),
];

const ID = { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 64 };
const PARAMETERS: { readonly [P in Parameter]: Schema } = {
  compoundId: ID,
  noticeId: ID,
  subdistrictId: ID,
  year: { type: 'string', pattern: '^\\d{4}$' },
  matter: { type: 'string', pattern: '^matter-\\d+$' },
  state: { type: 'string', 'x-extensible-enum': NOTICE_STATES },
  page: { type: 'integer', minimum: 2 },
};

/** The schemas of everything that a query file can hold; the same for every district. */
export function apiComponents(): Record<string, Schema> {
  const kinds: KindName[] = [...new Set<KindName>([...COMPOUND_KINDS, 'notice', ...WORKS_KINDS_USED])];
  return {
    Index: INDEX,
    CompoundResponse: COMPOUND_RESPONSE,
    CompoundList: COMPOUND_LIST,
    CompoundSummary: COMPOUND_SUMMARY,
    NoticeResponse: NOTICE_RESPONSE,
    NoticeList: NOTICE_LIST,
    NoticeSummary: NOTICE_SUMMARY,
    GoneResponse: GONE_RESPONSE,
    Fee: FEE,
    ...Object.fromEntries(kinds.map((kind) => [componentOf(kind), recordSchema(kind)])),
  };
}

/** The whole document. Addresses are given below the site's own, and as they are from wherever it was fetched. */
export function openApi(site: Site) {
  const { district, title, licence, licenceUrl, organiserId } = site.config;
  const whole = addressOf(site, API_PATH)?.replace(/\/$/, '');
  const home = addressOf(site, '/');
  return {
    openapi: '3.1.0',
    info: {
      title: words.title(`${district}${title}`),
      version: API_VERSION,
      description: words.about,
      contact: { name: site.find('office', organiserId)?.name ?? district, ...(home !== undefined && { url: home }) },
      license: { name: licence, ...(licenceUrl?.startsWith('https:') && { url: licenceUrl }) },
    },
    servers: [...(whole === undefined ? [] : [{ url: whole }]), { url: hrefOf(API_PATH).replace(/\/$/, '') }],
    paths: Object.fromEntries(ROUTES.map((route) => [route.path, { get: operationOf(route) }])),
    components: { schemas: apiComponents() },
  };
}

function operationOf({ path, operation, responses }: ApiRoute) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as Parameter);
  const [first] = responses;
  const schema = responses.length === 1 ? ref(first!) : { oneOf: responses.map(ref) };
  return {
    operationId: operation,
    summary: words.operations[operation],
    ...(names.length > 0 && { parameters: names.map(parameterOf) }),
    responses: {
      200: { description: words.found, content: { 'application/json': { schema } } },
      404: { description: words.notFound },
    },
  };
}

function parameterOf(name: Parameter) {
  return { name, in: 'path', required: true, description: words.parameters[name], schema: PARAMETERS[name] };
}
