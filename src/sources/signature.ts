/** What a file really is when its name promises text: by the bytes that other formats begin with. */

interface Format {
  name: string;
  hint: string;
  /** Its first bytes, or the first characters after blanks, in lower case. */
  bytes?: readonly number[];
  text?: RegExp;
  /** Extensions whose own content looks like this. */
  except?: string;
}

const SAVE_AS_CSV = '请在表格软件里“另存为”→“CSV UTF-8（逗号分隔）”，不要只改文件名';

const FORMATS: readonly Format[] = [
  { name: ' Excel 工作簿（xlsx）或压缩包', hint: SAVE_AS_CSV, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: '旧版 Excel 或 WPS 文件（xls、et、doc）', hint: SAVE_AS_CSV, bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: ' PDF', hint: '请从原始表格导出；PDF 里的表不能直接使用', text: /^%pdf/ },
  { name: '网页（HTML）', hint: '导出时下载到的可能是登录页；请重新下载，再另存为 CSV UTF-8', text: /^<(?:!doctype|html|table|\?xml)/ },
  { name: ' JSON', hint: SAVE_AS_CSV, text: /^(?:\{\s*["}]|\[\s*[[{"\]])/, except: 'json' },
];

/** The foreign format of these bytes, or undefined when they may be the text they claim to be. */
export function foreignFormat(bytes: Uint8Array, extension: string): Pick<Format, 'name' | 'hint'> | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 64))
    .replace(/^(?:\u00ef\u00bb\u00bf)+/, '')
    .trimStart()
    .toLowerCase();
  return FORMATS.find(
    (format) => format.except !== extension && (format.bytes?.every((byte, i) => bytes[i] === byte) || format.text?.test(start)),
  );
}
