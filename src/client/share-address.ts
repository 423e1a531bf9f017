/** Put into addresses by this site and by messengers: the reader's looks, and where a link came from. */
const NOT_ENTERED = ['elder', 'from', 'isappinstalled'];

/**
 * The address under which a page is handed on: the one it is published under,
 * else where the reader is, without fragment. Its query goes with it only where
 * it holds what the reader entered (`keepsInputs`), and never what was not.
 */
export function addressToShare(here: string, canonical: string | undefined, keepsInputs: boolean): string {
  const [from, to] = [new URL(here), new URL(canonical ?? here)];
  to.hash = '';
  const query = new URLSearchParams(keepsInputs ? from.search : '');
  for (const name of NOT_ENTERED) query.delete(name);
  to.search = String(query);
  return to.href;
}
