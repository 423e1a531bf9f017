/** The questions of a new document, and of a new text of help. */
import { textDrafts } from '../../src/format/wording/drafts/texts.ts';
import { fieldsOf } from '../../src/schema/fields.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { PolicyDocument } from '../../src/schema/document.ts';
import type { TextPage } from '../../src/schema/page.ts';
import type { Option } from '../command-line.ts';
import { readDate, readDocNo, readNewId, readOffice } from './answers.ts';
import type { Dialogue } from './dialogue.ts';
import { nextId } from './find-records.ts';

const DOCUMENT_KINDS = fieldsOf(PolicyDocument).find(({ key }) => key === 'kind')!.options;

/** What documents and texts of help ask beside what notices ask. */
export const TEXT_OPTIONS: readonly Option[] = [
  { name: 'id', value: '编号', about: '文件和帮助的编号，就是网址；文件默认按文号' },
  { name: 'summary', value: '摘要', about: '文件和帮助的一句话摘要' },
  { name: 'effective', value: '日期', about: '文件的生效日期，默认和发布日期相同' },
];

export interface NewText<T> {
  value: T;
  body: string;
}

/** `names` are the names of files that already stand where documents do. */
export async function askDocument(
  dialogue: Dialogue,
  { document, office }: Dataset,
  names: readonly string[],
  today: string,
): Promise<NewText<PolicyDocument>> {
  const used = new Set([...document.map(({ value }) => value.id), ...names]);
  const offices = office.map(({ value }) => value);
  const kind = await dialogue.answer({
    option: 'kind',
    text: '类别',
    choices: DOCUMENT_KINDS,
    usual: DOCUMENT_KINDS[0]!,
    read: (word) => word as PolicyDocument['kind'],
  });
  const title = await dialogue.answer({ option: 'title', text: '文件全称', read: (text) => text });
  const docNo = await dialogue.answer({ option: 'doc-no', text: '文号', usual: '', read: readDocNo });
  const issuer = await dialogue.answer({ option: 'issuer', text: '发布机构', read: (text) => readOffice(text, offices) });
  const publishedOn = await dialogue.answer({ option: 'published', text: '发布日期', usual: today, read: readDate });
  const effectiveFrom = await dialogue.answer({ option: 'effective', text: '生效日期', usual: publishedOn, read: readDate });
  const summary = await dialogue.answer({ option: 'summary', text: '一句话摘要', usual: '', read: (text) => text || undefined });
  const id = await dialogue.answer({
    option: 'id',
    text: '编号',
    usual: usualId(docNo, publishedOn, used),
    read: (text) => readNewId(text, used),
  });
  const value: PolicyDocument = {
    id,
    title,
    kind,
    ...(docNo && { docNo }),
    issuerId: issuer.id,
    publishedOn,
    effectiveFrom,
    status: '有效',
    ...(summary && { summary }),
  };
  return { value, body: textDrafts.document };
}

export async function askHelp(dialogue: Dialogue, { help }: Dataset, names: readonly string[], today: string): Promise<NewText<TextPage>> {
  const used = new Set([...help.map(({ value }) => value.id), ...names]);
  const title = await dialogue.answer({ option: 'title', text: '标题', read: (text) => text });
  const summary = await dialogue.answer({ option: 'summary', text: '一句话摘要', usual: '', read: (text) => text || undefined });
  const id = await dialogue.answer({ option: 'id', text: '编号，就是网址，例如 pay-online', read: (text) => readNewId(text, used) });
  const order = Math.max(0, ...help.map(({ value }) => value.order ?? 0)) + 1;
  return { value: { id, title, ...(summary && { summary }), order, updatedOn: today, searchable: true }, body: textDrafts.help };
}

/** `d-2026-014` for 〔2026〕14号; without a number, or where that is taken, the next of the year. */
function usualId(docNo: string | undefined, publishedOn: string, used: ReadonlySet<string>): string {
  const [, year, number] = /〔(\d{4})〕(\d+)号$/.exec(docNo ?? '') ?? [];
  const own = year && number ? `d-${year}-${number.padStart(3, '0')}` : undefined;
  return own !== undefined && !used.has(own) ? own : nextId(`d-${publishedOn.slice(0, 4)}-`, used, 3);
}
