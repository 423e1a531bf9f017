/** One size: notices, and seconds of wall time. */
export interface ScaleLine {
  notices: number;
  whole: number;
  edited: number;
  others: number | undefined;
}

const [WIDTH, HEIGHT] = [640, 320];
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 150, 16, 44];
/** From one line's name to the next, in the height of its letters and a little more. */
const LABEL_STEP = 17;
const CURVES = [
  { key: 'whole', title: 'whole build', dash: '' },
  { key: 'edited', title: 'one notice corrected', dash: '6 4' },
  { key: 'others', title: 'Hugo and Pagefind', dash: '2 4' },
] as const;

/** Both axes are logarithmic: what grows as the district does is a straight line. Lines differ in form, and in colour in light and dark. */
export function drawScale(lines: readonly ScaleLine[]): string {
  const seconds = lines.flatMap((line) => CURVES.flatMap(({ key }) => line[key] ?? []));
  const [low, high] = [10 ** Math.floor(Math.log10(Math.min(...seconds))), 10 ** Math.ceil(Math.log10(Math.max(...seconds)))];
  const x = place(lines[0]!.notices, lines.at(-1)!.notices, LEFT, WIDTH - RIGHT);
  const y = place(low, high, HEIGHT - BOTTOM, TOP);
  const ticks = powers(low, high);
  const curves = CURVES.flatMap(({ key, title, dash }) => {
    const points = lines.flatMap((line) => (line[key] === undefined ? [] : [[x(line.notices), y(line[key])] as const]));
    const end = points.at(-1);
    return end ? [{ key, title, dash, points, end }] : [];
  });
  const labels = apart(curves.map(({ end }) => end[1]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Wall time of builds against the number of notices">`,
    `<style>text{font:13px sans-serif;fill:#222}line{stroke:#ccc}polyline{fill:none;stroke-width:2}.whole{stroke:#0b57a4}.edited{stroke:#1a7a3c}.others{stroke:#a33}@media(prefers-color-scheme:dark){text{fill:#ddd}line{stroke:#444}.whole{stroke:#7db8f5}.edited{stroke:#7fd49b}.others{stroke:#f2a09a}}</style>`,
    ...ticks.map(
      (tick) =>
        `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(tick)}" y2="${y(tick)}"/><text x="${LEFT - 8}" y="${y(tick) + 4}" text-anchor="end">${tick} s</text>`,
    ),
    ...lines.map(
      ({ notices }) => `<text x="${x(notices)}" y="${HEIGHT - 18}" text-anchor="middle">${notices.toLocaleString('en')} notices</text>`,
    ),
    ...curves.flatMap(({ key, title, dash, points, end }, at) => [
      `<polyline class="${key}" points="${points.map((point) => point.join(',')).join(' ')}"${dash && ` stroke-dasharray="${dash}"`}/>`,
      `<text x="${end[0] + 8}" y="${labels[at]! + 4}">${title}</text>`,
    ]),
    '</svg>\n',
  ].join('\n');
}

/** Heights in their order from the top, each at least a step below the one above, so that names of lines that end together stay legible. */
function apart(heights: readonly number[]): number[] {
  const moved = [...heights];
  const order = heights.map((_, at) => at).sort((a, b) => heights[a]! - heights[b]!);
  let least = -Infinity;
  for (const at of order) {
    moved[at] = Math.max(heights[at]!, least);
    least = moved[at] + LABEL_STEP;
  }
  return moved;
}

function place(from: number, to: number, start: number, end: number): (value: number) => number {
  const span = Math.log10(to) - Math.log10(from) || 1;
  return (value) => Math.round(start + ((Math.log10(value) - Math.log10(from)) / span) * (end - start));
}

function powers(low: number, high: number): number[] {
  const count = Math.round(Math.log10(high / low)) + 1;
  return Array.from({ length: count }, (_, at) => low * 10 ** at);
}
