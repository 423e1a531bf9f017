import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  content,
  filesWith,
  grown,
  openLog,
  ORIGIN,
  problemsOf,
  publication,
  saltOf,
  signer,
  textOf,
  timeAt,
} from '../../tests/unit/ledger/made-log.ts';
import { memoryFiles } from '../sources/memory-files.ts';
import { appendEntries, drawnId } from './append-log.ts';
import type { Draft } from './draft.ts';
import { encodeEntry, type Entry } from './entry.ts';
import { makeSigner } from './keys.ts';
import { readLog, type Log } from './log.ts';
import { STORED_CHECKPOINT, STORED_CHECKPOINTS, storedEntries, storedOpenings } from './stored-paths.ts';
import { verifyLog } from './verify-log.ts';

const withdrawal = (id: string): Draft => ({ kind: 'withdraw', record: 'issue', id, reason: '区住建局：重复登记' });
const correction = (id: string, fields: Record<string, string>): Draft => ({
  kind: 'correct',
  record: 'issue',
  id,
  content: content(fields),
  reason: '区住建局：录入有误',
});

test('where there is no log there is nothing to read', () => {
  expect(readLog(memoryFiles(new Map()))).toBeUndefined();
});

test('a new log is empty, signed, and knows whose it is', () => {
  const log = openLog(filesWith());
  expect(log).toMatchObject({ origin: ORIGIN, demonstration: true, entries: [] });
  expect(log.checkpoint.size).toBe(0);
  expect(verifyLog(log)).toEqual([]);
});

test('a record’s entries are found in order, with what readers saw and who has signed it', () => {
  const log = openLog(
    filesWith([publication('a', { title: '甲' }), publication('b')], [correction('a', { title: '乙' })], [publication('c')]),
  );
  expect(log.entriesOf('issue', 'a').map(({ seq, kind }) => [seq, kind])).toEqual([
    [0, 'publish'],
    [2, 'correct'],
  ]);
  expect(log.last('issue', 'a')).toMatchObject({ seq: 2, previous: log.entries[0]?.content, time: timeAt(2) });
  expect(log.entryBefore(2)?.seq).toBe(0);
  expect(log.last('issue', 'nobody')).toBeUndefined();
  expect([...log.lastEntries()].map(({ id, seq }) => [id, seq])).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 3],
  ]);
  expect(log.openingOf(0)).toEqual({ salt: saltOf(0), content: content({ title: '甲' }) });
  expect([0, 1, 2, 3, 4].map((seq) => log.checkpointAfter(seq)?.size)).toEqual([2, 2, 3, 4, undefined]);
  expect(log.checkpoint.time).toBe(timeAt(3));
});

test('after a withdrawal nothing of the record can be read, and it may be published again', () => {
  const phone = '13800000000';
  const before = filesWith([publication('a', { title: phone })], [correction('a', { title: `${phone}号` })]);
  const files = grown(before, [withdrawal('a')]);
  expect([...files.values()].some((bytes) => new TextDecoder().decode(bytes).includes(phone))).toBe(false);
  expect(textOf(files, storedOpenings(0))).toBe('-\n-\n-\n');
  expect(problemsOf(files)).toEqual([]);
  expect(openLog(before).withdrawnIds('issue')).toEqual([]);
  expect(openLog(files).withdrawnIds('issue')).toEqual(['a']);
  const again = grown(files, [publication('a', { title: '丙' })]);
  expect(openLog(again).withdrawnIds('issue')).toEqual([]);
  expect(openLog(again).last('issue', 'a')).toMatchObject({ kind: 'publish', seq: 3 });
  expect(openLog(again).last('issue', 'a')).not.toHaveProperty('previous');
  expect(problemsOf(again)).toEqual([]);
});

test('a correction that hides what stood before deletes that, and keeps its own', () => {
  const files = grown(filesWith([publication('a', { title: '甲' })]), [{ ...correction('a', { title: '乙' }), hidesEarlier: true }]);
  expect(openLog(files).openingOf(0)).toBeUndefined();
  expect(openLog(files).openingOf(1)?.content).toBe(content({ title: '乙' }));
  expect(problemsOf(files)).toEqual([]);
});

test('a withdrawal on its day keeps the stub and may be withdrawn again', () => {
  const stub: Draft = { ...withdrawal('a'), content: content({ title: '甲' }) };
  const files = grown(filesWith([publication('a', { title: '甲', phone: '1' })]), [stub], [stub], [withdrawal('a')]);
  expect(textOf(files, storedOpenings(0))).toBe('-\n-\n-\n-\n');
  expect(problemsOf(files)).toEqual([]);
});

test('a record whose key may not be named is logged under an id that is drawn', () => {
  const log = openLog(filesWith([{ ...publication(''), record: 'publicNumber' }]));
  expect(log.entries[0]?.id).toBe(drawnId(saltOf(0)));
  expect(log.entries[0]?.id).toMatch(/^~[0-9a-f]{12}$/);
});

test('what may not be appended is refused', () => {
  const log = openLog(filesWith([publication('a'), publication('b')], [withdrawal('b')]));
  const append =
    (drafts: Draft[], time = timeAt(9), by = signer) =>
    () =>
      appendEntries(log, [{ time, drafts }], { signer: by, salt: saltOf });
  expect(append([publication('a')])).toThrow('kind');
  expect(append([correction('b', {})])).toThrow('kind');
  expect(append([correction('c', {})])).toThrow('kind');
  expect(append([withdrawal('b')])).toThrow('kind');
  expect(append([{ ...correction('a', {}), reason: '' }])).toThrow('form');
  expect(append([publication('c', { id: 'x' }, 'no kind')])).toThrow('form');
  expect(append([publication('c')], timeAt(0))).toThrow('before');
  expect(append([publication('c')], 'yesterday')).toThrow();
  expect(append([publication('c')], timeAt(9), makeSigner(ORIGIN, new Uint8Array(32)))).toThrow('signed by');
  expect(append([])()).toEqual(new Map());
});

test('appending one entry writes the last files only', () => {
  const many = Array.from({ length: 5000 }, (_, at) => publication(`p${at}`));
  const files = filesWith(many);
  const log = openLog(files);
  const written = appendEntries(log, [{ time: timeAt(5), drafts: [publication('new')] }], { signer, salt: saltOf });
  expect([...written.keys()]).toEqual([storedEntries(4096), storedOpenings(4096), STORED_CHECKPOINTS, STORED_CHECKPOINT]);
  const withdrawn = appendEntries(log, [{ time: timeAt(5), drafts: [withdrawal('p7')] }], { signer, salt: saltOf });
  expect([...withdrawn.keys()]).toContain(storedOpenings(0));
  expect([...withdrawn.keys()]).not.toContain(storedEntries(0));
  expect(problemsOf(new Map([...files, ...withdrawn]))).toEqual([]);
});

/** What one wants to do with one of a few records; whatever the log forbids is left out. */
const wish = fc.record({
  kind: fc.constantFrom<Entry['kind']>('publish', 'update', 'correct', 'withdraw'),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  title: fc.string({ unit: 'grapheme' }),
  keeps: fc.boolean(),
  hides: fc.boolean(),
});

test('after any history the log verifies, extends every earlier state, and shows nothing that was withdrawn', () => {
  fc.assert(
    fc.property(fc.array(fc.array(wish, { maxLength: 4 }), { maxLength: 12 }), (days) => {
      let files = filesWith();
      const withdrawn = new Map<string, Set<string>>();
      const said = new Map<string, Set<string>>();
      const states: Log[] = [openLog(files)];
      days.forEach((wishes) => {
        for (const { kind, id, title, keeps, hides } of wishes) {
          const text = content({ title: `<${title}>` });
          const reasoned = kind === 'correct' || kind === 'withdraw';
          const draft: Draft = { kind, record: 'issue', id, ...(reasoned && { reason: '区住建局：测试' }) };
          if (kind !== 'withdraw' || keeps) draft.content = text;
          if (kind === 'correct' && hides) draft.hidesEarlier = true;
          try {
            files = grown(files, [draft]);
          } catch (error) {
            expect((error as Error).message).toMatch(/^kind/);
            continue;
          }
          const own = said.get(id) ?? new Set();
          if (kind === 'withdraw' || draft.hidesEarlier) withdrawn.set(id, new Set([...(withdrawn.get(id) ?? []), ...own]));
          said.set(id, draft.content === undefined ? own : new Set([...own, draft.content]));
          withdrawn.get(id)?.delete(text);
          states.push(openLog(files));
        }
      });
      const log = openLog(files);
      expect(verifyLog(log)).toEqual([]);
      expect(log.checkpoints).toHaveLength(states.length);
      for (const state of states) expect(log.entries.slice(0, state.entries.length)).toEqual(state.entries);
      for (const [id, texts] of withdrawn) {
        const shown = log.entriesOf('issue', id).flatMap(({ seq }) => log.openingOf(seq)?.content ?? []);
        for (const text of texts) expect(shown).not.toContain(text);
      }
    }),
    { seed: 7, numRuns: 40 },
  );
});

test('many batches at once are what they are one by one', () => {
  const days = Array.from({ length: 12 }, (_, day) => Array.from({ length: day * 3 }, (_, at) => publication(`d${day}-${at}`)));
  const oneByOne = days.reduce((files, day) => (day.length > 0 ? grown(files, day) : files), filesWith());
  const atOnce = grown(filesWith(), ...days.filter((day) => day.length > 0));
  expect(atOnce).toEqual(oneByOne);
});

test('every entry is signed as it stands in its file', () => {
  const files = filesWith([publication('a'), publication('b')], [withdrawal('a')]);
  const lines = textOf(files, storedEntries(0)).trimEnd().split('\n');
  expect(openLog(files).entries.map(encodeEntry)).toEqual(lines);
});
