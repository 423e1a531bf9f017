import { contentPolicy, standingPolicy, viewerPolicy } from '../policy.ts';
import { ASK_FIRST, BINARY, EVERYWHERE, FOREVER, GROUPS, PLAIN, SITEMAP_TYPE, TYPES, WORTH_PACKING } from '../served.ts';
import type { HostFacts } from './facts.ts';

interface Place {
  /** What the place holds, for whoever reads the file. */
  about: string;
  /** Behind the base path. */
  pattern: string;
  policy: string;
  cacheControl?: string;
  open?: boolean;
  /** Type of all of it, whatever the names end in. */
  type?: string;
}

/** In the order in which nginx tries them. */
const PLACES: readonly Place[] = [
  { about: '文件名随内容变化的：放心缓存一年', pattern: GROUPS.hashed, policy: contentPolicy({}), cacheControl: FOREVER },
  { about: '发布台账的数据块', pattern: GROUPS.tile, policy: contentPolicy({}), open: true, type: BINARY },
  { about: '网站地图', pattern: GROUPS.sitemap, policy: contentPolicy({}), open: true, type: SITEMAP_TYPE },
  { about: '数据、订阅、日历：别的网站的程序也可以读', pattern: GROUPS.open, policy: contentPolicy({}), open: true },
  { about: 'PDF：交给浏览器自带的阅读程序', pattern: GROUPS.pdf, policy: viewerPolicy() },
  { about: '网页', pattern: GROUPS.page, policy: standingPolicy() },
  { about: '图片、脚本、其他附件', pattern: GROUPS.file, policy: contentPolicy({}) },
];

/**
 * The part of an nginx configuration that serves the site as `servedAs` says, for a `server` block. It holds for every
 * release that the same program makes, so that a switch needs no reload; the folder is a variable of whoever includes it.
 */
export function nginxSnippet({ base }: HostFacts): string {
  return `# 用法：在 server 块里写两行，第一行是公开的网站文件夹（npm run deploy 的 current）：
#   set $mingbai /srv/mingbai/current;
#   include /srv/mingbai/current/hosts/nginx.conf;
# 换网站内容不用重新载入；程序升级以后这个文件可能变化，请运行 nginx -t && nginx -s reload。
${base === '/' ? '' : `\nlocation = ${quoted(base.slice(0, -1))} {\n    absolute_redirect off;\n    return 301 ${quoted(base)};\n}\n`}
# 文件夹（没有斜线结尾的会补上），和没有后缀的文件
location ^~ ${quoted(base)} {
    alias $mingbai/;
    index index.html;
    absolute_redirect off;
    error_page 403 =404 ${quoted(`${base}404.html`)};
    error_page 404 ${quoted(`${base}404.html`)};

    # npm run compress 压缩好的 .gz 直接发；没有的由 nginx 现压
    gzip_static on;
    # brotli_static on;  # 装了 libnginx-mod-http-brotli-static 的，去掉行首的 #
    gzip on;
    gzip_vary on;
    gzip_comp_level 5;
    gzip_types ${PACKED_TYPES.join(' ')};

    types {
${TYPE_LINES}    }
    default_type ${quoted(PLAIN)};

${headerLines({ policy: standingPolicy() }, '    ')}
${PLACES.map((place) => location(base, place)).join('\n')}}
`;
}

function location(base: string, place: Place): string {
  const lines = [
    'alias $mingbai/$mingbai_path;',
    ...(place.type === undefined
      ? [`default_type ${quoted(place.pattern === GROUPS.file ? BINARY : PLAIN)};`]
      : ['types { }', `default_type ${quoted(place.type)};`]),
  ];
  return `    # ${place.about}
    location ~ ${quoted(`^${escaped(base)}(?<mingbai_path>${place.pattern})$`)} {
${lines.map((line) => `        ${line}\n`).join('')}${headerLines(place, '        ')}    }
`;
}

/** All of them in every place: nginx takes over none from outside where one is given. */
function headerLines(
  { policy, cacheControl = ASK_FIRST, open = false }: Pick<Place, 'policy' | 'cacheControl' | 'open'>,
  indent: string,
): string {
  const headers = {
    ...EVERYWHERE,
    'Content-Security-Policy': policy,
    'Cache-Control': cacheControl,
    ...(open && { 'Access-Control-Allow-Origin': '*' }),
  };
  return Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;\n`)
    .join('');
}

const TYPE_LINES = Object.entries(TYPES)
  .map(([ending, type]) => `        ${quoted(type)} ${ending};\n`)
  .join('');
/** As they are sent: nginx takes only a plain `text/html` for granted. */
const PACKED_TYPES = [...new Set(WORTH_PACKING.map((ending) => TYPES[ending]!))].map(quoted);

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A path as a regular expression that fits nothing else. */
export function escaped(path: string): string {
  return path.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
