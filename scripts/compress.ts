/** `npm run compress`: forms of a finished site's files that servers send without compressing them each time. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { settings } from '../src/site/settings.ts';
import { Refused, runCommand } from './command-line.ts';
import { compressSite, type CompressReport } from './compress/compress-site.ts';
import { COMPRESS_CACHE } from './compress/cache-folder.ts';
import { startProgress } from './progress.ts';

await runCommand(
  {
    usage: 'npm run compress',
    rest: '文件夹',
    about: [
      '给生成好的网站里每个值得压缩的文件配上 .br 和 .gz，服务器直接发送，不用每次现压；原来的文件不动。',
      '文件夹不写时用 OUT_DIR，再不然用 dist。内容没有变的从 .cache/compressed 取。npm run deploy 会自动做这一步。',
    ].join('\n'),
    options: [],
  },
  async ({ rest }) => {
    const [place, ...more] = rest;
    if (more.length > 0) throw new Refused('最多写一个文件夹，例如 npm run compress -- dist');
    const folder = resolve(place ?? settings.outDir);
    if (!existsSync(join(folder, 'build.json'))) throw new Refused(`${folder} 里没有生成好的网站，请先运行 npm run build。`);
    const progress = startProgress();
    const report = await compressSite(folder, COMPRESS_CACHE, (done) => progress.say('正在压缩', done)).finally(() => progress.end());
    process.stdout.write(`${reportText(report)}\n`);
    return 0;
  },
);

function reportText({ files, bytes, packed, made }: CompressReport): string {
  const [all, gz, br] = [bytes, packed.gz, packed.br].map((size) => `${(size / 1e6).toFixed(1)} MB`);
  return `已给 ${files} 个文件（${all}）配上压缩好的：.gz 共 ${gz}，.br 共 ${br}；其中新压缩 ${made} 个，其余是以前压缩过的。`;
}
