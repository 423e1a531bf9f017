/** Reads hostile texts away from the tests, so that one that never ends can be stopped. Says which one it begins. */
import { parentPort, workerData } from 'node:worker_threads';
import { householdBallots } from '../../../src/privacy/headers.ts';
import { scanMarkdown } from '../../../src/privacy/scan.ts';
import { kindOf } from '../../../src/schema/registry.ts';
import { judgeLink } from '../../../src/sources/links.ts';
import { markdownProblems, renderMarkdown } from '../../../src/sources/markdown.ts';
import { readFragment } from '../../../src/sources/portal-fragment.ts';
import { readTable } from '../../../src/sources/table.ts';
import { readJsonFile, readText } from '../../../src/sources/text.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a body': (text) => {
    const problems = markdownProblems(text, { file: 'a.md', line: 1, row: 0 });
    // As the build does: what has errors is never shown.
    return problems.some(({ severity }) => severity === 'error') || renderMarkdown(text);
  },
  'personal data': scanMarkdown,
  'table heads': (text) => [...householdBallots(text)],
  'front matter': (text) => readText(bytesOf(`---\n标题: ${text}\n---\n正文\n`), kindOf('help'), 'content/help/a.md'),
  'a cell': (text) =>
    readTable(
      bytesOf(`社区编号,社区名称,街道编号,地址,公开电话\ns01-01,"${text.slice(0, 32_000).replaceAll('"', '""')}",s01,,\n`),
      kindOf('community'),
      'data/communities.csv',
    ),
  'a table': (text) => readTable(bytesOf(text), kindOf('community'), 'data/communities.csv'),
  JSON: (text) => readJsonFile(bytesOf(text), kindOf('campaign'), 'data/campaign.json'),
  'a link': judgeLink,
  'a portal fragment': (text) => readFragment(text.slice(0, 600)),
};

for (const text of workerData as string[]) {
  for (const [name, read] of Object.entries(READERS)) {
    parentPort?.postMessage(`${name}: ${JSON.stringify(text.slice(0, 24))}`);
    read(text);
  }
}
parentPort?.postMessage('done');
