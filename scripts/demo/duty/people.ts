/** Invented officials. None is meant to resemble anybody; no two of the district share a name. */
import type { Random } from '../random.ts';

const SURNAMES = [...'钱阮柏喻章云苗凤花俞袁柳鲍滕殷罗毕安乐时皮卞齐伍元卜平和穆尹湛祁米贝明臧计伏戴宋庞纪舒屈项祝梁杜蓝闵席季'];
const FIRST = [...'禾砚汀屿岚澄朗知可以闻望启承允既若亦言书景惟守思怀植衡'];
const SECOND = ['', ...'宁川舟野原泽溪岑棠榆桐朴渠畔垚远和信简维'];

/** A district of tens of thousands of compounds needs more names than these give; the rest have a character more. */
const LONGER = SECOND.flatMap((second) => SECOND.flatMap((third) => (second && third ? [second + third] : [])));

/** Hands out a name that nobody has yet. */
export type NameGiver = () => string;

export function nameGiver(random: Random): NameGiver {
  const left = [LONGER, SECOND];
  let names: string[] = [];
  return () => {
    const ends = names.length === 0 ? left.pop() : undefined;
    if (ends) names = random.shuffle(SURNAMES.flatMap((surname) => FIRST.flatMap((first) => ends.map((end) => surname + first + end))));
    const name = names.pop();
    if (name === undefined) throw new RangeError('没有足够的干部姓名');
    return name;
  };
}
