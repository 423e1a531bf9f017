import { label, placesOf } from '../label.ts';
import type { QueryMaker } from '../make-queries.ts';
import type { Random } from '../../../scripts/demo/random.ts';

export const titleQueries = {
  *noticeTitles(corpus, random) {
    for (const { names } of random.shuffle(corpus.named.filter(({ kind }) => kind === 'notice'))) {
      const title = names[0] ?? '';
      yield label(corpus, { of: 'noticeTitles', text: pasted(random, title), parts: [title], targets: placesOf(corpus, title) });
    }
  },
  *documentTitles(corpus, random) {
    for (const { names } of random.shuffle(corpus.named.filter(({ kind }) => kind === 'document'))) {
      const title = names[0] ?? '';
      const short = title.replace(/（[^）]*）$|(?:试行)?办法$/, '');
      const part = random.chance(0.3) && short.length > 5 ? short : title;
      const text = random.pick([part, part, `《${part}》`]);
      const targets = corpus.named.filter((one) => one.kind === 'document' && one.names[0]?.includes(part)).map(({ path }) => path);
      yield label(corpus, { of: 'documentTitles', text, parts: [part], targets });
    }
  },
} satisfies Record<string, QueryMaker>;

/** As it comes from a photo or another page: with a blank or a break inside, or its end cut off with what follows. */
function pasted(random: Random, title: string): string {
  const at = random.int(4, title.length - 4);
  return random.pick([
    title,
    title,
    `${title.slice(0, at)} ${title.slice(at)}`,
    ` ${title}\u3000`,
    `${title.slice(0, at)}\u200b${title.slice(at)}`,
  ]);
}
