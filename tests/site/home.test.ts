import { expect, test } from 'vitest';
import { frameText } from '../../src/format/wording/frame.ts';
import { useServedSite, useWatchedTab } from './served-site.ts';

const site = useServedSite();
const openTab = useWatchedTab(site);

/** The data of the demonstration district are of 2026-11-20. */
test.each([
  ['2026-12-04T23:30:00+08:00', false],
  ['2026-12-05T00:30:00+08:00', true],
])('at %s the home page says that its data are old: %s', async (now, old) => {
  const watched = await openTab({ timezoneId: 'America/New_York' });
  await watched.page.clock.setFixedTime(new Date(now));
  await watched.page.goto(site.url);
  expect(await watched.page.getByRole('heading', { name: frameText.stale(14) }).isVisible()).toBe(old);
});

test('the page of all components has every status as word and shape', async () => {
  const watched = await openTab();
  await watched.page.goto(`${site.url}help/components/`);
  const bare = await watched.page
    .locator('.st')
    .evaluateAll((all) => all.filter((one) => !one.querySelector('svg') || !one.textContent?.trim()).length);
  expect(bare).toBe(0);
  expect(await watched.page.locator('main h2').count()).toBeGreaterThan(10);
  expect(await watched.page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
});
