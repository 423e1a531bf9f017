import type { Browser, BrowserContextOptions } from 'playwright-core';
import { askThroughAll, askThroughAllAgain, openSearch } from './ask.ts';
import type { Answered } from './figures.ts';
import type { LabelledQuery } from './labelled-query.ts';

/** Readers here, and now: whether a period is open depends on both. */
export const READER: BrowserContextOptions = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' };

/**
 * Asks all queries one after the other in one tab, as a reader goes on asking,
 * through all years.
 * With `timed` all are asked a second time, when everything is loaded, and
 * that time counts.
 */
export async function runQueries(
  browser: Browser,
  url: string,
  queries: readonly LabelledQuery[],
  { timed, onAnswer }: { timed: boolean; onAnswer?: (answered: Answered, how: string) => void },
): Promise<Answered[]> {
  const context = await browser.newContext(READER);
  try {
    const page = await context.newPage();
    await openSearch(page, url);
    const answers: Answered[] = [];
    for (const query of queries) {
      const { paths, how } = await askThroughAll(page, query.text);
      const answered = { query, found: [...new Set(paths)], ms: NaN };
      answers.push(answered);
      onAnswer?.(answered, how);
    }
    if (!timed) return answers;
    const times: number[] = [];
    for (const { text } of queries) times.push((await askThroughAllAgain(page, text)).ms);
    return answers.map((answered, index) => ({ ...answered, ms: times[index] ?? NaN }));
  } finally {
    await context.close();
  }
}
