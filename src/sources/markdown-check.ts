/**
 * What a Markdown body would lose, hide or break when it is shown: an ordered
 * table of checks over the tokens of the very parser that renders it.
 */
import type { Token } from 'markdown-it';
import type { Place, Problem } from '../schema/problem.ts';
import { fileProblem, finding, quoted, type Finding } from './finding.ts';
import { decodeAddress, judgeLink } from './links.ts';
import { makeMarkdown } from './markdown-parser.ts';
import { LINE_CHECKS } from './markdown-lines.ts';
import { isPlainMarkdown } from './plain-markdown.ts';
import { checkText } from './text-checks.ts';

/** Every address is a link here, so that the refused ones can be told. */
const parser = makeMarkdown(() => true);

export interface Body {
  lines: readonly string[];
  tokens: readonly Token[];
  env: { references?: Record<string, unknown>; footnotes?: { refs?: Record<string, number>; list?: unknown[] } };
}

/** A finding at a line of the body, from 0. */
export type BodyFinding = Finding & { line: number };

const CHECKS: readonly ((body: Body) => Iterable<BodyFinding>)[] = [
  checkEmpty,
  checkHeadings,
  checkNesting,
  checkInline,
  checkFootnotes,
  ...LINE_CHECKS,
  checkCharacters,
];

/** Problems of a Markdown body with LF line ends; `at` is the place of its first line. */
export function markdownProblems(body: string, at: Place): Problem[] {
  const lines = body.split('\n');
  return isPlainMarkdown(lines) ? placed(checkCharacters({ lines }), at) : parsedProblems(body, at);
}

/** The same with the parser asked whatever the body looks like. */
export function parsedProblems(body: string, at: Place): Problem[] {
  const lines = body.split('\n');
  const crowd = findCrowd(lines);
  if (crowd) return [...placed([crowd], at), ...placed(checkCharacters({ lines }), at)];
  const env = {};
  const read: Body = { lines, tokens: parser.parse(body, env), env };
  return CHECKS.flatMap((check) => placed(check(read), at));
}

function placed(findings: Iterable<BodyFinding>, at: Place): Problem[] {
  return Array.from(findings, ({ line, ...found }) => fileProblem(at.file, found, { line: at.line + line }));
}

const MOST_PICTURES = 200;

/** The parser looks for the end of each `![` through the whole paragraph: thousands of them would keep it busy for hours. */
function findCrowd(lines: readonly string[]): BodyFinding | undefined {
  let count = 0;
  for (const [line, text] of lines.entries()) {
    count = text.trim() === '' ? 0 : count + text.split('![').length - 1;
    if (count > MOST_PICTURES)
      return { ...finding('MD-IMAGE', `一段里有超过 ${MOST_PICTURES} 处“![”`, '请核对是不是粘贴错了；图片分成几段放'), line };
  }
  return undefined;
}

function* checkEmpty({ lines }: Body): Iterable<BodyFinding> {
  if (lines.every((line) => line.trim() === '')) yield { ...finding('MD-EMPTY', '正文是空的', '在第二行 --- 下面写正文'), line: 0 };
}

/** The page's own title is the first level, so bodies begin with the second. */
function* checkHeadings({ tokens }: Body): Iterable<BodyFinding> {
  let level = 1;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const own = Number(token.tag.slice(1));
    const line = lineOf(token);
    const text = tokens[index + 1]?.content ?? '';
    if (own === 1)
      yield { ...finding('MD-HEADING', `正文里有一级标题${quoted(text)}；一级标题是页面的标题，只能有一个`, '把 # 改成 ##'), line };
    else if (own > level + 1) {
      yield {
        ...finding(
          'MD-HEADING-JUMP',
          `标题${quoted(text)}从第 ${level} 级跳到了第 ${own} 级`,
          `请用 ${'#'.repeat(level + 1)}，一级一级往下`,
        ),
        line,
      };
    }
    level = own;
  }
}

const DEEPEST = 20;

function* checkNesting({ tokens }: Body): Iterable<BodyFinding> {
  let depth = 0;
  for (const token of tokens) {
    if (!/^(?:blockquote|bullet_list|ordered_list|container_.*)_(?:open|close)$/.test(token.type)) continue;
    depth += token.nesting;
    if (depth <= DEEPEST) continue;
    yield { ...finding('MD-NESTING', `引用和列表套了超过 ${DEEPEST} 层`, '请减少层次'), line: lineOf(token) };
    return;
  }
}

function* checkInline({ tokens }: Body): Iterable<BodyFinding> {
  for (const block of tokens) {
    if (!block.children) continue;
    let line = lineOf(block);
    for (const [index, token] of block.children.entries()) {
      if (token.type === 'softbreak' || token.type === 'hardbreak') line++;
      for (const found of judgeToken(token, block.children, index)) yield { ...found, line };
    }
  }
}

function* judgeToken(token: Token, siblings: readonly Token[], index: number): Iterable<Finding> {
  if (token.type === 'link_open') {
    const address = decodeAddress(String(token.attrGet('href') ?? ''));
    const found = judgeLink(address);
    if (found) yield found;
    const next = siblings[index + 1];
    if (
      next?.type === 'link_close' ||
      (next?.type === 'text' && next.content.trim() === '' && siblings[index + 2]?.type === 'link_close')
    ) {
      yield finding('MD-LINK-EMPTY', `链接没有文字；地址是${quoted(address)}`, '写成 [链接的文字](地址)');
    }
  }
  if (token.type === 'image') {
    const address = decodeAddress(String(token.attrGet('src') ?? ''));
    if (token.content.trim() === '')
      yield finding('MD-IMAGE-ALT', `图片没有文字说明；地址是${quoted(address)}`, '写成 ![图片里是什么](地址)，看不见图的人要靠它');
    if (!/^\/(?!\/)/.test(address))
      yield finding('MD-IMAGE', `图片不在本站；地址是${quoted(address)}`, '把图片放进 public/attachments/，地址以 /attachments/ 开头');
  }
  if (token.type === 'text') {
    const tag = /<!--|<\/?[a-z][a-z0-9-]*(?:[\s/][^<>]*)?>|<[a-z]+\s+on\w+\s*=/i.exec(token.content)?.[0];
    if (tag) yield finding('MD-HTML', `有网页标签${quoted(tag)}，会照原样显示出来`, '删掉标签，用 Markdown 的写法');
  }
}

function* checkFootnotes({ tokens, lines, env }: Body): Iterable<BodyFinding> {
  for (const block of tokens) {
    for (const token of block.children ?? []) {
      const missing = token.type === 'text' ? missingLabel(token.content) : undefined;
      if (missing)
        yield { ...finding('MD-FOOTNOTE', `脚注“${missing}”没有内容`, `另起一行写 [^${missing}]: 脚注的内容`), line: lineOf(block) };
    }
  }
  const used = env.footnotes?.refs ?? {};
  for (const [index, line] of lines.entries()) {
    const label = /^ {0,3}\[\^([^\]\s]+)\]:/.exec(line)?.[1];
    if (label !== undefined && used[`:${label}`] === -1) {
      yield { ...finding('MD-FOOTNOTE', `脚注“${label}”没有被引用，不会显示`, `在正文里写 [^${label}]，或删掉这条脚注`), line: index };
    }
  }
  const labels = Object.keys(env.references ?? {});
  const places = labels.length > 0 ? placesOfLabels(lines) : undefined;
  for (const label of labels) {
    yield {
      ...finding('MD-REFERENCE', `“[${label}]: …”会被当成链接的定义，不会显示`, '链接写成 [文字](地址)；如果是正文，请把冒号改成全角“：”'),
      line: places?.get(label.toLowerCase()) ?? 0,
    };
  }
}

/** First line, from 0, on which something is written like the definition of each label. */
function placesOfLabels(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [line, text] of lines.entries()) {
    for (const [, label = ''] of text.matchAll(/\[([^[\]]+)\]:/g)) {
      const folded = label.trim().replace(/\s+/g, ' ').toLowerCase();
      if (!places.has(folded)) places.set(folded, line);
    }
  }
  return places;
}

function* checkCharacters({ lines }: Pick<Body, 'lines'>): Iterable<BodyFinding> {
  const inAll = checkText(lines.join('\n'), 'body');
  for (const found of inAll) {
    const line = lines.findIndex((text) => checkText(text, 'body').some((own) => own.code === found.code));
    yield { ...found, line: Math.max(0, line) };
  }
}

/** First line of a token, from 0. */
function lineOf(token: Token): number {
  return token.map?.[0] ?? 0;
}

/** The label of the first `[^…]` in a text, read from its ends: texts may have any number of beginnings. */
function missingLabel(text: string): string | undefined {
  for (const before of text.split(']').slice(0, -1)) {
    const word = before.split(/\s/).at(-1)!;
    const at = word.indexOf('[^');
    if (at >= 0 && at + 2 < word.length) return word.slice(at + 2);
  }
  return undefined;
}
