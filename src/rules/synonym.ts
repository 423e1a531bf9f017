import type { Row } from '../schema/dataset.ts';
import type { Synonym } from '../schema/synonym.ts';
import { rule, type Report, type Rule } from './rule.ts';

/** What makes a synonym useless to the search, or makes it find half the site. */
export const SYNONYM_RULES: readonly Rule[] = [
  rule('REC-SYNONYM', 'error', '同义词至少两个字、两边不同、不重复', (data, _context, report) => {
    const known = new Map<string, Row<Synonym>>();
    for (const row of data.synonym) {
      judgeWords(row, report);
      for (const [field, from, to] of directionsOf(row.value)) {
        const pair = `${fold(from)}\n${fold(to)}`;
        const earlier = known.get(pair);
        known.set(pair, earlier ?? row);
        if (earlier) report(row, field, `“${from}”已经对照过“${to}”，见第 ${earlier.at.row} 行`, '删掉重复的词，或把“反过来也查”改成“否”');
        else if (fold(to) !== fold(from) && fold(to).includes(fold(from)))
          report(row, field, `“${to}”里面就有“${from}”，搜索“${from}”本来就查得到`, HINTS_OF_NEEDLESS[field], 'warning');
      }
    }
  }),
];

const HINTS_OF_NEEDLESS = {
  ours: '删掉这个词；要让长的词查到短的，把长的写成说法',
  bothWays: '把“反过来也查”改成“否”',
} as const;

function judgeWords(row: Row<Synonym>, report: Report): void {
  const { said, ours } = row.value;
  const short = (field: string, word: string) => {
    if ([...fold(word)].length < 2) report(row, field, `“${word}”只有一个字，会搜出不相干的内容`, '写完整的词，至少两个字');
  };
  short('said', said);
  for (const word of ours) {
    short('ours', word);
    if (fold(word) === fold(said)) report(row, 'ours', `本站用语“${word}”和说法一样`, '换成公示和文件里的写法，或删掉');
  }
}

/** From which word to which, and the field that says so. */
function directionsOf({ said, ours, bothWays }: Synonym): [field: keyof typeof HINTS_OF_NEEDLESS, from: string, to: string][] {
  const others = ours.filter((word) => fold(word) !== fold(said));
  return [
    ...others.map((word): ['ours', string, string] => ['ours', said, word]),
    ...(bothWays ? [...new Set(others)].map((word): ['bothWays', string, string] => ['bothWays', word, said]) : []),
  ];
}

/** The search does not tell these apart either. */
function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}
