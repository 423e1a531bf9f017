import { NOT_NAMES, SURNAME } from './surnames.ts';

const LABELLED = new RegExp(
  `(?:业主|户主|住户|申请人|当事人|房主|承租人|姓名|居民|联系人)\\s*(?:[：:为是|]\\s*)?(${SURNAME}[\\p{Script=Han}某*×]{1,2})(?!\\p{Script=Han}{3})`,
  'gu',
);
const ADDRESSED = new RegExp(
  `${SURNAME}(?:某某?|[*×]{1,2}|[\\p{Script=Han}]{0,2}(?:先生|女士|同志|老人|大爷|大妈|阿姨))|(?:^|[，,、：:\\s|（(]|业主|户主|住户|申请人|居民)\\p{Script=Han}(?:某某?(?!\\p{Script=Han}{2})|先生|女士)`,
  'u',
);
const ALONE = new RegExp(
  `(?:^|[，,、：:\\s|（(])(${SURNAME}[\\p{Script=Han}某*×]{1,2})(?=$|[，,、：:\\s|（()）系为是属患因家]|[低特五残])`,
  'gu',
);

/** Whether a clause names somebody; `alone` also counts a name that nothing says to be one. */
export function hasPerson(clause: string, alone: boolean): boolean {
  if (ADDRESSED.test(clause)) return true;
  const names = [...clause.matchAll(LABELLED), ...(alone ? clause.matchAll(ALONE) : [])];
  return names.some((match) => !NOT_NAMES.has(match[1]!.slice(0, 2)));
}

const BEFORE = new RegExp(`(?<!\\p{Script=Han})(${SURNAME}\\p{Script=Han}{1,2})\\s*(?:[（(，,、：:]|家?住(?:在)?)\\s*$`, 'u');

/** Whether a text ends in a name and a sign that leads over to what follows: 王小明（…, 张三，…, 李四住…. */
export function isNameBefore(text: string): boolean {
  const name = BEFORE.exec(text)?.[1];
  return name !== undefined && !NOT_NAMES.has(name.slice(0, 2));
}

/** Sentences and table rows: within one of them a name belongs to what is said. */
export function* clausesOf(text: string): Generator<{ start: number; text: string }> {
  for (const match of text.matchAll(/[^。；;！？\n]+/g)) yield { start: match.index, text: match[0] };
}
