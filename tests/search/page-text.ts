import { Parser } from 'htmlparser2';
import { BLOCK, plainText } from './plain-text.ts';

export interface PageText {
  /** Whether the page asks to be found. */
  searchable: boolean;
  /** Its heading, as it reads. */
  title: string;
  /** What a reader can find on it, folded: of a searchable page its body, else its main part. */
  text: string;
}

/** Inside a block these part nothing. */
const INLINE = new Set('a abbr b bdi cite code data em i mark small span strong sub sup time u wbr'.split(' '));
/** Furniture. */
const SILENT = new Set('head style script noscript label form svg footer nav iframe template select button'.split(' '));

/** Reads the text of a built page as its readers see it. */
export function readPageText(whole: string): PageText {
  // The style sheet before it stands in every page.
  const html = whole.slice(Math.max(0, whole.indexOf('<main')));
  const searchable = /<[a-z]+\b[^>]*\sdata-search-page(?=[\s=>])/.test(html);
  let [text, title] = ['', ''];
  const open: { name: string; counts: boolean; silent: boolean }[] = [];
  const part = (name: string) => {
    if (!INLINE.has(name)) text += BLOCK;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = open.at(-1);
      const begins = searchable ? 'data-search-page' in attributes : name === 'main';
      const ignored = 'data-search-skip' in attributes || SILENT.has(name);
      open.push({ name, counts: (parent?.counts ?? false) || begins, silent: (parent?.silent ?? false) || ignored });
      part(name);
    },
    ontext(piece) {
      const here = open.at(-1);
      if (!here || here.silent) return;
      if (here.counts) text += piece;
      if (open.some(({ name }) => name === 'h1')) title += piece;
    },
    onclosetag(name) {
      open.pop();
      part(name);
    },
  });
  parser.end(html);
  const blocks = text.split(BLOCK).map(plainText).filter(Boolean);
  return { searchable, title: title.trim(), text: blocks.join(BLOCK) };
}
