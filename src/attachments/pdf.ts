/** PDF: text of every page, properties, comments and form fields, and what must not be in a public file. */
import type { getDocumentProxy } from 'unpdf';
import { latin1 } from './latin1.ts';
import { packedObjects, StreamsRefused } from './pdf-streams.ts';
import { found, nothing, textAt, type AttachmentFinding, type Contents } from './contents.ts';

const LARGEST = 20 * 1024 * 1024;
/** A page with fewer characters and a picture on it is a scan. */
const FEWEST_CHARACTERS = 10;
const LOCKED_HINT = '用原来的软件去掉密码和限制后另存；确实不能去掉的，由专人逐页看过，登记在“审核记录”里';

/** Reads a PDF. Damage, passwords and programs are findings; never throws. */
export async function readPdf(bytes: Uint8Array): Promise<Contents> {
  if (bytes.length > LARGEST) {
    const size = (bytes.length / 1048576).toFixed(1);
    return nothing(found('ATTACHMENT-LARGE', `PDF 有 ${size} MB，超过 20 MB，手机上很难打开`, '降低扫描的分辨率，或拆成几个文件'));
  }
  let names: string;
  try {
    names = namesOf(bytes);
  } catch (error) {
    if (!(error instanceof StreamsRefused)) throw error;
    return nothing(found('ATTACHMENT-LARGE', 'PDF 里压缩的内容太多，展开后不像正常的文件', '用原来的软件“打印”或导出成新的 PDF'));
  }
  const findings = activeParts(names);
  if (/\/Encrypt\b/.test(names)) {
    return {
      ...nothing(...findings, found('ATTACHMENT-LOCKED', 'PDF 设有密码或限制', LOCKED_HINT)),
      unread: 'PDF 设有密码或限制，程序读不了',
    };
  }
  // Loaded only when there is a PDF: it is the heaviest reader of all.
  const { getDocumentProxy: open } = await import('unpdf');
  try {
    const pdf = await open(new Uint8Array(bytes), { verbosity: 0 });
    try {
      return await readPages(pdf, findings);
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    if ((error as Error | null)?.name === 'PasswordException')
      return { ...nothing(...findings, found('ATTACHMENT-LOCKED', 'PDF 设有密码', LOCKED_HINT)), unread: 'PDF 设有密码，程序读不了' };
    return nothing(...findings, found('ATTACHMENT-DAMAGED', 'PDF 读不懂，可能已损坏', '用原来的软件重新导出；打不开的不要公布'));
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readPages(pdf: Pdf, findings: AttachmentFinding[]): Promise<Contents> {
  const contents: Contents = { texts: [], properties: [], findings };
  const scans: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    contents.texts.push(textAt(`第${number}页`, text));
    if (text.replace(/\s/g, '').length < FEWEST_CHARACTERS) scans.push(number);
    for (const note of (await page.getAnnotations()) as Annotation[]) {
      for (const words of wordsOf(note)) contents.texts.push(textAt(`第${number}页的批注或表单`, words));
    }
    page.cleanup();
  }
  const { info, metadata } = await pdf.getMetadata();
  for (const [name, value] of Object.entries((info ?? {}) as Record<string, unknown>)) {
    if (typeof value === 'string') contents.properties.push({ name, value });
    else if (name === 'Custom' && value && typeof value === 'object')
      contents.properties.push(...Object.entries(value).map(([key, one]) => ({ name: key, value: String(one) })));
  }
  const raw = (metadata as { getRaw?: () => string } | null)?.getRaw?.();
  if (raw) contents.properties.push({ name: 'XMP', value: raw.replace(/<[^<>]*>/g, ' ') });
  if (Object.keys((await pdf.getAttachments()) ?? {}).length > 0 && !findings.some(({ message }) => message.includes('夹带')))
    findings.push(found('ATTACHMENT-ACTIVE', 'PDF 里夹带着别的文件', '用原来的软件重新导出，去掉夹带的文件'));
  if (scans.length > 0)
    contents.unread = `${scans.length === pdf.numPages ? '' : `第${scans.slice(0, 5).join('、')}页等 ${scans.length} 页`}是扫描的图片，没有文字，程序看不到里面有没有个人信息`;
  return contents;
}

interface Annotation {
  contentsObj?: { str?: string };
  titleObj?: { str?: string };
  fieldValue?: unknown;
  url?: string;
  unsafeUrl?: string;
}

function wordsOf({ contentsObj, titleObj, fieldValue, url, unsafeUrl }: Annotation): string[] {
  return [contentsObj?.str, titleObj?.str, typeof fieldValue === 'string' ? fieldValue : undefined, url ?? unsafeUrl].filter(
    (words): words is string => !!words?.trim(),
  );
}

const ACTIVE: readonly (readonly [RegExp, string])[] = [
  [/\/(?:JavaScript|JS)\b/, '程序（JavaScript）'],
  [/\/Launch\b/, '打开别的程序的命令'],
  [/\/(?:EmbeddedFiles?|RichMedia)\b/, '夹带的文件'],
  [/\/XFA\b/, '动态表单（XFA）'],
  [/\/(?:SubmitForm|ImportData)\b/, '向外发送数据的表单'],
];

function activeParts(names: string): AttachmentFinding[] {
  return ACTIVE.filter(([pattern]) => pattern.test(names)).map(([, what]) =>
    found('ATTACHMENT-ACTIVE', `PDF 里有${what}`, '用原来的软件“打印”或导出成不带这些内容的 PDF'),
  );
}

/** The file as characters, what is packed in object streams included, with `#4a` in names read as `J`. Throws `StreamsRefused`. */
function namesOf(bytes: Uint8Array): string {
  const text = latin1(bytes);
  const packed = packedObjects(bytes, text);
  // What stands in page contents and pictures is no name. Behind the last end none is looked for.
  const last = text.lastIndexOf('endstream') + 'endstream'.length;
  const outside = text.slice(0, last).replace(/stream\r?\n[^]*?endstream/g, '') + text.slice(last);
  return [outside, ...packed].join('\n').replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
