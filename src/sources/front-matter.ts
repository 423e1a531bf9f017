import { finding, type Finding } from './finding.ts';

export interface SplitText {
  /** YAML between the two `---` lines; begins on line 2. */
  front: string;
  body: string;
  /** Physical line on which the body begins. */
  bodyLine: number;
}

const LARGEST_FRONT = 64 * 1024;

/** Splits a Markdown text with LF line ends into its front matter and its body, or says why it cannot. */
export function splitFrontMatter(text: string): SplitText | (Finding & { line: number }) {
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  if (/^---\s*[a-z]/i.test(first)) {
    return {
      ...finding('FRONT-LANGUAGE', `第一行只能是 ---，不能写成“${first.slice(0, 20)}”`, '删掉 --- 后面的字；这里只能写“名称: 内容”'),
      line: 1,
    };
  }
  if (first.trimEnd() !== '---') {
    const later = lines.findIndex((line) => line.trimEnd() === '---');
    const hint =
      later > 0 && lines.slice(0, later).every((line) => line.trim() === '')
        ? '删掉 --- 前面的空行'
        : '第一行写 ---，接着逐行写“名称: 内容”，再写一行 ---，然后是正文';
    return { ...finding('FRONT-MISSING', '文件开头没有 ---，找不到标题、日期等内容', hint), line: 1 };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return { ...finding('FRONT-OPEN', '开头的 --- 没有配对的 ---', '在最后一项后面另起一行写 ---'), line: 1 };
  const front = lines.slice(1, end).join('\n') + '\n';
  // Whoever reads YAML compares each name with all before it.
  if (front.length > LARGEST_FRONT)
    return {
      ...finding('BAD-FILE-SIZE', `两行 --- 之间有 ${front.length} 个字，超过 ${LARGEST_FRONT} 个`, '长的内容写进正文或附件'),
      line: 1,
    };
  return { front, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}
