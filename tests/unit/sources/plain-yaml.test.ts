import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeRandom } from '../../../scripts/demo/random.ts';
import { splitFrontMatter } from '../../../src/sources/front-matter.ts';
import { readPlainYaml } from '../../../src/sources/plain-yaml.ts';
import { readAnyYaml } from '../../../src/sources/tree.ts';

const FRONTS = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => splitFrontMatter(readFileSync(`content/${name}`, 'utf8')))
  .flatMap((split) => ('front' in split ? [split.front] : []));
const BITS = '"|\'|: |:| #|#|- |-|[|]|{|}|&a |*a|!|>|%|@|`|\n|\n  |\n- |  |\t|---|...|? |<<: |\\|\u00a0|\u3000|~|null|- - |甲: 乙|='.split(
  '|',
);

test('nearly every front matter is plain, and reads as the YAML library reads it', () => {
  expect(FRONTS.length).toBeGreaterThan(200);
  expect(FRONTS.filter((front) => !readPlainYaml(front, 2))).toEqual([]);
  for (const front of FRONTS.slice(0, 60)) expect({ tree: readPlainYaml(front, 2), findings: [] }).toEqual(readAnyYaml(front, 2));
});

test('whatever is typed into it, it is read as the library reads it or left to the library', () => {
  const random = makeRandom('plain-yaml');
  let plain = 0;
  for (let round = 0; round < 3000; round += 1) {
    let front = random.pick(FRONTS);
    for (let change = random.int(1, 3); change > 0; change -= 1) front = damaged(front);
    const tree = readPlainYaml(front, 2);
    if (!tree) continue;
    plain += 1;
    expect({ tree, findings: [] }, front).toEqual(readAnyYaml(front, 2));
  }
  expect(plain).toBeGreaterThan(200);

  function damaged(front: string): string {
    const at = random.int(0, front.length);
    const lines = front.split('\n');
    const line = random.int(0, lines.length - 1);
    switch (random.int(0, 3)) {
      case 0:
        return front.slice(0, at) + random.pick(BITS) + front.slice(at);
      case 1:
        return front.slice(0, at) + front.slice(at + random.int(1, 3));
      case 2:
        lines[line] = ' '.repeat(random.int(0, 5)) + lines[line]!.trim();
        return lines.join('\n');
      default:
        lines[line] = lines[line]!.replace(/: (.*)/, (_, value: string) => `: ${random.pick(BITS)}${value}${random.pick(BITS)}`);
        return lines.join('\n');
    }
  }
});
