/** Which file holds which kind. A file nobody would read is a mistake to be told, not one to be passed over. */
import type { Problem } from '../schema/problem.ts';
import { KINDS, type Kind } from '../schema/registry.ts';
import type { Entry } from './files.ts';
import type { Folder } from './folder.ts';
import { fileProblem, finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { PORTAL_FOLDER } from './portal-folder.ts';

/** The publication log below `data/`: no table that a clerk fills in, read by `src/ledger/`. */
export const LEDGER_FOLDER = 'ledger';

export interface SourcePath {
  kind: Kind;
  path: string;
}

/** Every source file below the root, in the order of the registry and of names. */
export function findSources(folder: Folder, problems: Problem[]): SourcePath[] {
  const data = folder.entries('data', problems);
  const content = folder.entries('content', problems);
  const found = KINDS.flatMap((kind) => sourcesOf(kind, data, content, folder, problems));
  reportStrays('data', data, problems);
  reportStrays('content', content, problems);
  for (const kind of KINDS) {
    if (!kind.source.required || found.some((source) => source.kind === kind)) continue;
    const path = `data/${nameOf(kind)}`;
    if (problems.some((problem) => problem.file === path || problem.file === 'data')) continue;
    problems.push(
      fileProblem(
        path,
        finding('BAD-FILE-MISSING', `缺少“${kind.title}”（${nameOf(kind)}）`, '请放入这个文件，列名和例子见 data/README.md'),
      ),
    );
  }
  return found;
}

function sourcesOf(kind: Kind, data: readonly Entry[], content: readonly Entry[], folder: Folder, problems: Problem[]): SourcePath[] {
  const { form, file, byYear } = kind.source;
  if (form === 'json' || form === 'table') {
    return data.some((entry) => entry.kind === 'file' && entry.name === nameOf(kind)) ? [{ kind, path: `data/${nameOf(kind)}` }] : [];
  }
  const top = form === 'parts' ? 'data' : 'content';
  if (!(form === 'parts' ? data : content).some((entry) => entry.kind === 'folder' && entry.name === file)) return [];
  const entries = folder.entries(`${top}/${file}`, problems);
  if (!byYear) return filesIn(`${top}/${file}`, entries, kind, problems);
  return entries.flatMap((entry) => {
    const path = `${top}/${file}/${entry.name}`;
    if (entry.kind === 'folder' && /^(?:19|20)\d{2}$/.test(entry.name))
      return filesIn(path, folder.entries(path, problems), kind, problems);
    problems.push(
      fileProblem(path, finding('BAD-FILE-UNKNOWN', `“${entry.name}”没有放在年份文件夹里`, '请移到发布年份的文件夹里，例如 2026')),
    );
    return [];
  });
}

function filesIn(path: string, entries: readonly Entry[], kind: Kind, problems: Problem[]): SourcePath[] {
  const extension = kind.source.form === 'texts' ? '.md' : '.csv';
  return entries.flatMap((entry) => {
    if (entry.kind === 'file' && entry.name.endsWith(extension)) return [{ kind, path: `${path}/${entry.name}` }];
    problems.push(
      fileProblem(
        `${path}/${entry.name}`,
        finding('BAD-FILE-UNKNOWN', `“${entry.name}”不会被读取，这个文件夹里只放 ${extension} 文件`, '请转换格式、移走或删掉'),
      ),
    );
    return [];
  });
}

/** Entries of the two top folders that no kind claims. */
function reportStrays(top: 'data' | 'content', entries: readonly Entry[], problems: Problem[]): void {
  const known = new Map(
    KINDS.filter((kind) => (kind.source.form === 'texts') === (top === 'content')).map((kind) => [
      nameOf(kind),
      kind.source.form === 'json' || kind.source.form === 'table' ? 'file' : 'folder',
    ]),
  );
  known.set(top === 'data' ? LEDGER_FOLDER : PORTAL_FOLDER, 'folder');
  for (const entry of entries) {
    if (known.get(entry.name) === entry.kind) continue;
    const near = nearest(entry.name, known.keys());
    problems.push(
      fileProblem(
        `${top}/${entry.name}`,
        finding(
          'BAD-FILE-UNKNOWN',
          `“${entry.name}”不会被读取，没有这种资料`,
          near && near !== entry.name ? `是不是 ${near}？请改正文件名，或删掉` : '请改正文件名，或移到别处',
        ),
      ),
    );
  }
}

function nameOf(kind: Kind): string {
  const { form, file } = kind.source;
  return form === 'json' ? `${file}.json` : form === 'table' ? `${file}.csv` : file;
}
