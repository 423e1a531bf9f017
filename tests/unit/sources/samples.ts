/** Small sound sources for the tests of reading them, and ways to encode and damage them. */
import { fieldsOf, type Field } from '../../../src/schema/fields.ts';
import type { Problem } from '../../../src/schema/problem.ts';
import { kindOf, type KindName } from '../../../src/schema/registry.ts';
import { readTable, type ReadResult } from '../../../src/sources/table.ts';
import { readJsonFile, readText } from '../../../src/sources/text.ts';
import type { z } from 'zod';

export const COMMUNITIES = [
  '社区编号,社区名称,街道编号,地址,公开电话',
  's01-01,柳岸社区,s01,云汀区柳岸路22号,000-5550 0126',
  's01-02,桐荫社区,s01,"云汀区桐荫里1号，东门\n二楼",',
  's02-01,青石社区,s02,,12345',
  '',
].join('\n');

export const CALENDAR = '日期,安排,节日,依据\n2026-10-01,放假,国庆节,国务院办公厅关于2026年部分节假日安排的通知\n';

export const NOTICE = `---
编号: n-2026-0301
标题: 关于桐荫里小区3号楼2单元加装电梯方案的公示
类别: 公示
事项: 加装电梯方案
涉及小区: [c0001, c0002]
成文日期: 2026-03-11
发布日期: 2026-03-11
意见渠道:
  - 方式: 电话
    号码或地址: 000-5550 0106
  - 方式: 现场
    号码或地址: 云汀区柳岸路18号
---

## 方案

桐荫里小区3号楼2单元拟加装电梯。
`;

export function fieldOf(kind: KindName, key: string): Field {
  const field = fieldsOf(kindOf(kind).schema as z.ZodObject).find((entry) => entry.key === key);
  if (!field) throw new Error(`${kind} has no ${key}`);
  return field;
}

const bytesOf = (source: string | Uint8Array) => (typeof source === 'string' ? new TextEncoder().encode(source) : source);

export function readCsv(kind: KindName, source: string | Uint8Array): ReadResult {
  return readTable(bytesOf(source), kindOf(kind), `data/${kindOf(kind).source.file}.csv`);
}

export function readNotice(source: string | Uint8Array, file = 'content/notices/2026/n-2026-0301.md'): ReadResult {
  return readText(bytesOf(source), kindOf('notice'), file);
}

export function readJson(kind: KindName, source: string): ReadResult {
  return readJsonFile(bytesOf(source), kindOf(kind), `data/${kindOf(kind).source.file}.json`);
}

export function codesOf(problems: readonly Pick<Problem, 'code'>[]): string[] {
  return problems.map((problem) => problem.code);
}

/** UTF-16 with its mark. */
export function utf16(text: string, order: 'LE' | 'BE'): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, order === 'LE');
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), order === 'LE');
  return bytes;
}

const encoders = new Map<string, Map<string, number>>();

/** Text in a two-byte encoding of East Asia, by turning its decoder round. */
export function encode(text: string, label: 'gbk' | 'big5' | 'shift_jis'): Uint8Array {
  const codes = encoders.get(label) ?? twoByteCodes(label);
  encoders.set(label, codes);
  return new Uint8Array(
    [...text].flatMap((character) => {
      if (character < '\x80') return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (code === undefined) throw new Error(`${label} has no ${character}`);
      return [code >> 8, code & 0xff];
    }),
  );
}

function twoByteCodes(label: string): Map<string, number> {
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = new TextDecoder(label).decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, (lead << 8) | trail);
    }
  }
  return codes;
}
