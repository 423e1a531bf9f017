/** Words of the page on which editors check files before they hand them in. */
export const precheckText = {
  title: '发布前先检查一遍',
  answer: '把表格或公示拖进来，【文件不会离开这台电脑】。',
  description: '编辑人员用：表格、公示在自己的电脑上先检查，文件不上传。',
  note: '这里用的规则和正式检查的一样。查出的问题标在格子旁边，改好以后再提交。',
  noScript:
    '这一页要用脚本才能检查，这个浏览器没有打开脚本。请换一个浏览器；或者直接提交修改，检查程序会把问题列在提交的页面上；装有本项目的电脑上，运行 npm run check 结果相同。',

  // What is offered.
  give: '选文件',
  drop: '把文件或文件夹拖到这里，可以一次放几个：Excel表格（.xlsx）、CSV表格、公示等正文（.md）、设置（.json）。',
  files: '选文件',
  folder: '选文件夹',
  prepare: '先取公开的表，断网也能查',
  prepared: (files: number) => `公开的${files}个文件已经取到本机，断网也能检查。`,
  clear: '全部拿走',

  // Work under way.
  starting: '正在准备检查程序……',
  fetching: (done: number, all: number) => `正在取本站公开的表，用来核对编号：${done}/${all}`,
  checking: (done: number, all: number) => `正在检查：${done}/${all}个文件`,
  comparing: (done: number, all: number) => `正在和公开的表比较：${done}/${all}个文件`,
  offline: '取不到本站公开的表，没有网络时要先取好才能检查。接上网络后再放一次文件；或者把整个资料文件夹放进来，就不用网络。',
  broken: '检查程序出了错，文件没有改动。请刷新这一页再试；还不行的，请把文件交给维护网站的人。',
  oldBrowser: '这个浏览器太旧，打不开检查程序。请换新版的浏览器。',

  // The result.
  resultTitle: '检查结果',
  counts: (errors: number, warnings: number, notes: number) =>
    [errors && `${errors}处错误`, warnings && `${warnings}处提醒`, notes && `${notes}处说明`].filter(Boolean).join('、'),
  result: (counts: string, files: number) => (counts === '' ? `${files}个文件没有发现问题。` : `${files}个文件，查出${counts}。`),
  sound: '没有发现问题',
  severity: { error: '错误', warning: '提醒', info: '说明' },
  incomplete: '有的格子还读不了，表和表之间的关系（引用、合计、名次等）要等这些改好以后才能查。',
  whole: '放进来的是整个资料文件夹，没有用公开的表。',
  goesTo: (path: string) => `对应资料里的 ${path}`,
  kind: '这是什么',
  kindGuess: '程序自己认',
  show: '看这个文件',
  showing: '正在看',
  of: (place: string, field: string) => [place, field].filter(Boolean).join(' '),
  line: (line: string) => `第${line}行`,
  said: (message: string, hint: string) => `${message}；${hint}`,
  code: (code: string) => `（${code}）`,
  newTab: '，在新的一页打开说明',
  tooMany: (counts: string, shown: number) => `${counts}，太多了，下面是最要紧的${shown}处。改好这些再放一次。`,
  fileProblems: '整个文件的问题',

  // A table.
  tableCaption: (shown: number, rows: number) => `${rows}行里的${shown}行。带标记的格子有问题，问题写在这一行下面。`,
  tableRegion: '表格内容，可以左右移动',
  rowHead: '行',
  rowsShown: '显示',
  rowsBad: '有问题的行',
  rowsAll: '全部行',
  severityShown: '问题',
  severityAll: '错误和提醒',
  severityErrors: '只看错误',
  next: '下一处问题',
  noRows: '没有这样的行。',
  pages: '表格翻页',
  pageBack: '上一页',
  pageOn: '下一页',
  pageOf: (page: number, pages: number) => `第${page}页，共${pages}页`,
  phoneNote: '手机上只显示前两列和有问题的格子；选“全部行”显示全部。',

  // Corrections.
  copyTitle: '改好格式的副本',
  copyLead: (count: number) =>
    count === 0
      ? '没有格式要改，副本是转换好的CSV表格。'
      : `程序能替您改的有${count}处，都列在下面。只改格式，不改意思；拿不准的原样留着，要您自己改。`,
  copyDownload: '下载副本（CSV）',
  copyName: (name: string) => `${name}-已改格式.csv`,
  copyCaption: '改了哪些格',
  copyColumns: { place: '位置', title: '列名', before: '现在', after: '改为', why: '改了什么' },
  why: {
    spaces: '去掉空格',
    width: '全角改半角',
    date: '日期写法',
    thousands: '去掉千分位逗号',
    header: '列名写法',
    masked: '遮住个人信息',
  },
  copyMore: (count: number) => `另有${count}处没有列出，副本里都改了。`,

  // The preview.
  previewTitle: '发布后的样子',
  previewNone: '开头的内容还读不了，改好以后才能看发布后的样子。',
  attachmentsMark: '附件：',

  // Elsewhere, and what is not looked at here.
  elsewhereTitle: '影响到别的表',
  elsewhereLead:
    '只看这些文件没有问题，但它们让公开的表出了问题，例如删掉的编号别处还在用。如果您只放了一张表里的几行，缺的行也会列在这里。',
  notHereTitle: '这里查不了的',
  notHereLead: '下面这些要在正式检查时才查得出来，这里没有问题不等于它们也没有问题。',
  notHere: {
    site: '要生成整个网站才能查',
    history: '要和以前的版本比较才能查',
    files: '要看附件和文件夹才能查（把整个资料文件夹放进来，能查一部分）',
  },
  notHereItems: {
    'V-06': '发布日期有没有倒填（和上次公布的比较）',
    'V-09': '公布过的内容改了，有没有写更正',
    'REC-GONE': '上次公布的记录有没有不见',
    'REC-JUMP': '数值比上次公布的变了很多',
    LEDGER: '登记日志完好不完好，有没有还没登记的',
    'V-12': '网页里有没有写死“今天”',
    'V-62': '网页有没有向别的网站要东西',
    'V-63': '站内链接打不打得开',
    'V-64': '网页头部的规定标签齐不齐',
    'V-66': '看得清、点得到、键盘能用',
    'V-67': '网页里的表格和附件有没有说明',
    'V-68': '失效的文件有没有标明',
    OUT: '网页的写法',
    ATTACHMENT: '附件在不在、有没有被改过、里面有没有个人信息',
    'BAD-FILE': '链接、重名和读不了的文件',
    PORTAL: '放进每一页的门户页眉和页脚',
  } as Readonly<Record<string, string>>,

  // Reasons why a file has no place.
  unknownTable: { message: '认不出这是哪一张表', hint: '请在上面选“这是什么”；列名要和模板里的一样' },
  otherFile: { message: '这里不检查这种文件', hint: '表格请存成.xlsx或CSV，公示等正文用.md；附件在正式检查时查' },
  twice: (other: string) => ({ message: `和“${other}”是同一张表`, hint: '一张表只放一个文件；请拿走多余的' }),
  /** Personal data outside the records of a workbook. */
  sheet: (name: string) => `工作表“${name}”`,
  sheetPlace: /^工作表“(.*)”$/,
  leak: (what: string, masked: string) => `里面有${what}：${masked}`,
  leakColumn: (what: string) => `${what}会公布个人信息`,
  leakHint: '在自己的表格里删掉或遮盖（手机写成“138****1234”），批注、隐藏的行列和文件属性里的也要删',
  /** Titles of the fields by which a text finds its place. */
  fields: { id: '编号', publishedOn: '发布日期' },
} as const;
