import { runCommand } from './command-line.ts';
import { runTests, sumUp } from './test/run-tests.ts';

await runCommand(
  {
    usage: 'npm run test:long',
    about: '用完整的次数运行同样的性质（一百万次损坏、每一次写入失败）。需要很久。最后一行是“N passed, N failed”。',
    options: [],
    rest: '[文件…]',
  },
  async (given) => {
    const { passed, failed } = sumUp([await runTests(['long'], given.rest, false)]);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  },
);
