/**
 * Draws a chart over a table that is already on the page, once it scrolls into
 * view. The table stays: the picture only repeats it.
 */
const figures = document.querySelectorAll<HTMLElement>('[data-chart]');

if (figures.length > 0) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void import('./chart-draw.ts')
          .then(({ drawChart }) => drawChart(target as HTMLElement))
          .catch(() => {
            // Without the drawing code the table still says everything.
            (target as HTMLElement).hidden = true;
          });
      }
    },
    { rootMargin: '120px' },
  );
  for (const figure of figures) {
    // Hidden until now, so that nobody without scripts sees an empty box.
    figure.hidden = false;
    observer.observe(figure);
  }
}
