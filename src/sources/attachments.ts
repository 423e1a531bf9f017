/** Files that notices offer for download: there, unchanged, safely named, and none lying about unused. */
import type { Dataset } from '../schema/dataset.ts';
import { problemAt } from '../schema/dataset.ts';
import type { Attachment } from '../schema/notice.ts';
import type { Problem } from '../schema/problem.ts';
import type { Folder } from './folder.ts';
import { fileProblem, finding, quoted, type Finding } from './finding.ts';
import { decodeAddress } from './links.ts';

const FOLDER = 'public/attachments';

/** Compares every attachment of every notice, and every site path in texts, with the files below `public/attachments/`. */
export function attachmentProblems(dataset: Dataset, folder: Folder): Problem[] {
  const problems: Problem[] = [];
  const files = new Map(folder.walk(FOLDER, problems).map((path) => [path.slice('public'.length), path]));
  const used = new Set<string>();
  for (const row of dataset.notice) {
    row.value.attachments?.forEach((attachment, index) => {
      used.add(attachment.href);
      const found = judge(attachment, files.get(attachment.href), folder, problems);
      if (found) problems.push(problemAt(row.at, `attachments.${index}.${found.field}`, `附件：${attachment.name}`, found.finding));
    });
  }
  for (const row of [...dataset.notice, ...dataset.document, ...dataset.help, ...dataset.page]) {
    for (const { path, line } of linkedPaths(row.body ?? '')) {
      used.add(path);
      if (!files.has(path)) problems.push(fileProblem(row.at.file, missing(path), { line: (row.bodyLine ?? 1) + line }));
    }
  }
  for (const [address, path] of files) {
    const named = judgeName(address);
    if (named) problems.push(fileProblem(path, named));
    if (!used.has(address))
      problems.push(
        fileProblem(path, finding('ATTACHMENT-UNUSED', '没有公示或文件用到这个附件', '在公示的“附件”里写上它，或删掉这个文件')),
      );
  }
  return problems;
}

function judge(
  attachment: Attachment,
  path: string | undefined,
  folder: Folder,
  problems: Problem[],
): { field: keyof Attachment; finding: Finding } | undefined {
  if (!attachment.href.startsWith('/attachments/')) {
    return {
      field: 'href',
      finding: finding(
        'ATTACHMENT-MISSING',
        `附件地址要以 /attachments/ 开头；现在是${quoted(attachment.href)}`,
        '把文件放进 public/attachments/，并改正地址',
      ),
    };
  }
  if (path === undefined) return { field: 'href', finding: missing(attachment.href) };
  const size = folder.size(path, problems);
  if (size === undefined) return undefined;
  if (size !== attachment.bytes) {
    return {
      field: 'bytes',
      finding: finding('ATTACHMENT-SIZE', `附件实际有 ${size} 字节，写的是 ${attachment.bytes}`, `核对文件没有放错，然后改成 ${size}`),
    };
  }
  const hash = folder.sha256(path, problems);
  if (hash === undefined || hash === attachment.sha256) return undefined;
  return {
    field: 'sha256',
    finding: finding(
      'ATTACHMENT-HASH',
      `附件的内容和校验值不一致；文件的校验值是“${hash}”`,
      '核对文件没有放错或被改过，然后改成这个校验值',
    ),
  };
}

function missing(address: string): Finding {
  return finding('ATTACHMENT-MISSING', `找不到附件${quoted(address)}`, `把文件放到 public${address}，或改正地址；大小写也要一致`);
}

function judgeName(address: string): Finding | undefined {
  if (/^[a-z0-9/._-]+$/.test(address) && !address.includes('..')) return undefined;
  return finding(
    'ATTACHMENT-NAME',
    `附件的文件名会弄坏网址；现在是${quoted(address)}`,
    '文件名只用小写字母、数字、点和连字符；中文名称写在“名称”里',
  );
}

/** Addresses below `/attachments/` in a body, with their line from 0. */
function linkedPaths(body: string): { path: string; line: number }[] {
  if (!body.includes('/attachments/')) return [];
  return body
    .split('\n')
    .flatMap((text, line) =>
      [...text.matchAll(/\]\((\/attachments\/[^\s)?#]+)/g)].map((match) => ({ path: decodeAddress(match[1] ?? ''), line })),
    );
}
