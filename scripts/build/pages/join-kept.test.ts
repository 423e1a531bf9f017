import { expect, test } from 'vitest';
import { joinKept, SharesRefused } from './join-kept.ts';
import type { KeptFiles } from './site-job.ts';

const seen = { problems: 0, fragments: [], scripts: [], sheets: [] };
const share = (path: string, names: string[], answers: string[]): KeptFiles => ({
  ...{ names, answers, groups: [{ reads: names.map((_name, at) => at).reverse(), groups: [] }] },
  files: [{ path, sha256: path, stamp: '1 2', seen, route: 'r', props: 'p', reads: names.map((_name, at) => at), groups: [0] }],
});

test('a page keeps its questions, under whatever numbers they have in the whole', () => {
  const joined = joinKept([share('b', ['x', 'y'], ['1', '2']), share('a', ['z', 'y'], ['3', '2'])]);
  expect(joined.files.map(({ path, reads }) => [path, reads.map((at) => [joined.names[at], joined.answers[at]])])).toEqual([
    [
      'a',
      [
        ['z', '3'],
        ['y', '2'],
      ],
    ],
    [
      'b',
      [
        ['x', '1'],
        ['y', '2'],
      ],
    ],
  ]);
  expect(joined.files.map(({ groups }) => groups.map((at) => joined.groups[at]!.reads.map((name) => joined.names[name])))).toEqual([
    [['y', 'z']],
    [['y', 'x']],
  ]);
});

test('shares of different sources are not joined', () => {
  expect(() => joinKept([share('a', ['x'], ['1']), share('b', ['x'], ['2'])])).toThrow(SharesRefused);
});
