import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeCompoundPages } from '../hugo/compound-pages.ts';
import { COMPOUND, FRAME, NOTICE } from './templates.ts';

/**
 * Writes an Eleventy site over the notices and compounds of a source root: the same pages as those of the Hugo site
 * (`../hugo/hugo-site.ts`), with templates in JavaScript, Eleventy's fastest form, and one list of each kind.
 */
export function writeEleventySite(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'content/notices'), join(folder, 'src/notices'), { recursive: true });
  writeCompoundPages(root, join(folder, 'src/compounds'), (matter) => `---json\n${matter}\n---\n`);
  const attachments = join(root, 'public');
  if (existsSync(attachments)) cpSync(attachments, join(folder, 'static'), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const CONFIG = `module.exports = (config) => {
  config.addPassthroughCopy({ static: '.' });
  config.addCollection('notices', (all) => all.getFilteredByGlob('src/notices/**/*.md'));
  config.addCollection('compounds', (all) => all.getFilteredByGlob('src/compounds/*.md'));
  config.addCollection('byId', (all) => new Map(all.getFilteredByGlob('src/compounds/*.md').map((page) => [page.fileSlug, page])));
  config.addCollection('affairs', (all) => Map.groupBy(all.getFilteredByGlob('src/notices/**/*.md'), (page) => page.data['事项编号']));
  return { dir: { input: 'src', output: '../eleventy-out' }, markdownTemplateEngine: false };
};
`;

/** Pages of forty, as Hugo's. */
function list(kind: string): string {
  return `const { frame, text } = require('../_includes/frame.cjs');
exports.data = { pagination: { data: 'collections.${kind}', size: 40 }, permalink: (data) => '/${kind}/' + (data.pagination.pageNumber ? 'page/' + (data.pagination.pageNumber + 1) + '/' : '') };
exports.render = (data) => frame('${kind}', data.page.url, '<h1>${kind}</h1><ul>' + data.pagination.items.map((page) => '<li><a href="' + page.url + '">' + text(page.data['标题']) + '</a> ' + text(page.data['发布日期']) + '</li>').join('') + '</ul>');
`;
}

const FILES: Readonly<Record<string, string>> = {
  'eleventy.config.cjs': CONFIG,
  'package.json': '{ "private": true }\n',
  'src/notices/notices.11tydata.json': '{ "layout": "notice.11ty.cjs" }\n',
  'src/compounds/compounds.11tydata.json': '{ "layout": "compound.11ty.cjs" }\n',
  'src/lists/notices.11ty.cjs': list('notices'),
  'src/lists/compounds.11ty.cjs': list('compounds'),
  'src/_includes/frame.cjs': FRAME,
  'src/_includes/notice.11ty.cjs': NOTICE,
  'src/_includes/compound.11ty.cjs': COMPOUND,
};
