/** What the page and its worker say to each other. Everything stays on the device. */
import type { ShownProblem } from '../../format/problem.ts';
import type { KindName } from '../../schema/registry.ts';

/** A file as it was dropped. */
export interface GivenFile {
  /** With the folders it was dropped with. */
  name: string;
  bytes: Uint8Array;
  /** What the clerk says it is; without that it is guessed. */
  kind?: KindName | undefined;
}

/** A problem with the place at which the clerk finds it in the own file: `收费!D12`, `D12`, `12`. */
export interface PlacedProblem extends ShownProblem {
  place: string;
}

export interface Column {
  letter: string;
  title: string;
}

/** A mechanical correction that cannot change what is meant. Texts are masked. */
export interface Correction {
  place: string;
  title: string;
  before: string;
  after: string;
  why: 'spaces' | 'width' | 'date' | 'thousands' | 'header' | 'masked';
}

/** What the page of a text shows: plain data for the preview. */
export interface Preview {
  answer: string;
  title: string;
  /** Whether it is shown as an official document. */
  official: boolean;
  docNo: string;
  /** Issuer of a document with a red head; empty for others. */
  redHead: string;
  html: string;
  attachments: readonly string[];
  signatureOrg: string;
  signedOn: string;
}

/** Problems by severity. */
export type Counts = Readonly<Record<PlacedProblem['severity'], number>>;

export interface FileReport {
  /** As it was dropped; with its sheet where a workbook holds several. */
  name: string;
  /** Number of the file among those given. */
  given: number;
  /** Where it belongs below the source root; empty when nobody knows. */
  path: string;
  kind: KindName | undefined;
  form: 'table' | 'text' | 'json' | 'other';
  /** As many as anybody goes through at once, errors before warnings. */
  problems: readonly PlacedProblem[];
  /** How many there are in all. */
  counts: Counts;
  columns: readonly Column[];
  /** Rows below the header. */
  rows: number;
  /** The first of what a corrected copy changes, and how many there are in all. */
  corrections: readonly Correction[];
  correctionCount: number;
  /** Whether a corrected copy can be written. */
  hasCopy: boolean;
  preview?: Preview;
}

/** A kind of record, as a clerk may say that a file is one. */
export interface KindChoice {
  name: KindName;
  title: string;
  form: FileReport['form'];
}

export interface Report {
  /** Every kind there is: the page itself does not carry the schemas. */
  kinds: readonly KindChoice[];
  files: readonly FileReport[];
  /** What these files break in published ones. */
  elsewhere: readonly PlacedProblem[];
  elsewhereCounts: Counts;
  /** Whether rules over several tables were left out, because some rows could not be read. */
  incomplete: boolean;
  /** Whether a whole source root was given, so that nothing published was needed. */
  whole: boolean;
}

/** A row as it stands, personal data masked. */
export interface TableRow {
  /** Row of the file's table, from 2: by it problems find their row. */
  row: number;
  /** As the clerk's spreadsheet numbers it. */
  label: string;
  cells: readonly string[];
}

/** Each question with its answer. `site`: path of the site without a trailing `/`. */
export interface Work {
  /** Fetches what is published, so that everything works without a network afterwards; answers with the number of its files. */
  prepare: { ask: { site: string }; answer: number };
  check: { ask: { site: string; files: readonly GivenFile[] }; answer: Report };
  /** Rows of a file by their number. */
  rows: { ask: { site: string; file: number; rows: readonly number[] }; answer: readonly TableRow[] };
  /** The corrected copy as CSV. */
  copy: { ask: { site: string; file: number }; answer: string };
}

export type Doing = keyof Work;

/** How far a piece of work is. */
export interface Progress {
  step: 'fetch' | 'check' | 'compare';
  done: number;
  all: number;
}

export type Question = { [D in Doing]: { id: number; doing: D; ask: Work[D]['ask'] } }[Doing];
export type Reply = { id: number } & ({ progress: Progress } | { answer: Work[Doing]['answer'] } | { failed: 'offline' | 'broken' });
