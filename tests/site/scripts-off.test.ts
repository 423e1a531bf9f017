import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { SUB_PATH } from './build-sites.ts';
import { fullestPages } from './pages.ts';
import { openEverything, visitAll } from './visit.ts';
import { useServedSite } from './served-site.ts';

const site = useServedSite();
const folder = inject('siteBelow');
/** Shows every component as a picture of itself; nothing on it is meant to work. */
const SAMPLES = 'help/components/index.html';
/** What each page says without scripts, and which of its controls are seen. */
const without = new Map<string, { text: string; dead: string[]; forms: string[] }>();
/** What each page says with scripts. */
const facts = new Map<string, string[]>();

beforeAll(async () => {
  const paths = fullestPages(folder);
  await visitAll(site.browser, site.url, paths, { javaScriptEnabled: false }, async (page, path) => {
    await openEverything(page);
    without.set(path, await page.evaluate(readWithoutScripts));
  });
  await visitAll(site.browser, site.url, paths, {}, async (page, path) => {
    await settle(page);
    facts.set(path, await page.evaluate(readFacts));
  });
});

test('every page has its heading and its text', () => {
  const empty = [...without].filter(([, { text }]) => text.length < 30).map(([path]) => path);
  expect(empty).toEqual([]);
});

test('every fact that scripts show is there without them', () => {
  const lost = [...facts].flatMap(([path, texts]) => {
    const all = squeeze(without.get(path)?.text ?? '');
    return [...new Set(texts)].filter((text) => !all.includes(squeeze(text))).map((text) => `${path} “${text}”`);
  });
  expect(lost).toEqual([]);
});

test('no button or field is offered that does nothing', () => {
  const dead = [...without].filter(([path]) => path !== SAMPLES).flatMap(([path, page]) => page.dead.map((text) => `${path} ${text}`));
  expect(dead).toEqual([]);
});

test('every form leads to a page of the site', () => {
  const astray = [...without].flatMap(([path, { forms }]) =>
    forms
      .map((action) => new URL(action, site.url).pathname.slice(SUB_PATH.length))
      .filter((target) => !existsSync(join(folder, target, 'index.html')))
      .map((target) => `${path} → ${target}`),
  );
  expect(astray).toEqual([]);
});

/** Texts are compared without the spaces and invisible breaks between them. */
function squeeze(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
}

/** Runs in the page, where no script of the site ran. */
function readWithoutScripts(): { text: string; dead: string[]; forms: string[] } {
  const isSeen = (element: Element) => element.checkVisibility();
  const controls = [...document.querySelectorAll<HTMLElement>('button, input:not([type=hidden]), select, textarea')].filter(isSeen);
  // A field is of use in a form that asks a page of the site, a button where it sends such a form.
  const dead = controls.filter((element) => {
    const form = element.closest('form');
    if (!form?.hasAttribute('action') || form.method !== 'get') return true;
    return element.matches('button[type=button], input:not([name]), select:not([name])');
  });
  // Not `innerText`, which leaves out what is laid out only when it comes near.
  let text = '';
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.parentElement?.checkVisibility()) text += node.textContent;
  return {
    text,
    dead: dead.map((element) => element.outerHTML.slice(0, 120)),
    forms: [...document.forms].filter((form) => isSeen(form) && form.hasAttribute('action')).map(({ action }) => action),
  };
}

/**
 * Runs in the page, after its scripts: the visible texts of the main part that
 * are facts. Left out is what depends on today and what belongs to a tool –
 * panels, answers to what was typed, drawings of a table that is there.
 */
function readFacts(): string[] {
  const today = '[data-today], [data-dropped-note]';
  const tools =
    '[data-script], [data-filter], [data-out], [data-aloud], [data-verify], [data-live-ledger], [role=status], [role=dialog], .mine, .mine-on, form, button, figure, output, .vh';
  const main = document.querySelector('main');
  if (!main) return [];
  const texts: string[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (
      text === '' ||
      !parent ||
      parent.closest(`${today}, ${tools}`) ||
      parent.closest('section')?.querySelector('[data-share]') ||
      !parent.checkVisibility({ visibilityProperty: true })
    )
      continue;
    texts.push(text);
  }
  return texts;
}
