/** Words of the district's own inspection: what was looked at, what is wrong, what to do. */

export const AUDIT_BASIS = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）和 data/rules.json 的期限';

/** Groups of findings, the most urgent first. */
export const AUDIT_GROUPS = {
  veto: '会被单项否决的，先办',
  overdue: '到期没有办的',
  basis: '依据失效的',
  broken: '打不开、找不到的',
  empty: '空着的、公开不全的',
  contact: '缺少联系方式的',
  soon: '快要到期的',
} as const;
export type AuditGroup = keyof typeof AUDIT_GROUPS;

export interface AuditWords {
  what: string;
  todo: string;
}

const days = (count: number) => `${count} 天`;

export const AUDIT = {
  dataOld: (asOf: string, count: number): AuditWords => ({
    what: `数据日期是 ${asOf}，已经 ${days(count)}没有改，读者会以为网站停了`,
    todo: '核对资料后改 data/site.json 的“数据日期”，不要只改日期不更新内容',
  }),
  homeOld: (on: string, count: number, limit: number): AuditWords => ({
    what: `首页最近一次更新是 ${on}，已经 ${days(count)}，超过 ${limit} 天`,
    todo: '补上应当公开的公示、通报和结果；不要把日期改新',
  }),
  neverPublished: { what: '没有任何公示、通报和测评结果', todo: '发布第一份公示' },
  columnOld: (title: string, on: string, count: number, limit: number): AuditWords => ({
    what: `栏目“${title}”最近一次更新是 ${on}，已经 ${days(count)}，超过 ${limit} 天`,
    todo: '补上这段时间的内容；不再更新的栏目请主办单位决定是否撤掉',
  }),
  manyOld: (count: number): AuditWords => ({
    what: `有 ${count} 个栏目长期不更新，5 个以上会被单项否决`,
    todo: '先补下面“栏目”各条',
  }),
  manyEmpty: (count: number): AuditWords => ({
    what: `有 ${count} 张空表，5 个以上空白栏目会被单项否决`,
    todo: '补上内容，或删掉只有表头的文件；网页上不显示空栏目',
  }),
  outcome: (title: string, lastDay: string, until: string): AuditWords => ({
    what: `《${title}》${lastDay} 期满，应当在 ${until} 前公布结果，现在还没有`,
    todo: '在开头加上“结果”，没有意见也要写；或另发结果公示',
  }),
  outcomeSoon: (title: string, lastDay: string, until: string): AuditWords => ({
    what: `《${title}》${lastDay} 期满，${until} 前要公布结果`,
    todo: '准备好“结果”：结论、意见件数、说明、公布日期',
  }),
  issue: (title: string, deadline: string): AuditWords => ({
    what: `问题“${title}”的办理期限 ${deadline} 已过，没有办结`,
    todo: '办结的填“办结日期”和“办理结果”；要延期的在 data/problem-extensions.csv 登记，原期限保留',
  }),
  order: (title: string, deadline: string): AuditWords => ({
    what: `督办事项“${title}”的期限 ${deadline} 已过，没有办结`,
    todo: '填“办结日期”和结果',
  }),
  commitment: (title: string, due: string, result: string, value: string): AuditWords => ({
    what: `责任书目标“${title}”的期限 ${due} 已过，完成 ${result}，目标 ${value}`,
    todo: '填最新的“完成数”；没有做到的在“说明”里写原因',
  }),
  stage: (project: string, stage: string, due: string): AuditWords => ({
    what: `改造项目“${project}”的“${stage}”计划 ${due} 完成，没有登记实际完成`,
    todo: '完成了的填“实际完成”；推迟的写“推迟原因”',
  }),
  inspection: (name: string, due: string): AuditWords => ({
    what: `电梯“${name}”应当在 ${due} 检验`,
    todo: '检验后把“下次检验”改成新的日期；没有检验的请通知使用单位',
  }),
  term: (name: string, end: string): AuditWords => ({
    what: `“${name}”的任期 ${end} 届满，没有登记换届或撤销`,
    todo: '换届的登记新一届，撤销的填“撤销日期”',
  }),
  documentSoon: (title: string, on: string): AuditWords => ({
    what: `文件《${title}》${on} 失效`,
    todo: '要继续执行的，在失效前重新发布；不再执行的，到期后改“效力状态”',
  }),
  standardSoon: (title: string, on: string): AuditWords => ({
    what: `收费标准“${title}”执行到 ${on}`,
    todo: '在到期前公布新的版本',
  }),
  standardOver: (title: string, on: string): AuditWords => ({
    what: `收费标准“${title}”${on} 已经到期，没有接替的版本`,
    todo: '公布新的版本，或在“失效日期”里改正',
  }),
  deadLink: (path: string): AuditWords => ({
    what: `正文里的站内链接 ${path} 没有对应的记录`,
    todo: '改正链接，或把被删的记录放回来',
  }),
  noContact: (name: string, fields: string): AuditWords => ({
    what: `“${name}”没有写${fields}`,
    todo: '补上单位的座机、地址和办公时间，不要填个人手机',
  }),
};

/** The report on a terminal: what was found, most urgent first, and one line for what is in order. */
export const AUDIT_TEXT = {
  title: (day: string, asOf: string) => `自查 ${day}（资料截至 ${asOf}）`,
  basis: `依据：${AUDIT_BASIS}。网站外面的网址不会去打开，请另外抽查。`,
  group: (title: string, count: number) => `${title}（${count} 项）`,
  file: (file: string, count: number) => `  ${file}${count > 1 ? `（${count} 项）` : ''}`,
  row: (row: number, what: string) => `    ${row ? `第 ${row} 行　` : ''}${what}`,
  todo: (todo: string) => `      → ${todo}`,
  more: (count: number) => `    另有 ${count} 项，用 --json 文件名 可以看到全部`,
  fine: (titles: readonly string[]) => `没有发现：${titles.join('；')}。`,
  sum: (count: number, urgent: number) => (count === 0 ? '没有发现要办的事。' : `共 ${count} 项，其中先办和到期的 ${urgent} 项。`),
  unreadable: (count: number) => `资料有 ${count} 处错误没有算在内，请先运行 npm run check。`,
};
