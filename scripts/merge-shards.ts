import { mergeShards } from './build/shards/merge-shards.ts';
import { runCommand } from './command-line.ts';

await runCommand(
  {
    usage: 'npm run merge-shards -- 文件夹…',
    about:
      '把几台机器各自用 npm run build -- --shard K/N 生成的网页合在一起；随后运行 npm run build，就不用再生成它们。每个文件夹是一台机器的 .cache/pages。',
    options: [],
    rest: '文件夹…',
  },
  ({ rest }) => {
    const files = mergeShards(process.cwd(), rest);
    process.stdout.write(`合成了 ${files} 个文件。现在运行 npm run build。\n`);
    return Promise.resolve(0);
  },
);
