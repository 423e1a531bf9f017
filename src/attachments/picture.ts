/** Pictures: what they say about themselves, where they were taken, and whether a telephone can show them. */
import { latin1 } from './latin1.ts';
import { found, nothing, textAt, type Contents } from './contents.ts';

const LARGEST = 10 * 1024 * 1024;
const LONGEST_SIDE = 8000;
/** Pixels of all pictures of an animation together. */
const MOST_PIXELS = 200_000_000;
/** Tags that say nothing in words, or only of the camera. */
const TECHNICAL =
  /thumbnail|makernote|^ICC|^Color|quant|huffman|ComponentConfig|Version|Date|Exposure|Lens(?!Owner)|Resolution|^Bits|Image (?:Width|Height)|FileType|ApplicationNotes|ImageSourceData/i;

/** Reads a JPEG, PNG, WebP or GIF. Never throws. */
export async function readPicture(bytes: Uint8Array): Promise<Contents> {
  const contents = nothing();
  if (bytes.length > LARGEST)
    contents.findings.push(found('ATTACHMENT-LARGE', `图片有 ${(bytes.length / 1048576).toFixed(1)} MB，超过 10 MB`, '缩小后另存'));
  const { default: reader } = await import('exifreader');
  let tags: Record<string, Tag>;
  try {
    tags = reader.load(exactBuffer(bytes), { includeUnknown: true, computed: false } as never) as unknown as Record<string, Tag>;
  } catch (error) {
    if (/no exif|no metadata/i.test(String(error))) tags = {};
    else return nothing(...contents.findings, found('ATTACHMENT-DAMAGED', '图片读不懂，可能已损坏', '用看图软件打开后另存'));
  }
  const [width, height] = [numberOf(tags['Image Width']), numberOf(tags['Image Height'])];
  if (Math.max(width, height) > LONGEST_SIDE)
    contents.findings.push(
      found('ATTACHMENT-LARGE', `图片有 ${width}×${height} 点，长边超过 ${LONGEST_SIDE} 点`, '缩小到长边 4000 点以内'),
    );
  const frames = framesOf(bytes);
  if (frames > 1 && width * height * frames > MOST_PIXELS)
    contents.findings.push(found('ATTACHMENT-LARGE', `动图有 ${frames} 帧，打开时会占满手机的内存`, '换成一张静止的图片，或缩小'));
  if (Object.keys(tags).some((name) => /^GPS (?:Lat|Long)|^GPSL(?:at|ong)/i.test(name)))
    contents.findings.push(found('ATTACHMENT-PLACE', '图片里有拍摄地点（经纬度）', '用看图软件“删除属性和个人信息”后另存，或截图后再用'));
  for (const [name, tag] of Object.entries(tags)) {
    if (TECHNICAL.test(name)) continue;
    const value = wordsOf(tag);
    if (value.length < 2) continue;
    // Nobody says in which encoding the words are: both readings are looked through.
    for (const reading of new Set([value, repaired(value)])) contents.properties.push({ name, value: reading });
  }
  // What a program appended behind the end of the picture is downloaded with it.
  const tail = behindTheEnd(bytes);
  if (tail.length > 64) contents.findings.push(found('ATTACHMENT-ACTIVE', '图片的后面夹带着别的内容', '用看图软件打开后另存'));
  if (tail.length > 0) contents.texts.push(textAt('图片的后面', tail));
  return contents;
}

interface Tag {
  value?: unknown;
  description?: unknown;
}

function numberOf(tag: Tag | undefined): number {
  return typeof tag?.value === 'number' ? tag.value : Number(String(tag?.description ?? '').replace(/\D/g, '')) || 0;
}

/** EXIF of Chinese programs is UTF-8 in fields that should be ASCII, or UTF-16 in those of Windows. */
function wordsOf({ value, description }: Tag): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'number') && value.length > 3) {
    const raw = new Uint8Array(value as number[]);
    const wide = raw.filter((_, at) => at % 2 === 1).filter((byte) => byte === 0).length > raw.length / 4;
    for (const label of wide ? ['utf-16le'] : ['utf-8', 'gb18030', 'utf-16le']) {
      try {
        return new TextDecoder(label, { fatal: true }).decode(raw).replace(/\0/g, '').trim();
      } catch {
        // The next encoding may fit.
      }
    }
  }
  const words = typeof description === 'string' && description !== '[Unicode encoded text]' ? description : '';
  return words.replace(/\0/g, '').trim();
}

/** What Windows-1252 shows for the bytes from 80 to 9F. */
const WINDOWS = new Map(
  Array.from({ length: 32 }, (_, at) => [new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + at)), 0x80 + at]),
);

/** UTF-8 or GBK that was taken for Latin 1 or Windows-1252. */
function repaired(words: string): string {
  const codes = [...words].map((char) => WINDOWS.get(char) ?? char.charCodeAt(0));
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return words;
  const bytes = Uint8Array.from(codes);
  for (const label of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  return words;
}

function framesOf(bytes: Uint8Array): number {
  const text = latin1(bytes);
  if (text.startsWith('GIF8')) return text.split(/\x00\x21\xf9\x04|\x21\xf9\x04/).length - 1;
  if (text.startsWith('\x89PNG')) {
    const at = text.indexOf('acTL');
    return at < 0 ? 1 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 4);
  }
  return text.startsWith('RIFF') ? text.split('ANMF').length - 1 : 1;
}

function behindTheEnd(bytes: Uint8Array): string {
  const text = latin1(bytes);
  const end = text.startsWith('\x89PNG') ? after(text, 'IEND', 8) : text.startsWith('\xff\xd8') ? after(text, '\xff\xd9', 2) : text.length;
  return repaired(
    text
      .slice(end)
      .replace(/[\0\s]+/g, ' ')
      .trim(),
  );
}

function after(text: string, sign: string, length: number): number {
  const at = text.lastIndexOf(sign);
  return at < 0 ? text.length : at + length;
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
