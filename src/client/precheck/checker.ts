/** Everything that the page asks for, without a page: the worker and the tests call it. */
import type { Allowed } from '../../privacy/allowed.ts';
import { openNumbers } from '../../rules/personal-data.ts';
import type { Dataset } from '../../schema/dataset.ts';
import type { Problem } from '../../schema/problem.ts';
import { KINDS, type Kind } from '../../schema/registry.ts';
import { checkSources } from '../../site/check-sources.ts';
import type { SourceFiles } from '../../sources/files.ts';
import { memoryFiles } from '../../sources/memory-files.ts';
import { overlayFiles } from '../../sources/overlay-files.ts';
import { findCorrections, writeCopy } from './corrections.ts';
import { findLeaks } from './leaks.ts';
import { mostUrgent } from './most-urgent.ts';
import { placeFinding, placeProblem } from './place-problem.ts';
import { placeFiles } from './place-files.ts';
import type { Placed } from './placed.ts';
import { previewText } from './preview.ts';
import type { FileReport, GivenFile, PlacedProblem, Progress, Report, TableRow } from './protocol.ts';
import { fetchPublished, type FetchOwn } from './published.ts';
import { rootPath } from './root-path.ts';
import { columnsOf, readRows, showRows, type Table } from './table.ts';

export type Tell = (progress: Progress) => void;

export interface Checker {
  /** Fetches what is published; the number of its files. Throws when it cannot be had. */
  prepare(tell: Tell): Promise<number>;
  check(given: readonly GivenFile[], tell: Tell): Promise<Report>;
  rows(file: number, numbers: readonly number[]): readonly TableRow[];
  copy(file: number): string;
}

interface Published {
  files: SourceFiles;
  paths: ReadonlySet<string>;
  year: string;
  /** What was wrong before anything was dropped; asked for when it is first needed. */
  problems?: ReadonlySet<string>;
}

interface Kept {
  placed: Placed;
  table: Table | undefined;
  problems: readonly PlacedProblem[];
  allowed: Allowed;
}

/** `base`: the path of the site without a trailing `/`, for links in previews. */
export function makeChecker(fetchOwn: FetchOwn, base: string): Checker {
  let published: Promise<Published> | undefined;
  let kept: readonly Kept[] = [];
  const load = (tell: Tell) => {
    published ??= fetchPublished(fetchOwn, tell).then(
      (files) => ({ files: memoryFiles(files), paths: new Set(files.keys()), year: yearOf(files) }),
      (reason: unknown) => {
        published = undefined;
        throw reason;
      },
    );
    return published;
  };

  return {
    prepare: async (tell) => {
      const known = await load(tell);
      known.problems ??= problemsOf(known.files, tell);
      return known.paths.size;
    },
    rows: (file, numbers) => {
      const found = kept[file];
      return found?.table ? showRows(found.table, numbers, found.placed.cellOf) : [];
    },
    copy: (file) => {
      const found = kept[file];
      return found?.table ? writeCopy(found.table, found.placed, found.problems, found.allowed) : '';
    },
    check: async (given, tell) => {
      const whole = given.some(({ name }) => rootPath(name) === 'data/site.json');
      const known = whole ? undefined : await load(tell);
      const placed = await placeFiles(given, { paths: known?.paths ?? new Set(), year: known?.year ?? '', whole });
      const own = new Map(placed.filter(({ path }) => path !== '').map(({ path, bytes }) => [path, bytes]));
      const files = known ? overlayFiles(known.files, own) : memoryFiles(own);
      const { dataset, problems } = checkSources('', files, (_file, done, all) => tell({ step: 'check', done, all }));
      const seen = problems.filter(whole || seesFiles(own) ? () => true : ({ code }) => !code.startsWith(ATTACHMENTS));
      const allowed = openNumbers(dataset, dataset.site[0]?.value.asOf ?? '');
      kept = await tellLeaks(
        placed.map((one) => keep(one, seen, allowed)),
        given,
      );
      const before = known && (known.problems ??= problemsOf(known.files, tell));
      const others = mostUrgent(
        seen.filter((problem) => !own.has(problem.file) && !before?.has(keyOf(problem))).map((problem) => elsewhere(problem, whole)),
      );
      return {
        kinds: KINDS.map(({ name, title, source }) => ({ name, title, form: FORMS[source.form] })),
        files: kept.map((one) => report(one, dataset, base)),
        elsewhere: others.problems,
        elsewhereCounts: others.counts,
        incomplete: seen.some(({ code, severity }) => severity === 'error' && READING.test(code)),
        whole,
      };
    },
  };
}

/** Attachments lie in the folder of the sources: without them nothing can be said about them. */
const ATTACHMENTS = 'ATTACHMENT-';
/** Codes of what kept a record from being read; those of rules begin otherwise. */
const READING = /^(?!V-|REC-|KEY-|ATTACHMENT-|MD-)/;

const FORMS: Readonly<Record<Kind['source']['form'], FileReport['form']>> = { json: 'json', table: 'table', parts: 'table', texts: 'text' };

function seesFiles(own: ReadonlyMap<string, Uint8Array>): boolean {
  return [...own.keys()].some((path) => path.startsWith('public/'));
}

function yearOf(files: ReadonlyMap<string, Uint8Array>): string {
  const settings = JSON.parse(new TextDecoder().decode(files.get('data/site.json') ?? new TextEncoder().encode('{}'))) as object;
  return (
    Object.values(settings)
      .find((value): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
      ?.slice(0, 4) ?? ''
  );
}

function problemsOf(files: SourceFiles, tell: Tell): ReadonlySet<string> {
  return new Set(checkSources('', files, (_file, done, all) => tell({ step: 'compare', done, all })).problems.map(keyOf));
}

function keyOf({ code, file, line, column, field, message }: Problem): string {
  return JSON.stringify([code, file, line, column, field, message]);
}

function keep(placed: Placed, problems: readonly Problem[], allowed: Allowed): Kept {
  const { path, kind, findings } = placed;
  const isTable = kind !== undefined && FORMS[kind.source.form] === 'table';
  const own = path === '' ? [] : problems.filter(({ file }) => file === path).map((problem) => placeProblem(problem, placed));
  return {
    placed,
    allowed,
    table: isTable ? readRows(placed) : undefined,
    problems: [...findings.map((found) => placeFinding(found, path)), ...own],
  };
}

/** Adds to the first table of each workbook what it leaks outside its records. */
async function tellLeaks(files: readonly Kept[], given: readonly GivenFile[]): Promise<Kept[]> {
  const looked = new Set<number>();
  const told = new Set(files.flatMap(({ problems }) => problems.map(({ code, place }) => `${code} ${place}`)));
  const all: Kept[] = [];
  for (const file of files) {
    const { given: number, cellOf } = file.placed;
    const book = given[number];
    if (!cellOf || !book || looked.has(number)) all.push(file);
    else {
      looked.add(number);
      all.push({ ...file, problems: [...file.problems, ...(await findLeaks(book, file.allowed, told))] });
    }
  }
  return all;
}

function report({ placed, table, problems, allowed }: Kept, dataset: Dataset, base: string): FileReport {
  const { name, given, path, kind } = placed;
  const corrections = table ? findCorrections(table, placed, problems, allowed) : [];
  const preview = previewText(placed, dataset, base);
  return {
    name,
    given,
    path,
    kind: kind?.name,
    form: kind ? FORMS[kind.source.form] : 'other',
    ...mostUrgent(problems),
    columns: table ? columnsOf(table) : [],
    rows: Math.max(0, (table?.rows.length ?? 0) - 1),
    corrections: corrections.slice(0, MOST_LISTED),
    correctionCount: corrections.length,
    hasCopy: table !== undefined && !table.cut && (corrections.length > 0 || placed.cellOf !== undefined),
    ...(preview && { preview }),
  };
}

/** A longer list of corrections nobody reads. */
const MOST_LISTED = 200;

/** Of published texts and settings only the record is known, not the line on which its clerks have it. */
function elsewhere(problem: Problem, whole: boolean): PlacedProblem {
  const isTable = problem.file.endsWith('.csv');
  const place = placeProblem(problem, { kind: undefined });
  if (isTable) return { ...place, place: problem.row ? `${problem.columnLetter}${problem.row}` : '' };
  return whole ? place : { ...place, place: '' };
}
