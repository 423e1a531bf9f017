/** Shows the button that checks a record, and loads what checks it when the button is about to be seen. */
const boxes = document.querySelectorAll<HTMLElement>('[data-verify]');
const load = () => import('./verify-record.ts');

const observer =
  'IntersectionObserver' in window
    ? new IntersectionObserver((entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer?.disconnect();
        void load().then(({ prepare }) => prepare());
      })
    : undefined;

for (const box of boxes) {
  box.hidden = false;
  box.querySelector('button')?.addEventListener('click', () => void load().then(({ verify }) => verify(box)));
  observer?.observe(box);
}
