import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a Hugo site over the notices of a source root, the way a Hugo site
 * would be made: the same texts and attachments, one page each with the same parts – head,
 * header, facts, channels, text, timeline of the affair, footer – and paged
 * lists by year, matter and subdistrict.
 */
export function writeHugoSite(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  cpSync(join(root, 'content/notices'), join(folder, 'content/notices'), { recursive: true });
  const attachments = join(root, 'public');
  if (existsSync(attachments)) cpSync(attachments, join(folder, 'static'), { recursive: true });
  writeFileSync(join(folder, 'config.toml'), CONFIG);
  writeFileSync(join(folder, 'layouts/_default/baseof.html'), BASE);
  writeFileSync(join(folder, 'layouts/_default/single.html'), SINGLE);
  writeFileSync(join(folder, 'layouts/_default/list.html'), LIST);
}

const CONFIG = `baseURL = "/"
title = "住宅小区信息公开"
languageCode = "zh-CN"
paginate = 40
disableKinds = ["RSS", "sitemap"]
[taxonomies]
matter = "事项"
subdistrict = "涉及街道"
affair = "事项编号"
`;

const BASE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ index .Params "标题" }} – 云汀区住宅小区信息公开</title><meta name="description" content="{{ index .Params "标题" }}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/site.css"></head>
<body><a class="skip" href="#main">跳到正文</a>
<header class="site"><div class="demo"><p><strong>演示数据</strong> 本站内容均为虚构</p></div>
<a class="brand" href="/"><b>云汀区</b><span>住宅小区信息公开</span></a>
<form role="search" action="/search/"><label for="q">搜索</label><input id="q" name="q" type="search"><button>搜索</button></form>
<nav><ul>{{ range slice "compounds" "notices" "fees" "rankings" "projects" }}<li><a href="/{{ . }}/">{{ . }}</a></li>{{ end }}</ul></nav></header>
<main id="main"><nav class="crumb"><a href="/">首页</a> <a href="/notices/">公示</a></nav>{{ block "main" . }}{{ end }}</main>
<footer><p>主办单位：区住房和城乡建设局</p><p>网站标识码 0000000000</p><p>联系电话 000-5550 0100</p><p><a href="/about/">关于</a> <a href="/data/">数据下载</a></p></footer>
</body></html>
`;

const SINGLE = `{{ define "main" }}<article><h1>{{ index .Params "标题" }}</h1>
<section class="answer"><h2>提意见</h2><dl>
{{ range $name := slice "公示开始" "公示结束" "天数单位" "受理单位" "监督电话" "监督单位" }}{{ with index $.Params $name }}<div><dt>{{ $name }}</dt><dd>{{ . }}</dd></div>{{ end }}{{ end }}</dl>
<ul>{{ range index .Params "意见渠道" }}<li>{{ index . "方式" }}：{{ index . "号码或地址" }}</li>{{ end }}</ul>
{{ with index .Params "结果" }}<p>{{ index . "结论" }} {{ index . "说明" }}</p>{{ end }}</section>
<section class="sheet">{{ .Content }}</section>
{{ with index .Params "附件" }}<section><h2>附件</h2><ul>{{ range . }}<li>{{ index . "名称" }}</li>{{ end }}</ul></section>{{ end }}
{{ with index .Params "事项编号" }}{{ with index $.Site.Taxonomies "事项编号" . }}<section><h2>同一事项</h2><ol>{{ range .Pages.ByParam "发布日期" }}<li><time>{{ index .Params "发布日期" }}</time> <a href="{{ .RelPermalink }}">{{ index .Params "标题" }}</a></li>{{ end }}</ol></section>{{ end }}{{ end }}
<aside><dl>{{ range $name := slice "编号" "类别" "事项" "文号" "发布机构" "成文日期" "发布日期" "期限依据" }}{{ with index $.Params $name }}<div><dt>{{ $name }}</dt><dd>{{ . }}</dd></div>{{ end }}{{ end }}</dl></aside>
</article>{{ end }}
`;

const LIST = `{{ define "main" }}<h1>公示</h1><ul>{{ range (.Paginate .Pages).Pages }}<li><a href="{{ .RelPermalink }}">{{ index .Params "标题" }}</a> {{ index .Params "发布日期" }}</li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}{{ end }}
`;
