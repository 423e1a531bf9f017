/** `npm run ledger -- append`: everything that the log does not have yet becomes entries of it. */
import { randomBytes } from 'node:crypto';
import { problemLine, problemSummary } from '../../src/format/problem.ts';
import { appendEntries } from '../../src/ledger/append-log.ts';
import { compareWithLog } from '../../src/ledger/compare.ts';
import type { Draft } from '../../src/ledger/draft.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { KINDS } from '../../src/schema/registry.ts';
import { checkAll } from '../../src/site/check-all.ts';
import { fileHash } from '../../src/site/check-logged.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { startProgress } from '../progress.ts';
import type { LedgerCommand } from './asked.ts';
import { beijingDay, timeOf } from './moment.ts';
import { withLedger } from './open-ledger.ts';
import { requireExtension } from './published-state.ts';
import { signerOf } from './signer.ts';
import { writeLedger } from './write-ledger.ts';

/** More numbers than anybody reads one by one. */
const MOST_NAMED = 8;
const DOING = { publish: '新登记', update: '更新', correct: '更正', withdraw: '撤回' } as const;

export const runAppend: LedgerCommand = (asked) => {
  const { root, say } = asked;
  return withLedger(asked, async (log) => {
    const time = timeOf(asked, log);
    const signer = signerOf(log, root);
    const against = asked.value('against');
    if (against !== undefined) await requireExtension(log, against);
    const files = nodeFiles(root);
    const progress = startProgress();
    const { dataset, problems } = await checkAll(root, files, (_, done, all) => progress.say(`正在检查资料，共 ${all} 个文件`, done));
    progress.end();
    const asOf = dataset.site[0]?.value.asOf ?? '';
    const today = beijingDay(time);
    const { drafts, problems: found } = compareWithLog(dataset, log, today > asOf ? today : asOf, fileHash(files));
    // The check spoke of the day of the data, the log speaks of today: what to type may differ, what is wrong does not.
    const told = new Set(problems.map(whatIsWrong));
    const all = [...problems, ...found.filter((problem) => problem.severity === 'error' && !told.has(whatIsWrong(problem)))];
    const errors = all.filter(({ severity }) => severity === 'error');
    for (const problem of errors) say(problemLine(problem));
    if (errors.length > 0) {
      say(`资料有上面列出的错误，没有登记。${problemSummary(errors)}`);
      return 1;
    }
    if (drafts.length === 0) {
      say(`没有要登记的：${log.entries.length} 条都和资料一样。`);
      return 0;
    }
    for (const problem of found.filter(({ code }) => code === 'V-06')) say(problemLine(problem));
    for (const line of draftLines(drafts, log.entries.length)) say(line);
    if (asked.has('dry-run')) {
      say('没有写入。核对无误后去掉 --dry-run 再运行一次。');
      return 0;
    }
    writeLedger(root, appendEntries(log, [{ time, drafts }], { signer, salt: () => randomBytes(32) }));
    say(`已登记 ${drafts.length} 条，共 ${log.entries.length + drafts.length} 条。请把 data/ledger 和改过的资料一起提交，再生成网站。`);
    return 0;
  });
};

const whatIsWrong = ({ code, file, line, column, message }: Problem) => [code, file, line, column, message].join('\n');

/** What is appended, by kind of change and of record, with its numbers as people see them. */
function draftLines(drafts: readonly Draft[], size: number): string[] {
  const numbered = drafts.map((draft, at) => ({ ...draft, number: size + at + 1 }));
  return [...Map.groupBy(numbered, ({ kind, record }) => `${kind} ${record}`).values()].flatMap((own) => {
    const { kind, record } = own[0]!;
    const title = KINDS.find(({ name }) => name === record)?.title ?? record;
    const range = own.length === 1 ? `第 ${own[0]!.number} 号` : `第 ${own[0]!.number} 号起`;
    const named = own
      .slice(0, MOST_NAMED)
      .map(({ id, number, reason }) => `  第 ${number} 号 ${id || '（新的）'}${reason === undefined ? '' : `：${reason}`}`);
    const more = own.length > MOST_NAMED ? [`  …… 另有 ${own.length - MOST_NAMED} 条`] : [];
    return [`${title}：${DOING[kind]} ${own.length} 条（${range}）`, ...named, ...more];
  });
}
