import { label } from '../label.ts';
import type { QueryMaker } from '../make-queries.ts';

const MOST_PAGES = 200;

export const numberQueries = {
  *figures(corpus, random) {
    const texts = [...corpus.pages.values()].map(({ text }) => text);
    const figures = new Set(texts.flatMap((text) => text.match(FIGURE) ?? []));
    for (const figure of ['12345', ...random.shuffle([...figures].sort())]) {
      const count = corpus.holding(figure).length;
      if (count === 0 || count > MOST_PAGES) continue;
      yield label(corpus, { of: 'figures', text: figure, parts: [figure] });
    }
  },
  *documentNumbers(corpus, random) {
    const numbered = random.shuffle(corpus.named.flatMap(({ docNo, path }) => (docNo ? [{ docNo, path }] : [])));
    for (const { docNo, path } of numbered) {
      const [, organ = '', year = '', serial = ''] = /^(.*?)〔(\d{4})〕(\d+)号$/.exec(docNo) ?? [];
      if (organ === '') continue;
      const short = random.chance(0.25) ? organ.slice(random.int(1, organ.length - 1)) : organ;
      const part = `${short}〔${year}〕${serial}号`;
      const targets = corpus.named.filter((one) => one.docNo?.endsWith(part)).map((one) => one.path);
      const written = random.pick(FORMS)(short, year, serial);
      yield label(corpus, { of: 'documentNumbers', text: written, parts: [part], targets: part === docNo ? [path] : targets });
    }
  },
  *dates(corpus, random) {
    const written = new Set([...corpus.pages.values()].flatMap(({ text }) => text.match(DAY) ?? []));
    for (const day of random.shuffle([...written].sort())) {
      const [year = '', month = '', date = ''] = day.match(/\d+/g) ?? [];
      const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
      if (corpus.holding(day).length > MOST_PAGES) continue;
      const published = corpus.named.filter((one) => one.on === iso).map((one) => one.path);
      const query = label(corpus, {
        of: 'dates',
        text: random.pick(DAY_FORMS)(year, month, date),
        parts: [day],
        likewise: [iso],
        also: corpus.holding(iso),
      });
      // Whoever types a day may want what was published on it.
      yield query && { ...query, mayFind: (path) => query.mayFind(path) || published.includes(path) };
    }
  },
} satisfies Record<string, QueryMaker>;

/** Telephone numbers, prices, counts of three figures and more. */
const FIGURE = /(?<![a-z0-9./:-])(?:\d{3}-\d{4} \d{4}|\d+\.\d+|\d{3,6})(?![a-z0-9./:-])/g;
const DAY = /20\d\d年\d{1,2}月\d{1,2}日/g;

type Form = (organ: string, year: string, serial: string) => string;

const FORMS: readonly Form[] = [
  (organ, year, serial) => `${organ}〔${year}〕${serial}号`,
  (organ, year, serial) => `${organ}[${year}]${serial}号`,
  (organ, year, serial) => `${organ}【${year}】${serial}号`,
  (organ, year, serial) => `${organ}（${year}）${serial}号`,
  (organ, year, serial) => `${organ}(${year})${serial}号`,
  (organ, year, serial) => `${organ}［${year}］${serial}号`,
  (organ, year, serial) => `${organ}〔${year}〕第${serial}号`,
  (organ, year, serial) => `${organ} [ ${year} ] ${serial} 号`,
  (organ, year, serial) => `${organ}〔${year}〕${serial}`,
  (organ, year, serial) => `${organ}${year}年${serial}号`,
  (organ, year, serial) => `${organ}﹝${year}﹞${serial}号`,
];

const DAY_FORMS: readonly Form[] = [
  (year, month, date) => `${year}年${month}月${date}日`,
  (year, month, date) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
  (year, month, date) => `${year}/${month}/${date}`,
  (year, month, date) => `${year}.${month}.${date}`,
  (year, month, date) => `${year}年${month.padStart(2, '0')}月${date.padStart(2, '0')}日`,
  (year, month, date) => `${year} 年 ${month} 月 ${date} 日`,
  (year, month, date) => `${year}年${month}月${date}号`,
];
