import fc from 'fast-check';
import { expect, test } from 'vitest';
import { content, filesWith, grown, placeOf, problemsOf, publication, textOf, timeAt } from '../../tests/unit/ledger/made-log.ts';
import { memoryFiles } from '../sources/memory-files.ts';
import { startLog, type LedgerWrites } from './append-log.ts';
import type { Draft } from './draft.ts';
import { makeSigner } from './keys.ts';
import { readLog, type LedgerFiles } from './log.ts';
import { STORED_CHECKPOINT, STORED_CHECKPOINTS, storedEntries, storedOpenings } from './stored-paths.ts';

const withText = (files: LedgerWrites, path: string, text: string): LedgerWrites =>
  new Map(files).set(path, new TextEncoder().encode(text));
const withdrawal = (id: string): Draft => ({ kind: 'withdraw', record: 'issue', id, reason: '区住建局：重复登记' });

const LARGE = filesWith(
  Array.from({ length: 300 }, (_, at) => publication(`p${at}`, { title: `第${at}条` })),
  [{ kind: 'correct', record: 'issue', id: 'p3', content: content({ title: '改了' }), reason: '区住建局：录入有误' }, withdrawal('p4')],
);

test('one changed byte anywhere in the stored log is found', () => {
  const paths = [...LARGE.keys()];
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 7 }), (some, other, bit) => {
      const path = paths[some % paths.length]!;
      const bytes = LARGE.get(path)!;
      const at = other % bytes.length;
      // When an empty log was begun is told, and not proved.
      if (path === STORED_CHECKPOINTS && at < bytes.indexOf(10)) return;
      const changed = bytes.map((byte, place) => (place === at ? byte ^ (1 << bit) : byte));
      expect(problemsOf(new Map(LARGE).set(path, changed)), `${path} ${at} ${bit}`).not.toEqual([]);
    }),
    { seed: 7, numRuns: 150 },
  );
});

test('a log that was cut, copied, merged or made anew says what is wrong', () => {
  const entries = storedEntries(0);
  const without = (path: string) => new Map([...LARGE].filter(([name]) => name !== path));
  const cut = textOf(LARGE, entries).split('\n').slice(0, -2).join('\n') + '\n';
  const merged = `<<<<<<< ours\n${textOf(LARGE, STORED_CHECKPOINT)}=======\nx\n>>>>>>> theirs\n`;
  const other = grown(filesWith([publication('x')], [publication('y')]));
  const endless = [STORED_CHECKPOINT, STORED_CHECKPOINTS].reduce(
    (files, path) => withText(files, path, textOf(files, path).replace(/(\\n|\n)302(\\n|\n)/, '$19007199254740991$2')),
    LARGE,
  );
  const swapped = textOf(LARGE, entries).replace('"id":"p1"', '"id":"p9999"');
  const cases: [LedgerWrites, string][] = [
    [without(entries), `LEDGER-FILE ${entries}:0`],
    [withText(LARGE, entries, cut), `LEDGER-SIZE ${entries}:0`],
    [withText(LARGE, entries, cut.slice(0, -1)), `LEDGER-FILE ${entries}:301`],
    [withText(LARGE, STORED_CHECKPOINT, merged), `LEDGER-MERGE ${STORED_CHECKPOINT}:1`],
    [withText(LARGE, 'data/ledger/entries/000000 (1).jsonl', cut), 'LEDGER-FILE data/ledger/entries/000000 (1).jsonl:0'],
    [endless, `LEDGER-SIGNATURE ${STORED_CHECKPOINT}:0`],
    [withText(LARGE, 'data/ledger/vkey', 'x\n'), 'LEDGER-VKEY data/ledger/vkey:1'],
    [withText(LARGE, 'data/ledger/witnesses', '# 见证方\nx\n'), 'LEDGER-WITNESS data/ledger/witnesses:2'],
    [new Map([...LARGE, ...[...other].filter(([path]) => path === STORED_CHECKPOINT)]), `LEDGER-HISTORY ${STORED_CHECKPOINTS}:3`],
    [new Map([...LARGE, ...[...other].filter(([path]) => path.includes('checkpoint'))]), `LEDGER-SIZE ${entries}:0`],
    [withText(LARGE, entries, swapped), `LEDGER-ROOT ${STORED_CHECKPOINT}:0`],
    [withText(LARGE, entries, textOf(LARGE, entries).replace('"kind":"publish"', '"kind":"update"')), `LEDGER-ORDER ${entries}:1`],
    [withText(LARGE, entries, textOf(LARGE, entries).replace('"id":', '"id" :')), `LEDGER-ENTRY ${entries}:1`],
    [
      withText(LARGE, storedOpenings(0), textOf(LARGE, storedOpenings(0)).replace('第0条', '第〇条')),
      `LEDGER-OPENING ${storedOpenings(0)}:1`,
    ],
    [withText(LARGE, storedOpenings(0), textOf(LARGE, storedOpenings(0)).replace(/^[^\n]+/, '-')), `LEDGER-OPENING ${storedOpenings(0)}:1`],
    [new Map([...LARGE, ...startLog(makeSigner('b.example/log', new Uint8Array(32)), timeAt(0))]), `LEDGER-FILE ${entries}:0`],
  ];
  for (const [files, place] of cases) expect(problemsOf(files).map(placeOf), place).toContain(place);
});

test('an opening that was put back after a withdrawal is found', () => {
  const before = filesWith([publication('a')]);
  const files = grown(before, [withdrawal('a')]);
  const back = textOf(files, storedOpenings(0)).replace('-', textOf(before, storedOpenings(0)).trimEnd());
  expect(problemsOf(withText(files, storedOpenings(0), back)).map(({ message }) => message)).toEqual([
    '第 1 号登记：这条记录已经撤回，内容却还在',
  ]);
});

test('whatever the disk refuses is told, and never thrown', () => {
  const sound = memoryFiles(LARGE);
  let calls = 0;
  const failing = (at: number): LedgerFiles => {
    calls = 0;
    const guarded =
      <T>(call: (path: string) => T) =>
      (path: string) => {
        if (calls++ === at) throw Object.assign(new Error(path), { code: 'EIO' });
        return call(path);
      };
    return { readFile: guarded(sound.readFile), list: guarded(sound.list), stat: guarded(sound.stat) };
  };
  expect(readLog(failing(-1))?.problems).toEqual([]);
  const every = calls;
  const told = Array.from({ length: every }, (_, at) => readLog(failing(at)));
  expect(told.filter((read) => read === undefined || (!read.log && read.problems.length === 0))).toEqual([]);
  // Only what may be missing anyway is passed over: whether the checkpoint is there at all, which is then read.
  expect(told.filter((read) => read?.log)).toHaveLength(1);
});
