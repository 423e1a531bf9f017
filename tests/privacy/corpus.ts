/** The labelled corpus: how much of what is planted is found, and how often what is clean raises an alarm. */
import { makeRandom } from '../../scripts/demo/random.ts';
import { findPersonalIn } from '../../src/attachments/personal-data.ts';
import { scanMarkdown, scanText } from '../../src/privacy/scan.ts';
import type { Dataset, Row } from '../../src/schema/dataset.ts';
import { makeCleanCells } from './clean-cells.ts';
import { FILE_CARRIERS } from './file-carriers.ts';
import { makeLeaks } from './leaks.ts';
import { OUTPUT_CARRIERS } from './output-carriers.ts';
import { SOURCE_CARRIERS } from './source-carriers.ts';

/** Each leak in it takes a check of its own. */
const DEAREST = '网站设置';

/** Plants `count` leaks into every carrier that takes them. `missed` names carrier, form and text. */
export async function measureRecall(seed: string, count: number): Promise<{ planted: number; missed: string[] }> {
  const missed: string[] = [];
  let planted = 0;
  for (const carrier of [...SOURCE_CARRIERS, ...FILE_CARRIERS, ...OUTPUT_CARRIERS]) {
    const random = makeRandom(seed).fork(carrier.name);
    const leaks = makeLeaks(random, carrier.name === DEAREST ? 8 : count).filter((leak) => carrier.fits?.(leak) ?? true);
    const found = await carrier.find(leaks);
    planted += leaks.length;
    leaks.forEach(({ form, text }, at) => found[at] || missed.push(`${carrier.name}：${form}：${text}`));
  }
  return { planted, missed };
}

/** Scans `count` clean cells alone and as rows of attachments, and every text of a dataset in which nothing is personal. */
export function measureAlarms(seed: string, count: number, dataset: Dataset): { cells: number; alarms: string[] } {
  const clean = makeCleanCells(makeRandom(seed).fork('clean'), count);
  const alarms = clean.filter((cell) => scanText(cell).length > 0);
  const texts = Array.from({ length: Math.ceil(count / ROW) }, (_, row) => ({
    place: '工作表“甲”',
    row: row + 1,
    cells: clean.slice(row * ROW, row * ROW + ROW).map((text, column) => ({ text, column: column + 1 })),
  }));
  alarms.push(...findPersonalIn({ texts, properties: [], findings: [] }, new Set()).map(({ what, masked }) => `${what} ${masked}`));
  let cells = count * 2;
  for (const [name, rows] of Object.entries(dataset)) {
    // These are mobiles, and may be published.
    if (name === 'publicNumber') continue;
    for (const { value, body = '' } of rows as Row<unknown>[]) {
      const strings = stringsOf(value);
      cells += strings.length;
      alarms.push(...strings.filter((text) => scanText(text).length > 0));
      if (scanMarkdown(body).length > 0) alarms.push(body);
    }
  }
  return { cells, alarms };
}

const ROW = 8;

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}
