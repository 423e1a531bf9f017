/**
 * V-59: column names that ask for personal data. A register of this site has no such column, so one of them
 * means that a working table of the office was copied.
 */
const FORBIDDEN: readonly string[] = [
  '身份证',
  '公民身份',
  '证件号',
  '手机',
  '移动电话',
  '户主',
  '银行卡',
  '银行账',
  '银行帐',
  '开户',
  '卡号',
  '业主姓名',
  '住户姓名',
  '居民姓名',
  '家庭成员',
  '出生',
  '生日',
  '住址',
  '家庭地址',
  '门牌',
  '房号',
  '房间号',
  '室号',
  '车牌',
  '微信',
  'qq',
  '低保',
  '残疾',
  '病史',
  '健康状况',
  '欠费金额',
  '欠费户',
  'idcard',
  'idnumber',
  'idno',
  'mobile',
  'cellphone',
  'bankcard',
  'bankaccount',
  'birthday',
  'birthdate',
  'plateno',
  'platenumber',
  'wechat',
  'householder',
];

/** The forbidden word in a column name of any width and spacing, or nothing. */
export function forbiddenHeader(header: string): string | undefined {
  const folded = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return FORBIDDEN.find((word) => folded.includes(word));
}

/**
 * V-61: where a table of a Markdown text lists how each household voted: a column of households beside one of votes.
 * Columns of counts (同意户数) are what is to be published.
 */
export function* householdBallots(body: string): Generator<{ header: string; line: number; column: number }> {
  const tables = Map.groupBy(markdownHeaders(body), ({ line }) => line);
  for (const headers of tables.values()) {
    const votes = headers.find(({ header }) => VOTE.test(header));
    if (votes && headers.some(({ header }) => HOUSEHOLD.test(header))) yield votes;
  }
}

const HOUSEHOLD = /^(?:住户|业主|户别|户主|各户|每户|房屋|房间|单元户?室?|门户)(?:名称|编号|姓名|位置)?$/;
const VOTE = /^(?:是否)?(?:同意|赞成|反对|弃权|投票|表决|签字|签名)(?:结果|情况|意见|与否)?$/;

/** No blank can be taken by two parts of the pattern: a long line of blanks costs no more than its length. */
const DASHES = /^(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** Column names of the Markdown tables of a text, with the line (from 0) each stands on and its offset there. */
export function* markdownHeaders(body: string): Generator<{ header: string; line: number; column: number }> {
  if (!body.includes('|')) return;
  const lines = body.split(/\r?\n/);
  for (let i = 0; i + 1 < lines.length; i++) {
    const row = lines[i]!;
    if (!row.includes('|') || !DASHES.test(lines[i + 1]!.trim())) continue;
    let column = 0;
    for (const cell of row.split('|')) {
      if (cell.trim()) yield { header: cell.trim(), line: i, column: column + cell.search(/\S/) };
      column += cell.length + 1;
    }
  }
}
