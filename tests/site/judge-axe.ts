import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { fullestPages } from './pages.ts';
import { openEverything, shortenLists, visitAll } from './visit.ts';
import { useServedSite } from './served-site.ts';

const LOOKS = {
  'on a phone': async (page: Page) => page.setViewportSize({ width: 360, height: 740 }),
  'in large print': async (page: Page) => setElder(page, true),
  'on a desktop': async (page: Page) => {
    await setElder(page, false);
    await page.setViewportSize({ width: 1280, height: 900 });
  },
  'in the dark': async (page: Page) => page.emulateMedia({ colorScheme: 'dark' }),
  'on paper': async (page: Page) => {
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  },
};
type Look = keyof typeof LOOKS;

/** Declares the tests: axe on the fullest page of every template, in every look; `whole` with every row of its lists. */
export function judgeAxe(whole: boolean): void {
  const site = useServedSite();
  /** What each look found, all templates together: one visit shows a page in every look. */
  const found = Object.fromEntries(Object.keys(LOOKS).map((look) => [look, [] as string[]])) as Record<Look, string[]>;
  const weak: Record<'light' | 'dark', string[]> = { light: [], dark: [] };

  beforeAll(async () => {
    const axe = readAxe();
    await visitAll(site.browser, site.url, fullestPages(inject('siteBelow')), {}, async (page, path) => {
      await openEverything(page);
      await page.evaluate(layOutEverything);
      if (!whole) await shortenLists(page);
      await page.evaluate(axe);
      for (const [look, show] of Object.entries(LOOKS) as [Look, (page: Page) => Promise<void>][]) {
        await show(page);
        found[look].push(...(await page.evaluate(runAxe)).map((text) => `${path} ${text}`));
        const colours = look === 'on a desktop' ? 'light' : look === 'in the dark' ? 'dark' : undefined;
        if (colours) weak[colours].push(...(await page.evaluate(weakText)).map((text) => `${path} ${text}`));
      }
      await page.emulateMedia({ media: 'screen' });
    });
  });

  test.each(Object.keys(LOOKS) as Look[])('axe finds nothing on any template %s', (look) => {
    expect(found[look]).toEqual([]);
  });

  describe('body text has a contrast of at least 7 : 1', () => {
    test.each(['light', 'dark'] as const)('in %s colours', (colours) => {
      expect(weak[colours]).toEqual([]);
    });
  });
}

/** Runs in the page: what is laid out only when it comes near would move while it is measured. */
function layOutEverything(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  document.adoptedStyleSheets.push(sheet);
}

/** The program itself: no page has frames, so that all can be done in one run in its own tab. */
function readAxe(): string {
  const packages = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
  return readFileSync(packages.resolve('axe-core/axe.min.js'), 'utf8');
}

function setElder(page: Page, on: boolean): Promise<boolean> {
  return page.evaluate((wanted) => document.documentElement.toggleAttribute('data-elder', wanted), on);
}

/** Runs in the page. */
async function runAxe(): Promise<string[]> {
  interface Node {
    target: string[];
    any: { message: string }[];
  }
  const { axe } = window as unknown as {
    axe: { run(options: object): Promise<{ violations: { id: string; nodes: Node[] }[] }> };
  };
  const { violations } = await axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id} ${target.join(' ')} ${any[0]?.message ?? ''}`));
}

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
