/* Rule V-66 as far as a browser can measure it; contrast is looked at in axe.test.ts, the keyboard in keyboard.test.ts. */
import { beforeAll, expect, inject, test } from 'vitest';
import { fullestPages } from './pages.ts';
import { openEverything, visitAll } from './visit.ts';
import { useServedSite } from './served-site.ts';

const site = useServedSite();
const found = { ordinary: [] as string[], elder: [] as string[], low: [] as string[], small: [] as string[], states: [] as string[] };

beforeAll(async () => {
  await visitAll(
    site.browser,
    site.url,
    fullestPages(inject('siteBelow')),
    { viewport: { width: 360, height: 740 } },
    async (page, path) => {
      const note = (texts: string[]) => texts.map((text) => `${path} ${text}`);
      await openEverything(page);
      found.ordinary.push(...note(await page.evaluate(smallTargets, 44)));
      found.states.push(...note(await page.evaluate(wordlessStates)));
      await page.evaluate(() => document.documentElement.toggleAttribute('data-elder', true));
      found.elder.push(...note(await page.evaluate(smallTargets, 60)));
      found.small.push(...note(await page.evaluate(smallTexts, 18)));
      await page.evaluate(useLowFont);
      found.low.push(...note(await page.evaluate(smallTargets, 60)));
    },
  );
});

test('what can be tapped on a phone is at least 44 pixels high and wide, unless it stands in a sentence', () => {
  expect(found.ordinary).toEqual([]);
});

test('in large print it is at least 60 pixels high', () => {
  expect(found.elder).toEqual([]);
});

test('so it is with a font that has less room above and below its characters', () => {
  expect(found.low).toEqual([]);
});

test('in large print no text is smaller than 18 pixels', () => {
  expect(found.small).toEqual([]);
});

test('no state is told by colour alone', () => {
  expect(found.states).toEqual([]);
});

/** Runs in the page: gives its font the lines of DejaVu Sans, 1.17 times as high as the letters; those of Noto Sans SC are 1.45 times. */
async function useLowFont(): Promise<void> {
  const low = new FontFace('low', "local('Noto Sans SC'), local('NotoSansSC-Regular')", {
    ascentOverride: '93%',
    descentOverride: '24%',
    lineGapOverride: '0%',
  });
  document.fonts.add(await low.load());
  document.documentElement.style.setProperty('--sans', 'low');
}

/** Runs in the page: links, buttons and fields that are lower than so many pixels or narrower than 44; each kind once. */
function smallTargets(least: number): string[] {
  const isBlock = (element: Element) => !/^(?:inline|contents)$/.test(getComputedStyle(element).display);
  const blockOf = (element: Element): Element => (isBlock(element) || !element.parentElement ? element : blockOf(element.parentElement));
  /** Words of the same lines as the link, its own left out: then it is a word of a sentence. */
  const isInline = (link: Element) => {
    if (isBlock(link) || !link.parentElement) return false;
    const block = blockOf(link.parentElement);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (
        !link.contains(node) &&
        node.parentElement &&
        blockOf(node.parentElement) === block &&
        /[\p{L}\p{N}]/u.test(node.textContent ?? '')
      )
        return true;
    }
    return false;
  };
  const boxOf = (element: Element): DOMRect => {
    const isTick = element.matches('input[type=radio], input[type=checkbox]');
    const label = isTick ? (element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`)) : null;
    return (label ?? element).getBoundingClientRect();
  };
  const targets = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]');
  const counts = new Map<string, number>();
  const first: { kind: string; text: string }[] = [];
  for (const element of targets) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.vh, .skip') || isInline(element)) continue;
    const { width, height } = boxOf(element);
    if (height >= least - 0.5 && width >= 44 - 0.5) continue;
    const name = (element.textContent?.trim() || element.getAttribute('aria-label') || element.getAttribute('name')) ?? '';
    const place = element.closest('[class]:not(a, button, svg, .wrap)')?.getAttribute('class') ?? '';
    const kind = `${element.tagName.toLowerCase()} in .${place}`;
    if (!counts.has(kind)) first.push({ kind, text: `“${name.slice(0, 16)}” ${Math.round(width)} × ${Math.round(height)}` });
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return first.map(({ kind, text }) => `${kind} ${text}, ${counts.get(kind)} of them`);
}

/** Runs in the page. A sheet of paper shown on the screen keeps its own proportions; the page it belongs to says the same in large print. */
function smallTexts(least: number): string[] {
  const small = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || node.textContent?.trim() === '' || parent.closest('.vh, .poster, script, style, template') || !parent.checkVisibility())
      continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < least)
      small.add(`${size}px .${parent.closest('[class]')?.getAttribute('class')} “${node.textContent?.trim().slice(0, 16)}”`);
  }
  return [...small];
}

/** Runs in the page: coloured states without words, and statuses without the shape that goes with the word. */
function wordlessStates(): string[] {
  const states = [...document.querySelectorAll('.st, main :is(.good, .caution, .bad, .open, .idle, .hot)')];
  return states
    .filter((element) => element.checkVisibility())
    .filter((element) => !/[\p{L}\p{N}]/u.test(element.textContent ?? '') || (element.matches('.st') && !element.querySelector('svg')))
    .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')} “${element.textContent?.trim().slice(0, 20)}”`);
}
