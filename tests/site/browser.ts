import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser of the tests: `CHROMIUM_PATH`, else the one that comes with
 * `@sparticuz/chromium` (Linux), else an installed Chrome or Chromium. The
 * packed one is the same everywhere, and without windows of its own it opens a
 * tab in a third of the time.
 */
export function launchBrowser(): Promise<Browser> {
  return startFound((program) => chromium.launch({ ...program, args: FLAGS }));
}

export interface OpenBrowser {
  /** Port of its debugging protocol on this machine. */
  port: number;
  close(): Promise<void>;
}

/** The same browser for programs that drive it themselves over the debugging protocol. */
export async function launchWithPort(): Promise<OpenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const clear = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    const context = await startFound((program) =>
      chromium.launchPersistentContext(profile, { ...program, args: [...FLAGS, '--remote-debugging-port=0'] }),
    );
    // The browser writes down the port it was given.
    const port = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
    return { port, close: () => context.close().finally(clear) };
  } catch (error) {
    clear();
    throw error;
  }
}

interface Program {
  executablePath: string;
  env?: Record<string, string>;
}

async function startFound<T>(start: (program: Program) => Promise<T>): Promise<T> {
  const named = namedBrowser();
  if (named) return start({ executablePath: named });
  const installed = installedBrowsers().find(existsSync);
  if (isPackedHere()) {
    try {
      return await startPacked(start);
    } catch (error) {
      if (!installed) throw error;
    }
  }
  if (installed) return start({ executablePath: installed });
  throw new Error('没有找到 Chrome 或 Chromium。请安装一个，或用 CHROMIUM_PATH 写出它的位置。');
}

/** Unpacks the browser unless another is named: two programs that do so at once would spoil each other's. */
export async function unpackBrowser(): Promise<void> {
  if (!namedBrowser() && isPackedHere()) await (await import('@sparticuz/chromium')).default.executablePath();
}

function isPackedHere(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The packed browser brings the few system libraries; they are used only where
 * the machine lacks them. Its font has no Chinese, so another is laid beside
 * those of the machine: without one text has no height, and paper no words.
 */
async function startPacked<T>(start: (program: Program) => Promise<T>): Promise<T> {
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const env = {
    ...(process.env as Record<string, string>),
    FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)),
  };
  try {
    return await start({ executablePath, env });
  } catch (error) {
    if (!/shared librar/.test(String(error))) throw error;
    const libraries = await inflate(
      createRequire(import.meta.url)
        .resolve('@sparticuz/chromium')
        .replace(/build\/.*$/, 'bin/al2023.tar.br'),
    );
    return start({ executablePath, env: { ...env, LD_LIBRARY_PATH: join(libraries, 'lib') } });
  }
}

function namedBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH 指向的“${named}”不存在。`);
  return named || undefined;
}

function installedBrowsers(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
      join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}
