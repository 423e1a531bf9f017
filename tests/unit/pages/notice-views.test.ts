import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/model/calendar.ts';
import { measurePeriod } from '../../../src/model/period.ts';
import { documentList, documentView } from '../../../src/site/document-view.ts';
import { loadSite } from '../../../src/site/get-site.ts';
import { homeView } from '../../../src/site/home-view.ts';
import { noticeIndex, noticeLists, openNotices, waitingNotices } from '../../../src/site/notice-lists.ts';
import { noticeView } from '../../../src/site/notice-view.ts';
import { stubOf } from '../../../src/model/withdrawn.ts';

const site = loadSite(fileURLToPath(new URL('../../../', import.meta.url)));
const ids = (entries: readonly { notice: { id: string } }[]) => entries.map(({ notice }) => notice.id);

describe('lists of notices', () => {
  const lists = noticeLists(site);

  test.each(['year', 'matter'] as const)('every notice stands once in the lists by %s', (by) => {
    const listed = lists.filter(({ group }) => group.by === by).flatMap(({ entries }) => ids(entries));
    expect(listed.toSorted()).toEqual(site.notices.map(({ value }) => value.id).toSorted());
  });

  test('a list page carries at most fifty rows and its pages follow each other', () => {
    for (const { entries, page, pages, group } of lists) {
      expect(entries.length, group.key).toBeGreaterThan(0);
      expect(entries.length, group.key).toBeLessThanOrEqual(50);
      expect(page).toBeLessThanOrEqual(pages);
    }
  });

  test('a notice about a compound stands in the list of its subdistrict, even when it names none', () => {
    for (const { value } of site.notices.filter(({ value: { compoundIds } }) => compoundIds)) {
      const subdistrict = site.find('compound', value.compoundIds?.[0])?.subdistrictId;
      expect(
        lists.some(({ group, entries }) => group.key === subdistrict && ids(entries).includes(value.id)),
        value.id,
      ).toBe(true);
    }
  });
});

describe('what is open and what waits', () => {
  test('every announcement without an outcome is open or waiting, never both and never lost', () => {
    const undecided = site.notices
      .map(({ value }) => value)
      .filter((notice) => notice.kind === '公示' && !notice.outcome && measurePeriod(notice, site.calendar));
    const shown = [...ids(openNotices(site)), ...ids(waitingNotices(site))];
    expect(shown.toSorted()).toEqual(undecided.map(({ id }) => id).toSorted());
  });

  test('the soonest end comes first, and nothing that ended before the data date is called open', () => {
    const ends = openNotices(site).map(({ period }) => period?.endsAt ?? '');
    expect(ends).toEqual(ends.toSorted());
    expect(ends.every((end) => end > site.buildDate)).toBe(true);
    expect(ends.length).toBeGreaterThan(0);
  });

  test('the index shows the newest notices first', () => {
    const days = noticeIndex(site).recent.map(({ notice }) => notice.publishedOn);
    expect(days).toEqual(days.toSorted().reverse());
  });
});

describe('the page of a notice', () => {
  test('what is withdrawn keeps its title and dates and loses its text', () => {
    const text = site.notices.find(({ value }) => value.attachments)!;
    const viewOf = (withdrawOn: string) => noticeView(site, stubOf({ ...text, value: { ...text.value, withdrawOn } }, site.buildDate));
    const [before, after] = [viewOf(addDays(site.buildDate, 1)), viewOf(site.buildDate)];
    expect([before.withdrawn, before.html === '']).toEqual([false, false]);
    expect([after.withdrawn, after.html, after.notice.title]).toEqual([true, '', text.value.title]);
  });

  test('the notices of one affair stand in the order of publication, the one being read among them', () => {
    const views = site.notices.map((text) => noticeView(site, text)).filter(({ affair }) => affair.length > 0);
    expect(views.length).toBeGreaterThan(20);
    for (const { affair, notice } of views) {
      const days = affair.map((entry) => entry.notice.publishedOn);
      expect(days).toEqual(days.toSorted());
      expect(ids(affair)).toContain(notice.id);
    }
  });

  test('attachments are named once: by the text itself or below it', () => {
    const base = site.notices[0]!;
    expect(noticeView(site, { ...base, body: '正文。\n\n附件：1.分摊表' }).listsAttachments).toBe(true);
    expect(noticeView(site, { ...base, body: '正文提到附件：分摊表。' }).listsAttachments).toBe(false);
  });
});

describe('the home page', () => {
  const home = homeView(site);

  test('changes lie within thirty days before the build, newest first', () => {
    const days = home.changes.map(({ on }) => on);
    expect(days).toEqual(days.toSorted().reverse());
    expect(days.every((day) => day > addDays(site.buildDate, -30) && day <= site.buildDate)).toBe(true);
  });

  test('each promise shows its newest measurement', () => {
    expect(home.promises.map(({ key }) => key)).toEqual(site.campaign.goals.slice(0, 3).map(({ key }) => key));
    for (const { indicator } of home.promises.flatMap(({ measures }) => measures)) {
      expect(site.where('indicator', 'key', indicator.key).every((other) => other.asOf <= indicator.asOf)).toBe(true);
    }
  });
});

describe('documents', () => {
  test('every document stands once in the list', () => {
    const listed = documentList(site).groups.flatMap(({ rows }) => rows.map(({ document }) => document.id));
    expect(listed.toSorted()).toEqual(site.documents.map(({ value }) => value.id).toSorted());
  });

  test('a replaced document and its replacement lead to each other', () => {
    const replaced = site.documents.find(({ value }) => value.replacedById)!;
    const later = site.documents.find(({ value }) => value.id === replaced.value.replacedById)!;
    expect(documentView(site, replaced).replacedBy?.title).toBe(later.value.title);
    expect(documentView(site, later).replaces.map(({ title }) => title)).toContain(replaced.value.title);
  });
});
