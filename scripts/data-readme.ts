/** Writes what follows from the schemas: `data/README.md`, the data dictionary, and what is new in `docs/api-v1.txt`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { extendShape } from '../src/site/api/shape.ts';
import { writeDictionary } from './data-readme/dictionary.ts';

const HELP = `用法：node scripts/data-readme.ts [--check]

按 src/schema 里的说明生成 data/README.md（数据说明），并在 docs/api-v1.txt（查询接口的承诺）里补上新增的行；已有的行从不删改。
  --check   只核对，不写文件；过期时退出码为 1
  --help    显示这段说明`;

const files = { 'data/README.md': writeDictionary, 'docs/api-v1.txt': writeShape };
const options = process.argv.slice(2);
const unknown = options.find((option) => !['--check', '--help'].includes(option));

if (unknown !== undefined) {
  console.error(`不认识的选项“${unknown}”。\n\n${HELP}`);
  process.exitCode = 1;
} else if (options.includes('--help')) {
  console.log(HELP);
} else {
  const check = options.includes('--check');
  for (const [name, write] of Object.entries(files)) {
    const text = write();
    if (!check) {
      writeFileSync(placeOf(name), text);
      console.log(`已生成 ${name}。`);
    } else if (readCurrent(name) !== text) {
      console.error(`${name} 已经过期。请运行 node scripts/data-readme.ts 重新生成。`);
      process.exitCode = 1;
    }
  }
}

function writeShape(): string {
  const stored = (readCurrent('docs/api-v1.txt') ?? '').split('\n').filter((line) => line !== '');
  return `${extendShape(stored).join('\n')}\n`;
}

function readCurrent(name: string): string | undefined {
  try {
    return readFileSync(placeOf(name), 'utf8');
  } catch {
    return undefined;
  }
}

function placeOf(name: string): URL {
  return new URL(`../${name}`, import.meta.url);
}
