import { contentPolicy, standingPolicy, viewerPolicy } from '../policy.ts';
import { ASK_FIRST, BINARY, EVERYWHERE, FOREVER, GROUPS, PLAIN, SITEMAP_TYPE, TYPES } from '../served.ts';
import type { HostFacts } from './facts.ts';

const POLICY = 'Content-Security-Policy';

/** The same as `nginxSnippet` for Caddy 2: a part of a site block, which says of every file what `servedAs` says. */
export function caddySnippet({ base }: HostFacts): string {
  const below = base.slice(0, -1);
  return `# 用法：在网站的花括号里写一行；公开的网站文件夹写在环境变量 MINGBAI 里（不写时是 /srv/mingbai/current）：
#   import /srv/mingbai/current/hosts/Caddyfile
# 换网站内容不用重新载入；程序升级以后这个文件可能变化，请运行 caddy validate 和 caddy reload。
${below === '' ? '' : `\nredir ${below} ${base} 301\n`}
handle_path ${below}/* {
	root * {$MINGBAI:/srv/mingbai/current}
	@folder path */
	@missing not file {path} {path}/index.html
	@hashed path_regexp ^/(?:${GROUPS.hashed})$
	@tile path_regexp ^/(?:${GROUPS.tile})$
	@sitemap path_regexp ^/(?:${GROUPS.sitemap})$
	@open path_regexp ^/(?:${GROUPS.open}|${GROUPS.tile})$
	@pdf path_regexp ^/(?:${GROUPS.pdf})$
	@file {
		path_regexp ^/(?:${GROUPS.file}|${GROUPS.open}|${GROUPS.tile})$
		not path *.html
	}
${lines(TYPES, (ending) => `\t@type_${ending} path_regexp (?i)[.]${ending}$`)}
	# 写在后面的盖过写在前面的
	route {
		header {
${headers({ ...EVERYWHERE, [POLICY]: standingPolicy(), 'Cache-Control': ASK_FIRST, 'Content-Type': PLAIN }, '\t\t\t')}		}
		# npm run compress 压缩好的直接发；没有的由 Caddy 现压
		encode gzip
		handle @missing {
			rewrite * /404.html
			header Content-Type "${TYPES.html!}"
			file_server {
				precompressed br gzip
				status 404
			}
		}
		header @file {
			${POLICY} "${contentPolicy({})}"
			Content-Type "${BINARY}"
		}
		header @open {
			Access-Control-Allow-Origin "*"
			Content-Type "${PLAIN}"
		}
${lines(TYPES, (ending, type) => `\t\theader @type_${ending} Content-Type "${type}"`)}		header @folder Content-Type "${TYPES.html!}"
		header @sitemap Content-Type "${SITEMAP_TYPE}"
		header @tile Content-Type "${BINARY}"
		header @pdf ${POLICY} "${viewerPolicy()}"
		header @hashed {
			Cache-Control "${FOREVER}"
			-Access-Control-Allow-Origin
		}
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

function headers(values: Readonly<Record<string, string>>, indent: string): string {
  return lines(values, (name, value) => `${indent}${name} "${value}"`);
}

function lines(values: Readonly<Record<string, string>>, line: (name: string, value: string) => string): string {
  return Object.entries(values)
    .map(([name, value]) => `${line(name, value)}\n`)
    .join('');
}
