/** Writes `data/README.md`, the data dictionary, from the schemas. */
import { readFileSync, writeFileSync } from 'node:fs';
import { writeDictionary } from './data-readme/dictionary.ts';

const HELP = `用法：node scripts/data-readme.ts [--check]

按 src/schema 里的说明生成 data/README.md（数据说明）。
  --check   只核对，不写文件；过期时退出码为 1
  --help    显示这段说明`;

const target = new URL('../data/README.md', import.meta.url);
const options = process.argv.slice(2);
const unknown = options.find((option) => !['--check', '--help'].includes(option));

if (unknown !== undefined) {
  console.error(`不认识的选项“${unknown}”。\n\n${HELP}`);
  process.exitCode = 1;
} else if (options.includes('--help')) {
  console.log(HELP);
} else if (options.includes('--check')) {
  if (readCurrent() !== writeDictionary()) {
    console.error('data/README.md 已经过期。请运行 node scripts/data-readme.ts 重新生成。');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, writeDictionary());
  console.log('已生成 data/README.md。');
}

function readCurrent(): string | undefined {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return undefined;
  }
}
