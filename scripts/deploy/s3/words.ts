/** What publishing to an object store says besides what every deployment says. */
export const SAY_S3 = {
  upload: (count: number) => `正在上传 ${count} 份内容；公开的网站这时还没有动。`,
  show: (release: string, count: number) => `内容都在了，开始换成 ${release}：${count} 个文件在云端复制，不再上传。`,
  resumed: (release: string) => `上次发布 ${release} 没有做完，接着做。`,
  switched: (folder: string) => `${folder} 已经完整。让 CDN 指向它（见 docs/publishing.md）。`,
  open: (key: string) =>
    `注意：${key} 不用密钥就能读到。旧版本里撤下的内容还存在那里，请用桶策略禁止公开读取，或用 --store 另存到不公开的桶（见 docs/publishing.md）。`,
  interrupted: (release: string) => `上次换成 ${release} 时中断了：现在公开的网页有一部分是它的。请再发布一次，或者退回。`,
};
