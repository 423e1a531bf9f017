import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dataset, Row } from '../../../src/schema/dataset.ts';
import { kindOf, KINDS, type KindName } from '../../../src/schema/registry.ts';
import { checkSources } from '../../../src/site/check-sources.ts';
import { exportedValues } from '../../../src/site/data-view.ts';
import { writeCsv, writeJson } from '../../../src/site/export.ts';
import { publishedLayout } from '../../../src/site/precheck-view.ts';
import { makeSite } from '../../../src/site/site.ts';
import { sourcesFromExports, type ExportedRecord, type PublishedLayout } from '../../../src/sources/from-exports.ts';
import { loadSources } from '../../../src/sources/load.ts';
import { memoryFiles } from '../../../src/sources/memory-files.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';

/** Texts of the site itself are not exported, nor are kinds that nobody is shown. */
const HANDED_OUT = KINDS.filter(({ published, source }) => published || source.form === 'json').map(({ name }) => name);

/** What a published root hands out, and the sources made of that again. */
function rebuild(root: string, change: (dataset: Dataset) => void = () => {}) {
  const { dataset } = loadSources(root, nodeFiles(root));
  change(dataset);
  const site = makeSite(dataset, [], '2026-11-20');
  const layout = JSON.parse(JSON.stringify(publishedLayout(site))) as PublishedLayout;
  const files = sourcesFromExports(layout, {
    csv: (name) => writeCsv(kindOf(name), exportedValues(site, name)),
    rows: (name) =>
      (JSON.parse(writeJson(kindOf(name), exportedValues(site, name), site.dataDate)) as { rows: readonly ExportedRecord[] }).rows,
  });
  return { dataset, again: checkSources('', memoryFiles(files)), files };
}

const placed = (dataset: Dataset, name: KindName) =>
  (dataset[name] as Row<unknown>[]).map(({ value, body, at }) => ({
    value,
    body,
    file: at.file,
    row: at.row,
    columns: at.columns && [...at.columns],
  }));

describe.each(['base', 'published'])('the sources of the %s root, made again from its exports', (name) => {
  const { dataset, again } = rebuild(join(import.meta.dirname, '../../fixtures', name));

  test.each(HANDED_OUT)('hold the same records of %s in the same rows and columns', (kind) => {
    expect(placed(again.dataset, kind)).toEqual(placed(dataset, kind));
  });

  test('have nothing wrong but the attachments, which are not among them', () => {
    expect(again.problems.map(({ code }) => code).filter((code) => !code.startsWith('ATTACHMENT-'))).toEqual(
      name === 'base' ? [] : expect.any(Array),
    );
  });
});

test('a text that a spreadsheet would run comes back as it was typed', () => {
  const { dataset, again } = rebuild(join(import.meta.dirname, '../../fixtures/base'), (data) => {
    data.compound[0]!.value.note = '=1+1，“引号”、逗号,\n和换行';
  });
  expect(again.dataset.compound[0]?.value).toEqual(dataset.compound[0]?.value);
});
