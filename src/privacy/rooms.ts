import { hide, type Finding } from './finding.ts';
import { clausesOf, hasPerson, isNameBefore } from './person.ts';

/**
 * What says of one household what nobody else has to know: a person with a room, or a room with its arrears or
 * objection (V-56); a room with its vote, or somebody who is not of age (V-61; 民法典 1034, PIPL Art. 28 and 31).
 * Errors, although they are recognised by words: courts found such lists unlawful, and a figure says the same.
 */
export function findRooms(text: string): Finding[] {
  const findings: Finding[] = [];
  if (!ROOM.test(text) && !CHILD.test(text)) return findings;
  for (const clause of clausesOf(text)) {
    const add = (code: Finding['code'], match: RegExpExecArray, what: string) => {
      const start = clause.start + match.index;
      findings.push({ code, severity: 'error', start, end: start + match[0].length, masked: hide(match[0]), what });
    };
    const room = ROOM.exec(clause.text);
    if (room && BALLOT.test(clause.text)) add('V-61', room, '某一户的投票');
    else if (room && AFFAIR.test(clause.text)) add('V-56', room, '某一户的欠费、异议或投诉');
    else if (room && (hasPerson(clause.text, clause.text.includes('|')) || isNameBefore(clause.text.slice(0, room.index))))
      add('V-56', room, '姓名和房号在一起');
    const child = CHILD.exec(clause.text);
    if (child && hasPerson(clause.text, true)) add('V-61', child, '未成年人的姓名');
  }
  return findings;
}

/** Building or stairwell with a room. A building or stairwell alone is the subject of many notices. */
const N = '[\\d０-９一二三四五六七八九十零〇]';
const FLOOR_ROOM = `(?:[\\d０-９]{3,4}|[一二三四五六七八九][零〇一二三四五六七八九][零〇一二三四五六七八九][零〇一二三四五六七八九]?)`;
const ROOM = new RegExp(
  [
    `(?<![\\dA-Za-z])(?:${N}{1,4}|[A-Z])\\s*(?:号楼|栋|幢|座|#楼?)\\s*(?:(?:${N}{1,3}|[A-Za-z])\\s*)?(?:(?:单元|门)\\s*)?(?:[-－—]\\s*)?(?:\\d{1,2}\\s*(?:层|楼)\\s*)?${FLOOR_ROOM}(?:\\s*(?:室|房|号|户))?(?!\\d|\\s*(?:平|㎡|元|年|米|户|人|个|套|项|件))`,
    `(?<!\\d)${N}{1,2}\\s*(?:单元|门)\\s*${FLOOR_ROOM}\\s*(?:室|房|号|户)`,
    `(?<![\\d.-])\\d{1,2}[-－—#]\\d{1,2}[-－—](?!(?:19|20)\\d\\d)\\d{3,4}(?:室|号|户)?(?![\\d-])`,
    `(?<![\\d-])\\d{1,2}[-－—#]\\d{3,4}(?:室|户)`,
  ].join('|'),
);
const BALLOT = /同意|赞成|反对|弃权|投票|选票|表决/;
const AFFAIR = /欠费|拖欠|欠缴|欠交|未缴|未交|催缴|异议|投诉|举报/;
const CHILD = /未成年人?|小学生|初中生|高中生|幼儿园学生|(?<!\d)(?:[1-9]|1[0-7])\s*周?岁(?!以)/;
