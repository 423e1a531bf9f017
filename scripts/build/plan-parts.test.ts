import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isHashed } from '../../src/output/served.ts';
import { scanForErrors } from '../../src/privacy/scan.ts';
import { partFolder } from './plan-parts.ts';

const digests = Array.from({ length: 3000 }, (_, at) => createHash('sha256').update(String(at)).digest('hex'));

test('no folder of a part looks like a number of a person, whatever is in the part and however many there are', () => {
  const folders = ['current', 'current-14', '2024-13'].flatMap((key) => digests.map((digest) => partFolder(key, digest)));
  expect(folders.filter((folder) => scanForErrors(`search/index/${folder}/b0.json`).length > 0)).toEqual([]);
  expect(new Set(folders).size).toBe(folders.length);
  expect(folders.filter((folder) => !isHashed(`search/index/${folder}/b0.json`))).toEqual([]);
});
