/** What a deployment says, line by line. */
import type { SiteFile } from './whole-site.ts';

export const SAY = {
  whole: (files: number, buildDate: string) => `网站完整：${files} 个文件，生成日期 ${buildDate}。`,
  same: (release: string) => `公开的已经是这个版本（${release}），没有改动。`,
  plan: (release: string, { sent, same, gone }: { sent: readonly SiteFile[]; same: number; gone: number }) =>
    `新版本 ${release}：要传 ${sent.length} 个文件（${megabytes(sent)}），${same} 个没有变，${gone} 个不再有。`,
  public: (release: string, before: string | undefined) =>
    before === undefined
      ? `现在公开的是 ${release}。`
      : `现在公开的是 ${release}，刚才是 ${before}。要退回，在同样的命令里加上 --rollback ${before.split('-')[0]}。`,
  removed: (releases: readonly string[]) => `不再保留的旧版本已删除：${releases.join('、')}。`,
  dryRun: (leaving: readonly string[]) =>
    `只是演练，那里什么都没有改动。${leaving.length > 0 ? `真正发布后会删除旧版本 ${leaving.join('、')}。` : ''}`,
  wouldGoBack: (release: string, current: string) => `只是演练，那里什么都没有改动。${release} 是完整的，可以从 ${current} 退回到它。`,
  reopens: (release: string, count: number) =>
    `注意：${release} 里还有 ${count} 条后来撤下或隐去的内容，退回后会重新公开。请改好后尽快发布新的版本。`,
  releases: (releases: readonly string[], current: string | undefined) =>
    releases.length === 0 ? ['那里还没有发布过网站。'] : releases.map((name) => (name === current ? `${name}  现在公开的` : name)),
};

function megabytes(files: readonly SiteFile[]): string {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
