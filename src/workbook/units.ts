/** Units in headers and behind figures: which are the same, and how many powers of ten lie between the others. */

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/平方米|平米|平方|m2|㎡/g, '㎡'],
  [/％|百分比|百分数/g, '%'],
  [/人民币|\s/g, ''],
  [/每(?=[月年])/g, ''],
];
const SCALES: readonly (readonly [string, number])[] = [
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
];

/** `10 ** power` of the wanted unit make one given unit: 4 for 万㎡ where ㎡ is wanted. Undefined when they are no units of the same thing. */
export function powerBetween(given: string, wanted: string): number | undefined {
  const one = partsOf(given);
  const other = partsOf(wanted);
  if (one.thing === '%' && wanted === '') return -2;
  return one.thing === other.thing ? one.power - other.power : undefined;
}

/** `12.5` by 4 powers of ten is `125000`: exact, by moving the point. Undefined when the text is no plain decimal. */
export function movePoint(text: string, power: number): string | undefined {
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return undefined;
  const [, whole = '', fraction = ''] = parts;
  const digits = whole + fraction;
  const at = whole.length + power;
  const padded = at < 1 ? '0'.repeat(1 - at) + digits : digits.padEnd(at, '0');
  const point = Math.max(1, at);
  const result = `${padded.slice(0, point)}.${padded.slice(point)}`.replace(/(?<!0)0+$/, '').replace(/\.$/, '');
  return result.replace(/^0+(?=\d)/, '');
}

function partsOf(unit: string): { thing: string; power: number } {
  const plain = SPELLINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), unit.normalize('NFKC').toLowerCase());
  const scale = SCALES.find(([word]) => plain.startsWith(word) && plain.length > word.length);
  const rest = scale ? plain.slice(scale[0].length) : plain;
  // 元/㎡·月, 元/月·㎡ and 元/㎡/月 are one unit.
  const [first = '', ...others] = rest.split(/[/·•・*∙.()]/).filter((part) => part !== '');
  return { thing: [first, ...others.sort()].join(' '), power: scale?.[1] ?? 0 };
}
