import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { KINDS } from '../../src/schema/registry.ts';

/** A route of `src/pages/` and the pages that were made of it. */
export interface Template {
  /** `notices/[year]/[id]`, as the file is named. */
  route: string;
  /** Files below the site's folder, in order; never empty. */
  pages: string[];
}

/**
 * Every template of a finished site with its pages. A page that no route
 * explains is an error: it would go unmeasured.
 */
export function templatesOf(folder: string): Template[] {
  const routes = readRoutes();
  const templates = new Map<string, Template>();
  for (const path of listFiles(folder).filter((name) => name.endsWith('.html'))) {
    const address = path.replace(/(?:^|\/)index\.html$|\.html$/, '');
    const route = routes.find(({ route, pattern }) => pattern.test(address) && explains(route, address))?.route;
    if (route === undefined) throw new Error(`no route of src/pages/ explains ${path}`);
    const template = templates.get(route) ?? { route, pages: [] };
    templates.set(route, template);
    template.pages.push(path);
  }
  return [...templates.values()];
}

const REGISTERS = new Set(KINDS.map(({ source }) => source.file));

/** `/about/` and `/companies/` look alike; one is a text of the site, the other a register. */
function explains(route: string, address: string): boolean {
  if (!/^\[(?:text|register)\]/.test(route)) return true;
  return route.startsWith('[register]') === REGISTERS.has(address.split('/')[0] ?? '');
}

/** The first and the last page of every template. */
export function onePagePerTemplate(folder: string): string[] {
  return templatesOf(folder)
    .flatMap(({ pages }) => [...new Set([pages[0], pages.at(-1)])])
    .filter((path) => path !== undefined);
}

/** The fullest page of every template: the one with the most scripts, of those the largest. */
export function fullestPages(folder: string): string[] {
  const fullness = (path: string) => {
    const html = readFileSync(join(folder, path), 'utf8');
    return html.split('<script').length * 1e9 + html.length;
  };
  return templatesOf(folder).flatMap(({ pages }) => {
    const measured = pages.map((path) => ({ path, size: fullness(path) }));
    return measured
      .toSorted((a, b) => b.size - a.size)
      .slice(0, 1)
      .map(({ path }) => path);
  });
}

/** `notices/2026/x/index.html` → `notices/2026/x/`. */
export function addressOfFile(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

/** Routes with the pattern of their addresses, the most particular first, as Astro prefers them. */
function readRoutes(): { route: string; pattern: RegExp }[] {
  return globSync('src/pages/**/*.astro')
    .map((file) => file.replaceAll('\\', '/').replace(/^src\/pages\/|(?:(?<=\/)|\/)?index\.astro$|\.astro$/g, ''))
    .map((route) => ({ route: route.replace(/\/$/, ''), pattern: patternOf(route) }))
    .toSorted((a, b) => rankOf(a.route).localeCompare(rankOf(b.route)));
}

function patternOf(route: string): RegExp {
  const parts = route.split('/').filter(Boolean);
  const pattern = parts.map((part, place) => {
    const inner = part.replace(/[.+]/g, '\\$&').replace(/\[[^\]]+\]/g, '[^/]+');
    if (part.startsWith('[...')) return place === 0 ? '.*' : '(?:/.*)?';
    return (place === 0 ? '' : '/') + inner;
  });
  return new RegExp(`^${pattern.join('')}$`);
}

/** A plain part goes before a parameter, a parameter before a rest, part by part. */
function rankOf(route: string): string {
  return route
    .split('/')
    .map((part) => (part.startsWith('[...') ? 'z' : /^\[[^\]]+\]$/.test(part) ? 'y' : part.includes('[') ? 'x' : 'a'))
    .join('');
}
