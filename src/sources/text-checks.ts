/**
 * Characters and forms that must not stand in a published text, whatever the
 * cell's kind: an ordered table, every entry of which speaks for itself.
 */
import type { CellKind } from '../schema/cells.ts';
import type { SourceCode } from './codes.ts';
import { codePoint, finding, quoted, type Finding } from './finding.ts';
import { recoverMojibake } from './mojibake.ts';
import { ordinaryForm } from './radicals.ts';
import { simplify, TRADITIONAL } from './traditional.ts';

/** Where a text stands: a cell of some kind, or a Markdown body. */
export type TextPlace = CellKind | 'body';

interface TextCheck {
  code: SourceCode;
  /** What is at fault; the first match is shown. */
  fits: RegExp;
  /** Where it applies; everywhere when absent. */
  places?: readonly TextPlace[];
  /** Not for Markdown bodies, which have their own check. */
  cellsOnly?: true;
  wrong: (found: string, text: string) => string;
  fix: (found: string, text: string) => string;
}

const WORDS: readonly TextPlace[] = ['text', 'list', 'choice'];
const named = (what: string) => (found: string) => `有${what}（${codePoint(found)}）`;
const REMOVE = () => '删掉这个字符；从别处粘贴时请先粘贴到记事本';

/** What `npm run new` leaves for the clerk to fill in. */
export const UNFILLED = /【待填[^【】]*】/u;

const CHECKS: readonly TextCheck[] = [
  { code: 'TEXT-LOST', fits: /\ufffd/u, wrong: () => '有替换符号 �，原来的字已经丢失', fix: () => '请对照原件重新填写' },
  {
    code: 'TEXT-UNFILLED',
    cellsOnly: true,
    fits: UNFILLED,
    wrong: (found) => `还有没填的内容${found}`,
    fix: () => '换成实际内容；不适用的整句删掉',
  },
  { code: 'TEXT-CONTROL', fits: /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]/u, wrong: named('控制字符'), fix: REMOVE },
  { code: 'TEXT-ZERO-WIDTH', fits: /[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]/u, wrong: named('看不见的零宽字符'), fix: REMOVE },
  { code: 'TEXT-BIDI', fits: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, wrong: named('改变文字方向的控制字符'), fix: REMOVE },
  { code: 'TEXT-VARIATION', fits: /[\ufe00-\ufe0e\u{e0100}-\u{e01ef}]/u, wrong: named('异体字选择符'), fix: REMOVE },
  {
    code: 'TEXT-PRIVATE',
    fits: /[\p{Co}\p{Cs}\p{Cn}]/u,
    wrong: named('别的电脑显示不出来的自造字或无效字符'),
    fix: () => '改用国家标准里的字；生僻字请用 GB 18030 字符重新输入',
  },
  {
    code: 'TEXT-RADICAL',
    fits: /[\u2e80-\u2eff\u2f00-\u2fdf]/u,
    wrong: (found) => `有部首符号“${found}”（${codePoint(found)}），不是汉字，搜索不到`,
    fix: (found) => (ordinaryForm(found) ? `改成汉字“${ordinaryForm(found)}”` : '请重新输入这个字'),
  },
  {
    code: 'TEXT-COMPATIBILITY',
    fits: /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u,
    wrong: (found) => `有兼容汉字“${found}”（${codePoint(found)}）`,
    fix: (found) => `改成“${found.normalize('NFKC')}”`,
  },
  {
    code: 'TEXT-LOOKALIKE',
    fits: /[АВЕЅІЈКМНОРСТХаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧοντυχ]/u,
    wrong: (found) => `有外文字母“${found}”（${codePoint(found)}），样子和英文字母一样`,
    fix: () => '请切换到英文输入法重新输入',
  },
  {
    code: 'TEXT-MOJIBAKE',
    fits: /\p{Script=Han}.*[^\x20-\x7e]/su,
    wrong: () => '是乱码：UTF-8 的文字被当成 GBK 又保存了一次',
    fix: (_, text) => `原文可能是“${recoverMojibake(text) ?? ''}”；请对照原件重新导出整个文件`,
  },
  {
    code: 'TEXT-QUESTION',
    fits: /\p{Script=Han}\?\p{Script=Han}/u,
    wrong: () => '汉字中间有英文问号，可能是存盘时丢了一个生僻字',
    fix: () => '请对照原件；如果真是问号，请用“？”',
  },
  {
    code: 'TEXT-COMMAND',
    cellsOnly: true,
    fits: /^\s*[=+\-@＝＋－＠]\s*(?:hyperlink|cmd|dde|webservice|importxml|importdata|exec|call)\b|^\s*=[^|\n\r\u2028\u2029]*\|.*!/iu,
    wrong: () => '这是表格软件会执行的命令',
    fix: () => '请改成普通文字；网址填在网址列里',
  },
  {
    code: 'TEXT-FORMULA',
    fits: /^[=+\-@＝＋－＠](?!\d+(?:\.\d+)?$)/u,
    places: WORDS,
    wrong: (found) => `以“${found}”开头，表格软件会当成公式；下载的表格里会在前面加一个单引号`,
    fix: () => '如果不是公式，请换一种写法',
  },
  {
    code: 'TEXT-HTML',
    cellsOnly: true,
    fits: /<!--|<\/?[a-z][a-z0-9]*(?:[\s/][^<>]*)?>|<[a-z]+\s+on\w+\s*=/iu,
    wrong: (found) => `有网页标签${quoted(found)}，会照原样显示出来`,
    fix: () => '删掉标签，只留文字',
  },
  { code: 'TEXT-ANGLE', fits: /<(?![!/a-z])/iu, places: WORDS, wrong: () => '有小于号“<”', fix: () => '请用文字，例如“低于”“不足”' },
  {
    code: 'TEXT-TRADITIONAL',
    fits: TRADITIONAL,
    places: WORDS,
    wrong: () => '有繁体字',
    fix: (_, text) => `请核对，简体写法是“${simplify(text)}”`,
  },
  {
    code: 'TEXT-EMOJI',
    fits: /\p{Extended_Pictographic}(?<![©®™↔-↙])/u,
    places: WORDS,
    wrong: (found) => `有表情符号“${found}”`,
    fix: () => '正式名称里请不要用表情符号',
  },
];

/** Texts of these characters alone need no closer look. */
const PLAIN = /^[0-9a-z\-.:；，。、（）“”《》〔〕—·：％%㎡ A-Z/\n]*$/;
/** Characters of which only the checks of whole texts may find something wrong, … */
const USUAL = /^[\u4e00-\u9fef0-9A-Za-z \n!"#%&'()*+,\-./:;=@[\]_`{|}~·—‘’“”…→①-⑳、。〇《》「」〔〕㎡（），：；？！％×]*$/;
/** … unless a text begins like a command or a formula. */
const COMMAND_SIGN = /^\s*[=+\-@]/;
const WHOLE_TEXT_CHECKS = CHECKS.filter(({ code }) => code === 'TEXT-MOJIBAKE' || code === 'TEXT-TRADITIONAL');

/** Everything that is wrong with a text as text. */
export function checkText(text: string, place: TextPlace): Finding[] {
  if (PLAIN.test(text) && !text.startsWith('-')) return [];
  const findings: Finding[] = [];
  for (const check of USUAL.test(text) && !COMMAND_SIGN.test(text) ? WHOLE_TEXT_CHECKS : CHECKS) {
    if ((check.places && !check.places.includes(place)) || (check.cellsOnly && place === 'body')) continue;
    const found = check.fits.exec(text)?.[0];
    // A pattern alone does not tell rubbish from an ordinary text.
    if (found === undefined || (check.code === 'TEXT-MOJIBAKE' && recoverMojibake(text) === undefined)) continue;
    findings.push(
      finding(check.code, `${check.wrong(found, text)}${place === 'body' ? '' : `；现在是${quoted(text)}`}`, check.fix(found, text)),
    );
  }
  return findings;
}

/** The checks themselves, for the test that every one is asked where it may find something. */
export const TEXT_PATTERNS: readonly { code: SourceCode; fits: RegExp }[] = CHECKS;
