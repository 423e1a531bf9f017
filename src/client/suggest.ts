/** Suggests names below a search box; choosing one goes to its page. */
import { searchText as words } from '../format/wording/search.ts';
import type { NameMatch } from '../search/found.ts';
import { foldName } from '../search/name-fold.ts';
import { attachCombobox } from './combobox.ts';
import { addressIn } from './district-address.ts';
import { make } from './make-element.ts';
import { markName } from './search-marks.ts';
import { aliasNodes, markedNodes } from './search-nodes.ts';
import { finder } from './site-finder.ts';

const MOST = 8;
/** One character would suggest almost everything. */
const FEWEST = 2;

/** Attaches to a box; `atOnce` when something was typed before this was there. */
export function attachSuggestions(input: HTMLInputElement, atOnce: boolean): void {
  const list = make('ul', { id: `${input.id}-list`, className: 'sheet sug', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.suggestions);
  const said = make('p', { className: 'vh' });
  said.setAttribute('role', 'status');
  (input.closest('.join') ?? input.parentElement)?.append(list, said);
  const box = attachCombobox<NameMatch>({
    input,
    list,
    most: MOST,
    suggest: async (typed) => ([...foldName(typed)].length < FEWEST ? [] : finder.suggest(typed)),
    draw: (match) => drawMatch(match, input.value),
    choose: ({ entry, district }) => {
      box.close();
      location.assign(addressIn(district, entry.path));
    },
    say: (_typed, { length }) => {
      said.textContent = words.suggested(Math.min(length, MOST));
    },
    // Without suggestions the box still searches.
    fail: () => (said.textContent = ''),
  });
  input.form?.addEventListener('submit', box.close);
  // Loads the names.
  void finder.suggest('').catch(() => undefined);
  if (atOnce) box.refresh();
}

function drawMatch(match: NameMatch, typed: string): Node[] {
  const { kind, place, names } = match.entry;
  const alias = aliasNodes(match, [typed]);
  const facts = [words.kinds[kind], match.district?.name ?? '', place].filter((fact) => fact !== '').join(words.comma);
  return [
    ...markedNodes(markName(names[0] ?? { text: match.text, sounds: [] }, [typed])),
    make('span', { className: 'sub' }, facts, ...(alias.length > 0 ? [words.comma, ...alias] : [])),
  ];
}
