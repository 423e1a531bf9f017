/** Everything below `public/` is copied into the site: each file is read and scanned before. */
import type { Allowed } from '../privacy/allowed.ts';
import { scanText } from '../privacy/scan.ts';
import type { Dataset } from '../schema/dataset.ts';
import { columnLetter, type Problem } from '../schema/problem.ts';
import type { Review } from '../schema/review.ts';
import type { SourceFiles } from '../sources/files.ts';
import { openFolder } from '../sources/folder.ts';
import { found, type AttachmentFinding } from './contents.ts';
import { findPersonalIn, type PlacedFinding } from './personal-data.ts';
import { readAttachment } from './read.ts';

/** Told before each file: its path and how many are done. */
export type OnAttachment = (file: string, done: number) => void;

/**
 * Problems of what files below `public/` hold (V-53 to V-61, ATTACHMENT-…), and of entries there that are no sound
 * files. Whether attachments are there, sound and unchanged is told with the sources. A file that no program can read needs a record in `data/reviews.csv` of somebody who did.
 */
export async function checkFiles(dataset: Dataset, files: SourceFiles, allowed: Allowed, onFile?: OnAttachment): Promise<Problem[]> {
  const unsound: Problem[] = [];
  const folder = openFolder(files);
  const problems: Problem[] = [];
  const reviews = new Map<string, Review>();
  for (const { value } of dataset.review) {
    const known = reviews.get(value.sha256);
    if (!known || known.on <= value.on) reviews.set(value.sha256, value);
  }
  const paths = folder.walk('public', unsound);
  for (const [done, path] of paths.entries()) {
    onFile?.(path, done);
    const bytes = folder.read(path, unsound);
    if (!bytes) continue;
    const contents = await readAttachment(path, bytes);
    const needsReview = contents.unread !== undefined || reviews.size > 0;
    const review = needsReview ? reviews.get(folder.sha256(path, unsound) ?? '') : undefined;
    const findings = contents.findings.filter(({ code }) => !(code === 'ATTACHMENT-LOCKED' && review?.result === '可以公开'));
    if (review?.result === '不能公开') findings.push(refused(review));
    else if (contents.unread !== undefined && !review && !findings.some(({ code }) => code === 'ATTACHMENT-LOCKED'))
      findings.push(unread(contents.unread, folder.sha256(path, unsound) ?? ''));
    problems.push(
      ...findings.map((finding) => problemOf(path, finding)),
      ...findPersonalIn(contents, allowed).map((finding) => personalProblem(path, finding)),
      ...nameProblems(path),
    );
  }
  return [...unsound.flatMap(toldOf), ...problems];
}

/**
 * A copy of a file, which is only left out elsewhere, would be published unread: here it is an error. The other entries
 * below `public/attachments/` are told with the sources (`sources/attachments.ts`).
 */
function toldOf(problem: Problem): Problem[] {
  if (problem.severity !== 'error') return [{ ...problem, severity: 'error', message: problem.message.replace('没有读取', '不能公布') }];
  return TOLD.test(problem.file) ? [] : [problem];
}

const TOLD = /^public\/attachments(?:\/|$)/;

function unread(why: string, sha256: string): AttachmentFinding {
  return found(
    'ATTACHMENT-UNREAD',
    `${why}；文件的校验值是“${sha256}”`,
    '请专人逐页看过；没有个人信息的，在 data/reviews.csv 里用这个校验值登记“可以公开”，有的遮盖后重新制作',
  );
}

function refused({ on, post }: Review): AttachmentFinding {
  return found('ATTACHMENT-REFUSED', `审核记录写着“不能公开”（${on}，${post}）`, '删掉这个文件，换成遮盖过的，再审核一次');
}

function problemOf(file: string, { code, severity, message, hint, place }: AttachmentFinding): Problem {
  return { code, severity, file, line: 0, row: 0, column: 0, columnLetter: '', field: place, message, hint };
}

function personalProblem(file: string, { code, severity, what, masked, place, row, column }: PlacedFinding): Problem {
  const message = code === 'V-59' ? `${what}会公布个人信息` : `${place.startsWith('文件属性') ? '文件属性里' : '里面'}有${what}：${masked}`;
  const cell = row && column ? `${columnLetter(column)}${row}` : '';
  const field = place.replace(/^工作表“(.*)”$/, (_whole, sheet: string) => `${sheet}!${cell}`);
  return {
    code,
    severity,
    file,
    line: row,
    row,
    column,
    columnLetter: column ? columnLetter(column) : '',
    field,
    message,
    hint: hintFor(code, place),
  };
}

function hintFor(code: string, place: string): string {
  if (place.startsWith('文件属性')) return '在原来的软件里“检查文档”或“删除属性和个人信息”后另存，再更新公示里的字节数和校验值';
  if (code === 'V-59') return '在原来的文件里删掉整列，另存后换上';
  return '在原来的文件里删掉或遮盖（手机写成“138****1234”，身份证写成“35*************123”），另存后换上；用黑块盖住不算遮盖';
}

function nameProblems(path: string): Problem[] {
  return scanText(path.replaceAll('/', ' / ')).map(({ code, severity, what, masked }) => ({
    ...problemOf(path, found('ATTACHMENT-FORM', `文件名里有${what}：${masked}`, '换一个文件名')),
    code,
    severity,
    field: '文件名',
  }));
}
