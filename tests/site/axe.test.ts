import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { launchBrowser } from './browser.ts';
import { SUB_PATH } from './build-sites.ts';
import { addressOfFile, onePagePerTemplate } from './pages.ts';

type Options = NonNullable<Parameters<Browser['newContext']>[0]>;

let browser: Browser;
let server: StaticServer;
let paths: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ folder: inject('siteBelow'), base: SUB_PATH, port: 0 });
  paths = firstOfEach(onePagePerTemplate(inject('siteBelow')));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Visits every template in one tab; a page's own animation would be half way when it is looked at. */
async function visitAll(options: Options, query: string, look: (page: Page, path: string) => Promise<void>): Promise<void> {
  const context: BrowserContext = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(server.url + addressOfFile(path) + query);
      await look(page, path);
    }
  } finally {
    await context.close();
  }
}

/** One page of each template: the first and the last of a kind are built alike, whatever their year and id, and so are the site's own texts. */
function firstOfEach(all: readonly string[]): string[] {
  const others = all.filter((path) => !/^(?:accessibility|privacy)\//.test(path));
  const kinds = new Map(others.toReversed().map((path) => [`${path.split('/')[0]}/${path.split('/').length}`, path]));
  return [...kinds.values()];
}

/** What opens only on demand has to be right too. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

async function findViolations(page: Page, path: string, only?: readonly string[]): Promise<string[]> {
  // No page has frames, so that all can be done in its own tab.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    resultTypes: ['violations'],
    ...(only
      ? { runOnly: [...only], rules: { 'target-size': { enabled: only.includes('target-size') } } }
      : { rules: { 'target-size': { enabled: true } } }),
  });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${path} ${id} ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}

describe('axe finds nothing', () => {
  // Large print and the dark change sizes and colours of the same elements; paper has colours alone.
  test.each<[string, Options, string, string[]?]>([
    ['on a phone', { viewport: { width: 360, height: 740 } }, ''],
    ['on a desktop', { viewport: { width: 1280, height: 900 } }, ''],
    ['in large print', { viewport: { width: 360, height: 740 } }, '?elder=1', ['color-contrast', 'target-size']],
    ['in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, '', ['color-contrast']],
  ])('%s', async (_name, options, query, only) => {
    const found: string[] = [];
    await visitAll(options, query, async (page, path) => {
      await openEverything(page);
      found.push(...(await findViolations(page, path, only)));
    });
    expect(found).toEqual([]);
  });

  test('on paper', async () => {
    const found: string[] = [];
    await visitAll({ viewport: { width: 794, height: 1123 } }, '', async (page, path) => {
      await page.emulateMedia({ media: 'print' });
      found.push(...(await findViolations(page, path, ['color-contrast'])));
    });
    expect(found).toEqual([]);
  });
});

describe('body text has a contrast of at least 7 : 1', () => {
  test.each(['light', 'dark'] as const)('in %s colours', async (colorScheme) => {
    const found: string[] = [];
    await visitAll({ viewport: { width: 1280, height: 900 }, colorScheme }, '', async (page, path) => {
      found.push(...(await page.evaluate(weakText)).map((text) => `${path} ${text}`));
    });
    expect(found).toEqual([]);
  });
});

describe('nothing has to be scrolled sideways at 320 pixels', () => {
  test.each([
    ['in large print', '?elder=1'],
    ['in ordinary print', ''],
  ])('%s', async (_name, query) => {
    const wide: string[] = [];
    await visitAll({ viewport: { width: 320, height: 640 } }, query, async (page, path) => {
      await openEverything(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${path}: ${width}`);
    });
    expect(wide).toEqual([]);
  });
});

/** Runs in the page: texts in the colour of the body against the nearest painted ground below 7 : 1. */
function weakText(): string[] {
  const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = parse(colour)
      .slice(0, 3)
      .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element): string => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((parse(colour)[3] ?? 1) > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const ink = getComputedStyle(document.body).color;
  const weak = [...document.querySelectorAll('main p, main td, main th, main dd, main li')].filter((element) => {
    if (getComputedStyle(element).color !== ink) return false;
    const [one, other] = [luminance(ink), luminance(groundOf(element))].sort((a, b) => b - a) as [number, number];
    return (one + 0.05) / (other + 0.05) < 7;
  });
  return weak.map((element) => `${element.tagName} ${element.textContent?.slice(0, 20)}`);
}
