import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeHugoSite } from './hugo/hugo-site.ts';
import { measure, type Measured } from './measure.ts';
import { machine, say } from './figures.ts';

const NOTICES = 10_000;
/** Few, so that what is measured is the notices and not the rest of the district. */
const COMPOUNDS = 20;

interface Figure {
  what: string;
  measured: Partial<Measured> | string;
  limit: string;
}

/** Measures the commands in `folder`, each in a process of its own; a table in Markdown. */
export async function buildFigures(folder: string): Promise<string> {
  return writeTable([...(await measureDemo(folder)), ...(await measureMany(folder))]);
}

async function measureDemo(folder: string): Promise<Figure[]> {
  say('检查演示区');
  const check = await measure(process.execPath, ['scripts/check.ts']);
  say('生成演示区');
  const build = await measure(process.execPath, ['scripts/build.ts'], { OUT_DIR: join(folder, 'dist') });
  return [
    { what: '`npm run check`, demonstration district', measured: check, limit: '5 s, 400 MB' },
    { what: '`npm run build`, demonstration district', measured: build, limit: '90 s' },
  ];
}

async function measureMany(folder: string): Promise<Figure[]> {
  say(`写出 ${NOTICES} 条公示`);
  const root = join(folder, 'root');
  await measure(process.execPath, ['scripts/demo.ts', '--notices', String(NOTICES), '--compounds', String(COMPOUNDS), '--out', root]);
  say(`生成 ${NOTICES} 条公示的网页`);
  const [times, env] = [join(folder, 'times.json'), { SOURCES_DIR: root, OUT_DIR: join(folder, 'rendered') }];
  const ours = await measure(process.execPath, ['scripts/build.ts', '--times', times], env);
  const { check, render } = JSON.parse(readFileSync(times, 'utf8')) as Record<'check' | 'render', { wall: number; user: number }>;
  const figures: Figure[] = [
    { what: `\`npm run build\`, ${NOTICES} notices`, measured: ours, limit: '1024 MB' },
    { what: '– of it reading and checking', measured: check, limit: '' },
    { what: '– of it making pages and data, each looked at', measured: render, limit: '2 × Hugo' },
  ];
  if (spawnSync('hugo', ['version']).status !== 0) {
    return [...figures, { what: 'Hugo, the same texts', measured: '本机没有 hugo，没有比较。', limit: '' }];
  }
  say('用 Hugo 生成同样的公示');
  const site = join(folder, 'hugo');
  writeHugoSite(root, site);
  const hugo = await measure('hugo', ['--quiet', '--source', site, '--destination', join(folder, 'hugo-out')]);
  return [
    ...figures,
    {
      what: 'Hugo, the same notices, pages with the same parts',
      measured: hugo,
      limit: `our rendering takes ${(render.user / hugo.user).toFixed(2)} × its user time`,
    },
  ];
}

function writeTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, measured, limit }) =>
    typeof measured === 'string'
      ? `| ${what} | ${measured} | | | ${limit} |`
      : `| ${what} | ${measured.wall?.toFixed(1) ?? ''} | ${measured.user?.toFixed(1) ?? ''} | ${measured.peak?.toFixed(0) ?? ''} | ${limit} |`,
  );
  return [machine(), '', '| what | wall s | user s | peak MB | to reach |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
