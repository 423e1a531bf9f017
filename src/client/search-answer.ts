/** Gets an answer and the page of its findings that is wanted, or as much of it as can be had. */
import type { Answer } from '../search/question.ts';
import { questionOf, type Asked } from './search-address.ts';
import { orderFindings, type Finding, type Findings } from './search-findings.ts';
import type { PageOf } from './search-pager.ts';
import { finder } from './site-finder.ts';

export interface Answered {
  answer: Answer;
  findings: Findings;
  page: PageOf<Finding>;
  /** The texts could not be searched. */
  namesOnly: boolean;
}

const PAGE_SIZE = 10;

/** Undefined when nothing can be searched, as without a network. */
export async function getAnswer(asked: Asked): Promise<Answered | undefined> {
  try {
    return await openAnswer(await finder.find(questionOf(asked)), asked, false);
  } catch {
    return getNames(asked).catch(() => undefined);
  }
}

/** The page of that number, or the last one when there are fewer. */
export async function readPage(findings: Findings, total: number, page: number): Promise<PageOf<Finding>> {
  const from = (page - 1) * PAGE_SIZE;
  const items = await findings.part(from, from + PAGE_SIZE);
  const count = findings.count() ?? Math.max(total, from + items.length);
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
  return items.length === 0 && page > pages ? readPage(findings, total, pages) : { items, first: from + 1, page, pages, count };
}

/** The names were loaded when the box got the focus; filters need more than they tell. */
async function getNames(asked: Asked): Promise<Answered | undefined> {
  if (Object.keys(asked.filters).length > 0) return undefined;
  const names = await finder.suggest(asked.text);
  if (names.length === 0) return undefined;
  return openAnswer({ how: 'asTyped', meant: [], names, texts: [], total: names.length, older: [] }, asked, true);
}

async function openAnswer(answer: Answer, asked: Asked, namesOnly: boolean): Promise<Answered> {
  const findings = orderFindings(answer, asked.sort);
  return { answer, findings, namesOnly, page: await readPage(findings, answer.total, asked.page) };
}
