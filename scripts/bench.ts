import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildFigures } from './bench/build-figures.ts';
import { writeIntoDocument } from './bench/figures.ts';
import { hostsFigures } from './bench/hosts/hosts-figures.ts';
import { importFigures } from './bench/import-figures.ts';
import { ledgerFigures } from './bench/ledger-figures.ts';
import { proofFigures } from './bench/proof-figures.ts';
import { readingFigures } from './bench/reading/reading-figures.ts';
import { scaleFigures } from './bench/scale/scale-figures.ts';
import { Refused, runCommand } from './command-line.ts';

/** Each part with the name of its marks in docs/performance.md. */
const PARTS = {
  build: buildFigures,
  hosts: hostsFigures,
  import: importFigures,
  ledger: ledgerFigures,
  proof: proofFigures,
  reading: readingFigures,
  scale: scaleFigures,
};

/** Parts that take very long, or programs that few machines have. */
const ONLY_NAMED = ['scale', 'hosts'];

await runCommand(
  {
    usage: 'npm run bench',
    about:
      '测量检查、生成和一万条公示的时间与内存，导入五千行表格、登记和校验十万条登记日志的时间与内存，读者校验一条登记要多久、多少流量，以及每一种网页在慢速手机上多快显示，各列成一张表。需要二十分钟左右；只有写明 --only scale 才测一千、一万、十万条公示的整个网站，需要一两个小时；只有写明 --only hosts 才测网站服务器，需要装有 nginx 和 wrk。与 Hugo、Pagefind 的比较需要本机装有 hugo 和 pagefind。',
    options: [
      {
        name: 'only',
        value: 'PART',
        choices: Object.keys(PARTS),
        about:
          '只测一部分：build 检查和生成，hosts 网站服务器每秒发出多少网页，import 导入表格，ledger 登记日志，proof 读者的校验，reading 网页的显示，scale 一千到十万条公示的整个网站',
      },
      { name: 'most', value: 'N', about: 'scale 最多测到多少条公示，缺省 100000' },
      { name: 'write', about: '把结果写进 docs/performance.md' },
    ],
  },
  async (given) => {
    const folder = resolve('.cache/bench');
    const most = Number(given.value('most') ?? 100_000);
    if (!Number.isSafeInteger(most) || most < 1000) throw new Refused('--most 要写不小于 1000 的整数，例如 10000。');
    for (const [name, measurePart] of Object.entries(PARTS)) {
      if (!(given.value('only') ? name === given.value('only') : !ONLY_NAMED.includes(name))) continue;
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const table = await measurePart(folder, { most, write: given.has('write') });
      process.stdout.write(`${table}\n\n`);
      if (given.has('write')) writeIntoDocument(name, table);
    }
    rmSync(folder, { recursive: true, force: true });
    return 0;
  },
);
