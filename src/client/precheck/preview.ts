import { maskText } from '../../privacy/mask.ts';
import { longDate } from '../../format/date.ts';
import { noticeAnswer } from '../../format/notice-answer.ts';
import { makeCalendar } from '../../model/calendar.ts';
import { hasRedHead, listsAttachments } from '../../model/official-form.ts';
import { measurePeriod } from '../../model/period.ts';
import type { Dataset, Row } from '../../schema/dataset.ts';
import type { Notice } from '../../schema/notice.ts';
import { renderMarkdown } from '../../sources/markdown.ts';
import type { Placed } from './placed.ts';
import type { Preview } from './protocol.ts';

/** How a text will look, once its record could be read; personal data masked. `base` is the path of the site without a trailing `/`. */
export function previewText({ path, kind }: Placed, dataset: Dataset, base: string): Preview | undefined {
  if (kind?.source.form !== 'texts') return undefined;
  const row = (dataset[kind.name] as Row<{ title: string; summary?: string }>[]).find(({ at }) => at.file === path);
  if (!row) return undefined;
  const body = maskText(row.body ?? '');
  const text = {
    title: maskText(row.value.title),
    html: renderMarkdown(body, { base }),
    answer: maskText(row.value.summary ?? ''),
    official: false,
    docNo: '',
    redHead: '',
    attachments: [],
    signatureOrg: '',
    signedOn: '',
  };
  return kind.name === 'notice' ? { ...text, ...officialForm(row.value as unknown as Notice, body, dataset) } : text;
}

function officialForm(notice: Notice, body: string, dataset: Dataset): Omit<Preview, 'title' | 'html'> {
  const issuer = dataset.office.find(({ value }) => value.id === notice.issuerId)?.value;
  const period = measurePeriod(notice, makeCalendar(dataset.calendar.map(({ value }) => value)));
  return {
    answer: maskText(noticeAnswer({ ...notice, period })),
    official: true,
    docNo: notice.docNo ?? '',
    redHead: issuer && hasRedHead(issuer, notice) ? issuer.name : '',
    attachments: listsAttachments(body) ? [] : (notice.attachments ?? []).map(({ name }) => maskText(name)),
    signatureOrg: maskText(notice.signatureOrg ?? ''),
    signedOn: notice.signatureOrg && notice.signedOn ? longDate(notice.signedOn) : '',
  };
}
