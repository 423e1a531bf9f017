import type { Problem } from '../schema/problem.ts';
import { outputProblem } from './problem.ts';
import type { Page } from './page.ts';

/** What a strict policy and readers without eyes or mouse need of every page. */
export function checkMarkup(path: string, html: string, page: Page): Problem[] {
  const at = (offset: number, code: string, message: string, hint: string) => outputProblem(code, path, html, offset, message, hint);
  const warn = (offset: number, message: string, hint: string) => outputProblem('V-67', path, html, offset, message, hint, 'warning');
  const seen = new Set<string>();
  return [
    ...page.inlineStyles.map(({ text, offset }) => at(offset, 'OUT-INLINE-STYLE', `页面里有内嵌样式（${text}）`, '请把样式写进样式表')),
    ...page.handlers.map(({ text, offset }) => at(offset, 'OUT-INLINE-SCRIPT', `页面里有内嵌脚本（${text}）`, '请把脚本写进单独的文件')),
    ...page.ids
      .filter(({ text }) => seen.has(text) || !seen.add(text))
      .map(({ text, offset }) => at(offset, 'OUT-ID', `编号 id="${text}" 在同一页出现了两次`, '请让每个 id 在一页里只出现一次')),
    ...page.imagesWithoutAlt.map(({ text, offset }) =>
      at(offset, 'OUT-ALT', `图片“${text}”没有替代文字`, '请写 alt；纯装饰的图片写 alt=""'),
    ),
    ...page.tablesWithoutCaption.map(({ offset }) => at(offset, 'OUT-CAPTION', '表格没有标题', '请给表格加 caption，说明表里是什么')),
    ...page.tablesWithoutScope.map(({ offset }) =>
      warn(offset, '表格没有表头，或表头没有说明管行还是管列', '表头用 th，并写 scope="col" 或 scope="row"'),
    ),
    ...page.downloads
      .filter(({ text }) => !SIZE.test(text) || !TYPE.test(text))
      .map(({ url, offset }) => warn(offset, `附件“${url}”的链接没有写明类型和大小`, '在链接文字里写上，如“方案图（PDF，2.4MB）”')),
  ];
}

type OutputProblem = Parameters<typeof outputProblem>;

/**
 * The one script and the few style sheets that may stand in pages are the same on all of them, so that a hash each allows
 * them in the policy of the whole site. Of a page that has another script:
 */
export function differentScript(path: string): OutputProblem {
  const hint = '全站只允许一段完全相同的内嵌脚本，其他脚本请写进单独的文件';
  return ['OUT-INLINE-SCRIPT', path, '', 0, '页面里有与其他页面不同的内嵌脚本', hint];
}

/** The same of a page with one style sheet too many. */
export function differentSheet(path: string): OutputProblem {
  const hint = '全站只允许九张内嵌样式表（每页一张，正文、工具、列表、小区、登记簿、台账、预检、海报各另有一张），其他样式请写进样式表';
  return ['OUT-INLINE-STYLE', path, '', 0, '页面里有与其他页面不同的内嵌样式', hint];
}

const SIZE = /\d(?:\.\d+)?\s*(?:字节|KB|MB|GB|千字节|兆)/i;
const TYPE = /PDF|OFD|Word|Excel|DOCX?|XLSX?|WPS|CSV|TXT|ZIP|JPE?G|PNG|TIFF?|WEBP|图片|表格|文档|压缩包/i;
