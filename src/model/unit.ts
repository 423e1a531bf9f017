/**
 * Units of charges. Sources write the same unit in many ways (rule V-28); only units that
 * are really the same get the same text.
 */
const THINGS: readonly [RegExp, string][] = [
  [/平方米|平方公尺|平米|平方|㎡|m²|m2|M²|M2/, '㎡'],
  [/车位|车辆|辆|车/, '车'],
  [/户/, '户'],
  [/人/, '人'],
  [/间/, '间'],
];
const TIMES: readonly [RegExp, string][] = [
  [/个?月/, '月'],
  [/年/, '年'],
  [/季度?/, '季'],
  [/小时/, '小时'],
  [/天|日/, '日'],
  [/次/, '次'],
];

/**
 * The one way a unit is written on this site: `元/㎡·月`, `元/户·月`, `元/车·月`.
 * Undefined when the text is not a unit this site knows.
 */
export function normaliseUnit(text: string): string | undefined {
  const [, rest = ''] = /^(?:人民币)?元([/／每·・].+)$/.exec(text.replace(/\s+/g, '')) ?? [];
  const thing = take(rest, THINGS);
  const time = take(thing.rest, TIMES);
  if (!/^[/／·•・∙.．。、每()（）×*]+$/.test(time.rest)) return undefined;
  const names = [thing.name, time.name].filter((name) => name !== undefined);
  return names.length > 0 ? `元/${names.join('·')}` : undefined;
}

/** Whether two texts mean the same unit; a text that is no unit is the same as nothing. */
export function sameUnit(one: string, other: string): boolean {
  const unit = normaliseUnit(one);
  return unit !== undefined && unit === normaliseUnit(other);
}

/** Takes the first word of the list out of the text. A second one stays and makes the text unknown. */
function take(text: string, words: readonly [RegExp, string][]): { name?: string; rest: string } {
  for (const [pattern, name] of words) {
    if (pattern.test(text)) return { name, rest: text.replace(pattern, '/') };
  }
  return { rest: text };
}
