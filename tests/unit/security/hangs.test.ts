/** Texts made to keep a pattern or a parser busy: a reader whose work grows with the square of the length would need hours. */
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { readNotice } from '../sources/samples.ts';
import { waitFor } from './wait-for.ts';

const LENGTH = 200_000;
/** Milliseconds of silence after which a text counts as one that never ends; each takes a few hundredths of that. */
const DEADLINE = 40_000;

const pump = (unit: string, before = '', after = 'x') => before + unit.repeat(Math.ceil(LENGTH / unit.length)) + after;

const TEXTS = [
  pump(' ', '甲\n'),
  pump(' ', '甲\n--|--'),
  pump(' ', '::: a'),
  pump('\t', '| a | b |\n'),
  pump('> ', '', '甲'),
  pump('- '),
  pump('['),
  pump('[', '', ']'.repeat(LENGTH)),
  pump('{', '{"a":'),
  pump('!['),
  pump('![\n'),
  pump('[a](', ''),
  pump('[^1]'),
  pump('**a '),
  pump('`'),
  pump('\n'),
  pump('<!--', '1-->'),
  pump('<a '),
  pump('【待填'),
  pump('1 '),
  pump('一'),
  pump('"'),
  pump('住址甲'),
  pump(' ', '1栋'),
  pump(' ', '1栋101'),
  pump('\t', '业主'),
  pump('\t', '住宅电话'),
  pump('\t', 'QQ'),
  pump(' ', '2020年1'),
  pump('a', '@'),
  pump('8T', '', '@x'),
  pump('[^甲'),
  pump('|t', '=y'),
  pump(' ', '甲', ',乙'),
  pump('.', '0-0', '0'),
  pump('0', '-0'),
  pump('\n', 'a: |', 'b: c'),
  `{${Array.from({ length: 40_000 }, (_, at) => `"a${at}":1`).join(',')}}`,
  Array.from({ length: 40_000 }, (_, at) => `[a${at}]: b`).join('\n'),
];

test('no text keeps a reader of sources busy for longer than its length explains', async () => {
  expect(await stuckIn(TEXTS)).toBe('');
});

test('names that stand for lists of such names are refused, not written out', () => {
  const lists = Array.from(
    { length: 9 },
    (_, at) =>
      `n${at}: &n${at} [${Array(9)
        .fill(at === 0 ? '甲' : `*n${at - 1}`)
        .join(', ')}]`,
  );
  const { rows, problems } = readNotice(`---\n${lists.join('\n')}\n---\n正文\n`);
  expect(rows).toEqual([]);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'YAML-ALIAS', severity: 'error' }));
});

test('a text that never ends would be told', async () => {
  const endless = new Worker('require("node:worker_threads").parentPort.postMessage("the endless one"); for (;;);', { eval: true });
  expect(await waitFor(endless, 500)).toBe('the endless one');
});

/** What the worker was reading when it was stopped; nothing when it came to its end. */
function stuckIn(texts: string[]): Promise<string> {
  return waitFor(new Worker(new URL('./attack-worker.ts', import.meta.url), { workerData: texts }), DEADLINE);
}
