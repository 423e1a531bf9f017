/** Permanent addresses, made of ids only. The base path is added where a link is rendered. */
import type { Notice } from '../schema/notice.ts';
import type { Kind } from '../schema/registry.ts';

/** Pages that exist once. */
export const PATHS = {
  home: '/',
  compounds: '/compounds/',
  notices: '/notices/',
  fees: '/fees/',
  feeCheck: '/fees/check/',
  menu: '/menu/',
  rankings: '/rankings/',
  documents: '/documents/',
  /** The register of registers. */
  registers: '/registers/',
  data: '/data/',
  /** What is published by whom and why, and how often it must be updated. */
  catalogue: '/catalogue/',
  search: '/search/',
  help: '/help/',
  /** What can be read without a connection, and what this browser has stored. */
  offline: '/offline/',
  /** Where editors check files before they hand them in. */
  precheck: '/precheck/',
  /** Not a page: the names under which things are found. */
  names: '/names/first.json',
} as const;

export function compoundPath(id: string): string {
  return `/compounds/${id}/`;
}

/** The page of one version, from 1, as on printed sheets. */
export function compoundVersionPath(id: string, version: number): string {
  return `${compoundPath(id)}v/${version}/`;
}

/** The sheet for the notice board. */
export function compoundPosterPath(id: string): string {
  return `${compoundPath(id)}poster/`;
}

export function subdistrictPath(id: string): string {
  return `/subdistricts/${id}/`;
}

/** The year is that of publication, which never changes. */
export function noticePath(notice: Pick<Notice, 'id' | 'publishedOn'>): string {
  return `/notices/${notice.publishedOn.slice(0, 4)}/${notice.id}/`;
}

/** The page of one version, from 1. Printed sheets carry it as a QR code, so it never moves. */
export function noticeVersionPath(notice: Pick<Notice, 'id' | 'publishedOn'>, version: number): string {
  return `${noticePath(notice)}v/${version}/`;
}

/** The sheet for the notice board. */
export function noticePosterPath(notice: Pick<Notice, 'id' | 'publishedOn'>): string {
  return `${noticePath(notice)}poster/`;
}

/** The form on which an objection is handed in; it exists while a notice seeks objections. */
export function noticeSlipPath(notice: Pick<Notice, 'id' | 'publishedOn'>): string {
  return `${noticePath(notice)}slip/`;
}

/** The list of one year, matter or subdistrict: its pages from 1. */
export function noticeListPath(key: string, page = 1): string {
  return page === 1 ? `/notices/list/${key}/` : `/notices/list/${key}/${page}/`;
}

export function documentPath(id: string): string {
  return `/documents/${id}/`;
}

export function roundPath(id: string): string {
  return `/rankings/${id}/`;
}

export function helpPath(id: string): string {
  return `/help/${id}/`;
}

/** A text of the site itself: `/about/`, `/privacy/` … */
export function textPagePath(id: string): string {
  return `/${id}/`;
}

/** A page of the list of a register, from 1. */
export function registerPath(kind: Pick<Kind, 'source'>, page = 1): string {
  return page === 1 ? `/${kind.source.file}/` : `/${kind.source.file}/page/${page}/`;
}

/** One record of a register. */
export function recordPath(kind: Pick<Kind, 'source'>, id: string): string {
  return `${registerPath(kind)}${id}/`;
}

/** Not a page: all rows of a register, for the browser to search and sort. */
export function registerRowsPath(kind: Pick<Kind, 'source'>): string {
  return `${registerPath(kind)}rows.json`;
}

export function companyPath(id: string): string {
  return `/companies/${id}/`;
}

/** A kind's table among the open data: its columns and downloads. */
export function dataPath(kind: Pick<Kind, 'source'>): string {
  return `/data/${kind.source.file}/`;
}

/** Where readers find a kind as a whole. */
export function kindPath(kind: Pick<Kind, 'source' | 'page'>): string {
  return kind.page === 'data' ? dataPath(kind) : registerPath(kind);
}

export function dataCsvPath(kind: Pick<Kind, 'source'>): string {
  return `/data/${kind.source.file}.csv`;
}

export function dataJsonPath(kind: Pick<Kind, 'source'>): string {
  return `/data/${kind.source.file}.json`;
}

/** The spreadsheet in which clerks fill in rows of a table. */
export function templatePath(kind: Pick<Kind, 'source'>): string {
  return `/templates/${kind.source.file}.xlsx`;
}
