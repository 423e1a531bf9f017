/** Every query file of version 1, and what stands in each. */
import { INDEX_FILE, OPENAPI_FILE } from '../../model/api-routes.ts';
import type { Compound } from '../../schema/compound.ts';
import type { Notice } from '../../schema/notice.ts';
import { once } from '../reads.ts';
import type { Site, Text } from '../site.ts';
import { compoundFile, compoundResponse } from './compound.ts';
import { goneFiles, goneResponse } from './gone.ts';
import { apiLists, indexResponse, listFile, listResponse, pagesOf } from './lists.ts';
import { noticeFile, noticeResponse } from './notice.ts';
import { openApi } from './openapi.ts';

/** A query file. One that is about a single record names it, so that it depends on that record and not on the list of all. */
export interface ApiFile {
  /** Path below `API_PATH`. */
  file: string;
  compound?: Compound;
  notice?: Text<Notice>;
}

/** Every query file, below `API_PATH`. */
export function apiFiles(site: Site): ApiFile[] {
  return [
    ...[...others(site).keys()].map((file) => ({ file })),
    ...site.all.compound.map((compound) => ({ file: compoundFile(compound.id), compound })),
    ...site.notices.map((notice) => ({ file: noticeFile(notice.value.id), notice })),
  ];
}

/** What stands in a query file, as JSON; throws for one that there is not. */
export function apiContent(site: Site, { file, compound, notice }: ApiFile): object {
  if (compound) return compoundResponse(site, compound);
  return notice ? noticeResponse(site, notice) : others(site).get(file)!();
}

/** Those about more than one record, or about none, with what makes each. */
const others = once<Site, void, Map<string, () => object>>((site) => {
  const lists = apiLists(site);
  return new Map<string, () => object>([
    [INDEX_FILE, () => indexResponse(site, lists)],
    [OPENAPI_FILE, () => openApi(site)],
    ...goneFiles(site).map(({ file, record }) => [file, () => goneResponse(site, file, record)] as const),
    ...lists.flatMap((list) =>
      Array.from({ length: pagesOf(list) }, (_, index) => [listFile(list, index + 1), () => listResponse(site, list, index + 1)] as const),
    ),
  ]);
});
