/**
 * Turns 大字版 on and off without leaving the page, and names what the link will
 * do. Where the browser forbids storage the choice travels with the links.
 */
const root = document.documentElement;
const link = document.querySelector<HTMLAnchorElement>('[data-elder-link]');
const isLarge = () => root.hasAttribute('data-elder');

/** Keeps the choice on this device; false when the browser forbids it. */
function keep(): boolean {
  try {
    localStorage.setItem('elder', isLarge() ? '1' : '0');
    return true;
  } catch {
    return false;
  }
}

/** This address or another of the site, with a choice. */
function choose(large: boolean, address = location.href): string {
  const url = new URL(address);
  url.searchParams.set('elder', large ? '1' : '0');
  return url.href;
}

function label(): void {
  if (!link) return;
  link.textContent = (isLarge() ? link.dataset.standard : link.dataset.elder) ?? '';
  link.href = choose(!isLarge());
}

link?.addEventListener('click', (event) => {
  // Somebody may want the other version in a tab of its own.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  root.toggleAttribute('data-elder');
  keep();
  // An address that names a version names the one that is shown: it may be handed on or loaded again.
  if (/[?&]elder=/.test(location.search)) history.replaceState(history.state, '', choose(isLarge()));
  label();
});

document.addEventListener('click', ({ target }) => {
  const to = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!to || to === link || to.origin !== location.origin || !to.pathname.endsWith('/') || !isLarge() || keep()) return;
  // A link within the page stays one.
  if (to.hash === '' || to.pathname !== location.pathname) to.href = choose(true, to.href);
});

// A page that comes back from the browser's memory may know of an older choice.
window.addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  try {
    root.toggleAttribute('data-elder', localStorage.getItem('elder') === '1');
  } catch {
    // Where storage is forbidden the page keeps what it shows.
  }
  label();
});
label();
