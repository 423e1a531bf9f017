import type { Cosigner, Verdict } from '../../src/ledger/verify-site.ts';
import { shortRoot } from '../../src/ledger/checkpoint.ts';
import { writeVkey } from '../../src/ledger/note.ts';
import { beijingTime } from '../../src/format/beijing-time.ts';
import { isImmutable } from '../deploy/immutable.ts';
import { findingLines } from './say-finding.ts';

/** The whole report; its last line is the summary. */
export function verdictText(verdict: Verdict, given: { vkey: boolean; against: boolean; listed: boolean; beside: boolean }): string {
  const { findings, signed, vkey, demonstration, release } = verdict;
  const lines = findingLines(findings);
  if (signed) {
    const { size, root } = signed.checkpoint;
    lines.push(`登记 ${size} 条，校验码 ${shortRoot(root)}${verdict.time ? `，最后一条登记于 ${beijingTime(verdict.time)}` : ''}。`);
  }
  if (vkey) lines.push(`公钥 ${writeVkey(vkey)}${given.vkey ? '' : '（取自网站自己，请和别处公布的核对，或用 --vkey 给出）'}`);
  if (demonstration) lines.push('这把签名钥匙是演示用的，是公开的，谁都能伪造；正式使用要换。');
  for (const cosigner of signed?.cosigners ?? []) lines.push(cosignerLine(cosigner));
  if (verdict.complete) {
    const withheld = verdict.withheld > 0 ? `；另有 ${verdict.withheld} 条的原文已经撤下，只留校验值` : '';
    lines.push(`重新计算了 ${verdict.openings} 条登记的原文${withheld}；核对了 ${verdict.records} 条公开的记录。`);
  }
  if (release)
    lines.push(
      `最近一次发布：${release.id}（第 ${release.seq + 1} 号登记，${beijingTime(release.time)}），清单里有 ${release.files} 个文件。`,
    );
  if (verdict.carried > 0) lines.push(`另有 ${verdict.carried} 个旧版本的文件是发布时留给还开着的网页用的，每一个都和它那一版登记的一样。`);
  if (given.against && verdict.complete && !findings.some(({ code }) => code === 'shorter' || code === 'not-extended'))
    lines.push('现在的登记日志是从您给的以前的登记状态接着登记下来的，以前的登记没有改动。');
  if (given.listed && !given.beside && findings.some(({ code, path }) => code === 'file-unlisted' && isImmutable(path!)))
    lines.push(
      '清单里没有的脚本或检索分片，可能是发布时留给还开着的网页用的；只有在留着旧版本的发布文件夹里核对（…/current）才能证明是不是。',
    );
  if (!given.listed) lines.push('从网上核对看不到清单以外的文件；要查有没有多出来的文件，请把网站整个下载下来再核对。');
  lines.push(summaryOf(verdict));
  return `${lines.join('\n')}\n`;
}

function summaryOf({ findings, files, signed }: Verdict): string {
  const unreachable = findings.filter(({ code }) => code === 'unreachable').length;
  if (findings.length === 0) return `核对无误：${signed?.checkpoint.size ?? 0} 条登记、${files} 个文件都和登记的一样。`;
  if (unreachable === findings.length) return `没有核对完：${unreachable} 个文件取不到，取到的都和登记的一样。`;
  const wrong = findings.length - unreachable;
  return `发现 ${wrong} 处不一致${unreachable > 0 ? `，另有 ${unreachable} 个文件取不到` : ''}。`;
}

function cosignerLine({ name, time, state }: Cosigner): string {
  if (state === 'unknown') return `见证方 ${name}：没有它的公钥，它的签名没有核对（用 --witness 给出）。`;
  const when = time === undefined ? '' : `于 ${beijingTime(new Date(time * 1000).toISOString())} `;
  return state === 'verified' ? `见证方 ${name} ${when}见过这个登记状态，签名无误。` : `见证方 ${name} 的签名是假的。`;
}
