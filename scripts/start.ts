import { runBuild } from './build/run-build.ts';
import { runCommand } from './command-line.ts';
import { serveSite } from './serve/serve-site.ts';

await runCommand(
  {
    usage: 'npm start',
    about: '检查资料、生成网站，然后在本机打开。环境变量 PORT 换端口（默认 4321），其余同 npm run build。',
    options: [],
  },
  async () => (await runBuild()) || serveSite(),
);
