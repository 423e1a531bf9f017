/** YAML and JSON as one plain tree in which every key and value knows its place. */
import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { finding, quoted, type Finding } from './finding.ts';
import { readPlainYaml } from './plain-yaml.ts';

export interface Spot {
  line: number;
  column: number;
}

export type Tree =
  | (Spot & { form: 'scalar'; text: string; plain: boolean })
  | (Spot & { form: 'list'; items: Tree[] })
  | (Spot & { form: 'map'; entries: { key: string; at: Spot; value: Tree }[] });

export interface TreeResult {
  tree?: Tree;
  findings: (Finding & Spot)[];
}

const DEEPEST = 20;
/** Characters: the YAML reader compares each name with all before it. */
const LARGEST_JSON = 64 * 1024;

/** Reads YAML with every scalar as text. `firstLine` is the physical line of its first line. */
export function readYaml(text: string, firstLine = 1): TreeResult {
  const plain = readPlainYaml(text, firstLine);
  return plain ? { tree: plain, findings: [] } : readAnyYaml(text, firstLine);
}

/** The same by the YAML library alone. */
export function readAnyYaml(text: string, firstLine = 1): TreeResult {
  const lines = new LineCounter();
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const deep = tooDeep(text);
  if (deep !== undefined) return { findings: [{ ...nesting(), line: firstLine + deep - 1, column: 0 }] };
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, merge: false });
  const findings = [...document.errors, ...document.warnings].map((error) => ({ ...explainYaml(error, text), ...spot(error.pos[0]) }));
  if (findings.some((found) => found.severity === 'error')) return { findings: firstOfEach(findings) };
  const tree = document.contents ? grow(document.contents, spot, findings, document, 0) : undefined;
  return { ...(tree && { tree }), findings };
}

/** Reads strict JSON with places. YAML is nearly a superset of it, so the YAML reader finds the places. */
export function readJson(text: string): TreeResult {
  if (text.length > LARGEST_JSON) {
    const found = finding('BAD-FILE-SIZE', `文件有 ${text.length} 个字，超过 ${LARGEST_JSON} 个`, '请检查是不是放错了文件');
    return { findings: [{ ...found, line: 1, column: 0 }] };
  }
  try {
    JSON.parse(text);
  } catch (error) {
    return { findings: [explainJson(text, error instanceof Error ? error.message : '')] };
  }
  return readAnyYaml(text);
}

function grow(
  node: Node,
  spot: (offset: number) => Spot,
  findings: TreeResult['findings'],
  document: Document,
  depth: number,
): Tree | undefined {
  const at = spot(node.range?.[0] ?? 0);
  if (depth > DEEPEST) {
    findings.push({ ...nesting(), ...at });
    return undefined;
  }
  if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
    findings.push({
      ...finding('YAML-ALIAS', '不能用 & 和 * 引用别处的内容', '把内容直接写出来；文字以 & 或 * 开头时用英文双引号括起来'),
      ...at,
    });
    return undefined;
  }
  if (node.comment && (isScalar(node) || (isCollection(node) && node.flow))) {
    findings.push({
      ...finding(
        'YAML-COMMENT',
        `“#”后面的文字会丢失：${quoted(node.comment.trim())}`,
        '如果是内容，请把整个值用英文双引号括起来；如果是说明，请删掉',
      ),
      ...at,
    });
    return undefined;
  }
  if (isScalar(node)) return { form: 'scalar', ...at, text: scalarText(node), plain: node.type === 'PLAIN' };
  if (isSeq(node)) {
    const items = node.items.map((item) => grow(item as Node, spot, findings, document, depth + 1));
    return { form: 'list', ...at, items: items.filter((item) => item !== undefined) };
  }
  if (!isMap(node)) return undefined;
  const entries: { key: string; at: Spot; value: Tree }[] = [];
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) {
      findings.push({ ...finding('YAML-SYNTAX', '名称要写成普通的文字', '写成“名称: 内容”的样子'), ...at });
      continue;
    }
    const keyAt = spot(pair.key.range?.[0] ?? 0);
    const key = String(pair.key.value);
    if (key === '<<') {
      findings.push({ ...finding('YAML-ALIAS', '不能用 << 合并别处的内容', '把内容直接写出来'), ...keyAt });
      continue;
    }
    const value = pair.value
      ? grow(pair.value as Node, spot, findings, document, depth + 1)
      : { form: 'scalar' as const, ...keyAt, text: '', plain: true };
    if (value) entries.push({ key, at: keyAt, value });
  }
  return { form: 'map', ...at, entries };
}

/** Text of a scalar; the line end that closes a block (`|`, `>`) is not part of it. */
function scalarText(node: { value: unknown; type?: string }): string {
  const text = typeof node.value === 'string' ? node.value : '';
  return node.type?.startsWith('BLOCK') ? text.replace(/(?<!\n)\n+$/, '') : text;
}

function nesting(): Finding {
  return finding('FIELD-NESTING', `嵌套超过 ${DEEPEST} 层`, '请检查缩进和括号');
}

/** The line, from 1, on which flow brackets nest too deep for a recursive reader; undefined when none does. */
function tooDeep(text: string): number | undefined {
  if ((text.match(/[[{]|[-?:] /g)?.length ?? 0) < 100) return undefined;
  const lines = text.split('\n');
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    const bare = line.replace(/"(?:[^"\\]|\\.)*"/g, '');
    for (const character of bare) {
      if (character === '[' || character === '{') depth++;
      else if ((character === ']' || character === '}') && depth > 0) depth--;
      if (depth > 100) return index + 1;
    }
  }
  return lines.findIndex((line) => /^(?:\s*[-?:] ){100}/.test(line)) + 1 || undefined;
}

function explainYaml(error: YAMLError, text: string): Finding {
  const near = quoted(text.slice(error.pos[0], error.pos[0] + 20).split('\n')[0] ?? '');
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return finding('FIELD-DUPLICATE', `这个名称写了两次：${near}`, '只能留一个，请核对内容后删掉另一个');
    case 'TAB_AS_INDENT':
      return finding('YAML-TAB', '缩进用了制表符（TAB）', '请把 TAB 换成空格');
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return finding('YAML-ALIAS', `不能用 &、* 和 ! 开头的写法：${near}`, '文字以这些符号开头时，请用英文双引号括起来');
    case 'MULTIPLE_DOCS':
      return finding('YAML-SYNTAX', '中间多了一行 ---', '只能有开头和结尾两行 ---');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return finding(
        'YAML-SYNTAX',
        `内容里有“冒号加空格”，会被当成另一个名称：${near}`,
        '请把整个内容用英文双引号括起来，或改用全角冒号“：”',
      );
    default:
      return finding(
        'YAML-SYNTAX',
        `这里的写法读不懂：${near}`,
        '写成“名称: 内容”的样子，冒号后面有一个空格；引号和括号要成对；缩进用空格对齐',
      );
  }
}

function explainJson(text: string, message: string): Finding & Spot {
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? findBadToken(text, message));
  const before = text.slice(0, offset).split('\n');
  const near = quoted(text.slice(offset, offset + 20).split('\n')[0] || '文件末尾');
  const hint = /property name|after array|after property/i.test(message)
    ? '请检查前一行：少了逗号，或最后一项后面多了逗号'
    : '名称和内容都要用英文双引号括起来；括号和引号要成对；不能写注释';
  return {
    ...finding('JSON-SYNTAX', `这里不合 JSON 的写法：${near}`, hint),
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}

/** Offset of the token that V8 names when it gives no position. */
function findBadToken(text: string, message: string): number {
  const near = /"([\s\S]*)"(?:\.\.\.)? is not valid JSON/.exec(message)?.[1];
  const start = near ? text.indexOf(near) : -1;
  const token = /token '([\s\S])'/.exec(message)?.[1];
  if (start < 0) return text.length;
  return Math.max(start, token ? text.indexOf(token, start) : start);
}

function firstOfEach(findings: TreeResult['findings']): TreeResult['findings'] {
  const seen = new Set<string>();
  return findings.filter((found) => !seen.has(`${found.code} ${found.line}`) && seen.add(`${found.code} ${found.line}`));
}
