import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../../tests/site/browser.ts';
import { sumUp, sumUpByClass, type Answered, type Figures } from '../../../tests/search/figures.ts';
import { CLASSES } from '../../../tests/search/labelled-query.ts';
import { makeQueries } from '../../../tests/search/make-queries.ts';
import { readCorpus } from '../../../tests/search/read-corpus.ts';
import { runQueries } from '../../../tests/search/run-queries.ts';
import { machine, say } from '../figures.ts';
import { startGzipServer } from '../reading/gzip-server.ts';
import { benchSite } from './bench-site.ts';
import { describeFailures } from './describe-failures.ts';
import { loadFigures } from './load-figures.ts';

/** Asks every labelled query in a browser; tables in Markdown. What was not as it should be is listed in `folder`. */
export async function queryFigures(folder: string): Promise<string> {
  const { root, site } = await benchSite(folder);
  say('读出每一页的文字，定出每一问的答案');
  const corpus = readCorpus(root, site);
  const queries = makeQueries(corpus);
  const server = await startGzipServer(site, new Map());
  const browser = await launchBrowser();
  try {
    say(`在浏览器里问 ${queries.length} 个问题，共 ${corpus.pages.size} 页`);
    const how = new Map<string, string>();
    const answers = await runQueries(browser, server.url, queries, {
      timed: true,
      onAnswer: ({ query }, way) => how.set(query.text, way),
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'failures.md'), describeFailures(answers, how));
    say('测量传输和速度');
    const loads = await loadFigures(browser, site, queries);
    return [machine(), '', `${corpus.pages.size} pages, ${queries.length} queries.`, '', ...classTable(answers), '', ...loads].join('\n');
  } finally {
    await browser.close();
    await server.close();
  }
}

function classTable(answers: readonly Answered[]): string[] {
  const byClass = [...sumUpByClass(answers)].map(([of, figures]) => row(CLASSES[of].name, figures));
  const names = answers.filter(({ query }) => 'leads' in CLASSES[query.of]);
  const exact = answers.filter(({ query }) => 'leads' in CLASSES[query.of] || 'reaches' in CLASSES[query.of]);
  return [
    '| class | queries | recall | precision | recall@10 | meant page in first 10 | meant page first | MRR | no answer | warm p50 ms | p95 ms |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...byClass,
    row('**names, former names, companies**', sumUp(names)),
    row('**these, titles, numbers, pinyin, initials**', sumUp(exact)),
    row('**all**', sumUp(answers)),
    '| to reach | 250 | 0.99 | 0.9 | 0.99 | 1 for names, titles, numbers, pinyin, initials | 0.98 for names | | 0 | | 100 |',
  ];
}

function row(name: string, figures: Figures): string {
  const { queries, recall, precision, recallAt10, inFirstTen, first, mrr, unanswered, p50, p95 } = figures;
  const shares = [recall, precision, recallAt10, inFirstTen, first, mrr].map((share) => share.toFixed(3));
  return `| ${[name, queries, ...shares, unanswered, p50.toFixed(0), p95.toFixed(0)].join(' | ')} |`;
}
