/** Turns 大字版 on and off without leaving the page, and names what the link will do. */
const root = document.documentElement;
const link = document.querySelector<HTMLAnchorElement>('[data-elder-link]');

function label(): void {
  if (!link) return;
  const large = root.hasAttribute('data-elder');
  link.textContent = (large ? link.dataset.standard : link.dataset.elder) ?? '';
  link.href = large ? '?elder=0' : '?elder=1';
}

link?.addEventListener('click', (event) => {
  event.preventDefault();
  const large = root.toggleAttribute('data-elder');
  try {
    localStorage.setItem('elder', large ? '1' : '0');
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
  label();
});
label();
