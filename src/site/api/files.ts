/** Every query file of version 1 with what makes it. */
import { INDEX_FILE, OPENAPI_FILE } from '../../model/api-routes.ts';
import { once } from '../reads.ts';
import type { Site } from '../site.ts';
import { compoundFile, compoundResponse } from './compound.ts';
import { goneFiles, goneResponse } from './gone.ts';
import { apiLists, indexResponse, listFile, listResponse, pagesOf } from './lists.ts';
import { noticeFile, noticeResponse } from './notice.ts';
import { openApi } from './openapi.ts';

interface ApiFile {
  /** Path below `API_PATH`. */
  file: string;
  /** What stands in it, as JSON. */
  make(): object;
}

/** Every query file, below `API_PATH`. */
export function apiPaths(site: Site): string[] {
  return [...files(site).keys()];
}

/** What stands in a query file, as JSON; throws for one that there is not. */
export function apiFile(site: Site, file: string): object {
  return files(site).get(file)!.make();
}

const files = once<Site, void, Map<string, ApiFile>>((site) => new Map(filesOf(site).map((entry) => [entry.file, entry])));

function filesOf(site: Site): ApiFile[] {
  const lists = apiLists(site);
  return [
    { file: INDEX_FILE, make: () => indexResponse(site, lists) },
    { file: OPENAPI_FILE, make: () => openApi(site) },
    ...site.all.compound.map((compound) => ({ file: compoundFile(compound.id), make: () => compoundResponse(site, compound) })),
    ...site.notices.map((notice) => ({ file: noticeFile(notice.value.id), make: () => noticeResponse(site, notice) })),
    ...goneFiles(site).map(({ file, record }) => ({ file, make: () => goneResponse(site, file, record) })),
    ...lists.flatMap((list) =>
      Array.from({ length: pagesOf(list) }, (_, index) => ({
        file: listFile(list, index + 1),
        make: () => listResponse(site, list, index + 1),
      })),
    ),
  ];
}
