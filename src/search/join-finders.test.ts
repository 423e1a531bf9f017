import { expect, test } from 'vitest';
import type { NameMatch } from './found.ts';
import { joinFinders } from './join-finders.ts';
import type { Answer, Finder, How, Question, TextHit } from './question.ts';

const DISTRICT = { id: 'qinghu', name: '清湖区', address: 'https://qinghu.example.invalid/' };

function match(text: string, by: NameMatch['by'] = 'characters'): NameMatch {
  const entry = { kind: 'compound' as const, id: text, path: `/compounds/${text}/`, place: '', within: [], names: [{ text, sounds: [] }] };
  return { entry, text, by, reach: 'whole' };
}

function hit(path: string, on?: string): TextHit {
  return { ...(on && { on }), load: () => Promise.resolve({ kind: 'text', path, title: path, place: '', excerpt: [] }) };
}

/** A finder that gives this answer, and notes what it was asked. */
function finderOf(how: How, names: NameMatch[], texts: TextHit[], asked: Question[] = []): Finder {
  const answer: Answer = { how, meant: [], names, texts, total: names.length + texts.length, older: [] };
  return {
    suggest: () => Promise.resolve(names),
    find: (question) => {
      asked.push(question);
      return Promise.resolve(answer);
    },
  };
}

const broken: Finder = { suggest: () => Promise.reject(new Error('404')), find: () => Promise.reject(new Error('404')) };
const join = (own: Finder, other: Finder) =>
  joinFinders({ name: '云汀区', finder: own }, [{ name: DISTRICT.name, district: DISTRICT, finder: other }]);
const question = (more: Partial<Question> = {}): Question => ({ text: '物业', filters: {}, sort: 'relevance', depth: 'current', ...more });

test('this district comes first but for what is called so elsewhere, and each finding knows whose it is', async () => {
  const partly = { ...match('c'), reach: 'inside' as const };
  const joined = join(finderOf('asTyped', [match('a')], [hit('/a/')]), finderOf('asTyped', [partly, match('b')], [hit('/b/')]));
  const answer = await joined.find(question());
  expect(answer.names.map(({ text, district }) => [text, district?.name])).toEqual([
    ['a', undefined],
    ['b', '清湖区'],
  ]);
  expect(answer.texts.map(({ district }) => district?.name)).toEqual([undefined, '清湖区']);
  expect(answer).toMatchObject({
    total: 5,
    counts: [
      { name: '云汀区', count: 2 },
      { name: '清湖区', count: 3 },
    ],
  });
});

test('by date the pages of all districts are in one order', async () => {
  const own = finderOf('asTyped', [], [hit('/a/', '2026-03-01'), hit('/b/', '2026-01-01')]);
  const { texts } = await join(own, finderOf('asTyped', [], [hit('/c/', '2026-02-01')])).find(question({ sort: 'date' }));
  expect(texts.map(({ on }) => on)).toEqual(['2026-03-01', '2026-02-01', '2026-01-01']);
});

test('what is merely like it is passed over when another district has what was typed', async () => {
  const { texts, how, counts } = await join(finderOf('near', [], [hit('/like/')]), finderOf('asTyped', [], [hit('/it/')])).find(question());
  expect(how).toBe('asTyped');
  expect(texts.map(({ district }) => district?.id)).toEqual(['qinghu']);
  expect(counts).toEqual([{ name: '清湖区', count: 1 }]);
});

test('a question about another district’s compound is not answered with every page on the matter here', async () => {
  const own = finderOf('split', [], [hit('/fees/'), hit('/more/')]);
  const { names, total } = await join(own, finderOf('split', [match('清波园小区')], [])).find(question());
  expect(names.map(({ text }) => text)).toEqual(['清波园小区']);
  expect(total).toBe(1);
});

test('a chosen district alone is asked, and who chose a subdistrict means this one', async () => {
  const [here, there]: [Question[], Question[]] = [[], []];
  const joined = join(finderOf('asTyped', [], [], here), finderOf('asTyped', [match('b')], [], there));
  await joined.find(question({ filters: { district: 'qinghu', kind: 'compound' } }));
  expect([here.length, there]).toEqual([0, [question({ filters: { kind: 'compound' } })]]);
  await joined.find(question({ filters: { place: '湖滨街道' } }));
  await joined.find(question({ filters: { district: 'own' } }));
  expect([here.length, there.length]).toEqual([2, 1]);
});

test('a district that cannot be asked is named and breaks nothing; without this one the search has failed', async () => {
  const own = finderOf('asTyped', [match('a')], []);
  expect(await join(own, broken).find(question())).toMatchObject({ total: 1, failed: ['清湖区'] });
  await expect(join(broken, own).find(question())).rejects.toThrow('404');
});

test('suggestions of another district follow, slips only when nobody has the name, and never keep anybody waiting', async () => {
  const own = finderOf('asTyped', [match('近', 'slip')], []);
  expect((await join(own, finderOf('asTyped', [match('b')], [])).suggest('b')).map(({ text }) => text)).toEqual(['b']);
  const never: Finder = { ...broken, suggest: () => new Promise(() => {}) };
  expect((await join(own, never).suggest('b')).map(({ text }) => text)).toEqual(['近']);
  expect((await join(own, broken).suggest('b')).map(({ text }) => text)).toEqual(['近']);
});
