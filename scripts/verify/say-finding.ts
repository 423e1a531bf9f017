import type { Finding, FindingCode } from '../../src/ledger/verify/site-files.ts';
import { fieldsOf } from '../../src/schema/fields.ts';
import { KINDS } from '../../src/schema/registry.ts';

/** One finding as a line for people: where it stands, what is wrong, what that means. */
export function findingLine(finding: Finding): string {
  return `${placeOf(finding)}${WORDS[finding.code](finding.detail ?? '', finding)}`;
}

/** Of many findings the first few of each code, so that one lost folder does not hide the rest. */
export function findingLines(findings: readonly Finding[], most = 200): string[] {
  const lines: string[] = [];
  const seen = new Map<FindingCode, number>();
  for (const finding of findings) {
    const count = (seen.get(finding.code) ?? 0) + 1;
    seen.set(finding.code, count);
    if (count <= most) lines.push(findingLine(finding));
  }
  for (const [code, count] of seen) if (count > most) lines.push(`同样的还有 ${count - most} 处没有列出（${code}）。`);
  return lines;
}

function placeOf({ path, seq, kind, id }: Finding): string {
  const title = kind === undefined ? undefined : (KINDS.find(({ name }) => name === kind)?.title ?? (kind === 'release' ? '发布' : kind));
  const record = title === undefined ? undefined : `${title} ${id ?? ''}`.trim();
  const parts = [path, record, seq === undefined ? undefined : `第 ${seq + 1} 号登记`].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `${parts.join('，')}：`;
}

/** `price,body` → `单价、正文`. */
function titlesOf(kind: string | undefined, keys: string): string {
  const registered = KINDS.find(({ name }) => name === kind);
  const titles = new Map(registered && fieldsOf(registered.schema).map(({ key, title }) => [key, title]));
  return keys
    .split(',')
    .map((key) => (key === 'body' ? '正文' : (titles.get(key) ?? key)))
    .join('、');
}

const WORDS: Record<FindingCode, (detail: string, finding: Finding) => string> = {
  'no-log': () => '这个网站没有登记日志（没有 ledger/checkpoint），没有可以核对的东西。',
  'bad-vkey': () => '公钥的写法不对，不能用它核对签名。',
  'other-vkey': () => '网站上的公钥和您给的不是同一个。签名按您给的核对。',
  'bad-checkpoint': () => '签了名的登记状态（checkpoint）写法不对，被改过或者没有传完整。',
  'bad-signature': () => '登记状态的签名和公钥对不上：登记的条数或校验码不是钥匙的主人签的，下面的核对都没有凭证。',
  'bad-cosignature': (detail) => `见证方 ${detail} 的签名是假的。`,
  'log-missing': () => '登记日志缺这个文件。',
  'log-differs': () => '和登记的各条算出来的不一样，被改过。',
  'bad-entries': () => '里面有一条登记写法不对或不完整，被改过。',
  'bad-root': () => '由全部登记算出来的校验码和签名的不一样：至少有一条登记被改过、删过或加过。',
  'bad-chain': (detail) => `登记前后不连贯：${CHAIN[detail] ?? detail}。`,
  'bad-opening': () => '公开的原文和登记的校验值对不上，被改过。',
  'open-withdrawn': () => '这条记录已经撤回，原文还留在网站上，应当立即删除。',
  'opening-gone': () => '应当公开的原文不见了，又没有撤回登记。',
  'bad-export': () => '这张表的数据文件不见了，或读不出来。',
  'record-differs': (detail, { kind }) => `网站上现在给人看的和最后一次登记的不一样，不同的是${titlesOf(kind, detail)}。`,
  'record-unlogged': (detail) =>
    detail === 'withdrawn' ? '这条记录登记为已撤回，网站上的数据里却还有。' : '网站上有这条记录，登记日志里没有。',
  'record-gone': () => '登记日志里有这条记录，也没有撤回，网站上的数据里却没有了。',
  'record-twice': () => '网站上的数据里这条记录出现了两次。',
  'attachment-differs': (detail) => `附件 ${detail} 和登记的不是同一个文件，或者不见了。`,
  'no-release': () =>
    '登记日志里还没有一次发布的登记，网页和文件清单没有凭证。请网站的编辑运行 npm run ledger -- release，再把网站传上去。',
  'bad-release': () => '最后一次发布的登记写法不对，或原文不见了，文件清单没有凭证。',
  'bad-manifest': () => '文件清单写法不对，被改过。',
  'manifest-differs': (detail) =>
    detail === 'index'
      ? '文件清单和最后一次发布登记的不一样：清单被改过，或者网站更新之后没有登记发布。'
      : '这一片文件清单和清单目录里的不一样，被改过。',
  'file-missing': () => '清单里有这个文件，网站上没有。',
  'file-differs': () => '和发布时登记的不一样，被改过。',
  'file-unlisted': () => '网站上有这个文件，清单里没有，是后来加进去的。',
  'packed-differs': () => '压缩好的这一份解开以后和原来的文件不一样；请重新运行 npm run compress，或者删掉它。',
  'not-extended': (detail) =>
    `现在的登记日志不是从以前的登记状态接着登记下来的：前 ${detail} 条登记被改写过。请保存好您的以前的登记状态，它就是证据。`,
  shorter: (detail) => `以前的登记状态有 ${detail} 条登记，现在的登记日志比它还少：登记被删过，或者网站退回了旧的状态。`,
  unreachable: (detail) => `取不到这个文件（${detail}），没有核对。`,
};

const CHAIN: Readonly<Record<string, string>> = {
  seq: '号数和位置不一致',
  time: '时间比前一条早',
  previous: '“上一次的校验值”和这条记录上一次登记的不一样',
  kind: '还没有公布、或已经撤回，却又更新或撤回；或者已经公布的又登记了一次“公布”',
  release: '发布的编号不连续',
};
