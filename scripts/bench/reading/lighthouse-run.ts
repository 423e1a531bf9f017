/**
 * Looks at pages with Lighthouse as a slow phone would show them, one after
 * the other in a browser of its own: Lighthouse can look at one page per
 * process only. Reads a request as JSON from its input and prints one finding
 * per line, also as JSON.
 */
import { text } from 'node:stream/consumers';
import lighthouse from 'lighthouse';
import { launchWithPort } from '../../../tests/site/browser.ts';
import type { LighthouseFinding, LighthouseRequest } from './lighthouse.ts';

const { addresses, categories, patient } = JSON.parse(await text(process.stdin)) as LighthouseRequest;
/** Where nothing is timed, nothing need be waited for. */
const hasty = { pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 100, cpuQuietThresholdMs: 0, skipAboutBlank: true };

const browser = await launchWithPort();
try {
  for (const address of addresses) process.stdout.write(`${JSON.stringify(await look(address))}\n`);
} finally {
  await browser.close();
}

async function look(address: string): Promise<LighthouseFinding> {
  const result = await lighthouse(address, {
    port: browser.port,
    onlyCategories: [...categories],
    // The page for missing pages is looked at like any other.
    ignoreStatusCode: true,
    disableFullPageScreenshot: true,
    logLevel: 'silent',
    locale: 'en-US',
    ...(!patient && hasty),
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${address}`);
  const { categories: judged, audits, runtimeError } = result.lhr;
  const failed = Object.values(judged).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim()),
  );
  return {
    address,
    scores: Object.fromEntries(Object.entries(judged).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)])),
    failed: runtimeError ? [runtimeError.message] : failed,
  };
}
