import { settings } from '../src/site/settings.ts';
import { Refused, runCommand } from './command-line.ts';
import { runImport } from './import/run-import.ts';

await runCommand(
  {
    usage: 'npm run import',
    about:
      '把 Excel、WPS 的工作簿（xlsx）或 CSV 导入资料：先列出新增、修改和缺少的记录，加 --write 才写入。\n结果要先通过检查；有新的错误时什么都不写。',
    rest: '文件…',
    options: [
      { name: 'kind', value: 'K', about: '是哪一张表，例如 实际收费 或 charges；不写时按表头判断' },
      { name: 'sheet', value: 'NAME', about: '导入哪一张工作表；不写时导入看得见的、认识的' },
      { name: 'write', about: '写入；不加时只列出会改什么' },
      { name: 'remove', about: '表里没有的记录从资料中删除；不加时保留' },
      { name: 'root', value: 'DIR', about: '资料文件夹，里面有 data 和 content；不写时用 SOURCES_DIR，再不然用本项目' },
    ],
  },
  (given) => {
    if (given.rest.length === 0) throw new Refused('没有写要导入的文件。例如：npm run import -- 收费.xlsx');
    return runImport(
      {
        files: given.rest,
        root: given.value('root') ?? settings.sourcesDir,
        kind: given.value('kind'),
        sheet: given.value('sheet'),
        write: given.has('write'),
        remove: given.has('remove'),
      },
      (line) => process.stdout.write(`${line}\n`),
    );
  },
);
