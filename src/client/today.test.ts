import { expect, test } from 'vitest';
import { endText, listAnswer, noticeAnswer, overdueText, readOpenings } from './today.ts';

const period = { startsAt: '2026-03-12T00:00:00+08:00', endsAt: '2026-03-27T00:00:00+08:00', outcomeOn: undefined };

test('a period that ends at midnight ends at 24:00 of its last day', () => {
  expect(endText('2026-03-27T00:00:00+08:00')).toBe('3月26日（周四）24:00');
  expect(endText('2026-03-26T17:30:00+08:00')).toBe('3月26日（周四）17:30');
  expect(endText('2026-03-26T09:30:00Z')).toBe('3月26日（周四）17:30');
});

test('a notice says until when one may object, whatever zone the telephone is in', () => {
  expect(noticeAnswer(period, '2026-03-18T01:00:00Z')).toBe('可以提意见，【3月26日（周四）24:00】截止。');
  expect(noticeAnswer(period, '2026-03-26T10:59:00-05:00')).toBe('今天是最后一天，【3月26日（周四）24:00】截止。');
  expect(noticeAnswer(period, '2026-03-26T11:00:00-05:00')).toContain('已过');
  expect(noticeAnswer(period, '2026-03-11T15:59:59Z')).toBe('还没到公示期，【3月12日（周四）】开始。');
});

test('a published outcome leaves the printed answer alone', () => {
  expect(noticeAnswer({ ...period, outcomeOn: '2026-04-10' }, '2026-05-01T00:00:00Z')).toBeUndefined();
});

test('a list counts what is open now and names the soonest end', () => {
  const openings = readOpenings(
    '2026-03-12T00:00:00+08:00/2026-03-27T00:00:00+08:00 2026-03-12T00:00:00+08:00/2026-03-20T18:00:00+08:00 2026-04-01T00:00:00+08:00/2026-04-09T00:00:00+08:00',
  );
  expect(listAnswer(openings, '2026-03-18T00:00:00Z')).toBe('有2件公示可以提意见，最早【3月20日（周五）18:00】截止。');
  expect(listAnswer(openings, '2026-03-21T00:00:00Z')).toBe('有1件公示可以提意见，最早【3月26日（周四）24:00】截止。');
  expect(listAnswer(openings, '2027-01-01T00:00:00Z')).toBe('本页列出的公示都已截止。');
  expect(readOpenings('')).toEqual([]);
});

test('a last day has passed when the next one begins in China', () => {
  expect(overdueText('2026-11-20', '2026-11-20T15:59:59Z')).toBeUndefined();
  expect(overdueText('2026-11-20', '2026-11-20T16:00:00Z')).toBe('超过期限1天');
  expect(overdueText('2026-11-20', '2026-12-01T00:00:00+08:00')).toBe('超过期限11天');
});
