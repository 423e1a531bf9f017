// @ts-check
/** Takes the worker of a site away that does without: it forgets what was stored, ends itself, and loads nothing again. */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(end()));

async function end() {
  const { prefix } = /** @type {import('./stores.ts').OfflineSite} */ (SITE).stores;
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await worker.registration.unregister();
}

export {};
