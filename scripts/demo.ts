/** `npm run demo`: writes the demonstration district as a source root. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runCommand, Refused, type Given } from './command-line.ts';
import { filesOf, ledgerOf, makeDistrict } from './demo/generate.ts';
import { DEFAULTS, type DemoOptions } from './demo/options.ts';
import { PART_FOLDERS } from './demo/write.ts';
import { startProgress } from './progress.ts';

/** What the generator writes whole: older parts of it must not stay behind. */
const WRITTEN_WHOLE = ['content/documents', 'content/notices', 'public/attachments', 'data/ledger', ...PART_FOLDERS];

void runCommand(
  {
    usage: 'npm run demo',
    about: '用种子生成演示区的全部资料：同样的选项，生成的文件逐字节相同。',
    options: [
      { name: 'seed', value: 'N', about: `随机种子，缺省 ${DEFAULTS.seed}` },
      { name: 'compounds', value: 'N', about: `小区数，20 到 60000，缺省 ${DEFAULTS.compounds}` },
      { name: 'notices', value: 'N', about: `公示数，20 到 100000，缺省 ${DEFAULTS.notices}` },
      { name: 'as-of', value: 'DATE', about: `数据日期，2026-01-31 到 2026-11-20，缺省 ${DEFAULTS.asOf}` },
      { name: 'few-registers', about: '只写公示、小区和它们离不开的登记表，用来测量生成网站要多久' },
      { name: 'out', value: 'DIR', about: '写到哪个文件夹，缺省是当前文件夹' },
    ],
  },
  (given) => {
    const options = readOptions(given);
    const root = resolve(given.value('out') ?? '.');
    refuseRealRecord(root);
    const progress = startProgress();
    progress.say('正在生成演示区', 0);
    const district = makeDistrict(options);
    const files = new Map<string, string | Uint8Array>([...filesOf(district), ...ledgerOf(district)]);
    for (const folder of WRITTEN_WHOLE) rmSync(join(root, folder), { recursive: true, force: true });
    let written = 0;
    for (const [path, content] of files) {
      const target = join(root, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
      progress.say(`正在写入，共 ${files.size} 个文件`, (written += 1));
    }
    progress.end();
    console.log(`已写入 ${files.size} 个文件：${root}`);
    return 0;
  },
);

/** A district's own record must never be replaced by an invented one. */
function refuseRealRecord(root: string): void {
  const settings = join(root, 'data/site.json');
  const demo = existsSync(settings)
    ? /"(?:演示数据|demo)"\s*:\s*(?:"是"|true)/.test(readFileSync(settings, 'utf8'))
    : !existsSync(join(root, 'data')) && !existsSync(join(root, 'content'));
  if (!demo) throw new Refused(`${root} 里已有资料，而且没有标明是演示数据，没有写入。请用 --out 写到另一个文件夹。`);
}

function readOptions(given: Given): DemoOptions {
  const asOf = given.value('as-of') ?? DEFAULTS.asOf;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || asOf < '2026-01-31' || asOf > '2026-11-20') {
    throw new Refused(`--as-of 要写 2026-01-31 到 2026-11-20 之间的日期，现在是“${asOf}”。`);
  }
  return {
    asOf,
    seed: readNumber(given, 'seed', DEFAULTS.seed, 0, 4_294_967_295),
    compounds: readNumber(given, 'compounds', DEFAULTS.compounds, 20, 60_000),
    notices: readNumber(given, 'notices', DEFAULTS.notices, 20, 100_000),
    fewRegisters: given.has('few-registers'),
  };
}

function readNumber(given: Given, name: string, usual: number, min: number, max: number): number {
  const text = given.value(name);
  if (text === undefined) return usual;
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value < min || value > max)
    throw new Refused(`--${name} 要写 ${min} 到 ${max} 之间的整数，现在是“${text}”。`);
  return value;
}
