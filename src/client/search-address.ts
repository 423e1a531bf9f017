/** The address of the search page says what is asked, so that it can be handed on, kept and gone back to. */
import { searchText as words } from '../format/wording/search.ts';
import type { FoundKind } from '../search/found.ts';
import type { Filters, Question } from '../search/question.ts';

export interface Asked {
  text: string;
  filters: Filters;
  sort: Question['sort'];
  /** Earlier years too. */
  all: boolean;
  /** From 1. */
  page: number;
}

const NAMES = ['q', 'kind', 'matter', 'place', 'district', 'year', 'open', 'sort', 'all', 'page'];

/** What a query such as `?q=…&sort=date` asks; what means nothing narrows nothing. */
export function readAsked(query: string): Asked {
  const given = new URLSearchParams(query);
  const kind = given.get('kind');
  const year = given.get('year');
  return {
    text: (given.get('q') ?? '').trim(),
    filters: {
      ...(isKind(kind) && { kind }),
      ...pick('matter', given.get('matter')),
      ...pick('place', given.get('place')),
      ...pick('district', given.get('district')),
      ...(year && /^\d{4}$/.test(year) && { year }),
      ...(given.get('open') === '1' && { open: true }),
    },
    sort: given.get('sort') === 'date' ? 'date' : 'relevance',
    all: given.get('all') === '1',
    page: Number(/^[1-9]\d{0,3}$/.exec(given.get('page') ?? '')?.[0] ?? 1),
  };
}

/** The address, without host and anchor, that asks this; what else the present address says (`elder`) stays. */
export function addressOf({ text, filters, sort, all, page }: Asked, here: string): string {
  const url = new URL(here);
  for (const name of NAMES) url.searchParams.delete(name);
  const { kind, matter, place, district, year, open } = filters;
  const values = {
    q: text,
    kind,
    matter,
    place,
    district,
    year,
    open: open && '1',
    sort: sort === 'date' ? sort : undefined,
    all: all ? '1' : undefined,
    page: page > 1 ? String(page) : undefined,
  };
  for (const [name, value] of Object.entries(values)) if (value) url.searchParams.set(name, value);
  return url.pathname + url.search;
}

export function questionOf({ text, filters, sort, all }: Asked): Question {
  return { text, filters, sort, depth: all ? 'all' : 'current' };
}

function isKind(kind: string | null): kind is FoundKind {
  return kind !== null && Object.hasOwn(words.kinds, kind);
}

function pick(name: 'matter' | 'place' | 'district', value: string | null): Filters {
  return value ? { [name]: value } : {};
}
