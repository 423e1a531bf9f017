/** What is asked of a register, in the fields above it and in the address. */

export interface RegisterAsked {
  /** Part of any cell. */
  text: string;
  /** Filter → value. A filter that the register does not have narrows nothing; a value that no row has finds nothing. */
  by: Readonly<Record<string, string>>;
  /** A column, with `-` for the greatest first; empty for the order of the list. */
  sort: string;
}

export const AS_PUBLISHED: RegisterAsked = { text: '', by: {}, sort: '' };

/** What the address says beside the filters. */
const TEXT = 'q';
const SORT = 'sort';

export function isPlain({ text, by, sort }: RegisterAsked): boolean {
  return text === '' && sort === '' && Object.keys(by).length === 0;
}

/** What has no field of its own, such as one compound of hundreds, stays as it was asked. */
export function readTools(tools: HTMLFormElement, before: RegisterAsked): RegisterAsked {
  const fields = Object.fromEntries([...new FormData(tools)].map(([name, value]) => [name, String(value).trim()]));
  const { [TEXT]: text = '', [SORT]: sort = '', ...by } = fields;
  const kept = Object.entries(before.by).filter(([name]) => !(name in by));
  return { text, sort, by: Object.fromEntries([...kept, ...Object.entries(by).filter(([, value]) => value !== '')]) };
}

/** What came from the address, or from a head, stands in the fields too. */
export function fillTools(tools: HTMLFormElement, { text, by, sort }: RegisterAsked): void {
  for (const field of tools.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const value = field.name === TEXT ? text : field.name === SORT ? sort : (by[field.name] ?? '');
    if (field.value.trim() !== value) field.value = value;
  }
}

/** Of what the address says, messengers and the size of type have added some. */
export function readAddress(filters: readonly string[]): RegisterAsked {
  const query = new URLSearchParams(location.search);
  const given = (name: string) => query.get(name)?.trim() ?? '';
  const by = Object.fromEntries(filters.flatMap((key) => (given(key) === '' ? [] : [[key, given(key)]])));
  return { text: given(TEXT), sort: given(SORT), by };
}

export function writeAddress({ text, by, sort }: RegisterAsked): void {
  const query = new URLSearchParams({ ...(text !== '' && { [TEXT]: text }), ...by, ...(sort !== '' && { [SORT]: sort }) });
  history.replaceState(null, '', location.pathname + (query.size > 0 ? `?${query}` : '') + location.hash);
}
