/** PDFs with Chinese text, written by hand: what counts is that a reader of PDF finds the text again. */

interface Options {
  properties?: Record<string, string>;
  /** Objects to add to the catalogue: `/OpenAction << … >>`. */
  catalog?: string;
  /** Text of a comment on the first page. */
  comment?: string;
  /** Entries of the trailer: `/Encrypt 9 0 R`. */
  trailer?: string;
}

/** One page per text; lines are parted by `\n`. An empty text is a page without any. */
export function makePdf(pages: readonly string[], options: Options = {}): Uint8Array {
  const characters = [...new Set(pages.join(''))];
  const codeOf = new Map(characters.map((char, index) => [char, (index + 1).toString(16).padStart(4, '0')]));
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const first = 6;
  const pageNumber = (index: number) => first + index * 2;
  add(`<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`);
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>');
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 ' +
      '/FontDescriptor << /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
  );
  add(stream(toUnicode(codeOf)));
  pages.forEach((text, index) => {
    const annotation =
      index === 0 && options.comment
        ? `/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ${utf16(options.comment)} >>]`
        : '';
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${pageNumber(index) + 1} 0 R ${annotation} >>`,
    );
    const lines = text === '' ? [] : text.split('\n');
    add(
      stream(
        `BT /F 12 Tf 15 TL 50 800 Td ${lines.map((line) => `<${[...line].map((char) => codeOf.get(char)).join('')}> Tj T*`).join(' ')} ET`,
      ),
    );
  });
  const info = Object.entries(options.properties ?? {}).map(([name, value]) => `/${name} ${utf16(value)}`);
  add(`<< ${info.join(' ')} >>`);
  return assemble(objects, `/Root 1 0 R /Info ${objects.length} 0 R ${options.trailer ?? ''}`);
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** As PDF keeps text that is not Latin. */
const utf16 = (text: string) => `<feff${[...text].map(hex16).join('')}>`;

function hex16(char: string): string {
  return Array.from({ length: char.length }, (_, unit) => char.charCodeAt(unit).toString(16).padStart(4, '0')).join('');
}

function toUnicode(codeOf: ReadonlyMap<string, string>): string {
  const entries = [...codeOf].map(([char, code]) => `<${code}> <${hex16(char)}>`);
  const blocks = Array.from({ length: Math.ceil(entries.length / 100) }, (_, at) => entries.slice(at * 100, at * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
    'endcmap end end',
  ].join('\n');
}
