import { throttling } from 'lighthouse/core/config/constants.js';
import type { Browser, CDPSession } from 'playwright-core';

/** Lighthouse's slow phone: its screen, slow 4G as the browser's own tools apply it, a processor four times slower. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const { requestLatencyMs, downloadThroughputKbps, uploadThroughputKbps, cpuSlowdownMultiplier } = throttling.mobileSlow4G;
const BYTES_PER_KILOBIT = 1024 / 8;

/** Milliseconds until the largest part of the first screen is painted, in a browser that has seen nothing before. */
export async function largestPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ ...PHONE, locale: 'zh-CN', serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowNetwork(session);
    await slowProcessor(session);
    await page.goto(address, { waitUntil: 'networkidle' });
    const paint = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
          setTimeout(() => resolve(0), 5000);
        }),
    );
    if (paint === 0) throw new Error(`没有量到 ${address} 的显示时间`);
    return paint;
  } finally {
    await context.close();
  }
}

/** Slow 4G as the browser's own tools apply it. */
export async function slowNetwork(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: requestLatencyMs,
    downloadThroughput: downloadThroughputKbps * BYTES_PER_KILOBIT,
    uploadThroughput: uploadThroughputKbps * BYTES_PER_KILOBIT,
  });
}

/** A processor four times slower. */
export async function slowProcessor(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdownMultiplier });
}

/** The middle of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
