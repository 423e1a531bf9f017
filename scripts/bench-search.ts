import { resolve } from 'node:path';
import { writeIntoDocument } from './bench/figures.ts';
import { indexFigures } from './bench/search/index-figures.ts';
import { queryFigures } from './bench/search/query-figures.ts';
import { runCommand } from './command-line.ts';

/** Each part with the name of its marks in docs/performance.md. */
const PARTS = { queries: { mark: 'search-queries', measure: queryFigures }, index: { mark: 'search-index', measure: indexFigures } };
/** Kept between runs: the sites take longer than the questions. */
const FOLDER = '.cache/bench-search';

await runCommand(
  {
    usage: 'npm run bench:search',
    about: `用三千页的演示区考查搜索：在浏览器里问三百多个有标准答案的问题，按类列出找全、找准、排在前面的比例和快慢；再测量一万条公示的索引。没有答好的问题列在 ${FOLDER}/failures.md。`,
    options: [
      { name: 'only', value: 'PART', choices: Object.keys(PARTS), about: '只测一部分：queries 提问，index 建立索引' },
      { name: 'write', about: '把结果写进 docs/performance.md' },
    ],
  },
  async (given) => {
    for (const [name, { mark, measure }] of Object.entries(PARTS)) {
      if (name !== (given.value('only') ?? name)) continue;
      const table = await measure(resolve(FOLDER));
      process.stdout.write(`${table}\n\n`);
      if (given.has('write')) writeIntoDocument(mark, table);
    }
    return 0;
  },
);
