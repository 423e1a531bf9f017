/** What the check of an entry, a page or a sheet in the reader's browser says. */
import { beijingTime } from '../beijing-time.ts';
import { groupedText } from '../decimal.ts';

const number = (seq: number) => `第${groupedText(seq + 1)}号`;
const count = (size: number) => groupedText(size);

/** What to do about a failure that may have a harmless reason. */
const AGAIN = '先刷新网页再试一次，排除手机里存了旧网页；还是这样，请截图保存，向监督电话反映。';

export const ledgerVerifyText = {
  button: '校验',
  again: '重新校验',
  explain: '在您自己的设备上重新算一遍，大约用30KB流量。',
  working: '正在校验…',
  offline: '没有联网，校验用的程序取不到。这不说明内容被改过，有网络时刷新网页再试。',
  number,

  // The answer first.
  passed: (seq: number) => `校验通过：与${number(seq)}登记一样，登记以后没有改过。`,
  passedLog: (seq: number) => `校验通过：${number(seq)}登记在签过名的日志里。`,
  failed: '没有通过校验',
  unfinished: '这次没能校验',
  demonstration: '这是演示数据，签名钥匙是公开的，谁都能伪造；正式使用要换。',
  insecure: '这个网页没有用 https 打开，途中可能被人改动，结果只能作参考。',

  states: { good: '对得上', caution: '注意', bad: '对不上', idle: '没有查' },
  titles: {
    content: '内容',
    place: '日志',
    signature: '签名',
    page: '本页',
    file: '整个网页',
  },
  content: {
    same: '公开的内容和随机数算出的校验值，与登记的一样。',
    none: '原来的内容已经按规定删去，只留下登记时的校验值，内容不能再核对。',
  },
  place: (seq: number, time: string, kind: string, size: number) =>
    `${number(seq)}（${beijingTime(time)}，${kind}）在日志里：从它一路算到顶，与${count(size)}条登记的校验码一样。`,
  signature: (origin: string) => `校验码有“${origin}”的签名，签名是真的。`,
  cosigned: (names: readonly string[]) => `另有${names.length}家见证方签名：${names.join('、')}。`,
  page: {
    same: '标题和正文与登记的一样。',
    sameTitle: '标题与登记的一样。',
    noText: '本页没有这条记录的标题，请对照下面登记的内容。',
    title: '登记的标题不在本页上。',
    missing: (passage: string, more: number) => `登记的正文里有、本页没有：“${passage}”${more > 0 ? `，另有${more}处` : ''}。`,
    added: (passage: string, more: number) => `本页有、登记的正文里没有：“${passage}”${more > 0 ? `，另有${more}处` : ''}。`,
    means: `说明网页上写的和登记的对不上。不说明是谁改的。${AGAIN}`,
  },
  later: (seq: number) => `这条记录后来又登记过，最新的是${number(seq)}。您看的可能是旧网页，刷新后再看。`,
  laterEntry: (seq: number) => `这条记录后来又登记过，最新的是${number(seq)}。`,
  laterLink: (seq: number) => number(seq),

  // Why it did not hold: which step, what it means, what it does not mean.
  failures: {
    form: '日志的检查点或附属文件读不出来。说明文件坏了或被改过。',
    key: '公布的钥匙读不出来。说明文件坏了或被改过。',
    signature: '日志的签名是假的。说明这份日志不是用公布的钥匙签的，整个日志都不能相信。不说明是谁改的。',
    entry: '登记的条目读不出来。说明公布的登记坏了或被改过。',
    content: '公开的内容和登记的校验值对不上。说明登记以后，公开的内容或随机数被改过，或者文件坏了。不说明是谁改的。',
    place: '这条登记不在签过名的日志里。说明登记被改过，或者公布的日志不完整。不说明是谁改的。',
    again: AGAIN,
    file: (path: string) => `对不上的文件：${path}`,
    offline: '没有取到登记数据：没有联网，或者网站连不上。这不说明内容被改过，有网络时再试。',
    missing: (path: string) =>
      `网站上没有这份文件：${path}。网站可能正在更新，过几分钟再试；一直这样，说明公布的登记不全，请向监督电话反映。`,
    broken: '这个浏览器算不出来，可能版本太旧。这不说明内容被改过，请换一个浏览器试试。',
  },

  // The whole page against the list of files.
  wholePage: '再核对整个网页',
  file: {
    same: (seq: number, time: string) => `这个网页的每个字节，与${number(seq)}（${beijingTime(time)}登记的整站清单）一样。`,
    notReleased: '网站生成以后还没有登记整站清单，整个网页暂时没法核对；上面对内容的核对不受影响。',
    differs: (seq: number) =>
      `网页文件和${number(seq)}登记的整站清单对不上。说明您收到的网页与登记时的不同，不说明是谁改的：可能网站更新到一半，也可能门户网站或运营商往网页里加了东西。${AGAIN}`,
    index: (seq: number) => `网站的文件清单和${number(seq)}登记的不一样。网站可能在登记以后又生成过；如果一直这样，说明清单被改过。`,
    unlisted: '文件清单里没有这个网页。说明它不是随网站一起登记的。',
  },

  // What was logged, as people read it.
  factsTitle: '登记事项',
  fieldsTitle: '登记的内容',
  showFields: '看登记的内容',
  onPage: '（本页也有）',
  body: '正文',
  files: '正文里的附件',
  fileHash: (hash: string) => `SHA-256 ${hash}`,
  pair: (title: string, text: string) => `${title}：${text}`,
  and: '；',
  comma: '，',
  entryFacts: {
    number: '登记号',
    time: '登记时间',
    kind: '登记的事',
    record: '表',
    id: '编号',
    reason: '原因',
    hash: '内容校验值',
  },
  kinds: { publish: '发布', update: '更新', correct: '更正', withdraw: '撤回' },
  release: '整站清单',
  releaseFields: [
    ['files', '文件数', '个'],
    ['manifest', '清单的校验值', ''],
  ],

  // /ledger/entry/
  entryTitle: '查一条登记',
  entryAnswer: '输入登记号，看写了什么、后来改过没有。',
  entryNote: '每张表、每份公示的每次发布、更新、更正和撤回都有一个登记号，从第1号排起，不会重排。',
  entryField: '登记号',
  entryExample: '例如 1024',
  entryGo: '查看',
  entryHeading: (seq: number) => `${number(seq)}登记`,
  entryNone: (size: number) => `没有这个号。现在一共登记了${count(size)}条，请填1到${size}。`,
  entryAsk: '请填登记号，只要数字。',
  entryPage: '看这条记录的网页',
  entryTable: '看这张表',
  history: '历次登记',
  showHistory: (count: number) => `看全部${count}次登记和改动`,
  historyEntry: (seq: number, kind: string) => `${number(seq)}，${kind}`,
  historyHidden: '这次的内容已经按规定删去。',
  cut: '……',
  noValue: '没有填',
  changedFile: (path: string) => `附件 ${path} 换过。`,
  noScripts:
    '这一页要用浏览器里的脚本计算，您的浏览器没有开。不用脚本的办法：记录自己的网页上有登记号和更正内容；会用命令行的，照“公示被改过吗”一页写的步骤，用别的工具核对。',
  ledgerLink: '公示被改过吗',

  // /ledger/witness/
  witnessTitle: '用纸上的校验码查日志',
  witnessAnswer: '纸上的校验码，能查出日志有没有被重写。',
  witnessNote:
    '海报和打印的公示下面有一行“登记多少条、校验码”，填进来就行。拍下贴在小区里的纸就是证据：以后谁把旧登记改掉或删掉，现在的日志就和纸上的校验码对不上。',
  witnessField: '纸上那一行，或二维码里的网址，或整份检查点',
  witnessExample: '登记 36,514 条 · 校验码 3F2A-91BC-7D04-E655',
  witnessGo: '核对',
  witnessPicture: '选一张二维码的照片',
  witnessNoCode: '照片里没有认出二维码。请把二维码拍清楚、拍满，或者把那一行字填进来。',
  witnessNoLink: '二维码里没有校验码。请看纸上有没有“校验码”一行，填进来。',
  unread: {
    empty: '请把纸上那一行填进来。',
    noSize: '没有看到登记了多少条。要两样：登记的条数和校验码。',
    noCode: '没有看到校验码。校验码是16位，像 3F2A-91BC-7D04-E655。',
    shortCode: '校验码的位数不对，应当是16位（四组，每组4位），或者完整的64位。',
  },
  extended: (size: number, now: number) =>
    now === size
      ? `对得上：现在的日志就是纸上的那一个，一共${count(size)}条。`
      : `对得上：纸上的${count(size)}条登记原样都在，后来又加了${count(now - size)}条。`,
  notExtended: (size: number) => `对不上：现在日志里的前${count(size)}条，和纸上的校验码不一样。`,
  notExtendedMeans:
    '先看看有没有抄错，条数和校验码要一字不差。没有抄错的话，说明那张纸印出来以后，旧的登记被改过或删过，或者那张纸不是这个网站的。请保存好照片，向监督电话反映。',
  shorter: (size: number, now: number) => `对不上：纸上是${count(size)}条，现在的日志只有${count(now)}条。`,
  shorterMeans:
    '日志只会变长。先刷新网页再试，排除旧网页，再看看条数有没有抄错；还是这样，说明登记被删短了。请保存好照片，向监督电话反映。',
  signedClaim: '您给的检查点上有这个网站的签名：签名是真的，两份对不上的日志是同一把钥匙签的，这就是证据，请保存好。',
  signedGood: '您给的检查点上有这个网站的签名，签名是真的。',
  unsignedClaim: '您给的检查点上没有这个网站的签名，不能证明它是这个网站给出的。',
  shortClaim: '纸上印的是校验码的前16位。要凑出另一个前16位相同的日志，实际上办不到。',
  provesTitle: '这能证明什么',
  proves: [
    '能证明：那张纸印出来之前的登记，一条都没有改、没有删、没有换顺序。',
    '能证明：现在这个日志有公布的钥匙的签名。',
    '不能证明：登记的内容当初就是对的。',
    '不能证明：网站给别人看的也是这一个。要防两个日志，得有外面的见证方签名，或者几个人拿各自的纸来对。',
  ],
  witnesses: (names: readonly string[]) =>
    `这份日志有${names.length}家见证方签名：${names.join('、')}。他们各自看过，日志只往后加、没有改过。`,
  presentState: (size: number, code: string) => `现在登记 ${count(size)} 条 · 校验码 ${code}`,
  noWitnesses: '这份日志还没有外面的见证方签名。',

  // A sheet that was scanned, on the page of its version.
  paperTitle: '这张纸上的校验码',

  // The live part of /ledger/.
  liveTitle: '现在的日志',
  live: (size: number, code: string) => `登记 ${count(size)} 条 · 校验码 ${code}`,
  liveChecked: '刚刚在您的设备上核对过：签名是真的，本页写的登记原样都在里面。',
} as const;
