import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { checkpointToken, readCheckpoint, shortRoot } from '../../src/ledger/checkpoint.ts';
import type { Entry } from '../../src/ledger/entry.ts';
import { readLog } from '../../src/ledger/log.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { useServedSite } from './served-site.ts';
import { useToolPage } from './tool-page.ts';

const folder = inject('siteBelow');
const tool = useToolPage();
const site = useServedSite();
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const { checkpoint } = readCheckpoint(read('ledger/checkpoint'))!;
const log = readLog(nodeFiles('.'))!.log!;
/** A notice whose page has the button. */
const NOTICE = 'notices/2026/n-2026-0005/';

const box = (page: Page) => page.locator('[data-verify]');
const verdict = (page: Page) => page.locator('[data-part=result] .verdict').first();

async function verify(page: Page): Promise<string> {
  await box(page).locator('button').first().click();
  await verdict(page).waitFor();
  return page.locator('[data-verify] [data-part=result]').innerText();
}

describe('the check of a record on its page', () => {
  test('fetches nothing of the log until the button is near, and the proof only when it is asked for', async () => {
    const { page, requested } = tool;
    const fetched = () => requested.filter((url) => url.includes('/ledger/')).map((url) => url.replace(/^.*\/ledger\//, ''));
    await page.goto(tool.at(NOTICE), { waitUntil: 'networkidle' });
    expect(fetched()).toEqual([]);
    await box(page).scrollIntoViewIfNeeded();
    await expect.poll(fetched).toEqual(['checkpoint', 'vkey', 'edge']);
    const said = await verify(page);
    expect(said).toContain('校验通过');
    expect(said).toContain('标题和正文与登记的一样');
    expect(said).toContain(`${checkpoint.size.toLocaleString('en')}条登记`);
    expect(said).toContain('谁都能伪造');
    expect(fetched().filter((path) => path.startsWith('tile/')).length).toBeLessThanOrEqual(2);
  });

  test('shows what was logged in the words of the register', async () => {
    const { page } = tool;
    await page.goto(tool.at(NOTICE));
    await verify(page);
    await page.locator('[data-verify] summary').click();
    await expect.poll(() => page.locator('[data-verify] details').innerText()).toContain('监督电话');
  });
});

describe('what is wrong is said in plain words', () => {
  let context: BrowserContext | undefined;
  afterEach(() => context?.close());
  const open = async (prepare: (page: Page) => Promise<unknown>): Promise<Page> => {
    context = await site.browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
    const page = await context.newPage();
    await prepare(page);
    await page.goto(site.url + NOTICE, { waitUntil: 'networkidle' });
    return page;
  };

  test('a page on which one figure is another', async () => {
    const html = read(`${NOTICE}index.html`);
    const [passage = ''] = /共有\d+个小区参评/.exec(html) ?? [];
    const page = await open((page) =>
      page.route(`**/${NOTICE}`, (route) =>
        route.fulfill({ contentType: 'text/html', body: html.replaceAll(passage, '共有999个小区参评') }),
      ),
    );
    const said = await verify(page);
    expect(said).toContain('没有通过校验');
    expect(said).toContain('登记的正文里有、本页没有');
    expect(said).toContain(passage);
  });

  test.each([
    ['openings/', '内容和登记的校验值对不上'],
    ['tile/0/', '不在签过名的日志里'],
    ['checkpoint', '签名是假的'],
  ])('a changed %s', async (part, words) => {
    const page = await open((page) =>
      page.route(`**/ledger/${part}**`, async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        // Of a text a digit of its last quarter, of a tile one bit, of a checkpoint one entry less.
        const changed =
          part === 'checkpoint'
            ? Buffer.from(body.toString().replace(`\n${checkpoint.size}\n`, `\n${checkpoint.size - 1}\n`))
            : damaged(body, part);
        await route.fulfill({ response, body: changed });
      }),
    );
    const said = await verify(page);
    expect(said).toContain('没有通过校验');
    expect(said).toContain(words);
    expect(said).toContain('对不上的文件');
  });

  test('no connection is no forgery', async () => {
    const page = await open(async () => {});
    await context!.setOffline(true);
    await box(page).locator('button').first().click();
    await expect.poll(() => box(page).innerText()).toContain('这不说明内容被改过');
    await context!.setOffline(false);
    await page.reload();
    expect(await verify(page)).toContain('校验通过');
  });

  test.each([
    [
      'no Ed25519',
      "const real = crypto.subtle.importKey; crypto.subtle.importKey = (form, key, name, ...rest) => name === 'Ed25519' ? Promise.reject(new DOMException('', 'NotSupportedError')) : real.call(crypto.subtle, form, key, name, ...rest);",
    ],
    ['no WebCrypto', "Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });"],
  ])('a browser with %s comes to the same', async (_name, script) => {
    const page = await open((page) => page.addInitScript(script));
    expect(await verify(page)).toContain('校验通过');
  });
});

describe('one entry by its number', () => {
  test('is shown with its record, and how that changed', async () => {
    const { page } = tool;
    const corrected = lastEntry('correct');
    await page.goto(tool.at(`ledger/entry/#${corrected.seq + 1}`));
    await verdict(page).waitFor();
    await page.locator('button', { hasText: '次登记和改动' }).click();
    await page.locator('.tl li').first().waitFor();
    const said = await page.locator('[data-entry-tool]').innerText();
    expect(said).toContain('校验通过');
    expect(said).toContain(corrected.reason);
    expect(await page.locator('.tl del').count()).toBeGreaterThan(0);
  });

  test('of what was withdrawn there is the reason and no text', async () => {
    const { page } = tool;
    const withdrawn = lastEntry('withdraw');
    await page.goto(tool.at(`ledger/entry/#${withdrawn.seq + 1}`));
    await verdict(page).waitFor();
    await expect.poll(() => page.locator('[data-entry-tool]').innerText()).toContain(withdrawn.reason);
  });

  test('a number that was not given is answered', async () => {
    const { page } = tool;
    await page.goto(tool.at('ledger/entry/'));
    await page.fill('#entry-number', '999,999');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-part=said]').innerText()).toContain('没有这个号');
    await page.fill('#entry-number', '第１号');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h2').first().innerText()).toBe('第1号登记');
  });
});

describe('a sheet of paper beside the log', () => {
  const ask = async (line: string): Promise<string> => {
    const { page } = tool;
    await page.goto(tool.at('ledger/witness/'));
    await page.fill('#claim', line);
    await page.locator('[data-witness-tool] button[type=submit]').click();
    const [said, result] = [page.locator('[data-part=said]'), page.locator('[data-part=result]')];
    await expect.poll(async () => (await result.innerText()) + (await said.innerText()).replace('正在校验…', '')).not.toBe('');
    return (await result.innerText()) + (await said.innerText());
  };

  test('of the present state', async () => {
    expect(await ask(`登记${checkpoint.size.toLocaleString('en')}条 · 校验码${shortRoot(checkpoint.root)}`)).toContain(
      '对得上：现在的日志就是',
    );
  });

  test('of an earlier state, as a poster of the site has it', async () => {
    const { page } = tool;
    const earlier = log.checkpoints.find(({ size }) => size > 1000)!;
    await page.goto(tool.at(`ledger/witness/#c=${checkpointToken(earlier)}`));
    await expect.poll(() => page.locator('[data-part=result]').innerText()).toMatch(/对得上：纸上的[\d,]+条登记原样都在/);
  });

  test('of a log that was written anew, or cut', async () => {
    expect(await ask(`${checkpoint.size - 100} ${shortRoot(checkpoint.root)}`)).toContain('对不上');
    expect(await ask(`${checkpoint.size + 1} ${shortRoot(checkpoint.root)}`)).toContain('登记被删短了');
  });

  test('that was not read whole', async () => {
    expect(await ask('登记100条')).toContain('没有看到校验码');
    expect(await ask('100条 3F2A-91BC')).toContain('位数不对');
  });
});

/** The newest of that kind whose content, and that before it, may be read. */
function lastEntry(kind: 'correct' | 'withdraw'): Entry & { reason: string } {
  const found = [...log.entries].findLast((entry) => entry.kind === kind && (kind === 'withdraw' || isOpen(entry)));
  return found as Entry & { reason: string };
}

function isOpen(entry: Entry): boolean {
  const before = log.entryBefore(entry.seq);
  return log.openingOf(entry.seq) !== undefined && before !== undefined && log.openingOf(before.seq) !== undefined;
}

/** One bit of a tile; of a text with openings every figure of the contents. */
function damaged(body: Buffer, part: string): Buffer {
  if (part !== 'openings/') return Buffer.from(body.map((byte, at) => (at === 0 ? byte ^ 1 : byte)));
  return Buffer.from(body.toString().replaceAll(/(?<="title":")[^"]/g, '另'));
}
