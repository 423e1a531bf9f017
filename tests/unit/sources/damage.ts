/**
 * Random damage to small sources, and what must hold however they are damaged:
 * nothing throws, every row is either published as it was typed or reported.
 * csv-parse, another reader, says what was typed.
 */
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { Problem } from '../../../src/schema/problem.ts';
import { kindOf, type KindName } from '../../../src/schema/registry.ts';
import { namesOf } from '../../../src/sources/field-names.ts';
import type { ReadResult } from '../../../src/sources/table.ts';
import { CALENDAR, COMMUNITIES, encode, NOTICE, readCsv, readJson, readNotice, utf16 } from './samples.ts';

const FEES =
  '标准编号,房屋类别,电梯情况,等级,基准价（元/㎡·月）,本级上浮,本级下浮\nf-2025,普通住宅,不区分,一级,1.85,10,不限\nf-2025,普通住宅,有电梯,二级,1.65,,\nf-2025,"多层,高层",无电梯,三级,0.85,,20\n';
const SCORES =
  '轮次编号,对象编号,项目编号,得分,不适用原因\n2026-q3,001,site-env,5.5,\n2026-q3,002,site-env,,没有地下车库\n2026-q3,017,site-env,0,\n';
const JSON_SOURCE =
  '{ "title": "攻坚行动", "startDate": "2025-06-01", "endDate": "2028-05-31", "oldCompoundCutoff": 2003,\n  "partitions": [{ "name": "入驻", "modes": ["市场化物业"], "count": 271 }], "goals": [], "policyDocs": "d-2025-001；d-2025-014" }\n';

const TABLES: readonly (readonly [KindName, string])[] = [
  ['community', COMMUNITIES],
  ['calendar', CALENDAR],
  ['feeCell', FEES],
  ['score', SCORES],
];

export interface DamageReport {
  done: number;
  /** How many were read without an error, to show that not everything is refused. */
  sound: number;
  /** Damages that broke a promise, with the source that broke it. */
  broken: { seed: number; what: string; source: string }[];
}

/** Damages sources `count` times from `seed` on; `onProgress` hears of every hundredth part. */
export function runDamages(count: number, seed: number, onProgress?: (done: number) => void): DamageReport {
  const report: DamageReport = { done: 0, sound: 0, broken: [] };
  const step = Math.max(1, Math.floor(count / 100));
  for (; report.done < count; report.done++) {
    const own = seed + report.done;
    const { bytes, what, sound } = tryOne(makeRandom(own));
    if (what) report.broken.push({ seed: own, what, source: new TextDecoder().decode(bytes) });
    if (sound) report.sound++;
    if ((report.done + 1) % step === 0) onProgress?.(report.done + 1);
  }
  return report;
}

type Random = (below: number) => number;

function tryOne(random: Random): { bytes: Uint8Array; what: string | undefined; sound: boolean } {
  const which = random(TABLES.length + 2);
  const table = TABLES[which];
  const text = table?.[1] ?? (which === TABLES.length ? NOTICE : JSON_SOURCE);
  let bytes = encodeSomehow(text, random);
  for (let left = random(4); left >= 0; left--) bytes = damage(bytes, random);
  try {
    const result = table
      ? readCsv(table[0], bytes)
      : which === TABLES.length
        ? readNotice(bytes)
        : readJson('campaign', new TextDecoder().decode(bytes));
    const sound = !result.problems.some((problem) => problem.severity === 'error');
    return { bytes, sound, what: judgeCount(result) ?? judgePlaces(result.problems) ?? (table && judgeTable(table[0], bytes, result)) };
  } catch (error) {
    return { bytes, sound: false, what: `threw ${error instanceof Error ? error.stack : String(error)}` };
  }
}

function judgeCount({ rows, problems, count }: ReadResult): string | undefined {
  if (count.read !== count.published + count.reported)
    return `${count.read} rows read, ${count.published} published, ${count.reported} reported`;
  if (rows.length !== count.published) return `${rows.length} rows, ${count.published} published`;
  if (count.reported > 0 && problems.length === 0) return `${count.reported} rows reported without a problem`;
  return undefined;
}

function judgePlaces(problems: readonly Problem[]): string | undefined {
  const lost = problems.find(
    (problem) =>
      !problem.code ||
      !problem.message ||
      !problem.hint ||
      problem.line < 0 ||
      !Number.isInteger(problem.line) ||
      (problem.columnLetter !== '' && problem.column < 1),
  );
  return lost && `a problem without a place or words: ${JSON.stringify(lost)}`;
}

/** Holds what was read against what another reader says was typed. */
function judgeTable(name: KindName, bytes: Uint8Array, { rows, problems, count }: ReadResult): string | undefined {
  const fatal = problems.some((problem) => problem.severity === 'error' && problem.row <= 1);
  const typed = readOtherwise(bytes, problems);
  if (!typed)
    return problems.some((problem) => problem.severity === 'error') ? undefined : 'another reader refuses what was read without an error';
  const [header = [], ...records] = typed;
  const broken = problems.some(
    (problem) => /^(?:CSV-QUOTE|CSV-CR|CSV-SEPARATOR|BAD-FILE)/.test(problem.code) && problem.severity === 'error',
  );
  if (!broken && records.length !== count.read) return `${count.read} rows read, ${records.length} typed`;
  const fields = namesOf(kindOf(name).schema as z.ZodObject).fields;
  const kept = new Map(rows.map((row) => [row.at.row, row]));
  for (const [index, record] of records.entries()) {
    const at = index + 2;
    const row = kept.get(at);
    if (!row) {
      if (!fatal && !broken && !problems.some((problem) => problem.row === at)) return `row ${at} vanished`;
      continue;
    }
    const value = row.value as Record<string, unknown>;
    for (const field of fields) {
      const cell = record[(row.at.columns?.get(field.key) ?? 0) - 1]?.replaceAll('\r\n', '\n') ?? '';
      const meant = cell === '' ? undefined : field.schema.safeParse(cell).data;
      if (JSON.stringify(meant) !== JSON.stringify(value[field.key]))
        return `row ${at} ${field.key}: typed ${cell}, read ${JSON.stringify(value[field.key])}`;
    }
    if (!fatal && record.length !== header.length) return `row ${at} has ${record.length} cells and was taken`;
  }
  return undefined;
}

function readOtherwise(bytes: Uint8Array, problems: readonly Problem[]): string[][] | undefined {
  const told = (code: string) => problems.some((problem) => problem.code === code);
  const label = told('BAD-FILE-GBK') ? 'gb18030' : told('BAD-FILE-UTF16') ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes).replace(/^\ufeff+/, '');
    return parse(text, { delimiter: ',', relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n'] });
  } catch {
    return undefined;
  }
}

const ENCODERS: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode('\ufeff' + text),
  (text) => new TextEncoder().encode(text.replaceAll('\n', '\r\n')),
  (text) => encode(text.replaceAll('㎡', '平方米'), 'gbk'),
  (text) => utf16(text, 'LE'),
];

function encodeSomehow(text: string, random: Random): Uint8Array {
  return ENCODERS[random(ENCODERS.length)]!(text);
}

const SCRAPS = [
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\0',
  '\ufeff',
  '\u200b',
  '\u00a0',
  '　',
  ' ',
  '，',
  '１',
  '1.2E+17',
  '2026/1/3',
  '45778',
  '-',
  '=',
  '#REF!',
  '\ufffd',
  '⺠',
  '<b>',
  '---\n',
  '- ',
  ': ',
  '&a ',
  '*a',
  '{',
  '}',
  '[',
  ']',
  '合计',
  'null',
  '\\',
  '0',
  '00',
  '9',
].map((scrap) => new TextEncoder().encode(scrap));

function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random(bytes.length + 1);
  const length = random(1 + random(40));
  switch (random(7)) {
    case 0:
      return splice(bytes, at, 1, new Uint8Array([random(256)]));
    case 1:
      return splice(bytes, at, length, new Uint8Array());
    case 2:
      return splice(bytes, at, 0, SCRAPS[random(SCRAPS.length)]!);
    case 3:
      return splice(bytes, at, random(3), SCRAPS[random(SCRAPS.length)]!);
    case 4:
      return splice(bytes, at, 0, bytes.subarray(random(bytes.length + 1)).subarray(0, length));
    case 5:
      return bytes.slice(0, random(4) === 0 ? at : bytes.length);
    default:
      return shuffleLines(bytes, random);
  }
}

function splice(bytes: Uint8Array, at: number, remove: number, put: Uint8Array): Uint8Array {
  const result = new Uint8Array(Math.min(at, bytes.length) + put.length + Math.max(0, bytes.length - at - remove));
  result.set(bytes.subarray(0, at));
  result.set(put, Math.min(at, bytes.length));
  result.set(bytes.subarray(Math.min(bytes.length, at + remove)), Math.min(at, bytes.length) + put.length);
  return result;
}

/** Doubles, drops or swaps a line. */
function shuffleLines(bytes: Uint8Array, random: Random): Uint8Array {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) lines.push(bytes.subarray(start, (start = i + 1)));
  lines.push(bytes.subarray(start));
  const [a, b] = [random(lines.length), random(lines.length)];
  const way = random(3);
  if (way === 0) lines.splice(a, 0, lines[b]!);
  if (way === 1) lines.splice(a, 1);
  if (way === 2) [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  return new Uint8Array(lines.flatMap((line) => [...line]));
}

/** A small generator with a fixed sequence for each seed (mulberry32). */
function makeRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
