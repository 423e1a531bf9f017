import { expect, test } from 'vitest';
import type { KeptSite } from '../pages/kept-site.ts';
import { joinKept, SharesRefused } from './join-kept.ts';

const seen = { problems: 0, fragments: [], scripts: [], sheets: [] };
const share = (path: string, names: string[], answers: string[]): KeptSite => ({
  ...{ names, answers, paths: [path] },
  files: [{ path, sha256: path, seen, route: 'r', props: 'p', reads: names.map((_name, at) => at) }],
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
  expect(joined.paths).toEqual(['a', 'b']);
});

test('shares of different sources are not joined', () => {
  expect(() => joinKept([share('a', ['x'], ['1']), share('b', ['x'], ['2'])])).toThrow(SharesRefused);
});
