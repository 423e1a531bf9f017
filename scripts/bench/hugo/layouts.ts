/** The templates of the Hugo site: what stands in our pages, written as a Hugo template would have it. */

const ICON = '<svg class="i" viewBox="0 0 20 20" aria-hidden="true"><path d="M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z"></path></svg>';

export const BASE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
{{ $title := or (index .Params "标题") .Title }}<title>{{ $title }} · 云汀区住宅小区信息公开</title><meta name="description" content="{{ $title }}">
<meta property="og:title" content="{{ $title }}"><meta property="og:description" content="{{ $title }}"><meta property="og:type" content="article"><meta property="og:site_name" content="云汀区住宅小区信息公开"><meta property="og:url" content="{{ .Permalink }}">
<meta name="SiteDomain" content="www.example.invalid"><meta name="SiteIDCode" content="0000000000"><meta name="ColumnName" content="{{ .Section }}"><meta name="ColumnType" content="公示公告">
{{ with index .Params "发布日期" }}<meta name="ArticleTitle" content="{{ $title }}"><meta name="PubDate" content="{{ . }}">{{ end }}
<meta name="color-scheme" content="light dark"><link rel="canonical" href="{{ .Permalink }}"><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/paper.css" media="print"><script type="module" src="/site.js"></script></head>
<body><a class="skip" href="#main">跳到正文</a>
<header class="site"><div class="demo"><p><strong>演示数据</strong> 云汀区是虚构的，小区、企业、公示和数字都是为演示编写的</p></div>
<a class="brand" href="/"><b>云汀区</b><span>住宅小区信息公开</span></a>
<form role="search" action="/search/"><label for="q">搜索小区、公示、企业</label><input id="q" name="q" type="text" placeholder="小区、公示、企业"><button aria-label="搜索">${ICON}</button></form>
<nav class="five" aria-label="主要栏目"><ul><li><a href="/compounds/">小区</a></li><li><a href="/notices/">公示</a></li><li><a href="/fees/">收费</a></li><li><a href="/rankings/">排名</a></li><li><a href="/projects/">改造</a></li></ul></nav></header>
<main id="main"><nav class="crumb" aria-label="当前位置"><ol><li><a href="/">首页</a></li><li><a href="/{{ .Section }}/">{{ .Section }}</a></li><li aria-current="page">{{ $title }}</li></ol></nav>{{ block "main" . }}{{ end }}</main>
<footer><nav aria-label="网站说明和下载"><ul><li><a href="/registers/">全部登记簿</a></li><li><a href="/data/">下载全部数据</a></li><li><a href="/documents/">政策文件</a></li><li><a href="/help/">使用帮助</a></li><li><a href="/accessibility/">无障碍声明</a></li><li><a href="/privacy/">隐私说明</a></li><li><a href="/about/">关于本站</a></li></ul></nav>
<dl><div><dt>主办单位</dt><dd>云汀区住房和城乡建设局</dd></div><div><dt>网站标识码</dt><dd>0000000000（示例）</dd></div><div><dt>联系电话</dt><dd>000-5550 0100</dd></div><div><dt>数据日期</dt><dd>2026年11月20日</dd></div></dl></footer>
</body></html>
`;

export const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range (.Paginate .Pages).Pages }}<li><a href="{{ .RelPermalink }}">{{ index .Params "标题" }}</a> {{ index .Params "发布日期" }}</li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}{{ end }}
`;

export const NOTICE = `{{ define "main" }}<article data-pagefind-body><h1>{{ index .Params "标题" }}</h1>
<section class="answer"><h2>提意见</h2><dl>
{{ range $name := slice "公示开始" "公示结束" "天数单位" "受理单位" "监督电话" "监督单位" "期限依据" }}{{ with index $.Params $name }}<div><dt>{{ $name }}</dt><dd>{{ . }}</dd></div>{{ end }}{{ end }}</dl>
<ul>{{ range index .Params "意见渠道" }}<li>${ICON}{{ index . "方式" }}：{{ index . "号码或地址" }} {{ index . "受理时间" }}</li>{{ end }}</ul>
{{ with index .Params "结果" }}<dl>{{ range $name, $value := . }}<div><dt>{{ $name }}</dt><dd>{{ $value }}</dd></div>{{ end }}</dl>{{ end }}</section>
<article class="sheet doc"><p class="org">{{ index .Params "落款单位" }}</p><p class="no">{{ index .Params "文号" }}</p><h2>{{ index .Params "标题" }}</h2>
<div class="body">{{ .Content }}<p class="sign"><span>{{ index .Params "落款单位" }}</span><span>{{ index .Params "落款日期" }}</span></p></div>
<div class="paper"><p>公示期：{{ index .Params "公示开始" }}至{{ index .Params "公示结束" }}</p><p>监督电话：{{ index .Params "监督电话" }}（{{ index .Params "监督单位" }}）</p><p>网址：{{ .Permalink }}</p><p>纸面与网页不一致的，以网页为准。</p></div></article>
{{ with index .Params "附件" }}<section><h2>附件</h2><ul>{{ range . }}<li><a href="{{ index . "文件" }}" download>${ICON}<b>{{ index . "名称" }}</b> {{ index . "字节数" }}字节，校验值：<code>{{ substr (index . "校验值") 0 16 }}</code></a></li>{{ end }}</ul></section>{{ end }}
{{ with index .Params "事项编号" }}{{ with index $.Site.Taxonomies "事项编号" . }}<section><h2>这件事走到哪一步</h2><ol class="tl">{{ range .Pages.ByParam "发布日期" }}<li><time>{{ index .Params "发布日期" }}</time> <a href="{{ .RelPermalink }}">{{ index .Params "标题" }}</a>{{ with index .Params "结果" }}<p>结果：{{ index . "结论" }}</p>{{ end }}</li>{{ end }}</ol></section>{{ end }}{{ end }}
{{ with index .Params "之后怎样" }}<p>{{ . }}</p>{{ end }}
<aside data-pagefind-ignore><nav class="toc"><h2>本页目录</h2>{{ .TableOfContents }}</nav>
{{ with index .Params "涉及小区" }}<section><h2>涉及小区</h2><ul>{{ range split . "；" }}{{ with $.Site.GetPage (print "/compounds/" .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul></section>{{ end }}
<section><h2>打印、张贴和转发</h2><ul><li><button type="button">${ICON}打印这份公示</button></li><li><button type="button">${ICON}转发给别人</button></li></ul></section>
<section><h2>档案信息</h2><dl>{{ range $name := slice "索引号" "编号" "类别" "事项" "文号" "发布机构" "成文日期" "发布日期" "个人信息审核" "审核日期" }}{{ with index $.Params $name }}<div><dt>{{ $name }}</dt><dd>{{ . }}</dd></div>{{ end }}{{ end }}</dl></section></aside>
</article>{{ end }}
`;

/** A section with a table of rows: `columns` as they are called in the register. */
function table(name: string, title: string, columns: readonly string[]): string {
  return `{{ with .Params.${name} }}<section class="sec"><h2 id="${name}">${title}</h2><table class="t rows"><thead><tr>${columns
    .map((column) => `<th scope="col">${column}</th>`)
    .join('')}</tr></thead><tbody>{{ range . }}<tr>${columns
    .map((column) => `<td data-l="${column}">{{ index . "${column}" }}</td>`)
    .join('')}</tr>{{ end }}</tbody></table></section>{{ end }}`;
}

function facts(titles: readonly string[]): string {
  return titles.map((title) => `{{ with index . "${title}" }}<div><dt>${title}</dt><dd>{{ . }}</dd></div>{{ end }}`).join('');
}

export const COMPOUND = `{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1>
<p class="ans">{{ with .Params.charges }}{{ with index . 0 }}{{ index . "收费项目" }}{{ index . "实际收费" }}{{ index . "计费单位" }}；{{ end }}{{ end }}{{ with .Params.results }}{{ with index . 0 }}{{ index . "轮次" }}测评第{{ index . "名次" }}名。{{ end }}{{ end }}</p>
<p class="note">{{ .Params.street }}{{ .Params.community }}·{{ with .Params.compound }}{{ index . "建成年份" }}年建成·{{ index . "楼栋数" }}栋{{ index . "户数" }}户{{ end }}</p>
<ul class="sheet lines">
<li><h3>公示</h3>{{ range first 5 .Params.notices }}<p class="a"><a href="{{ .url }}">{{ index . "标题" }}</a>，{{ index . "发布日期" }}</p>{{ else }}<p class="a">没有发布过涉及本小区的公示</p>{{ end }}</li>
{{ range .Params.charges }}<li><h3>收费</h3><span class="st">${ICON}{{ index . "价格管理形式" }}</span><p class="a">{{ index . "收费项目" }}{{ index . "实际收费" }}{{ index . "计费单位" }}，{{ index . "等级" }}</p></li>{{ end }}
{{ range .Params.projects }}<li><h3>改造</h3><p class="a"><a href="/projects/{{ index . "项目编号" }}/">{{ index . "项目名称" }}</a>，{{ index . "年度" }}年，{{ index . "完成期限" }}前完成</p></li>{{ end }}
{{ range .Params.elevators }}<li><h3>加装电梯</h3><p class="a">{{ index . "位置" }}，{{ index . "投用" }}</p></li>{{ end }}
{{ range .Params.liaison }}<li><h3>包联干部</h3><p class="a">{{ index . "包联干部" }}，{{ index . "接待频次" }}{{ index . "接待日" }}{{ index . "接待开始" }}—{{ index . "接待结束" }}接待，电话{{ index . "办公电话" }}</p><p class="d">{{ index . "职务" }}；接待地点：{{ index . "接待地点" }}</p></li>{{ end }}
{{ range first 3 .Params.problems }}<li><h3>问题</h3><p class="a"><a href="/problems/{{ index . "问题编号" }}/">{{ index . "问题" }}</a></p><p class="d">{{ index . "办结日期" }} {{ index . "办理结果" }} {{ index . "居民评价" }}</p></li>{{ end }}
{{ range first 1 .Params.hotline }}<li><h3>热线件数</h3><p class="a">{{ index . "月份" }}：{{ index . "主题" }}{{ index . "件数" }}件</p></li>{{ end }}
{{ with .Params.company }}<li><h3>物业企业</h3><p class="a"><a href="/companies/{{ index . "企业编号" }}/">{{ index . "企业名称" }}</a></p></li>{{ end }}
{{ range .Params.organisations }}<li><h3>小区组织</h3><p class="a">{{ index . "组织名称" }}，任期到{{ index . "任期届满" }}</p></li>{{ end }}
</ul>
{{ range .Params.charges }}<section class="sec"><h2>收费明细</h2><div class="sheet"><h3>{{ index . "收费项目" }}</h3><dl>${facts(['实际收费', '计费单位', '公共能耗', '空置交费比例', '服务内容', '等级', '服务达标', '价格举报电话', '收费对象', '计费方式', '起始日期', '截止日期', '价格管理形式', '收费依据', '标准编号', '房屋类别', '电梯情况'])}</dl></div></section>{{ end }}
${table('parking', '停车收费', ['收费种类', '价格', '计费单位', '免费时长', '每日封顶', '收费依据', '起始日期'])}
${table('prices', '调价', ['收费项目', '原价', '新价', '计费单位', '执行日期'])}
${table('contracts', '物业合同', ['合同类别', '签订日期', '开始日期', '结束日期', '选聘方式', '退出原因'])}
${table('results', '历次测评', ['轮次', '总分', '名次', '未参评原因'])}
${table('listings', '红黑榜记录', ['轮次编号', '规则编号', '原因', '上榜日期', '有效期至', '移出日期'])}
${table('surveys', '满意度调查', ['调查名称', '有效样本', '满意数', '满意率'])}
${table('consents', '表决', ['事项', '总面积', '同意面积', '同意人数', '表决日期'])}
${table('penalties', '行政处罚', ['决定日期', '决定机关', '决定书文号', '事由和决定'])}
<section class="sec"><h2 id="history">来龙去脉</h2><ol class="tl">{{ range .Params.happened }}<li><p class="when">{{ .on }}</p><h3>{{ with .url }}<a href="{{ . }}">{{ end }}{{ .what }}{{ with .url }}</a>{{ end }}</h3></li>{{ end }}</ol></section>
<aside data-pagefind-ignore><section><h2>小区资料</h2><dl>{{ with .Params.compound }}${facts(['管理模式', '业主组织', '建筑面积', '电梯', '小区编号', '别名'])}{{ end }}{{ with .Params.company }}${facts(['企业名称', '服务电话', '投诉电话'])}{{ end }}</dl></section>
<section><h2>带走</h2><ul><li><a href="/fees/check/?c={{ .File.ContentBaseName }}">按本小区核算物业费</a></li><li><a href="/compounds/{{ .File.ContentBaseName }}/poster/">${ICON}张贴用的海报</a></li><li><a href="/data/compounds.csv" download>${ICON}全区小区台账（CSV）</a></li><li><a href="/data/charges.csv" download>${ICON}全区实际收费（CSV）</a></li></ul></section></aside>
</article>{{ end }}
`;
