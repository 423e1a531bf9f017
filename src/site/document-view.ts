import { endOfDocument } from '../model/in-force.ts';
import { indexNumber } from '../model/index-number.ts';
import { documentPath } from '../model/routes.ts';
import type { PolicyDocument } from '../schema/document.ts';
import { renderMarkdown } from '../sources/markdown.ts';
import { documentHead, type HeadFacts } from './head-view.ts';
import { loggedRecord, type LoggedRecord } from './ledger-record-view.ts';
import { settings } from './settings.ts';
import type { Site, Text } from './site.ts';

export interface DocumentView {
  document: PolicyDocument;
  /** How it has ended by the day of the build. */
  ended: '废止' | '失效' | undefined;
  issuer: string | undefined;
  /** As the office gave it, or by the district's rule. */
  indexNo: string | undefined;
  /** What it still counts by the day of the build. */
  status: string;
  html: string;
  replacedBy: { title: string; path: string } | undefined;
  /** Documents this one replaced. */
  replaces: { title: string; path: string }[];
  /** Undefined while it has no entry in the publication log. */
  logged: LoggedRecord | undefined;
  head: HeadFacts;
}

/** The page of a policy document. */
export function documentView(site: Site, { value: document, body }: Text<PolicyDocument>): DocumentView {
  const later = site.find('document', document.replacedById);
  const ended = endOfDocument(document, site.buildDate);
  const issuer = issuerOf(site, document);
  return {
    document,
    ended,
    issuer,
    indexNo: indexNumber(document, site.config.indexRule),
    status: statusOf(document, site.buildDate),
    html: renderMarkdown(body, { base: settings.base.replace(/\/$/, '') }),
    replacedBy: later && linkOf(later),
    replaces: site.where('document', 'replacedById', document.id).map(linkOf),
    logged: loggedRecord(site, 'document', document),
    head: documentHead(site, document, issuer, ended),
  };
}

/** The state by the day, which may have passed since it was typed. */
function statusOf(document: PolicyDocument, day: string): string {
  return endOfDocument(document, day) ?? document.status;
}

/** The name of the body that issued it. */
export function issuerOf(site: Site, document: PolicyDocument): string | undefined {
  return site.find('office', document.issuerId)?.name ?? document.issuerName;
}

function linkOf({ id, title }: PolicyDocument): { title: string; path: string } {
  return { title, path: documentPath(id) };
}

/** The list of documents, by kind. */
export interface DocumentListView {
  count: number;
  valid: number;
  dataDate: string;
  groups: { kind: PolicyDocument['kind']; rows: { document: PolicyDocument; status: string; issuer: string | undefined }[] }[];
}

const KIND_ORDER: PolicyDocument['kind'][] = ['实施方案', '政策文件', '标准规范', '政策解读', '法律法规'];

/** Documents of the district first, laws last; the newest first within a kind. */
export function documentList(site: Site): DocumentListView {
  const documents = site.documents.map(({ value }) => value);
  return {
    count: documents.length,
    valid: documents.filter((document) => statusOf(document, site.buildDate) === '有效').length,
    dataDate: site.dataDate,
    groups: KIND_ORDER.map((kind) => ({
      kind,
      rows: documents
        .filter((document) => document.kind === kind)
        .map((document) => ({ document, status: statusOf(document, site.buildDate), issuer: issuerOf(site, document) })),
    })).filter(({ rows }) => rows.length > 0),
  };
}
