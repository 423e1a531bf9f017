/** The present state of the log on its page, and that it goes on from what the page itself says. Only when the part is seen. */
const live = document.querySelector<HTMLElement>('[data-live-ledger]');
if (live && 'IntersectionObserver' in window) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    void import('./live-claim.ts').then(({ showLive }) => showLive(live));
  });
  live.hidden = false;
  observer.observe(live);
}
