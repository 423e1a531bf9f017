/** Loads the sources and renders every page into the folder given, without search index and output checks. */
import { renderPages } from '../build/render-pages.ts';

const folder = process.argv[2];
if (!folder) throw new Error('render-only.ts needs a folder');
await renderPages(process.cwd(), folder, () => {});
