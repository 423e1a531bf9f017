/** Lets the browser store what works without a connection, once the page is there; a browser that cannot does without. */
if (!document.documentElement.dataset.offline)
  addEventListener('load', () => navigator.serviceWorker?.register(import.meta.env.BASE_URL + 'sw.js').catch(() => {}));
