import { label, wordings } from '../label.ts';
import type { Corpus } from '../corpus.ts';
import type { QueryMaker } from '../make-queries.ts';

/** Asked of a compound: the question and the word that its answer holds. */
const OF_COMPOUNDS = [
  ['{}物业费多少钱', '物业费'],
  ['{}物业费一个月多少钱一平？', '物业费'],
  ['{}什么时候装电梯', '电梯'],
  ['请问{}的停车费怎么收', '停车'],
  ['{}是哪个物业公司在管', '物业'],
  ['我想知道{}改造到哪一步了', '改造'],
  ['{}的业委会什么时候选', '业委会'],
  ['{}文明小区评了多少分？', '文明'],
] as const;

/** Asked of the district: the question and the words on a page that answers it. */
const OF_DISTRICT = [
  ['加装电梯要多少户同意', ['加装电梯', '同意']],
  ['维修资金怎么申请使用', ['维修资金', '申请']],
  ['保修金什么时候退', ['保修金', '退还']],
  ['物业服务等级怎么评的', ['物业服务', '等级']],
  ['公共收益归谁所有？', ['公共收益']],
  ['物业费涨价要不要业主同意', ['调价', '业主']],
  ['业委会怎么选举', ['业主委员会', '选举']],
  ['红黑榜是怎么排的', ['黑榜']],
] as const;

export const sentenceQueries = {
  *questions(corpus, random) {
    const compounds = random.shuffle(corpus.named.filter(({ kind }) => kind === 'compound'));
    const general = random.shuffle(OF_DISTRICT);
    for (const [index, { names, path }] of compounds.entries()) {
      const name = random.pick(names);
      const told = OF_COMPOUNDS.filter(([, word]) => corpus.holding(name, word).length > 1);
      const [question, word] = random.pick(told.length > 0 ? told : OF_COMPOUNDS);
      yield label(corpus, {
        of: 'questions',
        text: question.replace('{}', name),
        parts: [name, word],
        targets: [path, ...corpus.holding(name, word)],
        oneIsEnough: true,
      });
      const [asked, parts] = general[index] ?? [];
      if (asked && parts && corpus.holding(...parts).length > 0)
        yield label(corpus, { of: 'questions', text: asked, parts, targets: corpus.holding(...parts), oneIsEnough: true });
    }
  },
  *synonyms(corpus, random) {
    const places = random.shuffle(corpus.named.filter(({ kind }) => kind === 'compound'));
    const words = random.shuffle(corpus.synonyms.flatMap(({ said, ours, bothWays }) => (bothWays ? [said, ...ours] : [said])));
    for (const word of words) {
      const meant = wordings(corpus, word);
      const all = meant.flatMap((other) => corpus.holding(other));
      if (meant.length < 2 || all.length === 0 || all.length > MOST_PAGES) continue;
      yield label(corpus, { of: 'synonyms', text: word, parts: [word], also: all });
      const near = places.find(({ names }) => heldWith(corpus, names[0] ?? '', meant).length > 0);
      const name = near?.names[0];
      if (name) yield label(corpus, { of: 'synonyms', text: `${name} ${word}`, parts: [name, word], also: heldWith(corpus, name, meant) });
    }
  },
} satisfies Record<string, QueryMaker>;

const MOST_PAGES = 800;

function heldWith(corpus: Corpus, name: string, words: readonly string[]): string[] {
  return words.flatMap((word) => corpus.holding(name, word));
}
