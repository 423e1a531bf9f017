import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** The table of docs/architecture.md: what each folder may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  schema: [],
  sources: ['schema'],
  model: ['schema'],
  privacy: ['model', 'schema'],
  ledger: ['model', 'schema'],
  workbook: ['sources', 'privacy', 'schema'],
  attachments: ['workbook', 'sources', 'privacy', 'schema'],
  rules: ['model', 'privacy', 'ledger', 'schema'],
  search: ['format', 'schema'],
  federation: ['search', 'ledger', 'schema'],
  import: ['workbook', 'sources', 'schema'],
  output: ['privacy', 'schema'],
  format: [],
  templates: ['format', 'schema'],
  site: ['attachments', 'sources', 'model', 'rules', 'privacy', 'ledger', 'search', 'federation', 'templates', 'format', 'schema'],
  components: ['format', 'model', 'schema', 'client', 'assets'],
  layouts: ['components', 'format', 'model', 'output', 'schema', 'styles', 'client'],
  pages: ['site', 'layouts', 'components', 'format', 'model', 'client', 'schema'],
  client: ['format', 'model', 'rules', 'privacy', 'search', 'import', 'ledger', 'schema', 'sources', 'workbook', 'attachments'],
};
/** Components take plain props; the shapes of these are the site's. */
const MAY_IMPORT_TYPES: Record<string, readonly string[]> = { components: ['site'], layouts: ['site'] };
/** What stands around every page is the same everywhere; handing it through each page would be noise. */
const FRAME = 'src/site/frame.ts';
/** The page on which editors check files asks the very check that the build asks. */
const CHECK = 'src/site/check-sources.ts';
const SITE_SEES_ASTRO = new Set(['site', 'components', 'layouts', 'pages']);

const files = globSync('src/**/*.{ts,astro}')
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => path.replaceAll('\\', '/'));
const folderOf = (path: string) => path.split('/')[1] ?? '';
const IMPORT = /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

test('imports point only the way the architecture says', () => {
  const wrong = files.flatMap((path) => {
    const folder = folderOf(path);
    const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])];
    return [...readFileSync(path, 'utf8').matchAll(IMPORT)]
      .map(([statement, from, bare]) => ({ name: from ?? bare ?? '', typesOnly: /^(?:import|export)\s+type\b/.test(statement) }))
      .filter(({ name }) => name.startsWith('.'))
      .map(({ name, typesOnly }) => ({ target: normalize(join(dirname(path), name)).replaceAll('\\', '/'), typesOnly }))
      .filter(
        ({ target, typesOnly }) =>
          !target.startsWith('src/') || ![...allowed, ...(typesOnly ? (MAY_IMPORT_TYPES[folder] ?? []) : [])].includes(folderOf(target)),
      )
      .filter(({ target }) => !(folder === 'layouts' && target === FRAME))
      .filter(({ target }) => !(path.startsWith('src/client/precheck/') && target === CHECK))
      .map(({ target }) => `${path} → ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('nothing below the site knows Astro', () => {
  expect(files.filter((path) => !SITE_SEES_ASTRO.has(folderOf(path)) && /['"]astro[:/'"]/.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('only the settings read the environment', () => {
  const readers = files.filter((path) => /process\.env\b/.test(readFileSync(path, 'utf8')));
  expect(readers).toEqual(['src/site/settings.ts']);
});

test('the build has no clock', () => {
  const inBuild = files.filter(
    (path) => folderOf(path) !== 'client' && /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b/.test(readFileSync(path, 'utf8')),
  );
  expect(inBuild).toEqual([]);
});

test('what people read stands in the wording files, not in components, layouts, pages or browser code', () => {
  const values = new Set(globSync('src/{schema,model}/**/*.ts').flatMap((path) => literalsOf(readFileSync(path, 'utf8'))));
  const spoken = files
    .filter((path) => ['components', 'layouts', 'pages', 'client'].includes(folderOf(path)) && !READS_WHAT_IS_TYPED.has(path))
    .flatMap((path) =>
      withoutComments(readFileSync(path, 'utf8'))
        .split('\n')
        .map((line, index) => ({ place: `${path}:${index + 1}`, line: withoutValues(line, values) }))
        .filter(({ line }) => /\p{Script=Han}/u.test(line))
        .map(({ place, line }) => `${place} ${line.trim().slice(0, 80)}`),
    );
  expect(spoken).toEqual([]);
});

/** Know the units that people write behind a figure. */
const READS_WHAT_IS_TYPED = new Set(['src/client/read-figure.ts', 'src/client/ledger/read-claim.ts']);
const QUOTED = /'([^'\n]*)'/g;

function literalsOf(code: string): string[] {
  return [...code.matchAll(QUOTED)].map((match) => match[1] ?? '').filter((text) => /\p{Script=Han}/u.test(text));
}

/** A value of a record that is compared with is no text: `status === '有效'`. */
function withoutValues(line: string, values: ReadonlySet<string>): string {
  return line.replace(QUOTED, (quoted, text: string) => (values.has(text) ? "''" : quoted));
}

/** Blanks out comments, keeping lines; an address with `//` is none. */
function withoutComments(code: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, blank).replace(/(^|[\s;{}(,])\/\/[^\n]*/g, blank);
}
