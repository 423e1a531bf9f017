/** Writes the spreadsheet templates of all tables into a folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Row } from '../src/schema/dataset.ts';
import type { KindName } from '../src/schema/registry.ts';
import { loadSources } from '../src/sources/load.ts';
import { nodeFiles } from '../src/sources/node-files.ts';
import { settings } from '../src/site/settings.ts';
import { templateKinds, writeTemplate } from '../src/templates/write-template.ts';
import { Refused, runCommand } from './command-line.ts';

await runCommand(
  {
    usage: 'npm run templates',
    about: '给每一张表生成一个填表模板（xlsx），带中文列名、下拉名单和每一列的说明。下拉名单取自现在的资料。',
    options: [
      { name: 'out', value: 'DIR', about: '写到哪个文件夹，默认 templates；已有的同名文件会换成新的' },
      { name: 'root', value: 'DIR', about: '资料文件夹，里面有 data 和 content；不写时用 SOURCES_DIR，再不然用本项目' },
    ],
  },
  async (given) => {
    const root = given.value('root') ?? settings.sourcesDir;
    const out = resolve(given.value('out') ?? 'templates');
    const { dataset, problems } = loadSources(root, nodeFiles(root));
    const fatal = problems.find(({ code }) => code === 'BAD-ROOT');
    if (fatal) throw new Refused(`${fatal.message}。${fatal.hint}。`);
    const values = new Map(Object.entries(dataset).map(([name, rows]) => [name, (rows as Row<unknown>[]).map((row) => row.value)]));
    const recordsOf = (name: KindName) => values.get(name) ?? [];
    const day = dataset.site[0]?.value.asOf;
    if (day === undefined) throw new Refused('data/site.json 里的数据日期读不出来，模板要写明名单截至哪一天。请先运行 npm run check。');
    const kinds = templateKinds();
    for (const kind of kinds) {
      const path = join(out, `${kind.source.file}.xlsx`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await writeTemplate(kind, recordsOf, day));
    }
    const unread = problems.some(({ severity }) => severity === 'error');
    const note = unread ? '资料里有错误，下拉名单可能不全；请运行 npm run check 查看。\n' : '';
    process.stdout.write(`写好了 ${kinds.length} 个模板，在 ${out}。\n${note}`);
    return 0;
  },
);
