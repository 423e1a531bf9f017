/** Checks that need the lines as typed, because the parser repairs or drops what is wrong with them. */
import { finding, quoted } from './finding.ts';
import type { Body, BodyFinding } from './markdown-check.ts';
import { BOXES } from './markdown-parser.ts';
import { UNFILLED } from './text-checks.ts';

export const LINE_CHECKS = [checkUnfilled, checkTables, checkLostTables, checkFences, checkBoxes];

/** Every line of a draft that still waits for its facts. */
function* checkUnfilled({ lines }: Body): Iterable<BodyFinding> {
  for (const [line, text] of lines.entries()) {
    const found = text.match(new RegExp(UNFILLED, 'gu'));
    if (found) yield { ...finding('TEXT-UNFILLED', `还有没填的内容${found.join('、')}`, '换成实际内容；不适用的整句删掉'), line };
  }
}

/** Rows wider than the header lose cells without a word; narrower ones gain empty cells. */
function* checkTables({ tokens, lines }: Body): Iterable<BodyFinding> {
  for (const token of tokens) {
    if (token.type !== 'table_open' || !token.map) continue;
    const [start, end] = token.map;
    const width = countCells(lines[start] ?? '');
    for (let line = start + 2; line < end; line++) {
      const own = countCells(lines[line] ?? '');
      if (own !== width) {
        yield { ...finding('MD-TABLE', `表格这一行有 ${own} 格，表头有 ${width} 格`, '补上或删去多余的“|”；内容里的竖线写成 \\|'), line };
      }
    }
  }
}

/** A row of dashes without quote marks and blanks around it; no blank can be taken by two parts of the pattern. */
const DASHES = /^(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$/;

/** A row of dashes that did not become a table, because it is not as wide as its header. */
function* checkLostTables({ tokens, lines }: Body): Iterable<BodyFinding> {
  for (const token of tokens) {
    if (token.type !== 'paragraph_open' || !token.map) continue;
    for (let line = token.map[0] + 1; line < token.map[1]; line++) {
      const text = lines[line] ?? '';
      if (!DASHES.test(text.trimEnd().replace(/^[\s>]+/, ''))) continue;
      yield {
        ...finding(
          'MD-TABLE',
          `表头有 ${countCells(lines[line - 1] ?? '')} 格，下面的横线有 ${countCells(text)} 格，没有成为表格`,
          '表头和横线的格数要一样',
        ),
        line,
      };
    }
  }
}

function countCells(line: string): number {
  const inner = line
    .replace(/^[\s>]+/, '')
    .trimEnd()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

function* checkFences({ tokens, lines }: Body): Iterable<BodyFinding> {
  for (const token of tokens) {
    if (token.type !== 'fence' || !token.map) continue;
    const [start, end] = token.map;
    const last = (lines[end - 1] ?? '').replace(/^[\s>]+/, '').trimEnd();
    if (end - 1 > start && last.startsWith(token.markup) && /^(`+|~+)$/.test(last)) continue;
    yield {
      ...finding('MD-FENCE', `代码块 ${token.markup} 没有结束，后面的正文都成了代码`, `在代码块后面另起一行写 ${token.markup}`),
      line: start,
    };
  }
}

/** `:::` boxes: each opened by a known word and closed. */
function* checkBoxes({ tokens, lines }: Body): Iterable<BodyFinding> {
  const inCode = new Set<number>();
  for (const token of tokens) {
    if ((token.type === 'fence' || token.type === 'code_block') && token.map)
      for (let line = token.map[0]; line < token.map[1]; line++) inCode.add(line);
  }
  const open: number[] = [];
  for (const [line, text] of lines.entries()) {
    const box = /^ {0,3}:{3,}(.*)$/.exec(text);
    if (!box || inCode.has(line)) continue;
    const word = (box[1] ?? '').trim();
    if (Object.hasOwn(BOXES, word)) open.push(line);
    else if (word !== '')
      yield {
        ...finding(
          'MD-CONTAINER',
          `不认识的提示框${quoted(word)}`,
          `可以用的有：${Object.keys(BOXES)
            .map((name) => `::: ${name}`)
            .join('、')}`,
        ),
        line,
      };
    else if (open.pop() === undefined) yield { ...finding('MD-CONTAINER', '这里的 ::: 没有开头', '删掉这一行，或在前面写 ::: 提示'), line };
  }
  for (const line of open) yield { ...finding('MD-CONTAINER', '提示框没有结束', '在提示框后面另起一行写 :::'), line };
}
