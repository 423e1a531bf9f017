import type { Problem } from '../schema/problem.ts';
import { outputProblem } from './problem.ts';
import type { Page } from './page.ts';

/** Counts of days that are true on one day only. */
const COUNTS = /(?:还剩|剩余|还有|仅剩|已过|已逾期|逾期)\s*[0-9０-９一二三四五六七八九十]+\s*(?:天|日|个工作日|小时)/;
/** States that are true for some days only, when they are all an element says. */
const STATES = /^(?:正在公示|公示中|正在征求意见|征求意见中|今天截止|明天截止|已截止|已结束|已过期|已逾期|逾期)[。！]?$/;

/**
 * V-12: what depends on today is not written into the page, where it would
 * turn false, but worked out in the browser in an element marked `data-today`.
 */
export function checkBakedDays(path: string, html: string, page: Page): Problem[] {
  const found = [
    ...page.runs.map(({ text, offset }) => ({ words: COUNTS.exec(text)?.[0], offset })),
    ...page.texts.map(({ text, offset }) => ({ words: STATES.exec(text.trim())?.[0], offset })),
  ];
  return found.flatMap(({ words, offset }) =>
    words === undefined
      ? []
      : [
          outputProblem(
            'V-12',
            path,
            html,
            offset,
            `网页里写死了“${words}”，过几天就不对了`,
            '请写明日期，状态放进带 data-today 的元素由浏览器计算',
          ),
        ],
  );
}
