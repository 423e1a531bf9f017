import { beforeAll, expect, inject, test } from 'vitest';
import { fullestPages } from './pages.ts';
import { shortenLists, visitAll } from './visit.ts';
import { useServedSite } from './served-site.ts';

/** What a walk with the Tab key met, kept by the page itself: asking after every key would take minutes. */
interface Walk {
  /** Everything that can be reached, in the order of the document. */
  wanted: Element[];
  reached: Element[];
  /** Reached without anything to show it. */
  unseen: Element[];
}

/** Declares the tests: a walk with the Tab key over the fullest page of every template; `whole` with every row of its lists. */
export function judgeKeyboard(whole: boolean): void {
  const site = useServedSite();
  const found = { unreached: [] as string[], unseen: [] as string[], skip: [] as string[] };
  const options = { viewport: { width: 1280, height: 900 } };

  beforeAll(async () => {
    await visitAll(site.browser, site.url, fullestPages(inject('siteBelow')), options, async (page, path) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const inMain = await page.evaluate(
        () => location.hash === '#main' && document.querySelector('header')?.contains(document.activeElement),
      );
      if (inMain !== false) found.skip.push(path);
      await page.goto(page.url().replace(/#.*/, ''));
      if (!whole) await shortenLists(page);
      const count = await page.evaluate(startWalk);
      for (let presses = 0; presses < count + 3; presses += 1) await page.keyboard.press('Tab');
      const { unreached, unseen } = await page.evaluate(endWalk);
      found.unreached.push(...unreached.map((text) => `${path} ${text}`));
      found.unseen.push(...unseen.map((text) => `${path} ${text}`));
    });
  });

  test('the keyboard reaches everything on every template, in the order of the page and without a trap', () => {
    expect(found.unreached).toEqual([]);
  });

  test('whatever has the focus shows it', () => {
    expect(found.unseen).toEqual([]);
  });

  test('the first key leads past the header', () => {
    expect(found.skip).toEqual([]);
  });
}

/** Runs in the page; the number of things to reach. */
function startWalk(): number {
  const isOffered = (element: HTMLElement) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.tabIndex < 0 || element.matches(':disabled')) return false;
    if (!element.matches('input[type=radio]')) return true;
    // Of a group of choices the chosen one is reached, the others by the arrow keys.
    const { name, form } = element as HTMLInputElement;
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${name}"]`)].filter((one) => one.form === form);
    return element === (group.find((one) => one.checked) ?? group[0]);
  };
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]');
  const walk: Walk = { wanted: [...all].filter(isOffered), reached: [], unseen: [] };
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    walk.reached.push(target);
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 3 || /, 0\)$/.test(outlineColor)) walk.unseen.push(target);
  });
  Object.assign(window, { walk });
  return walk.wanted.length;
}

/** Runs in the page. */
function endWalk(): { unreached: string[]; unseen: string[] } {
  const { walk } = window as unknown as { walk: Walk };
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent?.trim() || element.getAttribute('name')) ?? ''}”`.slice(
      0,
      60,
    );
  // Boxes that scroll take the focus too and may come in between.
  const order = walk.reached.filter((element) => walk.wanted.includes(element));
  const unreached = walk.wanted.filter((element, place) => order[place] !== element);
  return { unreached: unreached.slice(0, 5).map(nameOf), unseen: [...new Set(walk.unseen)].map(nameOf) };
}
