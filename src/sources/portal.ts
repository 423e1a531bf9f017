/** `content/portal/header.html` and `footer.html`: what a district's portal puts into the head and foot of every page. */
import type { Problem } from '../schema/problem.ts';
import { decode } from './decode.ts';
import type { SourceFiles } from './files.ts';
import { fileProblem, finding } from './finding.ts';
import { openFolder } from './folder.ts';
import { PORTAL_FOLDER } from './portal-folder.ts';
import { readFragment } from './portal-fragment.ts';

/** Fragments that may stand in pages as they are; absent where the district has none. */
export interface Portal {
  header?: string;
  footer?: string;
}

const PARTS = { 'header.html': 'header', 'footer.html': 'footer' } as const;

/** Reads both fragments. Never throws; a fragment with an error is left out and its problems are told. */
export function readPortal(files: SourceFiles): { portal: Portal; problems: Problem[] } {
  const portal: Portal = {};
  const problems: Problem[] = [];
  const folder = openFolder(files);
  const found: Problem[] = [];
  if (!folder.entries('content', []).some(({ name, kind }) => name === PORTAL_FOLDER && kind === 'folder')) return { portal, problems };
  for (const { name } of folder.entries(`content/${PORTAL_FOLDER}`, found)) {
    const path = `content/${PORTAL_FOLDER}/${name}`;
    const part = PARTS[name as keyof typeof PARTS] as keyof Portal | undefined;
    if (!part) {
      problems.push(
        fileProblem(path, finding('BAD-FILE-UNKNOWN', `“${name}”不会被读取`, `这个文件夹里只放 ${Object.keys(PARTS).join(' 和 ')}`)),
      );
      continue;
    }
    const bytes = folder.read(path, found);
    if (!bytes) continue;
    const { text, findings } = decode(bytes, 'html');
    problems.push(...findings.map(({ line, ...rest }) => fileProblem(path, rest, { line })));
    if (text === undefined) continue;
    const read = readFragment(text);
    problems.push(...read.findings.map(({ line, column, ...rest }) => fileProblem(path, rest, { line, column })));
    if (read.html) portal[part] = read.html;
  }
  const names = namesOf(portal.header);
  for (const name of namesOf(portal.footer).filter((one) => names.includes(one))) {
    const found = finding('PORTAL-ATTRIBUTE', `页眉和页脚的导航都叫“${name}”`, '换一个名称，用读屏软件的人靠它分清两个导航');
    problems.push(fileProblem(`content/${PORTAL_FOLDER}/footer.html`, found));
  }
  return { portal, problems: [...found, ...problems] };
}

/** Names of the navigations in a fragment. */
function namesOf(html = ''): string[] {
  return [...html.matchAll(/ aria-label="([^"]*)"/g)].map((match) => match[1]!);
}
