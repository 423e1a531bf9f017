import { runCommand } from './command-line.ts';
import { serveSite } from './serve/serve-site.ts';

await runCommand(
  {
    usage: 'npm run preview',
    about: '在本机打开已经生成的网站。环境变量 PORT 换端口（默认 4321），OUT_DIR 换文件夹，SITE_BASE 与生成时相同。',
    options: [],
  },
  serveSite,
);
