// @ts-check
/**
 * What the site can do without a connection (docs/offline.md). The build writes this to `sw.js`, below the constant `SITE`
 * (scripts/build/service-worker.ts). A page comes from the network as long as the network answers; one that was stored
 * comes with a note that says so. A file whose name changes with its bytes is asked for once.
 */
const { base, stores, core, assets, note } = /** @type {import('./stores.ts').OfflineSite} */ (SITE);
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** How long a page that is stored waits for the network, and a day, in milliseconds; how much is stored, and notices for how long. */
const [PATIENCE, DAY, MOST_NOTICES, MOST_DAYS, MOST_OLD_ASSETS] = [4000, 86_400_000, 30, 30, 200];
const NOTICE = /^notices\/\d{4}\/[^/]+\/$/;
let asked = Promise.resolve();
const at = (/** @type {string} */ path) => new URL(base + path, worker.location.origin).href;
const pathOf = (/** @type {string} */ url) => new URL(url).pathname.slice(base.length);
const from = (/** @type {string} */ cacheName, /** @type {string} */ path) => caches.match(at(path), { cacheName });
const daysOf = (/** @type {Response | undefined} */ stored) => (Date.now() - Date.parse(stored?.headers.get('x-stored') ?? '')) / DAY;
const asset = async (/** @type {string} */ path) => (await from(stores.assets, path)) ?? keep(stores.assets, path, await fetch(at(path)));

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
// One after the other, so that nothing is kept that was forgotten meanwhile.
worker.addEventListener('message', (event) => event.waitUntil((asked = asked.catch(() => {}).then(() => keepOwn(event.data)))));
worker.addEventListener('fetch', (event) => {
  const [{ origin, pathname }, path] = [new URL(event.request.url), pathOf(event.request.url)];
  if (event.request.method !== 'GET' || origin !== worker.location.origin || !pathname.startsWith(base)) return;
  if (path.startsWith('_astro/')) event.respondWith(asset(path));
  else if (path === '' || path.endsWith('/') || core.some(([always]) => path === always)) event.respondWith(newest(event, path));
});

/** Stores what always works, all of it of one release: a file of another ends the attempt, and the worker before goes on. */
async function install() {
  for (const [path, integrity] of core) await keep(stores.core, path, await fetch(at(path), { cache: 'no-cache', integrity }));
  for (const path of assets) await asset(path);
  await worker.skipWaiting();
}

/** Takes over without loading anything again: open pages go on with scripts that are named by what they hold. */
async function activate() {
  const others = (await caches.keys()).filter((name) => name.startsWith(stores.prefix) && !Object.values(stores).includes(name));
  for (const name of others) await caches.delete(name);
  const store = await caches.open(stores.assets);
  const old = (await store.keys()).filter(({ url }) => !assets.includes(pathOf(url)));
  for (const request of old.slice(0, -MOST_OLD_ASSETS)) await store.delete(request);
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
  // A notice that was open before there was a worker.
  for (const { url } of await worker.clients.matchAll())
    if (NOTICE.test(pathOf(url))) await keep(stores.notices, pathOf(url), await fetch(url));
}

/** Keeps the pages of the own compound: `paths` below the base. Whatever else was kept for it goes. */
async function keepOwn(/** @type {string[]} */ paths) {
  const store = await caches.open(stores.own);
  for (const { url } of await store.keys()) if (!paths.includes(pathOf(url))) await store.delete(url);
  for (const path of paths) if (!(daysOf(await from(stores.own, path)) < 1)) await keep(stores.own, path, await fetch(at(path)));
}

async function newest(/** @type {FetchEvent} */ event, /** @type {string} */ path) {
  const isOpened = event.request.mode === 'navigate';
  const stored = (await from(stores.core, path)) ?? (await from(stores.own, path)) ?? (await from(stores.notices, path));
  const fresh = load(event, path, isOpened);
  event.waitUntil(fresh.catch(() => {}));
  const inTime = stored ? Promise.race([fresh, new Promise((_, reject) => setTimeout(reject, PATIENCE))]) : fresh;
  return inTime.catch(async (reason) => {
    const instead = stored ?? (isOpened ? await from(stores.core, 'offline/') : undefined);
    if (!instead) throw reason;
    return isOpened ? withNote(instead) : instead;
  });
}

async function load(/** @type {FetchEvent} */ event, /** @type {string} */ path, /** @type {boolean} */ isOpened) {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  // The host is there, the site is not.
  if (response.status >= 500) throw new Error(`${path}: ${response.status}`);
  for (const name of [stores.own, stores.notices]) {
    const isKept = (await from(name, path)) ?? (isOpened && name === stores.notices && NOTICE.test(path));
    if (response.status === 404 || response.status === 410) await (await caches.open(name)).delete(at(path));
    else if (isKept) event.waitUntil(keep(name, path, response));
  }
  return response;
}

/** Puts a copy of an answer last into a store, with the instant; of notices the oldest go. Gives the answer back. */
async function keep(/** @type {string} */ name, /** @type {string} */ path, /** @type {Response} */ response) {
  const { body } = response.clone();
  // Some hosts answer with a page where there is no script.
  const isOther = name === stores.assets && /html/.test(response.headers.get('content-type') ?? '');
  if (!response.ok || response.redirected || isOther) return response;
  const headers = new Headers([...response.headers, ['x-stored', new Date().toISOString()]]);
  for (const header of ['content-encoding', 'content-length', 'vary']) headers.delete(header);
  const store = await caches.open(name);
  await store.put(at(path), new Response(body, { headers }));
  const kept = name === stores.notices ? (await store.keys()).toReversed() : [];
  for (const [place, { url }] of kept.entries())
    if (place >= MOST_NOTICES || daysOf(await store.match(url)) > MOST_DAYS) await store.delete(url);
  return response;
}

/** The page with a script that says in it since when it has been stored. */
async function withNote(/** @type {Response} */ stored) {
  const marked = (await stored.text()).replace('<html', `<html data-stored="${stored.headers.get('x-stored')}"`);
  return new Response(marked.replace('</body>', `<script type="module" src="${base}${note}"></script></body>`), stored);
}

export {};
