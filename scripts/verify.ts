import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { verifySite } from '../src/ledger/verify-site.ts';
import { Refused, runCommand } from './command-line.ts';
import { startProgress } from './progress.ts';
import { servedSite } from './verify/served-site.ts';
import { readAgainst, readKeyOption, readWitnessOption } from './verify/read-options.ts';
import { verdictText } from './verify/say-verdict.ts';
import { webSite } from './verify/web-site.ts';

const STEPS = { log: '正在核对登记日志', records: '正在核对公开的记录', files: '正在核对全部文件' };

await runCommand(
  {
    usage: 'npm run verify',
    rest: '网址|文件夹',
    about: [
      '核对一个网站有没有被改过：签名、登记日志里的每一条、公开的每一条记录、清单里的每一个文件。',
      '网址是网站首页的地址，只向这个网站取文件；文件夹是生成好的或者整个下载下来的网站。',
      '有一处不一致或取不到，退出码是 1。不用本程序怎样核对，见 docs/verify.md。',
    ].join('\n'),
    options: [
      {
        name: 'against',
        value: 'CHECKPOINT',
        about:
          '以前的登记状态，看现在的登记日志是不是从它接着登记的：checkpoint 文件、二维码里的网址，或者纸上“登记 … 条 · 校验码 …”这一行',
      },
      { name: 'vkey', value: 'FILE|TEXT', about: '从别处得到的公钥；不写时用网站自己的' },
      { name: 'witness', value: 'FILE|TEXT', about: '见证方的公钥，一行一个' },
    ],
  },
  async ({ rest, value }) => {
    const [place, ...more] = rest;
    if (!place || more.length > 0) throw new Refused('请写一个网址或一个文件夹，例如 npm run verify -- dist');
    const key = value('vkey');
    const witness = value('witness');
    const against = value('against');
    const vkey = key === undefined ? undefined : readKeyOption(key);
    const earlier = against === undefined ? undefined : readAgainst(against, vkey);
    const progress = startProgress();
    let text: string = STEPS.log;
    const site = siteAt(place, (files) => progress.say(text, files));
    const verdict = await verifySite(site, {
      ...(vkey && { vkey }),
      ...(witness !== undefined && { witnesses: readWitnessOption(witness) }),
      ...(earlier && { against: earlier }),
      step: (step) => progress.say((text = STEPS[step])),
    }).finally(() => progress.end());
    process.stdout.write(
      verdictText(verdict, {
        vkey: vkey !== undefined,
        against: earlier !== undefined,
        listed: site.list !== undefined,
        beside: site.beside !== undefined,
      }),
    );
    return verdict.findings.length > 0 ? 1 : 0;
  },
);

function siteAt(place: string, fetched: (files: number) => void) {
  if (/^https?:\/\//i.test(place)) {
    if (!URL.canParse(place)) throw new Refused(`“${place}”不是网址。`);
    const { origin, pathname } = new URL(place);
    return webSite(`${origin}${pathname.replace(/index\.html$/, '')}`, { fetched });
  }
  const folder = resolve(place);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Refused(`没有“${place}”这个文件夹；网址要以 https:// 开头。`);
  return servedSite(folder);
}
