import { maskText } from '../privacy/mask.ts';
import type { Problem } from '../schema/problem.ts';
import { checkBakedDays } from './baked-days.ts';
import { checkFoot } from './foot.ts';
import { checkForeignInAsset, checkForeignRequests } from './foreign.ts';
import { makeLinkCheck } from './links.ts';
import { checkHeadTags } from './head-tags.ts';
import { checkMarkup } from './markup.ts';
import type { Output } from './output.ts';
import { readPage } from './page.ts';
import { makePersonalCheck } from './personal-data.ts';
import { checkValidity } from './validity.ts';

export type { Output } from './output.ts';

export interface OutputReport {
  problems: Problem[];
  pages: number;
  /** The one script that stands in pages, for the hash in the policy; undefined when there is none. */
  inlineScript: string | undefined;
  /** The same of the style sheets, in the order in which they were met. */
  inlineStyles: string[];
}

/** The sheet of every page, and one each for texts, tools, lists, compounds, registers, the check of files, the log and posters. */
const MOST_SHEETS = 9;

/** Scripts and styles are this program's own; pictures and the like hold no text; the database says what the tables say that are looked through. */
const NO_TEXT = /\.(?:css|js|mjs|map|png|jpe?g|webp|gif|ico|woff2?|pdf|ofd|docx?|xlsx?|pptx?|sqlite|zip|gz|br)$/;
/** Of the publication log: hashes, and entries that stand once more beside their openings, as text. */
const TILE = /^ledger\/tile\//;
/** Said of the site once it is finished; hashes in it would look like numbers of people. */
const WRITTEN_LATER = /^(?:build\.json|ledger\/manifest\/\w+)$/;

/**
 * Checks a finished site, one file after the other. `progress` hears the number of files done. Personal data in messages
 * is masked.
 */
export function checkOutput(output: Output, progress: (done: number) => void = () => {}): OutputReport {
  const problems: Problem[] = [];
  const links = makeLinkCheck(output);
  const personal = makePersonalCheck(output.allowed ?? new Set());
  let pages = 0;
  let inlineScript: string | undefined;
  const styles = new Set<string>();
  for (const [index, path] of output.paths.entries()) {
    progress(index);
    problems.push(...personal.checkName(path));
    if (path.endsWith('.html')) {
      const html = output.read(path);
      const page = readPage(html);
      pages += 1;
      inlineScript ??= page.inlineScripts[0]?.text;
      for (const { text } of page.inlineSheets) if (styles.size < MOST_SHEETS) styles.add(text);
      problems.push(
        ...links.checkPage(path, html, page),
        ...checkForeignRequests(path, html, page, output),
        ...checkBakedDays(path, html, page),
        ...checkValidity(path, html, output),
        ...checkHeadTags(path, html, page),
        ...checkFoot(path, html, page),
        ...checkMarkup(path, html, page, { script: inlineScript, styles }),
        ...personal.checkPage(path, html, page),
      );
    } else if (/\.(?:css|js|mjs)$/.test(path)) {
      const text = output.read(path);
      problems.push(...links.checkAsset(path, text), ...checkForeignInAsset(path, text, output));
    } else if (!NO_TEXT.test(path) && !TILE.test(path) && !WRITTEN_LATER.test(path)) {
      problems.push(...personal.checkFile(path, output.read(path)));
    }
  }
  problems.push(...links.finish());
  return { problems: onceEach(problems).map(masked), pages, inlineScript, inlineStyles: [...styles] };
}

function masked(problem: Problem): Problem {
  return { ...problem, file: maskText(problem.file), message: maskText(problem.message) };
}

/** What is wrong in a header is wrong on every page: it is said once, with the number of further places. */
function onceEach(problems: readonly Problem[]): Problem[] {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.code} ${problem.message}`;
    const group = alike.get(key);
    if (group) group.push(problem);
    else alike.set(key, [problem]);
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    return [others.length === 0 ? first : { ...first, message: `${first.message}（另有 ${others.length} 处相同）` }];
  });
}
