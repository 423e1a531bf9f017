/** The pages of the handbook that answer problem codes, and which codes each takes. Codes and answers stand in docs/problems.md. */

export interface CodePage {
  /** The address below `/help/`. */
  id: string;
  title: string;
  summary: string;
  codes: RegExp;
}

export const CODE_INDEX = {
  id: 'codes',
  title: '检查出的代码是什么意思',
  summary: '按代码找：每个代码是什么意思，举一个例子，怎样改',
  all: '看这一类的全部改法',
  intro:
    '检查的每一条问题，最后都有一个代码，例如 CELL-DATE。按代码找到它，里面写着含义、例子和改法。**错误**要改好才能发布，**提醒**和**说明**请看一看，不影响发布。',
} as const;

/** In the order in which an editor meets them: first what cannot be read, then what it says. */
export const CODE_PAGES: readonly CodePage[] = [
  { id: 'codes-files', title: '文件和表格读不了', summary: '编码、文件名、引号、列名和行的问题', codes: /^(?:BAD|CSV)-/ },
  { id: 'codes-cells', title: '单元格填得不对', summary: '数字、日期、编号、电话和网址的写法', codes: /^CELL-/ },
  { id: 'codes-words', title: '文字和编号有问题', summary: '乱码、看不见的字符、不能用的链接、重复的编号', codes: /^(?:TEXT|LINK|KEY)-/ },
  {
    id: 'codes-texts',
    title: '公示和正文写得不对',
    summary: '开头的各项、标题、表格、图片、脚注和门户的页眉页脚',
    codes: /^(?:FRONT|YAML|JSON|FIELD|MD|PORTAL)-/,
  },
  {
    id: 'codes-attachments',
    title: '工作簿和附件有问题',
    summary: 'Excel、WPS、PDF、Word 和图片',
    codes: /^(?:BOOK|SHEET|IMPORT|ATTACHMENT)-/,
  },
  {
    id: 'codes-privacy',
    title: '有个人信息',
    summary: '身份证、手机、银行卡、住址、未成年人',
    codes: /^(?:V-5[3-9]|V-6[01]|REC-NUMBER|REC-REVIEW)$/,
  },
  {
    id: 'codes-notices',
    title: '公示的期限和要素',
    summary: '公示期、发布日期、文号、结果和更正',
    codes: /^V-(?:0\d|1[013]|67)$|^REC-(?:DATES|GONE|HIDDEN|JUMP|STATUS)$/,
  },
  {
    id: 'codes-fees',
    title: '收费不对',
    summary: '收费标准、实际收费、菜单和调价',
    codes: /^V-(?:1[5-9]|2[0-8])$|^REC-(?:STANDARD|VERSIONS|MEASURE|PRICE|COLLECTION)$/,
  },
  { id: 'codes-scores', title: '测评、评定和榜单不对', summary: '得分、名次、等级和红黑榜', codes: /^V-(?:29|3[0-7])$|^REC-DEDUCTION$/ },
  {
    id: 'codes-registers',
    title: '改造、问题和登记簿不对',
    summary: '阶段、资金、表决、问题、包联和引用',
    codes: /^V-(?:3[89]|4\d|5[0-2])$|^REC-/,
  },
  { id: 'codes-ledger', title: '登记日志有问题', summary: '日志损坏、合并、接不上，或者还没有登记', codes: /^LEDGER-/ },
  { id: 'codes-site', title: '生成的网页不对', summary: '网页生成以后核对出来的，多半请维护网站的人处理', codes: /^(?:OUT-|V-)/ },
];
