/**
 * Checks the sources and renders every page into the folder given, without
 * search index and output checks; prints the user seconds of both as JSON.
 */
import { checkSources } from '../../src/site/check-sources.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { handOver } from '../../src/site/hand-over.ts';
import { settings } from '../../src/site/settings.ts';
import { renderPages } from '../build/render-pages.ts';

const folder = process.argv[2];
if (!folder) throw new Error('render-only.ts needs a folder');
handOver(settings.sourcesDir, checkSources(settings.sourcesDir, nodeFiles(settings.sourcesDir)));
const checked = userSeconds();
await renderPages(process.cwd(), folder, () => {});
process.stdout.write(`${JSON.stringify({ check: checked, render: userSeconds() - checked })}\n`);

function userSeconds(): number {
  return process.cpuUsage().user / 1e6;
}
