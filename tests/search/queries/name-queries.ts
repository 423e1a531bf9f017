import { calledNames, label, placesNamed, placesOf } from '../label.ts';
import type { Corpus, NamedKind } from '../corpus.ts';
import type { QueryMaker } from '../make-queries.ts';
import type { ClassName } from '../labelled-query.ts';

/** Typed behind a name without a blank. */
const WORDS = ['物业费', '停车费', '加装电梯', '改造', '维修资金', '公共收益', '业委会', '物业', '电梯', '公示', '验收', '评分'];
/** So many names at most may hold a piece of a name. */
const MOST_NAMES = 12;

export const nameQueries = {
  *names(corpus, random) {
    for (const { names } of random.shuffle(ofKind(corpus, 'compound'))) yield byName(corpus, 'names', names[0] ?? '');
  },
  *formerNames(corpus, random) {
    for (const alias of random.shuffle(ofKind(corpus, 'compound').flatMap(({ names }) => names.slice(1))))
      yield byName(corpus, 'formerNames', alias);
  },
  *partialNames(corpus, random) {
    for (const { names } of random.shuffle(ofKind(corpus, 'compound'))) {
      const characters = [...random.pick(names)];
      const length = random.int(2, characters.length - 1);
      const start = random.int(0, characters.length - length);
      const piece = characters.slice(start, start + length).join('');
      const places = placesNamed(corpus, piece).filter((path) => calledNames(corpus).some((one) => one.path === path));
      if (!/^[\p{Script=Han}\d]+$/u.test(piece) || places.length > MOST_NAMES) continue;
      yield label(corpus, { of: 'partialNames', text: piece, parts: [piece], targets: places });
    }
  },
  *glued(corpus, random) {
    for (const { names, path } of random.shuffle(ofKind(corpus, 'compound'))) {
      const name = random.pick(names);
      // Mostly of what the site can tell about that name.
      const told = WORDS.filter((word) => corpus.holding(name, word).length > 1);
      if (told.length === 0 && random.chance(0.8)) continue;
      const word = random.pick(told.length > 0 ? told : WORDS);
      // The name of one compound may begin that of another, which is then meant as well.
      if (placesNamed(corpus, name).length > MOST_NAMES) continue;
      const text = random.chance(0.25) ? word + name : name + word;
      // What stands so on a page is no riddle.
      if (corpus.holding(text).length > 0) continue;
      const both = corpus.holding(name, word);
      const query = label(corpus, { of: 'glued', text, parts: [name, word], targets: both.length > 0 ? both : [path] });
      // The page of the name answers as well, though it may not say the word.
      yield query && { ...query, targets: [path, ...both], mayFind: (found) => found === path || query.mayFind(found) };
    }
  },
  *companies(corpus, random) {
    for (const { names } of random.shuffle(ofKind(corpus, 'company'))) {
      const name = random.pick(names);
      yield byName(corpus, 'companies', name, random.chance(0.3) ? name.replace(/有限公司$/, '') : name);
    }
  },
} satisfies Record<string, QueryMaker>;

function byName(corpus: Corpus, of: ClassName, name: string, text = name) {
  return label(corpus, { of, text, parts: [text], targets: placesOf(corpus, name) });
}

function ofKind(corpus: Corpus, kind: NamedKind) {
  return corpus.named.filter((one) => one.kind === kind);
}
