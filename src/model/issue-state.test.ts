import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { countIssues, daysLate, deadlineOn, deadlinesOf, issueState } from './issue-state.ts';
import type { Issue } from '../schema/issue.ts';

const START = '2026-01-01';
const issue = (values: Partial<Issue>): Issue => ({
  id: 'i-1',
  title: '路灯不亮',
  category: '设施维修',
  source: '12345热线',
  foundOn: START,
  deadline: '2026-02-01',
  ...values,
});

test('a problem is open until it is closed or refused', () => {
  expect(issueState({})).toBe('办理中');
  expect(issueState({ decision: '办理' })).toBe('办理中');
  expect(issueState({ decision: '不予办理' })).toBe('不予办理');
  expect(issueState({ closedOn: '2026-02-02', decision: '办理' })).toBe('已办结');
});

test('every deadline that was moved stays, whatever the order in which it was registered', () => {
  const moved = [
    { on: '2026-02-25', before: '2026-03-01', after: '2026-04-01' },
    { on: '2026-01-28', before: '2026-02-01', after: '2026-03-01' },
  ];
  expect(deadlinesOf({ deadline: '2026-04-01' }, moved)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
  expect(deadlinesOf({ deadline: '2026-02-01' }, [])).toEqual(['2026-02-01']);
});

test('on any day exactly one of its deadlines was in force, and they only move forward', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ wait: fc.integer({ min: 1, max: 60 }), more: fc.integer({ min: 1, max: 90 }) }), { maxLength: 5 }),
      (steps) => {
        let [on, deadline] = [START, '2026-02-01'];
        const extensions = steps.map(({ wait, more }) => {
          on = addDays(on, wait);
          const row = { on, before: deadline, after: addDays(deadline, more) };
          deadline = row.after;
          return row;
        });
        const known = deadlinesOf({ deadline }, extensions);
        let last = '';
        for (let day = 0; day < 400; day += 7) {
          const now = deadlineOn({ deadline }, extensions, addDays(START, day));
          expect(known).toContain(now);
          expect(now >= last).toBe(true);
          last = now;
        }
        expect(deadlineOn({ deadline }, extensions, '2099-01-01')).toBe(deadline);
      },
    ),
    { seed: 20_261_122, numRuns: 60 },
  );
});

test('days late are counted from the deadline in force', () => {
  expect(daysLate({ deadline: '2026-02-01', closedOn: '2026-02-04' })).toBe(3);
  expect(daysLate({ deadline: '2026-02-01', closedOn: '2026-01-30' })).toBe(-2);
  expect(daysLate({ deadline: '2026-02-01' })).toBeUndefined();
});

test('a bulletin counts what was found and closed within its days, and what was overdue at the end of the last one', () => {
  const rows = [
    issue({ id: 'late' }),
    issue({ id: 'moved', deadline: '2026-04-01' }),
    issue({ id: 'in-time', closedOn: '2026-01-20', result: '修好' }),
    issue({ id: 'closed-late', closedOn: '2026-03-05', result: '修好' }),
    issue({ id: 'refused', decision: '不予办理', decisionReason: '不属实' }),
    issue({ id: 'later', foundOn: '2026-03-02', deadline: '2026-03-10' }),
  ];
  const extensionsOf = (id: string) => (id === 'moved' ? [{ on: '2026-02-10', before: '2026-02-01', after: '2026-04-01' }] : []);
  expect(countIssues(rows, extensionsOf, '2026-01-01', '2026-01-31')).toEqual({ found: 5, closed: 1, overdue: 0 });
  // On 5 February the deadline had not been moved yet.
  expect(countIssues(rows, extensionsOf, '2026-02-01', '2026-02-05')).toEqual({ found: 0, closed: 0, overdue: 3 });
  expect(countIssues(rows, extensionsOf, '2026-02-01', '2026-02-28')).toEqual({ found: 0, closed: 0, overdue: 2 });
  expect(countIssues(rows, extensionsOf, '2026-03-01', '2026-03-10')).toEqual({ found: 1, closed: 1, overdue: 1 });
});
