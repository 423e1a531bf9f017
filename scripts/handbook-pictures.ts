import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/site/browser.ts';
import { settings } from '../src/site/settings.ts';
import { Refused, runCommand } from './command-line.ts';
import { startServer } from './serve/static-server.ts';

/** A phone, at the width at which the handbook shows its pictures. */
const SIZE = { width: 360, height: 640 };
const FOLDER = 'public/help';

interface Picture {
  /** The file, before its size. */
  name: string;
  /** Below the site's path. */
  path: string;
  /** What is scrolled to the top. */
  top?: string;
  /** Files that are dropped into the page first. */
  files?: { name: string; text: string }[];
}

/** Sheets as clerks hand them in; the number is made up. */
const CALENDAR = {
  name: 'calendar.csv',
  text: '日期,安排,节日,依据\n2026-01-01,放假,元旦,国务院办公厅通知\n2026/1/3,放假,元旦,国务院办公厅通知\n',
};
const COMMUNITIES = { name: 'communities.csv', text: '社区编号,社区名称,街道编号,地址,公开电话\ns01-01,柳岸社区,s01,,13800138000\n' };

const PICTURES: readonly Picture[] = [
  { name: 'notice', path: 'notices/2026/n-2026-0128/' },
  { name: 'data', path: 'data/', top: 'h1' },
  { name: 'template', path: 'data/charges/', top: '#take' },
  { name: 'precheck', path: 'precheck/', top: 'h1' },
  { name: 'found', path: 'precheck/', top: '[data-part=result] table', files: [CALENDAR] },
  { name: 'masked', path: 'precheck/', top: '[data-part=result] table', files: [COMMUNITIES] },
  { name: 'code', path: 'help/codes-cells/', top: '#cell-date' },
];

await runCommand(
  {
    usage: 'npm run handbook-pictures',
    about: '按 dist/ 里的网站重拍编辑手册里的图片（public/help/*.webp）。先运行 npm run build；需要装有中文字体的浏览器（CHROMIUM_PATH）。',
    options: [],
  },
  async () => {
    const note = join(settings.outDir, 'build.json');
    if (!existsSync(note)) throw new Refused(`${settings.outDir} 里还没有网站，请先运行 npm run build。`);
    const { dataDate } = JSON.parse(readFileSync(note, 'utf8')) as { dataDate: string };
    mkdirSync(FOLDER, { recursive: true });
    const server = await startServer({ folder: settings.outDir, base: settings.base, port: 0 });
    const browser = await launchBrowser();
    try {
      for (const picture of PICTURES) {
        const file = join(FOLDER, `${picture.name}-${SIZE.width}x${SIZE.height}.webp`);
        const bytes = await take(browser, new URL(picture.path, server.url).href, dataDate, picture);
        writeFileSync(file, bytes);
        process.stdout.write(`${file}：${Math.round(bytes.length / 1024)} KB\n`);
      }
    } finally {
      await browser.close();
      await server.close();
    }
    return 0;
  },
);

/** The first screen as WebP, which only the browser's own protocol writes. */
async function take(browser: Browser, address: string, day: string, { top, files }: Picture): Promise<Buffer> {
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 2, locale: 'zh-CN', colorScheme: 'light' });
  // What a page says about today is said about the day of its data, so that the same site gives the same pictures.
  await page.clock.setFixedTime(`${day}T10:00:00+08:00`);
  await page.goto(address, { waitUntil: 'networkidle' });
  if (files) {
    const given = files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));
    await page.setInputFiles('input[type=file]', given);
    await page.locator('[data-part=result]').waitFor({ state: 'visible' });
    await page.waitForTimeout(1000);
  }
  if (top)
    await page
      .locator(top)
      .first()
      .evaluate((element) => element.scrollIntoView());
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
  await page.close();
  return Buffer.from(data, 'base64');
}
