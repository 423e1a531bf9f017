import { expect, test } from 'vitest';
import { requireSameSources, SharesRefused } from './same-sources.ts';

const part = (names: string[], answers: string[]) => ({ names, answers });

test('shares may have asked for different things, under whatever numbers', () => {
  const hold = requireSameSources();
  hold(part(['x', 'y'], ['1', '2']));
  expect(() => hold(part(['z', 'y', 'x'], ['3', '2', '1']))).not.toThrow();
});

test('shares of different sources are not joined', () => {
  const hold = requireSameSources();
  hold(part(['y', 'x'], ['2', '1']));
  expect(() => hold(part(['x'], ['2']))).toThrow(SharesRefused);
});
