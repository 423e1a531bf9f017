import { findLibreOffice } from '../tests/interop/libre-office.ts';
import { Refused, runCommand } from './command-line.ts';
import { runTests, sumUp } from './test/run-tests.ts';

await runCommand(
  {
    usage: 'npm run test:interop',
    about: '用装好的 LibreOffice 打开并另存填表模板，看它读到的是不是我们写的。最后一行是“N passed, N failed”。',
    options: [],
    rest: '[文件…]',
  },
  async (given) => {
    if (findLibreOffice() === undefined) {
      throw new Refused('没有找到 LibreOffice，什么也没有测试。请先安装，或者用 LIBREOFFICE_PATH 写明 soffice 在哪里。');
    }
    const { passed, failed } = sumUp([await runTests(['interop'], given.rest, false)]);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  },
);
