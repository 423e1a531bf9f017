/** Addresses of the pages about promises, problems and liaison that are no default register pages. */
export const PROGRESS_PATH = '/progress/';

/** One promise among the others. */
export function promisePath(key: string): string {
  return `${PROGRESS_PATH}#${key}`;
}

/** Who looks after the compounds of a subdistrict. */
export function liaisonAreaPath(subdistrictId: string): string {
  return `/liaison/in/${subdistrictId}/`;
}

/** Problems that are settled, newest first; a page from 1. */
export function closedIssuesPath(page = 1): string {
  return `/problems/closed/${page === 1 ? '' : `${page}/`}`;
}
