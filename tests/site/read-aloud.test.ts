import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { readAloudText as words } from '../../src/format/wording/read-aloud.ts';
import { addressOfFile } from './pages.ts';
import { tabTo, type WatchedPage } from './watched-page.ts';
import { useServedSite, useWatchedTab } from './served-site.ts';

const site = useServedSite();
const openTab = useWatchedTab(site);
let watched: WatchedPage;

const folder = inject('siteBelow');
const pages = listFiles(folder);
/** The first notice with a table, for tables are read with their headings. */
const notice = addressOfFile(
  pages.find(
    (path) =>
      /^notices\/\d{4}\/[^/]+\/index\.html$/.test(path) &&
      /<article[^]*<table[^]*<\/article>/.test(readFileSync(join(folder, path), 'utf8')),
  ) ?? '',
);

interface Stub {
  /** What was asked to be spoken, in order. */
  said: string[];
  cancelled: number;
  /** Ends the sentence being spoken, as an engine does. */
  end(): void;
}

/** Runs in the page before its scripts: an engine that speaks nothing and ends a sentence when told to. */
function stubEngine(voices: { lang: string; localService: boolean }[] | undefined): void {
  if (!voices) {
    Object.defineProperty(window, 'speechSynthesis', { value: undefined });
    return;
  }
  class Utterance extends EventTarget {
    lang = '';
    voice = null;
    onend: (() => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  let present: Utterance | undefined;
  const stub: Stub = {
    said: [],
    cancelled: 0,
    end() {
      const ended = present;
      present = undefined;
      ended?.onend?.();
    },
  };
  const engine = Object.assign(new EventTarget(), {
    paused: false,
    pending: false,
    getVoices: () => voices,
    speak(utterance: Utterance) {
      if (utterance.text === '') return;
      stub.said.push(utterance.text);
      present = utterance;
    },
    cancel() {
      stub.cancelled += 1;
      const ended = present;
      present = undefined;
      ended?.onerror?.({ error: 'canceled' });
    },
  });
  Object.defineProperty(engine, 'speaking', { get: () => present !== undefined });
  Object.defineProperty(window, 'speechSynthesis', { value: engine });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, stub });
}

const MANDARIN = [{ lang: 'zh-CN', localService: true }];

async function open(path: string, voices: Parameters<typeof stubEngine>[0], prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  watched = await openTab({ viewport: { width: 360, height: 740 } });
  await watched.page.addInitScript(stubEngine, voices);
  await prepare?.(watched.page);
  await watched.page.goto(site.url + path);
  return watched.page;
}

const said = (page: Page) => page.evaluate(() => [...(window as unknown as { stub: Stub }).stub.said]);
const endSentence = (page: Page) => page.evaluate(() => (window as unknown as { stub: Stub }).stub.end());
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('sentence') ?? [])].map((range) => (range as Range).toString()).join(''));
const box = (page: Page) => page.locator('[data-read-aloud]').first();
const main = (page: Page) => box(page).locator('button').first();
const stopper = (page: Page) => box(page).locator('button').nth(1);
/** Reads to the end, and gives every sentence. */
async function readAll(page: Page): Promise<string[]> {
  for (let turn = 0; turn < 500 && (await main(page).innerText()) !== words.play; turn += 1) await endSentence(page);
  return said(page);
}

describe('a device with a Chinese voice of its own', () => {
  test('reads the official text sentence by sentence, in order, each short enough for a telephone', async () => {
    const page = await open(notice, MANDARIN);
    expect(await box(page).isVisible()).toBe(true);
    await main(page).click();
    await expect.poll(() => said(page)).toHaveLength(1);
    expect(await main(page).innerText()).toBe(words.pause);
    expect(await box(page).locator('[role=status]').textContent()).toBe(words.said.playing);
    const all = await readAll(page);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((text) => text.length > 120)).toEqual([]);
    // What is read is what stands there: the first characters of every paragraph, in their order.
    const starts = await page
      .locator('#yuanwen .body > p')
      .evaluateAll((paragraphs) => paragraphs.map((one) => (one.textContent ?? '').trim().slice(0, 4)));
    const spoken = all.join('');
    let from = 0;
    for (const start of starts.filter((one) => /^\p{Script=Han}{4}$/u.test(one))) {
      const place = spoken.indexOf(start, from);
      expect(place, start).toBeGreaterThanOrEqual(from);
      from = place + start.length;
    }
    expect(from).toBeGreaterThan(0);
    expect(spoken).not.toMatch(/[〔〕—㎡]/);
    expect(await box(page).locator('[role=status]').textContent()).toBe(words.said.ended);
  });

  test('marks the sentence that is being read, keeps it in sight, and leaves the text as it was', async () => {
    const page = await open(notice, MANDARIN);
    const before = await page.locator('#yuanwen .body').innerHTML();
    await main(page).click();
    await expect.poll(() => said(page)).toHaveLength(1);
    for (let sentence = 0; sentence < 12; sentence += 1) await endSentence(page);
    expect((await marked(page)).length).toBeGreaterThan(1);
    const inSight = await page.evaluate(() => {
      const range = [...(CSS.highlights.get('sentence') ?? [])][0] as Range;
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(inSight).toBe(true);
    expect(await page.locator('#yuanwen .body').innerHTML()).toBe(before);
    await stopper(page).click();
    expect(await marked(page)).toBe('');
  });

  test('pauses and goes on with the same sentence; stopping begins anew', async () => {
    const page = await open(notice, MANDARIN);
    await main(page).click();
    await expect.poll(() => said(page)).toHaveLength(1);
    await endSentence(page);
    const second = (await said(page)).at(-1);
    await main(page).click();
    expect(await main(page).innerText()).toBe(words.resume);
    expect(await box(page).locator('[role=status]').textContent()).toBe(words.said.paused);
    await main(page).click();
    expect((await said(page)).slice(-2)).toEqual([second, second]);
    await stopper(page).click();
    expect(await stopper(page).isVisible()).toBe(false);
    await main(page).click();
    expect((await said(page)).at(-1)).toBe((await said(page))[0]);
  });

  test('works by keyboard alone, and Escape stops it', async () => {
    const page = await open(notice, MANDARIN);
    await tabTo(page, '[data-read-aloud] button');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toHaveLength(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.stop);
    await page.keyboard.press('Escape');
    expect(await main(page).innerText()).toBe(words.play);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.play);
  });

  test('falls silent when the page is left', async () => {
    const page = await open(notice, MANDARIN);
    await main(page).click();
    await expect.poll(() => said(page)).toHaveLength(1);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await page.evaluate(() => (window as unknown as { stub: Stub }).stub.cancelled)).toBeGreaterThan(0);
    expect(await main(page).innerText()).toBe(words.resume);
  });

  test('where the browser has no highlights, sentences are wrapped and the text stays what it is', async () => {
    const page = await open(notice, MANDARIN, (tab) => tab.addInitScript(() => delete (window as { Highlight?: unknown }).Highlight));
    const text = await page.locator('#yuanwen .body').textContent();
    await main(page).click();
    await expect.poll(() => page.locator('.sentence').count()).toBeGreaterThan(0);
    expect(await page.locator('#yuanwen .body').textContent()).toBe(text);
    await stopper(page).click();
    expect(await page.locator('.sentence').count()).toBe(0);
  });

  test('what reads is loaded by the first use only', async () => {
    const page = await open(notice, MANDARIN);
    await page.waitForLoadState('networkidle');
    const loaded = () => watched.requested.filter((url) => /read-aloud\.[\w-]+\.js/.test(url));
    expect(loaded()).toEqual([]);
    await main(page).click();
    await expect.poll(loaded).toHaveLength(1);
  });

  test.each([
    ['a document', /^documents\/[^/]+\/index\.html$/],
    ['a text of help', /^help\/(?!components|codes)[^/]+\/index\.html$/],
    ['a compound', /^compounds\/[^/]+\/index\.html$/],
  ])('%s can be read too', async (_name, pattern) => {
    const page = await open(addressOfFile(pages.find((path) => pattern.test(path)) ?? ''), MANDARIN);
    await main(page).click();
    await expect.poll(() => said(page)).toHaveLength(1);
    expect((await said(page))[0]).toMatch(/\p{Script=Han}/u);
  });
});

describe('the button is not there', () => {
  test.each([
    ['where the browser cannot speak', undefined],
    ['where no voice is Chinese', [{ lang: 'en-US', localService: true }]],
    ['where the only Chinese voice would send the text to a foreign host', [{ lang: 'zh-CN', localService: false }]],
  ])('%s', async (_name, voices) => {
    const page = await open(notice, voices);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-read-aloud]:visible').count()).toBe(0);
  });
});
