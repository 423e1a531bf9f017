import { expect, it } from 'vitest';
import { pick, problemsAfter } from './changed-base.ts';

const notice = (id: string, values: object) => problemsAfter((data) => Object.assign(pick(data, 'notice', id), values));

it('a title names what it is', () => {
  expect(notice('n-2026-0005', { title: '关于施工信息的说明' })).toEqual([
    expect.stringMatching(/^error V-01 标题: .*没有“公示”“公告”或“通告”/),
  ]);
});

it('a 公示 needs every element, another kind only a whole period', () => {
  expect(notice('n-2026-0004', { channels: [], signatureOrg: undefined, signedOn: undefined, issuerId: undefined })).toEqual([
    'error V-01 类别: 公示缺少：发布机构、意见渠道、落款单位、落款日期',
  ]);
  expect(notice('n-2026-0003', { countFrom: undefined })).toEqual(['error V-01 类别: 结果公示缺少：起算']);
  expect(notice('n-2026-0005', { periodEnd: '2026-07-10' })).toEqual(['error V-01 类别: 公告缺少：公示开始、天数单位、起算']);
});

it('the signature is that of the issuer on the day the text was written', () => {
  expect(notice('n-2026-0005', { signedOn: '2026-07-02' })).toEqual([
    'error V-01 落款日期: 落款日期 2026-07-02 与成文日期 2026-07-01 不一致',
  ]);
  expect(notice('n-2026-0005', { signatureOrg: '示例区住房和城乡建设局、示例区财政局' })).toEqual([]);
  expect(notice('n-2026-0005', { signatureOrg: '区住建局' })).toEqual([]);
});

it('a document number beyond repair is shown the form', () => {
  expect(notice('n-2026-0005', { docNo: '2026年通知' })).toEqual(['error V-10 文号: 文号“2026年通知”的写法不对']);
  for (const docNo of ['示例区人民政府令第3号', '2026年第3号公告', 'GB 32100—2015']) expect(notice('n-2026-0005', { docNo })).toEqual([]);
});

it('mobiles and public mailboxes as contacts are only warned about, also where the body repeats them', () => {
  const found = problemsAfter((data) => {
    const row = data.notice.find(({ value }) => value.id === 'n-2026-0004')!;
    row.value.channels = [{ how: '电话', value: '138 0013 8000' }];
    row.body += '\n电话：13800138000。';
  });
  expect(found).toEqual(['warning V-11 号码或地址: “138 0013 8000”是手机号码']);
  expect(problemsAfter((data) => void (pick(data, 'office', 'o-zjj').email = 'a@qq.com'))).toEqual([
    'warning V-11 单位邮箱: “a@qq.com”是公共邮箱',
  ]);
});

it('a period does not end before it starts', () => {
  expect(notice('n-2026-0004', { periodEnd: '2026-05-20' })).toEqual(['error V-02 公示结束: 公示结束 2026-05-20 早于公示开始 2026-06-01']);
});

it('counting from the day after makes a period one day shorter', () => {
  expect(notice('n-2026-0001', { countFrom: '次日' })).toEqual([expect.stringContaining('只有 14 个自然日')]);
});

it('a notice cannot cite a shorter period than the district asks for, but may ask for a longer one', () => {
  expect(notice('n-2026-0001', { minDays: 10 })).toEqual([
    expect.stringMatching(/^error V-02 最少天数: 最少天数写的是 10 日，比区里规定的 15 自然日短/),
  ]);
  expect(notice('n-2026-0001', { minDays: 20, minBasis: undefined })).toEqual([
    expect.stringMatching(/^error V-02 公示结束: .*不得少于 20 个自然日$/),
  ]);
});

it('working days of a year without calendar are an error and never guessed', () => {
  const missing = problemsAfter((data) => {
    data.calendar = data.calendar.filter(({ value }) => value.date < '2026');
    Object.assign(pick(data, 'notice', 'n-2026-0005'), { createdOn: '2026-05-01', signedOn: '2026-05-01' });
  }).filter((line) => line.includes('V-03'));
  expect(missing).toEqual([
    'error V-03 公示结束: 公示期要数工作日，但没有 2026 年的节假日安排',
    'error V-03 成文日期: 要数成文日期 2026-05-01 到发布日期 2026-07-01 之间的工作日，但没有 2026 年的节假日安排',
  ]);
});

it('a period of natural days of a default matter is held against the working days the district asks for', () => {
  expect(notice('n-2026-0004', { dayUnit: '自然日', periodEnd: '2026-06-04' })).toEqual([expect.stringContaining('只有 4 个工作日')]);
});

it('a period that mostly lies in a holiday is warned about', () => {
  expect(notice('n-2026-0003', { periodStart: '2026-09-30', periodEnd: '2026-10-08', countFrom: '当日' })).toEqual([
    expect.stringMatching(/^warning V-05 公示开始: 公示期共 9 天，其中 7 天在放假期间/),
  ]);
});

it('a published date may not precede the writing of a notice', () => {
  expect(notice('n-2026-0005', { createdOn: '2026-07-02', signedOn: '2026-07-02' })).toEqual([expect.stringMatching(/^error V-07/)]);
});

it('without thresholds nothing is measured against them', () => {
  expect(
    problemsAfter((data) => {
      data.thresholds = [];
      pick(data, 'notice', 'n-2026-0001').periodEnd = '2026-03-13';
    }),
  ).toEqual([]);
});
