import { isAllowed, type Allowed } from '../privacy/allowed.ts';
import type { Finding } from '../privacy/finding.ts';
import { scanForErrors } from '../privacy/scan.ts';
import type { Problem } from '../schema/problem.ts';
import { ownText } from './own-text.ts';
import type { Page } from './page.ts';
import { outputProblem } from './problem.ts';

/**
 * V-53 to V-58 and V-61 once more, over what is about to be published: whatever way personal data took, it ends in
 * a file of the site. Only errors; what is doubtful was told with the sources, where a clerk can mend it.
 * What was scanned once is remembered, because pages have most of their text in common.
 */
export interface PersonalCheck {
  checkPage(path: string, html: string, page: Page): Problem[];
  /** Exports, indexes, feeds and whatever else is text. */
  checkFile(path: string, text: string): Problem[];
  checkName(path: string): Problem[];
}

/** Texts; those that many pages have in common come again soon. */
const MOST_REMEMBERED = 50_000;

/** `allowed`: mobiles of offices, and codes of organisations that look like identity numbers. */
export function makePersonalCheck(allowed: Allowed): PersonalCheck {
  const clean = new Set<string>();

  function scan(text: string): Finding[] {
    if (clean.has(text)) return [];
    const findings = scanForErrors(text).filter((finding) => !isAllowed(finding, text, allowed));
    if (findings.length > 0) return findings;
    if (clean.size === MOST_REMEMBERED) clean.clear();
    clean.add(ownText(text));
    return findings;
  }

  const told = (path: string, content: string, offset: number, text: string, where: string) =>
    scan(text).map((finding) => describe(finding, path, content, offset, where));

  return {
    checkPage: (path, html, page) => [
      ...page.runs.flatMap(({ text, offset }) => told(path, html, offset, onOneLine(text), '网页文字')),
      ...page.unseen.flatMap(({ text, offset }) => told(path, html, offset, onOneLine(text), '网页里不显示的文字')),
      ...page.values.flatMap(({ text, offset }) => told(path, html, offset, decoded(text), '网页元素的属性')),
    ],
    checkFile: (path, text) => [...piecesOf(path, text)].flatMap(({ piece, offset }) => told(path, text, offset, piece, '文件内容')),
    checkName: (path) => told(path, '', 0, decoded(path), '文件名'),
  };
}

function describe({ code, what, masked }: Finding, path: string, content: string, offset: number, where: string): Problem {
  const hint = '在资料里找到它，按 npm run check 的提示删掉或遮盖；资料里没有的，请维护网站的人查明它从哪里来';
  return { ...outputProblem(code, path, content, offset, `${where}里有${what}：${masked}`, hint), field: where };
}

/** As a browser shows it. */
function onOneLine(text: string): string {
  return text.includes('\n') ? text.replace(/\s+/g, ' ') : text;
}

/** The texts of a file: of JSON and JSON Lines its strings, else its lines. */
function* piecesOf(path: string, text: string): Generator<{ piece: string; offset: number }> {
  const pattern = POSTINGS.test(path) ? KEYS : JSON_FILES.test(path) || OPENINGS.test(path) ? STRINGS : LINES;
  for (const match of text.matchAll(pattern)) {
    const piece = match[1] ?? (pattern === LINES ? match[0] : '');
    if (piece !== '') yield { piece: piece.includes('\\') ? unescaped(piece) : piece, offset: match.index };
  }
}

const JSON_FILES = /\.json(?:l|ld)?$/;
/** Files of the search index whose values are places in pages, written as letters and digits; their keys are words. */
const POSTINGS = /(?:^|\/)search\/index\/[^/]+\/[bo]\d+\.json$/;
/** Lines of the publication log, whose entries and contents are JSON; what else is in them are salts. */
const OPENINGS = /(?:^|\/)ledger\/openings\/[^.]+\.txt$/;
const KEYS = /"((?:[^"\\]|\\.){9,})":/g;
/** Short ones are passed over as a whole: from the end of one to the next string there are numbers, which may be sums of money. */
const STRINGS = /"(?:[^"\\]|\\.){0,4}"|"((?:[^"\\]|\\.){5,})"/g;
const LINES = /[^\r\n]{5,}/g;

function unescaped(piece: string): string {
  try {
    return JSON.parse(`"${piece}"`) as string;
  } catch {
    return piece;
  }
}

/** An address as it was before it was written as one. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
