import { expect, test } from 'vitest';
import { describePage, LONGEST_DESCRIPTION, SHORTEST_DESCRIPTION } from './share-text.ts';

const SITE = '云汀区住宅小区信息公开';

test('an answer stands before the title, without the marks of its key fact', () => {
  expect(describePage('公示公告', '12件公示征求意见，最早【2026年11月20日（周五）24:00】截止。', SITE)).toBe(
    '12件公示征求意见，最早2026年11月20日（周五）24:00截止。公示公告。',
  );
});

test('an answer that already holds the title stands alone', () => {
  const answer = '桐荫里小区的公示、收费、测评、改造和红黑榜。';
  expect(describePage('桐荫里小区', answer, SITE)).toBe(answer);
});

test('a short description names the site', () => {
  expect(describePage('数据下载', '39张表。', SITE)).toBe('39张表。数据下载。云汀区住宅小区信息公开。');
  expect(describePage('排名', '', SITE)).toBe('排名。云汀区住宅小区信息公开。');
});

test('a long description ends with a whole sentence where it can, else at a comma', () => {
  const sentences = describePage('标题', `${'甲'.repeat(60)}。${'乙'.repeat(90)}。`, SITE);
  expect(sentences).toBe(`${'甲'.repeat(60)}。`);
  const clauses = describePage('标题', `${'甲'.repeat(60)}，${'乙'.repeat(90)}。`, SITE);
  expect(clauses).toBe(`${'甲'.repeat(60)}…`);
  const none = describePage('标题', '𠮷'.repeat(300), SITE);
  expect([...none].length).toBe(LONGEST_DESCRIPTION);
  expect(none.endsWith('𠮷…')).toBe(true);
  expect([...clauses].length).toBeGreaterThan(SHORTEST_DESCRIPTION);
});
