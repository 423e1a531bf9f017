/** Where the site lies: `/`, or a column of a portal such as `/ztzl/wmxq/`. */
const base = import.meta.env.BASE_URL;

/** The address of a page of this site: `path` begins with `/` and knows nothing of the base. */
export function href(path: string): string {
  return base.replace(/\/$/, '') + path;
}
