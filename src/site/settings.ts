/**
 * The one place that reads the environment. Values are read on first use, so a
 * program may set a variable from its options before anything is loaded.
 */
import { resolve } from 'node:path';

export interface Settings {
  /** Absolute folder that holds `data/` and `content/`. */
  sourcesDir: string;
  /** Absolute folder of the finished site. */
  outDir: string;
  /** Origin the site is published under, without a trailing slash; undefined when not yet known. */
  siteUrl: string | undefined;
  /** Path the site lies under, beginning and ending with `/`; the same as `import.meta.env.BASE_URL`. */
  base: string;
  /** Port of the local server. */
  port: number;
  /** `YYYY-MM-DD` in China, from `SOURCE_DATE_EPOCH`; undefined when the data date counts. */
  buildDate: string | undefined;
}

/** A setting that cannot be used; the message is one Chinese sentence for the person at the keyboard. */
export class SettingsRefused extends Error {
  override name = 'SettingsRefused';
}

let known: Settings | undefined;
const current = (): Settings => (known ??= readSettings(process.env, process.cwd()));

/** The settings of this process. Reading one throws `SettingsRefused` when any is unusable. */
export const settings: Settings = {
  get sourcesDir() {
    return current().sourcesDir;
  },
  get outDir() {
    return current().outDir;
  },
  get siteUrl() {
    return current().siteUrl;
  },
  get base() {
    return current().base;
  },
  get port() {
    return current().port;
  },
  get buildDate() {
    return current().buildDate;
  },
};

/** Reads settings from environment variables; relative folders start at `cwd`. An empty variable counts as not set. */
export function readSettings(env: Record<string, string | undefined>, cwd: string): Settings {
  return {
    sourcesDir: resolve(cwd, env.SOURCES_DIR || '.'),
    outDir: resolve(cwd, env.OUT_DIR || 'dist'),
    siteUrl: env.SITE_URL ? readSiteUrl(env.SITE_URL) : undefined,
    base: readBase(env.SITE_BASE || '/'),
    port: readPort(env.PORT || '4321'),
    buildDate: env.SOURCE_DATE_EPOCH ? readEpoch(env.SOURCE_DATE_EPOCH) : undefined,
  };
}

function readSiteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare = url && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '').toLowerCase();
  if (!bare) {
    throw new SettingsRefused(
      `SITE_URL 应是 https:// 开头的网站地址，不带路径，例如 https://www.example.gov.cn；现在是“${text}”。路径请写在 SITE_BASE 里。`,
    );
  }
  return url.origin;
}

function readBase(text: string): string {
  const inner = text.replace(/^\/|\/$/g, '');
  if (inner !== '' && !/^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(inner)) {
    throw new SettingsRefused(`SITE_BASE 应是由字母、数字和连字符组成的路径，例如 /ztzl/wmxq；现在是“${text}”。`);
  }
  return inner === '' ? '/' : `/${inner}/`;
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw new SettingsRefused(`PORT 应是 0 到 65535 的整数；现在是“${text}”。`);
  return port;
}

const CHINA_OFFSET_SECONDS = 8 * 3600;
const LAST_SECOND_OF_9999 = 253_402_300_799;

function readEpoch(text: string): string {
  const seconds = /^\d{1,12}$/.test(text) ? Number(text) : NaN;
  if (!(seconds + CHINA_OFFSET_SECONDS <= LAST_SECOND_OF_9999)) {
    throw new SettingsRefused(`SOURCE_DATE_EPOCH 应是 1970 年以来的秒数（整数）；现在是“${text}”。`);
  }
  return new Date((seconds + CHINA_OFFSET_SECONDS) * 1000).toISOString().slice(0, 10);
}
