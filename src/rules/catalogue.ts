import { KINDS } from '../schema/registry.ts';
import { wholeRule, type Rule } from './rule.ts';

/** Whether the catalogue names every published table once, and nothing else. A district without a catalogue is asked nothing. */
export const CATALOGUE_RULES: readonly Rule[] = [
  wholeRule('REC-CATALOGUE', 'warning', '公开的每张表都在公开事项目录里', (data, _context, report) => {
    const rows = data.catalogueItem;
    const published = new Map(KINDS.filter((kind) => kind.published).map((kind) => [kind.title, kind]));
    const named = new Map<string, number>();
    for (const row of rows) {
      for (const title of row.value.tables) {
        const before = named.get(title);
        if (!published.has(title))
          report(row, 'tables', `没有公开的表叫“${title}”`, '照 data/README.md 里表的中文名称写；不公开的表不写', 'error');
        else if (before !== undefined)
          report(row, 'tables', `“${title}”在第 ${before} 行已经写过`, '一张表只写在一个事项里，删掉一处', 'error');
        else named.set(title, row.at.row);
      }
    }
    const missing = [...published.values()].filter(({ name, title }) => data[name].length > 0 && !named.has(title));
    const last = rows.at(-1);
    if (last && missing.length > 0)
      report(
        last,
        'tables',
        `公开了${missing.map(({ title }) => `“${title}”`).join('、')}，目录里没有这${missing.length > 1 ? '几' : '一'}项`,
        '在 data/catalogue.csv 里加一行，或写进已有的事项',
      );
  }),
];
