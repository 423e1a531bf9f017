import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { readProgramNote } from './program-note.ts';

/** What Astro calls a route, as far as it matters here. */
interface RouteData {
  /** Its file below the project: `src/pages/index.astro`. */
  component: string;
  type: string;
}

/** The application in a compiled program; Astro hands the same to whoever prerenders for it. */
interface App {
  manifest: { routes: { routeData: RouteData }[] };
  routeCache: { clearAll(): void; get(route: RouteData): { staticPaths: readonly { props?: unknown }[] } | undefined };
  getComponentByRoute(route: RouteData): Promise<unknown>;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
}

/** One route of a program: the paths it has in this site, and what stands at them. */
export interface ProgramRoute {
  /** Files of the finished site, relative to its folder, with the address Astro renders them at. */
  paths(): Promise<RoutePath[]>;
  /** The bytes of the file at an address. Throws what the page throws. */
  render(address: string): Promise<Buffer>;
  /** Forgets what its paths were made of. */
  forget(): void;
}

export interface RoutePath {
  /** `notices/2026/n-2026-0001/index.html`. */
  file: string;
  /** Below the base, without a leading slash: `notices/2026/n-2026-0001/`. Of a file it ends as Astro matches it. */
  address: string;
  /** What its route gives it; undefined for a route with one path. */
  props: unknown;
}

/** Opens the program in `folder` for rendering below `base`, in this thread; its routes by their file below the project. */
export async function openProgram(
  folder: string,
  { base, siteUrl }: { base: string; siteUrl: string | undefined },
): Promise<ReadonlyMap<string, ProgramRoute>> {
  const { entry, routes: own } = readProgramNote(folder);
  const { app } = (await import(pathToFileURL(join(folder, 'server', entry)).href)) as { app: App };
  // Of both Astro asks which style sheets and scripts a route has beside those that its components name: none.
  app.setInternals({ pagesByKeys: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const root = (siteUrl ?? 'http://localhost') + base;
  const routes = app.manifest.routes.map(({ routeData }) => routeData).filter(({ component }) => own.includes(component));
  return new Map(routes.map((route) => [route.component, openRoute(app, route, root)]));
}

function openRoute(app: App, route: RouteData, root: string): ProgramRoute {
  return {
    async paths() {
      const only = { manifest: { ...app.manifest, routes: [{ routeData: route }] }, routeCache: app.routeCache };
      const found = await new StaticPaths({
        ...only,
        getComponentByRoute: (of: RouteData) => app.getComponentByRoute(of),
      } as never).getAll();
      const props = app.routeCache.get(route)?.staticPaths;
      return found.map(({ pathname }, at) => ({ ...pathOf(pathname, route.type), props: props?.[at]?.props }));
    },
    async render(address) {
      const response = await app.render(new Request(root + address), { routeData: route });
      if (response.status !== 200 && response.status !== 404) throw new Error(`${address}: status ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
    forget: () => app.routeCache.clearAll(),
  };
}

/** As Astro writes it with `build.format: 'directory'`; the page of what is not there is a file, because servers look for it. */
function pathOf(pathname: string, type: string): Omit<RoutePath, 'props'> {
  const bare = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return { file: bare, address: pathname.replace(/^\//, '') };
  if (bare === '404') return { file: '404.html', address: '404/' };
  return bare === '' ? { file: 'index.html', address: '' } : { file: `${bare}/index.html`, address: `${bare}/` };
}
