import { parseCheckpointToken } from '../ledger/checkpoint.ts';
import { readVkey } from '../ledger/keys.ts';
import { ED25519 } from '../ledger/note.ts';
import { MOST_DISTRICTS, type FederatedDistrict } from '../schema/federation.ts';
import { OWN_DISTRICT } from '../schema/own-district.ts';
import { rule, type Rule } from './rule.ts';

/** What would make a listed district one that cannot be fetched, verified or told from another. */
export const FEDERATION_RULES: readonly Rule[] = [
  rule('REC-DISTRICT', 'error', '联合查询的区各写一次，网址、公钥、已知登记状态写得对', (data, _context, report) => {
    for (const row of data.federation) {
      const { districts } = row.value;
      if (districts.length > MOST_DISTRICTS)
        report(row, 'districts', `写了 ${districts.length} 个区`, `最多 ${MOST_DISTRICTS} 个，请只留最常一起查的`);
      districts.forEach((district, index) => {
        for (const [field, message, hint] of faultsOf(district)) report(row, `districts.${index}.${field}`, message, hint);
        for (const field of ['id', 'name', 'address', 'vkey'] as const) {
          const earlier = districts.findIndex((other) => plain(other[field]) === plain(district[field]));
          if (earlier < index)
            report(row, `districts.${index}.${field}`, `和第 ${earlier + 1} 个区的相同`, '每个区写一次；两个区不能用同一个');
        }
      });
      const own = data.site[0]?.value.district;
      const self = districts.findIndex(({ name }) => name === own);
      if (self >= 0) report(row, `districts.${self}.name`, `“${own}”就是本区`, '删掉这一个，本区总在最前面');
    }
  }),
];

function* faultsOf({ id, address, vkey, checkpoint }: FederatedDistrict): Generator<[field: string, message: string, hint: string]> {
  if (id === OWN_DISTRICT) yield ['id', `编号“${OWN_DISTRICT}”留给本区用`, '换一个编号，例如区名的拼音'];
  if (!isAddress(address))
    yield ['address', `“${address}”不是网站首页的地址`, '写 https:// 开头、不带“?”“#”的首页地址，和浏览器地址栏里的一样'];
  if (readVkey(vkey)?.type !== ED25519) yield ['vkey', '公钥不完整，或者抄错了', '照对方给的一行原样填写，形式是“名称+8位+一串字母数字”'];
  if (checkpoint !== undefined && !parseCheckpointToken(checkpoint))
    yield ['checkpoint', `“${checkpoint}”不是登记状态`, '照 npm run federate 显示的“条数.校验码”原样填写，不知道的删掉这一项'];
}

/** `https:` with a host and a plain path; plain `http:` on the machine itself only, where sites are tried out. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(text);
  const local = protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');
  const bare = search === '' && hash === '' && username === '' && password === '' && !/[?#\\\s]/.test(text);
  return (
    (protocol === 'https:' || local) &&
    bare &&
    /^\/(?:[\w.~-]+(?:\/[\w.~-]+)*\/?)?$/.test(pathname) &&
    !/(?:^|\/)\.{1,2}(?:\/|$)/.test(text)
  );
}

/** Addresses with and without a slash at their end are one. */
function plain(text: string): string {
  return text.replace(/\/$/, '').toLowerCase();
}
