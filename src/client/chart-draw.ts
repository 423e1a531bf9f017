import { BarController, BarElement, CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip);

/**
 * Draws what the figure's table says: labels from its row headers, figures from
 * the cells marked `data-v`, oldest row first when the table runs newest first.
 */
export function drawChart(figure: HTMLElement): void {
  const table = document.getElementById(figure.dataset.table ?? '');
  if (!table) return;
  const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')].flatMap((row) => {
    const value = row.querySelector<HTMLElement>('[data-v]')?.dataset.v;
    const label = row.querySelector('th')?.textContent?.trim() ?? '';
    return value === undefined ? [] : [{ label, value: Number(value) }];
  });
  if (figure.dataset.order === 'reverse') rows.reverse();
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', figure.dataset.label ?? '');
  figure.replaceChildren(canvas);

  const style = getComputedStyle(document.documentElement);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 14;
  Chart.defaults.color = colour('--muted');
  const line = figure.dataset.chart === 'line';
  const values = rows.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  new Chart(canvas, {
    type: line ? 'line' : 'bar',
    data: {
      labels: rows.map(({ label }) => label),
      datasets: [
        {
          data: values,
          backgroundColor: colour('--ink'),
          borderColor: colour('--ink'),
          borderWidth: line ? 2 : 0,
          pointRadius: 5,
          maxBarThickness: 48,
        },
      ],
    },
    options: {
      animation: still ? false : { duration: 300 },
      maintainAspectRatio: false,
      scales: {
        x: { grid: { display: false }, border: { color: colour('--edge') } },
        // A line starts five points below its lowest figure, so that small changes do not look like leaps.
        y: {
          beginAtZero: !line,
          ...(line && { suggestedMin: lowest - 5, suggestedMax: highest + 5 }),
          grid: { color: colour('--rule') },
          border: { display: false },
          ticks: { precision: 0 },
        },
      },
      plugins: { tooltip: { displayColors: false } },
    },
  });
}
