import { beforeAll, describe, expect, inject, test } from 'vitest';
import { fullestPages, onePagePerTemplate, templatesOf } from './pages.ts';
import { openEverything, visitAll } from './visit.ts';
import { useServedSite } from './served-site.ts';

const site = useServedSite();
let paths: string[];

beforeAll(async () => {
  const folder = inject('siteBelow');
  // Columns and fields differ from register to register: a list and a record of each is looked at.
  const registers = templatesOf(folder)
    .filter(({ route }) => /^(?:data\/)?\[(?:register|file)\]/.test(route))
    .flatMap(({ pages }) => firstOfEach(pages));
  paths = [...new Set([...onePagePerTemplate(folder), ...fullestPages(folder), ...registers])];
});

// 1280 × 1024 pixels at 400 % are 320 × 256 of four device pixels each.
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

describe('at 320 × 256 pixels, which is 400 % of a desktop', () => {
  test.each([
    ['in ordinary print', ''],
    ['in large print', '?elder=1'],
  ])('%s nothing has to be scrolled sideways, is cut off or covered', async (_name, query) => {
    const found: string[] = [];
    const options = query === '' ? ZOOMED : { ...ZOOMED, storageState: largePrint(site.url) };
    await visitAll(site.browser, site.url, paths, options, async (page, path) => {
      await openEverything(page);
      found.push(...(await page.evaluate(lostContent)).map((text) => `${path} ${text}`));
    });
    expect(found).toEqual([]);
  });
});

/** The first page of every register among the pages of one template. */
function firstOfEach(pages: string[]): string[] {
  const registerOf = (path: string) => path.replace(/^data\//, '').split('/')[0];
  return [...Map.groupBy(pages, registerOf).values()].flatMap((group) => group.slice(0, 1));
}

/** A browser whose reader has chosen large print before. */
function largePrint(url: string) {
  return { cookies: [], origins: [{ origin: new URL(url).origin, localStorage: [{ name: 'elder', value: '1' }] }] };
}

/** Runs in the page: what a reader at 320 pixels loses. */
function lostContent(): string[] {
  const lost = new Set<string>();
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) lost.add(`is ${document.documentElement.scrollWidth} wide`);
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.trim().slice(0, 20)}”`;
  /** Hidden, or there for screen readers only. */
  const isUnseen = (element: Element): boolean => {
    if (element.closest('.skip, svg, script, style, template') || !element.checkVisibility()) return true;
    for (let at: Element | null = element; at; at = at.parentElement) if (getComputedStyle(at).clipPath !== 'none') return true;
    return false;
  };
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const style = getComputedStyle(element);
    if (isUnseen(element)) continue;
    if ((style.position === 'fixed' || style.position === 'sticky') && element.getBoundingClientRect().height > innerHeight / 3) {
      lost.add(`${nameOf(element)} stays in front`);
    }
    // Text that ends in an ellipsis or behind an edge is text that is lost.
    const clips = style.overflowX !== 'visible' || style.overflowY === 'hidden';
    if (!clips || element.textContent?.trim() === '' || /^(?:INPUT|TEXTAREA|SELECT|CANVAS)$/.test(element.tagName)) continue;
    if (
      element.scrollWidth > element.clientWidth + 1 ||
      (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
    ) {
      lost.add(`${nameOf(element)} is cut off`);
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || node.textContent?.trim() === '' || isUnseen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const right = Math.max(...[...range.getClientRects()].map((rect) => rect.right));
    if (right > width + 1)
      lost.add(`${parent.tagName.toLowerCase()} of ${parent.closest('[class]')?.getAttribute('class')} reaches ${Math.round(right)}`);
  }
  return [...lost];
}
