import { maskText } from '../privacy/mask.ts';
import type { Problem } from '../schema/problem.ts';
import { checkBakedDays } from './baked-days.ts';
import { checkFoot } from './foot.ts';
import { checkForeignInAsset, checkForeignRequests } from './foreign.ts';
import { checkHeadTags } from './head-tags.ts';
import { judgeLinks, makeLinkCheck, type Found, type Met, type MetLinks } from './links.ts';
import { checkMarkup, differentScript, differentSheet } from './markup.ts';
import { checkPolicy } from './meta-policy.ts';
import type { Output, OutputFacts } from './output.ts';
import { readPage } from './page.ts';
import { makeInlineHash } from './inline-hash.ts';
import { makePersonalCheck } from './personal-data.ts';
import { outputProblem } from './problem.ts';
import { checkValidity } from './validity.ts';

export { INDEX_PART } from './links.ts';
export type { Output, OutputFacts } from './output.ts';

export interface OutputReport {
  problems: Problem[];
  pages: number;
  /** The hash of the one script that stands in pages, as the policy names it; undefined when there is none. */
  inlineScript: string | undefined;
  /** Those of the style sheets, sorted. */
  inlineStyles: string[];
}

/** What a check of some files of a site collected; plain data, so that threads can hand it over. */
export interface CheckedFiles {
  pages: number;
  /** Problems by code and message: the one in the smallest path, and how many there are. */
  found: ReadonlyMap<string, Found>;
  links: MetLinks;
  /** Hashes of scripts and sheets that stand in pages, each with the smallest path of a page where it was seen. */
  scripts: ReadonlyMap<string, string>;
  sheets: ReadonlyMap<string, string>;
}

/** Checks the files of a site, one after the other. */
export interface FileCheck {
  /** Whether the text of a file has to be looked at at all. */
  wants(path: string): boolean;
  /** Looks at one file; `text` may be left out when it is not wanted. */
  check(path: string, text?: string): SeenFile;
  /** Says again what was seen of a file that is as it was, of which `problems` was 0. */
  repeat(path: string, seen: SeenFile): void;
  result(): CheckedFiles;
}

/** What was seen of one file; plain data. As long as no file of the site is gone, it is all that counts for the whole. */
export interface SeenFile {
  problems: number;
  /** Places in other pages to which it leads. */
  fragments: readonly Pick<Met, 'url' | 'file' | 'fragment'>[];
  /** Hashes of what stands in the page itself. */
  scripts: readonly string[];
  sheets: readonly string[];
}

/** The sheet of every page, and one each for texts, tools, lists, compounds, registers, the check of files, the log and posters. */
const MOST_SHEETS = 9;

/** Scripts and styles are this program's own; pictures and the like hold no text; the database says what the tables say that are looked through. */
const NO_TEXT = /\.(?:css|js|mjs|map|png|jpe?g|webp|gif|ico|woff2?|pdf|ofd|docx?|xlsx?|pptx?|sqlite|zip|gz|br)$/;
const ASSET = /\.(?:css|js|mjs)$/;
/** Of the publication log: hashes, and entries that stand once more beside their openings, as text. */
const TILE = /^ledger\/tile\//;
/** Said of the site once it is finished; hashes in it would look like numbers of people. */
const WRITTEN_LATER = /^(?:build\.json|ledger\/manifest\/\w+)$/;

/** Whether a file holds data or text that is looked through for what may not be published, and for nothing else. */
export function isLookedThrough(path: string): boolean {
  return !path.endsWith('.html') && !NO_TEXT.test(path) && !TILE.test(path) && !WRITTEN_LATER.test(path);
}

/** A check of files of one site, which may be some of them: `joinChecks` says what follows for the whole. */
export function makeFileCheck(facts: OutputFacts): FileCheck {
  const found = new Map<string, Found>();
  const links = makeLinkCheck(facts);
  const personal = makePersonalCheck(facts.allowed ?? new Set());
  const hashOf = makeInlineHash();
  const [scripts, sheets] = [new Map<string, string>(), new Map<string, string>()];
  let pages = 0;

  function tell(problems: readonly Problem[]): void {
    for (const problem of problems) addFound(found, { problem, count: 1 });
  }

  function notePage(path: string, { scripts: own, sheets: styles }: Pick<SeenFile, 'scripts' | 'sheets'>): void {
    pages += 1;
    for (const text of own) addSeen(scripts, text, path, 2);
    for (const text of styles) addSeen(sheets, text, path, MOST_SHEETS + 1);
  }

  function checkPage(path: string, html: string): SeenFile {
    const page = readPage(html);
    const inline = {
      scripts: page.inlineScripts.map(({ text }) => hashOf(text)),
      sheets: page.inlineSheets.map(({ text }) => hashOf(text)),
    };
    const seen = { ...inline, fragments: links.fragmentsOf(path, page) };
    notePage(path, seen);
    const problems = [
      ...links.checkPage(path, html, page),
      ...checkForeignRequests(path, html, page, facts),
      ...checkBakedDays(path, html, page),
      ...checkValidity(path, html, facts),
      ...checkHeadTags(path, html, page),
      ...checkFoot(path, html, page),
      ...checkMarkup(path, html, page),
      ...checkPolicy(path, html, page, inline),
      ...personal.checkPage(path, html, page),
    ];
    tell(problems);
    return { ...seen, problems: problems.length };
  }

  function checkOther(path: string, text: string): SeenFile {
    const problems = !ASSET.test(path)
      ? personal.checkFile(path, text)
      : [...links.checkAsset(path, text), ...checkForeignInAsset(path, text, facts)];
    tell(problems);
    return { problems: problems.length, scripts: [], sheets: [], fragments: [] };
  }

  return {
    wants: (path) => path.endsWith('.html') || ASSET.test(path) || isLookedThrough(path),
    check(path, text = '') {
      const named = personal.checkName(path);
      tell(named);
      const seen = path.endsWith('.html') ? checkPage(path, text) : checkOther(path, this.wants(path) ? text : '');
      return { ...seen, problems: seen.problems + named.length };
    },
    repeat(path, seen) {
      if (path.endsWith('.html')) notePage(path, seen);
      links.repeat(path, seen.fragments);
    },
    result: () => ({ pages, found, links: links.met(), scripts, sheets }),
  };
}

/** What follows from the checks of all files together; `paths` are all of them, also those that nobody had to look at. */
export function joinChecks(checks: readonly CheckedFiles[], { paths, read }: Pick<Output, 'paths' | 'read'>): OutputReport {
  const found = new Map<string, Found>();
  for (const check of checks) for (const one of check.found.values()) addFound(found, one);
  for (const one of judgeLinks(
    checks.map(({ links }) => links),
    new Set(paths),
    read,
  ))
    addFound(found, one);
  const [script, ...otherScripts] = joinSeen(checks.map(({ scripts }) => scripts));
  const sheets = joinSeen(checks.map((check) => check.sheets));
  for (const { path } of otherScripts) addFound(found, { problem: outputProblem(...differentScript(path)), count: 1 });
  for (const { path } of sheets.slice(MOST_SHEETS)) addFound(found, { problem: outputProblem(...differentSheet(path)), count: 1 });
  return {
    problems: [...found.values()].map(onceOnly).sort(byPlace).map(masked),
    pages: checks.reduce((sum, { pages }) => sum + pages, 0),
    inlineScript: script?.text,
    inlineStyles: sheets
      .slice(0, MOST_SHEETS)
      .map(({ text }) => text)
      .sort(),
  };
}

/** Checks a finished site, one file after the other. Personal data in messages is masked. */
export function checkOutput(output: Output): OutputReport {
  const check = makeFileCheck(output);
  for (const path of output.paths) check.check(path, check.wants(path) ? output.read(path) : '');
  return joinChecks([check.result()], output);
}

/** What is wrong in a header is wrong on every page: it is said once, with the number of further places. */
function addFound(all: Map<string, Found>, { problem, count }: Found): void {
  const key = `${problem.code} ${problem.message}`;
  const known = all.get(key);
  if (!known) all.set(key, { problem, count });
  else {
    known.count += count;
    if (byPlace(problem, known.problem) < 0) known.problem = problem;
  }
}

function onceOnly({ problem, count }: Found): Problem {
  return count === 1 ? problem : { ...problem, message: `${problem.message}（另有 ${count - 1} 处相同）` };
}

function addSeen(seen: Map<string, string>, text: string, path: string, most: number): void {
  const known = seen.get(text);
  if (known === undefined ? seen.size < most : path < known) seen.set(text, path);
}

/** By the path where each was seen first. */
function joinSeen(all: readonly ReadonlyMap<string, string>[]): { text: string; path: string }[] {
  const seen = new Map<string, string>();
  for (const one of all) for (const [text, path] of one) addSeen(seen, text, path, Infinity);
  return [...seen]
    .map(([text, path]) => ({ text, path }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.text < b.text ? -1 : 1));
}

function byPlace(a: Problem, b: Problem): number {
  const [first, second] = [a.file, b.file];
  return (
    (first < second ? -1 : first > second ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

function masked(problem: Problem): Problem {
  return { ...problem, file: maskText(problem.file), message: maskText(problem.message) };
}
