import { setFlagsFromString } from 'node:v8';
import { runBuild } from './build/run-build.ts';
import { readShard } from './build/shards/shard.ts';
import { runCommand } from './command-line.ts';

// Each thread of a large site holds the whole record. Garbage is collected when it is 40 % as much as what is in use: a
// fifth less memory, for a fifteenth more processor time (docs/performance.md).
setFlagsFromString('--heap-growing-percent=40');

await runCommand(
  {
    usage: 'npm run build',
    about: [
      '检查资料、生成网页、建立搜索索引、核对结果，全部成功后才替换 dist/；有一处错误，原来的网站不动。',
      '环境变量：SOURCES_DIR 资料文件夹；OUT_DIR 输出文件夹；SITE_URL 网站地址；SITE_BASE 路径前缀；SOURCE_DATE_EPOCH 构建日期（秒）。',
    ].join('\n'),
    options: [
      { name: 'offline', about: '不连网：其他区（data/federation.json）用以前存下的' },
      { name: 'shard', value: 'K/N', about: '只生成第 K 份网页（共 N 份），供 npm run merge-shards 合在一起' },
      { name: 'times', value: 'FILE', about: '把每一步用了多少秒写进这个文件（JSON）' },
    ],
  },
  ({ has, value }) => {
    const asked = value('shard');
    const shard = asked === undefined ? undefined : readShard(asked);
    if (asked !== undefined && !shard) {
      process.stderr.write(`--shard 要写成 2/4 这样（第 2 份，共 4 份），现在是“${asked}”。\n`);
      return Promise.resolve(1);
    }
    return runBuild({ offline: has('offline'), times: value('times'), shard });
  },
);
