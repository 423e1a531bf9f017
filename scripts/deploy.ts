/** `npm run deploy -- --to …`: a finished site becomes the public one, whole or not at all. */
import { resolve } from 'node:path';
import { settings } from '../src/site/settings.ts';
import { Refused, runCommand } from './command-line.ts';
import { COMPRESS_CACHE } from './compress/cache-folder.ts';
import { compressSite } from './compress/compress-site.ts';
import { readTarget, TARGET_NAMES } from './deploy/read-target.ts';
import { readWholeSite, requireSite } from './deploy/whole-site.ts';
import { SAY } from './deploy/words.ts';
import { startProgress } from './progress.ts';

const KEEP = 5;

await runCommand(
  {
    usage: 'npm run deploy',
    rest: '地方',
    about: [
      '把生成好的网站发布出去。先核对网站是不是完整，再放到新版本的文件夹里核对一遍，最后一步切换；',
      '在任何时候中断，公开的都是完整的旧网站或者完整的新网站，再运行一次就行。',
      '',
      '--to dir 文件夹                 本机的文件夹；网站服务器指向其中的 current',
      '--to ssh 用户名@主机:文件夹    另一台机器上的文件夹，用本机的 ssh 连过去；那边不用装东西',
      '--to s3 s3://桶/文件夹         对象存储（S3、OSS、COS、MinIO 等）；密钥写在环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY 里',
    ].join('\n'),
    options: [
      { name: 'to', value: 'KIND', choices: TARGET_NAMES, about: '发布到哪一种地方' },
      { name: 'from', value: 'DIR', about: '生成好的网站；不写时用 OUT_DIR，再不然用 dist' },
      { name: 'ssh-option', value: 'TEXT', about: '加给 ssh 的选项，如 "-p 2222 -i deploy_key"；不写时用 DEPLOY_SSH_OPTIONS' },
      { name: 'endpoint', value: 'URL', about: '对象存储的地址，如 https://s3.oss-cn-hangzhou.aliyuncs.com；不写时是 AWS' },
      { name: 'region', value: 'R', about: '桶所在的地域；不写时用 AWS_REGION' },
      { name: 'path-style', about: '桶名写在路径里而不是域名前面，如自己架的 MinIO' },
      { name: 'store', value: 'S3', about: '旧版本和内容存到哪里，如 s3://不公开的桶；不写时存在同一个桶的 .releases/' },
      { name: 'release-folders', about: '每个版本放进自己的文件夹，由 CDN 一次切换过去（见 docs/publishing.md）' },
      { name: 'keep', value: 'N', about: `保留几个版本，至少 2 个；不写时是 ${KEEP}` },
      { name: 'rollback', about: '不发布，退回到上一个版本；地方后面写版本号的，退回到那个版本' },
      { name: 'list', about: '不发布，只列出留着的版本' },
      { name: 'no-compress', about: '发布到文件夹或 ssh 时，不先做压缩好的 .br 和 .gz（npm run compress）' },
      { name: 'any-log', about: '登记日志不是接着公开的那份写的，也发布' },
      { name: 'dry-run', about: '只说要做什么，不改动' },
    ],
  },
  async (given) => {
    const say = (line: string) => console.log(line);
    const { target, release } = await readTarget(given);
    const dryRun = given.has('dry-run');
    if (given.has('list')) {
      await target.list({ say });
      return 0;
    }
    if (given.has('rollback')) {
      await target.rollback(release, { dryRun, say });
      return 0;
    }
    const keep = readKeep(given.value('keep'));
    const folder = resolve(given.value('from') ?? settings.outDir);
    requireSite(folder);
    const progress = startProgress();
    // A store sends what it holds; only servers choose among forms of a file.
    if (given.value('to') !== 's3' && !given.has('no-compress')) {
      await compressSite(folder, COMPRESS_CACHE, (done) => progress.say('正在压缩，已完成的文件', done)).finally(() => progress.end());
    }
    progress.say('正在核对网站是不是完整');
    const site = await readWholeSite(folder).finally(() => progress.end());
    say(SAY.whole(site.files.length, site.buildDate));
    for (const warning of site.warnings) say(warning);
    await target.deploy(site, { keep, dryRun, anyLog: given.has('any-log'), say });
    return 0;
  },
);

function readKeep(text: string | undefined): number {
  const keep = text === undefined ? KEEP : /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (keep < 2) throw new Refused(`--keep 应是 2 或更大的整数（公开的和可以退回的各一个）；现在是“${text}”。`);
  return keep;
}
