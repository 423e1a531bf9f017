import { findGo } from '../tests/interop/go-packages.ts';
import { findLibreOffice } from '../tests/interop/libre-office.ts';
import { DOWNLOADS, FEEDS, findPython } from '../tests/interop/python-packages.ts';
import { runCommand } from './command-line.ts';
import { runWherePossible, type Needs } from './test/run-where-possible.ts';

const NEEDS: Needs = {
  'templates.test.ts': libreOffice,
  'workbooks.test.ts': libreOffice,
  'downloads-office.test.ts': libreOffice,
  'ledger.test.ts': go,
  'verify-by-hand.test.ts': go,
  'subscriptions.test.ts': () => python(FEEDS),
  'downloads.test.ts': () => python(DOWNLOADS),
};

await runCommand(
  {
    usage: 'npm run test:interop',
    about:
      '用装好的 LibreOffice 打开填表模板、导入的工作簿和下载的工作簿，用 Go 的程序校验登记日志，用 Python 的程序读订阅的公示、日历和数据下载，看它们读到的是不是我们写的。缺哪个就说明要装什么，其余照做。最后一行是“N passed, N failed”。',
    options: [],
    rest: '[文件…]',
  },
  (given) => runWherePossible('interop', NEEDS, given.rest),
);

function libreOffice(): string | undefined {
  if (findLibreOffice() !== undefined) return undefined;
  return '没有找到 LibreOffice，填表模板和工作簿没有测试。请先安装，或者用 LIBREOFFICE_PATH 写明 soffice 在哪里。';
}

function go(): string | undefined {
  const found = findGo();
  return typeof found === 'string' ? found : undefined;
}

function python(needed: readonly [packages: readonly string[], what: string]): string | undefined {
  const found = findPython(...needed);
  return typeof found === 'string' ? found : undefined;
}
