/** The parts of the search page that change: the sentence, the list, the pages, and what helps when nothing was found. */
import { districtsText } from '../format/wording/districts.ts';
import { answerSentence, searchText as words } from '../format/wording/search.ts';
import { showStates } from './notice-state.ts';
import type { Asked } from './search-address.ts';
import type { Answered } from './search-answer.ts';
import { drawFinding } from './search-list.ts';
import { wordsOf } from './search-marks.ts';
import { drawPager } from './search-pager.ts';

export interface SearchView {
  clear(): void;
  wait(): void;
  show(answered: Answered, asked: Asked): void;
  /** Another page of the same answer; the focus goes to its first finding. */
  turn(answered: Answered, asked: Asked): void;
  fail(): void;
}

/** An answer that comes at once needs no word that it is on its way. */
const PATIENCE_MS = 300;

export function viewOf(root: HTMLElement, addressOf: (page: number) => string, turnTo: (page: number) => void): SearchView {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-search-${name}]`)!;
  const [said, waiting, found, list, pager] = [part('said'), part('waiting'), part('found'), part('list'), part('pager')];
  const [older, years, help, failed] = [part('older'), part('years'), part('help'), part('failed')];
  let patience = 0;

  /** One change of the sentence per answer: it is read aloud. */
  function say(text: string): void {
    clearTimeout(patience);
    waiting.hidden = true;
    list.removeAttribute('aria-busy');
    said.textContent = text;
  }

  function clear(): void {
    say('');
    for (const element of [found, older, help, failed]) element.hidden = true;
    list.replaceChildren();
  }

  function showPage({ answer, page }: Answered, { text }: Asked): void {
    const wanted = [...wordsOf(text), ...answer.meant];
    list.replaceChildren(...page.items.map((finding) => drawFinding(finding, wanted)));
    list.setAttribute('start', String(page.first));
    list.hidden = page.items.length === 0;
    pager.replaceChildren(...drawPager(page, addressOf, turnTo));
    pager.hidden = page.pages <= 1;
    showStates(list);
  }

  return {
    clear,
    wait() {
      clearTimeout(patience);
      list.setAttribute('aria-busy', 'true');
      patience = window.setTimeout(() => (waiting.hidden = false), PATIENCE_MS);
    },
    show(answered, asked) {
      const { answer, page, namesOnly } = answered;
      const { how, meant } = answer;
      const narrowed = Object.keys(asked.filters).length > 0;
      showPage(answered, asked);
      // There is nothing to narrow where nothing is.
      found.hidden = page.count === 0 && !narrowed;
      older.hidden = answer.older.length === 0;
      years.textContent = words.older(answer.older);
      help.hidden = page.count > 0 && how !== 'slip' && how !== 'near';
      failed.hidden = !namesOnly;
      const sentence = namesOnly
        ? words.namesOnly(page.count)
        : answerSentence({ how, meant, narrowed, text: asked.text, count: page.count });
      say(import.meta.env.FEDERATED ? sentence + ofDistricts(answer) : sentence);
    },
    turn(answered, asked) {
      showPage(answered, asked);
      said.scrollIntoView({ block: 'start' });
      list.querySelector('a')?.focus({ preventScroll: true });
    },
    fail() {
      clear();
      failed.hidden = false;
      say(words.failed);
    },
  };
}

function ofDistricts({ counts = [], failed = [] }: Answered['answer']): string {
  return districtsText.counts(counts) + (failed.length > 0 ? districtsText.failed(failed) : '');
}
