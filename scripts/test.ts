import { runCommand } from './command-line.ts';
import { runTests, sumUp, type TestCounts } from './test/run-tests.ts';

await runCommand(
  {
    usage: 'npm test',
    about: '运行全部测试。最后一行是“N passed, N failed”。写出文件名的一部分时只运行那些测试。',
    options: [{ name: 'project', value: 'NAME', choices: ['unit', 'site'], about: '只运行一组：unit 不生成网站，site 在浏览器里看网站' }],
    rest: '[文件…]',
  },
  async (given) => {
    const project = given.value('project');
    const whole = project === undefined && given.rest.length === 0;
    // One after the other: what is counted for coverage runs several times slower, and whole sites are not part of it.
    const runs: TestCounts[] = [];
    for (const one of project ? [project] : ['unit', 'site']) runs.push(await runTests([one], given.rest, whole && one === 'unit'));
    const { passed, failed } = sumUp(runs);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  },
);
