/** The column heads of a round's table. */
import { rankingText as words } from '../format/wording/ranking.ts';
import { columnOf, sortHeads } from './sort-heads.ts';

/** Under other weights two columns are about the published ranks. */
export function headWith(sheet: HTMLElement, weighed: boolean): void {
  const texts: Record<string, [string, string]> = { change: [words.change, words.versus], range: [words.range, words.publishedRank] };
  for (const head of sortHeads(sheet)) {
    const [published, own] = texts[columnOf(head.dataset.sort ?? '')] ?? [];
    if (published && own) (head.querySelector('button') ?? head).textContent = weighed ? own : published;
  }
}
