/** Workbooks: cells of every sheet, what hides in them, and what else holds words. */
import { TEMPLATE_SHEETS } from '../schema/template-sheets.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { found, textAt, type AttachmentFinding, type Contents } from './contents.ts';
import { refusedWith } from './package.ts';

/** Reads an xlsx workbook. Never throws. */
export async function readBook(bytes: Uint8Array): Promise<Contents> {
  const { sheets, properties, texts, findings } = await readWorkbook(bytes);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refusedWith(errors);
  return {
    texts: [
      ...sheets.flatMap(({ name, rows }) =>
        rows.map(({ row, cells }) => ({ place: `工作表“${name}”`, row, cells: cells.map(({ text, column }) => ({ text, column })) })),
      ),
      ...texts.map(({ place, text }) => textAt(place, text)),
    ],
    properties: [...properties],
    findings: sheets.flatMap(hiddenParts),
  };
}

function hiddenParts({ name, state, rows, hiddenColumns }: Sheet): AttachmentFinding[] {
  if (rows.length === 0 || name === TEMPLATE_SHEETS.lists) return [];
  const place = `工作表“${name}”`;
  const tell = (what: string) =>
    found('ATTACHMENT-HIDDEN', `有隐藏的${what}，下载的人点一下就能看到`, '取消隐藏，看过内容后删掉；要公布的就不要隐藏', place);
  if (state !== 'visible') return [tell('工作表')];
  const hiddenRows = rows.filter(({ hidden }) => hidden).map(({ row }) => row);
  return [
    ...(hiddenRows.length > 0 ? [tell(`行（第${hiddenRows.slice(0, 5).join('、')}行${hiddenRows.length > 5 ? '等' : ''}）`)] : []),
    ...(hiddenColumns.size > 0 ? [tell('列')] : []),
  ];
}
