/** Shows the button that checks a record, and loads what checks it when the button is about to be seen. */
const boxes = document.querySelectorAll<HTMLElement>('[data-verify]');
const load = () => import('./verify-record.ts');

const observer =
  'IntersectionObserver' in window
    ? new IntersectionObserver((entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer?.disconnect();
        load().then(
          ({ prepare }) => prepare(),
          // Without a connection that is said when somebody asks.
          () => {},
        );
      })
    : undefined;

for (const box of boxes) {
  const offline = box.querySelector<HTMLElement>('[data-part=offline]');
  const tell = (failed: boolean) => {
    if (offline) offline.hidden = !failed;
  };
  box.hidden = false;
  box.querySelector('button')?.addEventListener('click', () => {
    load().then(
      ({ verify }) => {
        tell(false);
        return verify(box);
      },
      () => tell(true),
    );
  });
  observer?.observe(box);
}
