import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { servedAs } from '../../src/output/served.ts';
import { launchBrowser } from './browser.ts';
import { SUB_PATH } from './build-sites.ts';
import { openWatched } from './watched-page.ts';

/** A host that says nothing of a file but its type: pages have only what they say of themselves. */
const folder = inject('siteBelow');
let [browser, server, url]: [Browser?, Server?, string?] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname).slice(SUB_PATH.length);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const found = statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() ? file : '404.html';
    response.writeHead(found === file ? 200 : 404, { 'Content-Type': servedAs(found).contentType }).end(readFileSync(join(folder, found)));
  });
  await new Promise<void>((listening) => void server!.listen(0, '127.0.0.1', listening));
  url = `http://localhost:${(server.address() as AddressInfo).port}${SUB_PATH}`;
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test('on a host without headers pages look and work as they should, and run nothing that was slipped in', async () => {
  const { page, troubles, close } = await openWatched(browser!, url!);
  for (const path of ['', 'compounds/c0001/', 'fees/check/', 'notices/', 'ledger/', 'precheck/', 'search/?q=%E7%89%A9%E4%B8%9A%E8%B4%B9']) {
    await page.goto(url! + path);
    expect(await page.getAttribute('html', 'data-mine'), path).toBe('0');
    expect(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth), path).not.toBe('none');
  }
  await page.locator('[data-search-list] > li h3 a').first().waitFor();
  expect(troubles).toEqual([]);
  const ran = await page.evaluate(async () => {
    const refused: string[] = [];
    addEventListener('securitypolicyviolation', (event) => refused.push((event as SecurityPolicyViolationEvent).effectiveDirective));
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran = 1"><style>body{color:rgb(1, 2, 3)}</style>');
    const script = document.createElement('script');
    script.textContent = 'window.ran = 2';
    document.body.append(script);
    await fetch('https://other.example.invalid/').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { ran: (window as { ran?: number }).ran, colour: getComputedStyle(document.body).color, refused: [...new Set(refused)].sort() };
  });
  expect(ran.ran).toBeUndefined();
  expect(ran.colour).not.toBe('rgb(1, 2, 3)');
  expect(ran.refused).toEqual(['connect-src', 'script-src-attr', 'script-src-elem', 'style-src-elem']);
  await close();
});
