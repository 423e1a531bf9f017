import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodState } from '../model/period.ts';
import type { NameMatch } from '../search/found.ts';
import type { TextHit } from '../search/question.ts';
import { orderFindings } from './search-findings.ts';

function name(path: string, on?: string): NameMatch {
  const entry = { kind: 'notice', id: path, path, place: '', within: [], names: [{ text: path, sounds: [] }], ...(on && { on }) } as const;
  return { entry, text: path, by: 'characters', reach: 'whole' };
}

/** A page, which notes that it was fetched. */
function text(path: string, on?: string, fetched: string[] = []): TextHit {
  return {
    on,
    load: () => {
      fetched.push(path);
      return Promise.resolve({ kind: 'notice', path, title: path, place: '', excerpt: [], ...(on && { on }) });
    },
  };
}

const pathsOf = (found: readonly { path: string }[]) => found.map(({ path }) => path);

describe('the findings of an answer', () => {
  test('by relevance are the names and then the texts, each page once', async () => {
    const findings = orderFindings(
      { names: [name('/a/'), name('/b/')], texts: [text('/b/'), text('/c/'), text('/c/'), text('/d/')] },
      'relevance',
    );
    expect(pathsOf(await findings.part(0, 10))).toEqual(['/a/', '/b/', '/c/', '/d/']);
    expect(findings.count()).toBe(4);
  });

  test('by date are descending over names and texts, and what has no date comes last', async () => {
    const names = [name('/old/', '2024-01-01'), name('/thing/'), name('/new/', '2026-01-01')];
    const texts = [text('/newest/', '2026-05-01'), text('/middle/', '2025-01-01'), text('/oldest/', '2023-01-01'), text('/help/')];
    const findings = orderFindings({ names, texts }, 'date');
    expect(pathsOf(await findings.part(0, 10))).toEqual(['/newest/', '/new/', '/middle/', '/old/', '/oldest/', '/thing/', '/help/']);
  });

  test('are fetched no further than somebody looks', async () => {
    const fetched: string[] = [];
    const texts = Array.from({ length: 100 }, (_, index) => text(`/${index}/`, undefined, fetched));
    const findings = orderFindings({ names: Array.from({ length: 10 }, (_, index) => name(`/n${index}/`)), texts }, 'relevance');
    expect(await findings.part(0, 10)).toHaveLength(10);
    expect(fetched).toEqual([]);
    await findings.part(10, 20);
    expect(fetched).toHaveLength(10);
    expect(findings.count()).toBeUndefined();
  });

  test('have instants for their periods, also where a name tells only the day', async () => {
    const over = name('/a/', '2026-01-05');
    const period = { startsAt: '2026-01-05', endsAt: '2026-01-05', outcomeOn: '2026-01-05' };
    const [finding] = await orderFindings({ names: [{ ...over, entry: { ...over.entry, period } }], texts: [] }, 'relevance').part(0, 1);
    expect(finding?.period && periodState(finding.period, '2026-02-01T00:00:00+08:00')).toBe('decided');
  });

  test('can be asked for again when a page could not be fetched', async () => {
    let isOnline = false;
    const hit = { load: () => (isOnline ? text('/a/').load() : Promise.reject(new Error('offline'))) };
    const findings = orderFindings({ names: [], texts: [hit, text('/b/')] }, 'relevance');
    await expect(findings.part(0, 10)).rejects.toThrow('offline');
    isOnline = true;
    expect(pathsOf(await findings.part(0, 10))).toEqual(['/a/', '/b/']);
  });

  test('are the same in parts as in one, whatever is asked first', async () => {
    const day = fc.option(
      fc.integer({ min: 10, max: 28 }).map((number) => `2026-01-${number}`),
      { nil: undefined },
    );
    const pages = fc.array(fc.record({ number: fc.nat(20), on: day }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        pages,
        pages,
        fc.constantFrom('relevance' as const, 'date' as const),
        fc.nat(40),
        async (names, texts, sort, first) => {
          const unique = [...new Map(names.map((one) => [one.number, one])).values()];
          const answer = {
            names: unique.map(({ number, on }) => name(`/${number}/`, on)),
            texts: texts.map(({ number, on }) => text(`/${number}/`, on)),
          };
          const whole = pathsOf(await orderFindings(answer, sort).part(0, Infinity));
          const inParts = orderFindings(answer, sort);
          const [later, earlier] = await Promise.all([inParts.part(first, Infinity), inParts.part(0, first)]);
          expect(pathsOf([...earlier, ...later])).toEqual(whole);
          expect(new Set(whole).size).toBe(whole.length);
          expect(inParts.count()).toBe(whole.length);
        },
      ),
      { seed: 4 },
    );
  });
});
