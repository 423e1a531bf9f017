import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { companyPath, compoundPath, documentPath, noticePath, recordPath, subdistrictPath } from '../../src/model/routes.ts';
import { kindOf } from '../../src/schema/registry.ts';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { makeCorpus, type Corpus, type Named } from './corpus.ts';
import { readPageText, type PageText } from './page-text.ts';

/** Reads a finished site and the source root it was built from. */
export function readCorpus(root: string, site: string): Corpus {
  const pages = new Map<string, PageText>();
  const others = new Map<string, string>();
  for (const file of listFiles(site).filter((name) => /(?:^|\/)index\.html$/.test(name) && !SHEET.test(name))) {
    const page = readPageText(readFileSync(join(site, file), 'utf8'));
    const path = `/${file.slice(0, -'index.html'.length)}`;
    if (page.searchable) pages.set(path, page);
    else others.set(path, page.text);
  }
  const { dataset } = loadSources(root, nodeFiles(root));
  const named: Named[] = [
    ...dataset.compound.map(({ value: { id, name, aliases = [] } }): Named => ({
      kind: 'compound',
      id,
      path: compoundPath(id),
      names: [name, ...aliases],
    })),
    ...dataset.subdistrict.map(({ value: { id, name } }): Named => ({ kind: 'subdistrict', id, path: subdistrictPath(id), names: [name] })),
    ...dataset.community.map(({ value: { id, name } }): Named => ({
      kind: 'community',
      id,
      path: recordPath(kindOf('community'), id),
      names: [name],
    })),
    ...dataset.company.map(({ value: { id, name, shortName } }): Named => ({
      kind: 'company',
      id,
      path: companyPath(id),
      names: shortName ? [name, shortName] : [name],
    })),
    ...dataset.document.map(({ value: { id, title, docNo, publishedOn } }): Named => ({
      kind: 'document',
      id,
      path: documentPath(id),
      names: [title],
      on: publishedOn,
      ...(docNo && { docNo }),
    })),
    ...dataset.notice.map(({ value }): Named => ({
      kind: 'notice',
      id: value.id,
      path: noticePath(value),
      names: [value.title],
      on: value.publishedOn,
      ...(value.docNo && { docNo: value.docNo }),
    })),
  ];
  return makeCorpus({ pages, others, named, synonyms: dataset.synonym.map(({ value }) => value) });
}

/** Sheets and versions of pages are no findings. */
const SHEET = /\/(?:v\/\d+|poster|slip)\/index\.html$/;
