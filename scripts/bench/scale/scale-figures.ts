import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { machine } from '../figures.ts';
import type { Measured } from '../measure.ts';
import { drawScale } from './chart.ts';
import { buildOthers, HOW_TO_GET, type OthersBuilt } from './other-generators.ts';
import { buildOurs, prepareProgram, type Built, type OurBuild } from './our-build.ts';
import { scaleRoot, SIZES, type Size } from './scale-root.ts';

/** Kept between runs: the sources take long to write. */
const FOLDER = '.cache/bench-scale';
const CHART = 'docs/scale.svg';
/** Pagefind holds the whole index in memory: half a megabyte for each page. */
const MOST_COMPARED = 10_000;

interface Measurement extends OurBuild {
  size: Size;
  others: OthersBuilt;
}

/**
 * Measures whole builds and the build after one edit at growing sizes, up to `most` notices, and Hugo and Pagefind with
 * the same notices and compounds; tables in Markdown. `write` also draws the chart of docs/performance.md.
 */
export async function scaleFigures(_folder: string, { most = 100_000, write = false }: { most?: number; write?: boolean } = {}) {
  const folder = resolve(FOLDER);
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'program');
  const compiled = await prepareProgram(program, resolve('tests/fixtures/base'));
  const all: Measurement[] = [];
  for (const size of SIZES.filter(({ notices }) => notices <= most)) {
    const root = await scaleRoot(folder, size);
    const ours = await buildOurs(program, root, size);
    const others = size.notices <= MOST_COMPARED ? await buildOthers(folder, root, size) : {};
    all.push({ size, ...ours, others });
  }
  if (write) writeFileSync(CHART, drawScale(all.map(lineOf)));
  return describeScale(all, compiled);
}

function lineOf({ size, whole, edited, others }: Measurement) {
  return { notices: size.notices, whole: whole.wall, edited: edited.wall, others: togetherWall(others) };
}

function togetherWall({ hugo, pagefind }: OthersBuilt): number | undefined {
  return hugo && pagefind && hugo.wall + pagefind.wall;
}

/** The tables and sentences that stand in docs/performance.md. */
export function describeScale(all: readonly Measurement[], compiled: Measured): string {
  const rows = all.flatMap(({ size, whole, edited, others }, at) => {
    const before = all[at - 1];
    const name = `${size.notices} + ${size.compounds}`;
    return [
      rowOf(`**${name}**, whole build`, whole, before?.whole, others),
      rowOf(`${name}, one notice corrected`, edited, before?.edited, others),
      ...(others.hugo ? [rowOf(`${name}, Hugo`, others.hugo, before?.others.hugo)] : []),
      ...(others.pagefind ? [rowOf(`${name}, Pagefind over Hugo's pages`, others.pagefind, before?.others.pagefind)] : []),
      ...(others.eleventy ? [rowOf(`${name}, Eleventy`, others.eleventy, before?.others.eleventy)] : []),
    ];
  });
  return [
    machine(),
    '',
    '| notices + compounds | wall s | user s | peak MB | pages | files | MB | wall against the size before | of Hugo and Pagefind |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    'Where the wall time goes, in seconds:',
    '',
    `| notices + compounds | ${stepsOf(all).join(' | ')} |`,
    `| --- |${' --- |'.repeat(stepsOf(all).length)}`,
    ...all.map(
      ({ size, whole }) =>
        `| ${size.notices} + ${size.compounds} | ${stepsOf(all)
          .map((step) => whole.steps[step]?.wall.toFixed(1) ?? '')
          .join(' | ')} |`,
    ),
    '',
    `To compile the program takes as long for any district, once per version: with the smallest site ${compiled.wall.toFixed(1)} s of wall time, ${compiled.user.toFixed(1)} s of user time. ${HOW_TO_GET}.`,
    '',
    `![Wall time against the number of notices](${CHART.slice('docs/'.length)})`,
  ].join('\n');
}

function stepsOf(all: readonly Measurement[]): string[] {
  return [...new Set(all.flatMap(({ whole }) => Object.keys(whole.steps)))];
}

function rowOf(what: string, measured: Measured | Built, before?: Measured, others: OthersBuilt = {}): string {
  const made = 'files' in measured ? [measured.pages, measured.files, (measured.bytes / 1e6).toFixed(0)] : ['', '', ''];
  const together = togetherWall(others);
  const cells = [
    what,
    measured.wall.toFixed(1),
    measured.user.toFixed(1),
    measured.peak?.toFixed(0) ?? '',
    ...made,
    before ? `${(measured.wall / before.wall).toFixed(1)} ×` : '',
    together ? `${(measured.wall / together).toFixed(2)} ×` : '',
  ];
  return `| ${cells.join(' | ')} |`;
}
