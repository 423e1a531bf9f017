/** `npm run ledger -- init|append|…`: the publication log of a source root. */
import { settings } from '../src/site/settings.ts';
import { Refused, runCommand } from './command-line.ts';
import { runAppend } from './ledger/append.ts';
import type { LedgerCommand } from './ledger/asked.ts';
import { runCosign } from './ledger/cosign.ts';
import { runInit } from './ledger/init.ts';
import { runKey } from './ledger/key.ts';
import { runPush } from './ledger/push.ts';
import { runRelease } from './ledger/release.ts';
import { runWitness } from './ledger/witness.ts';

const COMMANDS: Readonly<Record<string, LedgerCommand>> = {
  append: runAppend,
  cosign: runCosign,
  init: runInit,
  key: runKey,
  push: runPush,
  release: runRelease,
  witness: runWitness,
};

await runCommand(
  {
    usage: 'npm run ledger',
    about: [
      '登记日志：公布过什么、什么时候改的、为什么，一条一条记下来，谁都可以校验，谁都不能悄悄改。',
      '',
      'append        把还没有登记的公布、更新、更正和撤回登记进去；资料有错误的不登记',
      'cosign 文件   把见证方发来的见证签名加进登记状态（认可的见证方写在 data/ledger/witnesses）',
      'init          建立一份空的登记日志',
      'key 文件      生成一把签名钥匙，存进文件（--name 写登记日志的名称）',
      'push          把 data/ledger 提交并推送到 --branch 写明的分支；分支上已经有更新的资料时不推送，退出码 3',
      'release       把生成好的网站登记为一次发布：清单里每个文件的校验值（--site 写明网站文件夹）',
      'witness 网址  请见证方给现在的登记状态签名',
      '',
      '签名钥匙用 LEDGER_KEY_FILE（文件）或 LEDGER_KEY（内容）给出，不放进资料文件夹；演示资料用公开的演示钥匙。',
    ].join('\n'),
    rest: 'append|cosign|init|key|push|release|witness',
    options: [
      { name: 'root', value: 'DIR', about: '资料文件夹；不写时用 SOURCES_DIR，再不然用本项目' },
      { name: 'dry-run', about: '只说要登记什么，不写入' },
      { name: 'now', value: 'TIME', about: '登记的时间，写成 2026-11-20T09:00:00Z；不写时用现在' },
      { name: 'against', value: 'FILE|DIR|URL', about: '已经公布的登记状态（checkpoint 文件、网站文件夹或网址）；不是接着它写的就拒绝' },
      { name: 'site', value: 'DIR', about: '要登记发布的网站文件夹；不写时用 OUT_DIR，再不然用 dist' },
      { name: 'branch', value: 'NAME', about: '推送到哪个分支；不写时用现在的分支' },
      { name: 'name', value: 'NAME', about: '新钥匙的名称，一般是网址去掉 https://' },
    ],
  },
  (given) => {
    const [name = '', ...rest] = given.rest;
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new Refused(`${name ? `不认识“${name}”` : '没有写要做什么'}。可以写 ${Object.keys(COMMANDS).join('、')}。`);
    return command({
      root: given.value('root') ?? settings.sourcesDir,
      rest,
      value: (option) => given.value(option),
      has: (option) => given.has(option),
      say: (line) => console.log(line),
    });
  },
);
