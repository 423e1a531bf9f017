import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeCompoundPages } from './compound-pages.ts';
import { BASE, COMPOUND, LIST, NOTICE } from './layouts.ts';

/**
 * Writes a Hugo site over the notices and compounds of a source root, the way a Hugo site would be made: the same
 * texts and attachments, one page each with the parts that ours have – head, header, answer, facts, channels, text,
 * registers, timeline, footer – and paged lists of compounds and of notices by year, matter and subdistrict. It has
 * less than ours: no page of any other record, no poster, no feed, no code to scan, no log.
 */
export function writeHugoSite(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'content/notices'), join(folder, 'content/notices'), { recursive: true });
  writeCompoundPages(root, join(folder, 'content/compounds'));
  const attachments = join(root, 'public');
  if (existsSync(attachments)) cpSync(attachments, join(folder, 'static'), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const CONFIG = `baseURL = "https://www.example.invalid/"
title = "住宅小区信息公开"
languageCode = "zh-CN"
paginate = 40
disableKinds = ["RSS", "sitemap"]
[taxonomies]
matter = "事项"
subdistrict = "涉及街道"
affair = "事项编号"
# The terms of affairs only find the notices of one affair: they are no pages.
[[cascade]]
[cascade._build]
render = "never"
[cascade._target]
kind = "term"
path = "/事项编号/**"
`;

const FILES: Readonly<Record<string, string>> = {
  'config.toml': CONFIG,
  'layouts/_default/baseof.html': BASE,
  'layouts/_default/list.html': LIST,
  'layouts/notices/single.html': NOTICE,
  'layouts/compounds/single.html': COMPOUND,
};
