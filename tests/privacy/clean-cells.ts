/** What a district publishes every day, much of it digits: nothing of it is personal. */
import type { Random } from '../../scripts/demo/random.ts';
import { usccCheckCharacter } from '../../src/model/uscc.ts';

/** `count` cells, the forms in turn. */
export function makeCleanCells(random: Random, count: number): string[] {
  return Array.from({ length: count }, (_, at) => FORMS[at % FORMS.length]!(random));
}

const digits = (random: Random, count: number) => Array.from({ length: count }, () => random.int(0, 9)).join('');
const two = (value: number) => String(value).padStart(2, '0');
const day = (random: Random) => [random.int(2015, 2027), random.int(1, 12), random.int(1, 28)] as const;
const iso = (random: Random) =>
  day(random)
    .map((part) => two(part))
    .join('-');
const thousands = (value: number) => value.toLocaleString('en-US');

function uscc(random: Random): string {
  const first = `9115${digits(random, 4)}${random.chance(0.5) ? 'MA' : digits(random, 2)}${digits(random, 7)}`;
  return first + usccCheckCharacter(first);
}

const FORMS: readonly ((random: Random) => string)[] = [
  (random) => `${random.int(0, 9)}.${digits(random, 2)}`,
  (random) => `${random.int(0, 3)}.${digits(random, 3)}元/㎡·月`,
  (random) => `${random.int(1, 9_999_999)}.${digits(random, 2)}`,
  (random) => `${thousands(random.int(1000, 99_999_999))}元`,
  (random) => `${thousands(random.int(1000, 999_999))}.${digits(random, 2)}`,
  (random) => `${random.int(1, 99_999)}.${digits(random, 2)}万元`,
  (random) => `总投资${random.int(1_000_000_000, 19_999_999_999)}元`,
  (random) => `￥${random.int(10_000_000, 19_999_999_999)}.00`,
  (random) => `${random.int(1000, 9_999_999)}.${digits(random, 2)}㎡`,
  (random) => `建筑面积${random.int(1, 400)}.${digits(random, 2)}万㎡，${random.int(1, 1100)}栋，${random.int(100, 40_000)}户`,
  (random) => `云政办发〔${random.int(2018, 2027)}〕${random.int(1, 300)}号`,
  (random) => `建房规〔2020〕${random.int(1, 20)}号`,
  (random) => `YT0${random.int(100, 499)}-${random.int(2020, 2027)}-${digits(random, 5)}`,
  (random) => `GB/T ${random.int(1000, 49_999)}.${random.int(1, 9)}—${random.int(1990, 2026)}`,
  (random) => `DB15/T ${random.int(100, 3999)}-${random.int(2005, 2026)}`,
  (random) => uscc(random),
  (random) => `统一社会信用代码：${uscc(random)}`,
  (random) =>
    `${random.pick(['010', `02${random.int(0, 9)}`, `0${random.int(310, 999)}`])}-${random.int(2, 8)}${digits(random, random.chance(0.5) ? 6 : 7)}`,
  (random) => `000-5550 0${digits(random, 3)}`,
  (random) => `（0477）${random.int(2, 8)}${digits(random, 6)}转${random.int(1, 9999)}`,
  (random) => `400-${digits(random, 3)}-${digits(random, 4)}`,
  (random) => random.pick(['12345', '12319', '96333', '110', '119', '12315']),
  (random) =>
    `${random.pick(['总机', '物业服务电话', '值班电话', '监督电话'])} 0477-${random.int(2, 8)}${digits(random, 6)}、${random.int(2, 8)}${digits(random, 6)}`,
  (random) => iso(random),
  (random) => day(random).join('.'),
  (random) => `${iso(random)} ${iso(random)}`,
  (random) => `${iso(random)}—${iso(random)}`,
  (random) => `${iso(random)} ${two(random.int(0, 23))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`,
  (random) => day(random).map(two).join(''),
  (random) => `${day(random).map(two).join('')}${digits(random, 6)}`,
  (random) => `${random.int(2020, 2027)}年${random.int(1, 12)}月${random.int(1, 28)}日至${random.int(1, 12)}月${random.int(1, 28)}日`,
  (random) => Array.from({ length: 64 }, () => random.pick([...'0123456789abcdef'])).join(''),
  (random) => Array.from({ length: 40 }, () => random.pick([...'0123456789abcdef'])).join(''),
  (random) => `${random.int(100, 120)}.${digits(random, 6)},${random.int(20, 50)}.${digits(random, 6)}`,
  (random) => `c${digits(random, 4)}`,
  (random) => `n-${random.int(2020, 2027)}-${digits(random, 4)}`,
  (random) => `${random.int(2020, 2027)}-${random.int(1000, 9999)}-${random.int(10, 99)}-${digits(random, 2)}-${digits(random, 6)}`,
  (random) => `项目代码：${random.int(2000, 2700)}-150602-04-01-${digits(random, 6)}`,
  (random) => `合同编号：${random.pick(['HT', 'YT', ''])}${digits(random, 12)}`,
  (random) => `不动产单元号150602${digits(random, 6)}GB${digits(random, 5)}F${digits(random, 8)}`,
  (random) => `${random.int(1, 30)}号楼${random.int(1, 4)}单元加装电梯，同意${random.int(1, 30)}户`,
  (random) => `${random.int(1, 30)}栋${random.int(2, 33)}层，${random.int(100, 999)}户`,
  (random) => `收到意见${random.int(0, 30)}件，采纳${random.int(0, 9)}件，不予采纳${random.int(0, 9)}件`,
  (random) => `${random.int(0, 100)}.${digits(random, 2)}%`,
  (random) => `${random.int(1, 30)}/${random.int(31, 99)}`,
  (random) => `${random.int(100, 9999)}×${random.int(100, 9999)}×${random.int(10, 999)}`,
  (random) => `每月第${random.int(1, 4)}个周${random.pick([...'一二三四五'])} ${two(random.int(8, 16))}:00—${two(random.int(17, 20))}:30`,
  (random) => `柳岸路${random.int(1, 400)}号，云汀区城市管理办公室`,
  (random) => `${random.pick(['低保家庭', '残疾人', '未成年人', '老年人'])}优先，共${random.int(1, 400)}户`,
  (random) => `${random.int(2010, 2026)}年建成，${random.int(6, 33)}层，容积率${random.int(1, 4)}.${random.int(0, 9)}`,
  (random) =>
    `https://www.example.gov.cn/art/${random.int(2020, 2026)}/${random.int(1, 12)}/${random.int(1, 28)}/art_${digits(random, 4)}_${digits(random, 7)}.html`,
  (random) => `宽带编号 ${digits(random, 4)} ${digits(random, 3)}`,
  (random) => `${digits(random, 10)}`,
  (random) => `网站标识码${random.int(1, 8)}${digits(random, 9)}`,
  (random) => `蒙ICP备${digits(random, 8)}号-${random.int(1, 9)}`,
  (random) => `蒙公网安备 ${random.int(15, 15)}${digits(random, 12)}号`,
  (random) => `（${random.int(1, 12)}）第${random.int(1, 99)}条第${random.int(1, 9)}款`,
  (random) => `出生率、就业率等指标见${random.int(2020, 2026)}年统计公报`,
  (random) => `${random.int(1, 9)}、${random.int(10, 19)}、${random.int(20, 29)}、${random.int(30, 39)}号楼`,
  (random) => `电梯编号 31101506${digits(random, 12)}`,
];
