/** Bytes of an xlsx workbook to its sheets and every other word in it, in the browser too. Nothing is run, fetched or guessed. */
import { finding, type Finding } from '../sources/finding.ts';
import { judgeFormat, judgePackage } from './foreign-workbook.ts';
import type { Look } from './number-text.ts';
import { otherTexts, withoutCells } from './other-texts.ts';
import { has, relationsOf, type Relation } from './package-parts.ts';
import { readSheet, unescapeText } from './read-sheet.ts';
import { readLooks, readStrings } from './shared.ts';
import type { ReadWorkbook, Sheet, WorkbookText } from './workbook.ts';
import { walkXml } from './xml.ts';
import { openZip, ZipRefused, type Zip } from './zip.ts';

const MOST_SHEETS = 255;

/**
 * Reads a workbook. What makes the whole file unfit – a bomb, a password, a
 * macro, links to other files, another format – is one finding of severity
 * error, and there are no sheets. Never throws.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  // Unpacking could move to the platform's own streams: callers already wait.
  await Promise.resolve();
  try {
    const foreign = judgeFormat(bytes);
    if (foreign) return refused([foreign]);
    const zip = openZip(bytes);
    if ('findings' in zip) return refused(zip.findings);
    const fault = judgePackage(zip);
    return fault ? refused([fault]) : readParts(zip);
  } catch (error) {
    if (error instanceof ZipRefused) return refused([error.finding]);
    return refused([
      finding('BOOK-DAMAGED', '文件读不懂，可能已损坏', '请重新复制或导出；能打开的话，用表格软件另存为“Excel 工作簿（.xlsx）”'),
    ]);
  }
}

function refused(findings: Finding[]): ReadWorkbook {
  return { sheets: [], properties: [], texts: [], findings, since1904: false };
}

function readParts(zip: Zip): ReadWorkbook {
  const book = relationsOf(zip, '').find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relations = relationsOf(zip, book);
  const { listed, since1904 } = readBook(zip, book);
  const partOf = (type: string) => relations.find((relation) => relation.type === type && has(zip, relation.target))?.target;
  const stringsPart = partOf('sharedStrings');
  const looksPart = partOf('styles');
  const strings = stringsPart ? readStrings(zip.read(stringsPart)) : [];
  const looks: Look[] = looksPart ? readLooks(zip.read(looksPart)) : [];
  const context = { strings, looks, since1904, used: new Set<number>(), count: { cells: 0 } };
  if (listed.length > MOST_SHEETS)
    throw new ZipRefused(finding('BOOK-SIZE', `里面有 ${listed.length} 张工作表，没有读取`, '只留要导入的工作表，另存为新的文件'));
  const sheetOf = new Map<string, string>();
  const aroundCells = new Map<string, Uint8Array>();
  const sheets = listed.flatMap(({ name, state, id }): Sheet[] => {
    const part = relations.find((relation) => relation.id === id);
    if (part?.type !== 'worksheet' || !has(zip, part.target) || sheetOf.has(part.target)) return [];
    for (const owned of [part.target, ...partsBelow(zip, part)]) sheetOf.set(owned, name);
    const bytes = zip.read(part.target);
    aroundCells.set(part.target, withoutCells(bytes));
    return [{ name, state, ...readSheet(bytes, context) }];
  });
  const properties = zip.entries.filter(({ name }) => /^docProps\/\w+\.xml$/i.test(name));
  const read = new Set([stringsPart, looksPart, ...properties.map(({ name }) => name)].filter((part) => part !== undefined));
  const left = strings.flatMap((text, index): WorkbookText[] => {
    return context.used.has(index) || text.trim() === '' ? [] : [{ place: '已删除的内容', text }];
  });
  return {
    sheets,
    properties: properties.flatMap(({ name }) => readProperties(zip.read(name))),
    texts: [...otherTexts(zip, read, sheetOf, aroundCells), ...left],
    findings: [
      ...(sheets.length > 0 ? [] : [finding('BOOK-SHEETS', '里面没有工作表', '请检查是不是选错了文件')]),
      ...(since1904 ? [finding('BOOK-1904', '这个文件的日期从 1904 年起算（旧版苹果电脑），已按此读取', '请核对日期')] : []),
    ],
    since1904,
  };
}

/** Parts that a sheet refers to, theirs included: comments, drawings, tables. */
function partsBelow(zip: Zip, sheet: Relation): string[] {
  const found = new Set<string>();
  const visit = (part: string) => {
    for (const { target, external } of relationsOf(zip, part)) {
      if (external || found.has(target) || /\/worksheets\/|workbook\.xml$/.test(target)) continue;
      found.add(target);
      visit(target);
    }
  };
  visit(sheet.target);
  const at = sheet.target.lastIndexOf('/') + 1;
  return [...found, `${sheet.target.slice(0, at)}_rels/${sheet.target.slice(at)}.rels`];
}

function readBook(zip: Zip, part: string): { listed: { name: string; state: Sheet['state']; id: string }[]; since1904: boolean } {
  const listed: { name: string; state: Sheet['state']; id: string }[] = [];
  let since1904 = false;
  walkXml(zip.read(part), {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      listed.push({
        name: unescapeText(attributes.name ?? ''),
        id,
        state: /^(?:very)?hidden$/i.test(attributes.state ?? '') ? 'hidden' : 'visible',
      });
    },
  });
  return { listed, since1904 };
}

/** Every property with a value; custom ones under their own name. */
function readProperties(bytes: Uint8Array): { name: string; value: string }[] {
  const found: { name: string; value: string }[] = [];
  let custom = '';
  let text = '';
  walkXml(bytes, {
    open(name, attributes) {
      text = '';
      if (name === 'property') custom = attributes.name ?? '';
    },
    text(data) {
      text += data;
    },
    close(name) {
      const value = unescapeText(text).trim();
      if (value !== '') found.push({ name: custom || name, value });
      if (name === 'property') custom = '';
      text = '';
    },
  });
  return found;
}
