/** A rule as chapters of articles; their numbers follow from the order. */
export type Chapters = readonly (readonly [chapter: string, articles: readonly string[]])[];

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 40 → 四十. */
export function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

export function writeArticles(chapters: Chapters): string {
  let number = 0;
  return chapters
    .map(([chapter, articles], at) => {
      const head = `## 第${numeral(at + 1)}章　${chapter}`;
      return [head, ...articles.map((article) => `**第${numeral((number += 1))}条**　${article}`)].join('\n\n');
    })
    .join('\n\n');
}
