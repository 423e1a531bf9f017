import { expect, it } from 'vitest';
import { addCopy, pick, problemsAfter } from './changed-base.ts';

it('a company that serves or charges has a contract that day', () => {
  expect(problemsAfter((data) => void (pick(data, 'contract', 't0001').to = '2026-11-19'))).toEqual([
    'error REC-SERVED 企业编号: 服务企业是“示例安心物业服务有限公司”，但 2026-11-20 没有和它在期内的合同',
  ]);
  expect(problemsAfter((data) => void (pick(data, 'charge', 'h0002-2').companyId = 'p0001'))).toContain(
    'error REC-SERVED 企业编号: 在收费的是“示例安心物业服务有限公司”，但 2026-11-20 没有和它在期内的合同',
  );
  expect(problemsAfter((data) => void (data.contract = [])).filter((line) => line.includes('REC-SERVED'))).toEqual([]);
});

it('deductions are looked at only where some are registered', () => {
  expect(problemsAfter((data) => void (data.deduction = []))).toEqual([]);
  expect(problemsAfter((data) => addCopy(data, 'deduction', 'g-0001', { gradingId: 'g-0002', item: '投诉未回复' }, 'gradingId'))).toEqual([
    'error REC-DEDUCTION 扣分: 扣分是 0，1 条扣分明细相加是 1.5',
  ]);
});

it('a raised price went through every step, and agrees with what is charged', () => {
  const change = (values: object) =>
    problemsAfter((data) => Object.assign(pick(data, 'priceChange', 'y-2026-001'), { chargeId: 'h0001-2' }, values)).filter((line) =>
      line.includes('REC-PRICE'),
    );
  expect(change({ auditNoticeId: undefined, consentId: undefined })).toEqual([
    'error REC-PRICE 审计公示: 已经按新价收费，但没有审计公示、表决',
  ]);
  expect(change({ effectiveOn: '2026-05-01' })).toEqual(['error REC-PRICE 执行日期: 收费“h0001-2”从 2026-04-01 起，和执行日期不一样']);
  expect(change({ after: 1300, before: 1300 })).toContain('error REC-PRICE 新价: 新价和原价一样');
  expect(change({ chargeId: 'h0002-1' })).toEqual(['error REC-PRICE 新收费编号: 收费“h0002-1”是另一个小区的']);
  expect(change({ stoppedOn: '2026-03-25' })).toEqual([
    'error REC-PRICE 停止原因: 写了停止日期，没有写原因',
    'error REC-PRICE 停止日期: 既写了停止日期，又写了执行日期',
  ]);
  expect(change({ gradingId: 'g-0002' })).toEqual(['error REC-PRICE 评定编号: 评定“g-0002”是另一家企业的']);
  expect(change({ before: 1300, gradingId: 'g-0001' })).toEqual([
    expect.stringMatching(/^error REC-PRICE 新价: 从 1.30 到 1.40，评定等级“AA”是可上浮5%/),
  ]);
});

it('a price that falls needs no vote', () => {
  expect(
    problemsAfter((data) => {
      const {
        auditNoticeId: _a,
        proposalNoticeId: _p,
        consentId: _c,
        resultNoticeId: _r,
        ...change
      } = pick(data, 'priceChange', 'y-2026-001');
      data.priceChange[0]!.value = { ...change, before: 1500 };
    }).filter((line) => line.includes('REC-PRICE')),
  ).toEqual([]);
});

it('0, 不适用 and nothing reported are told apart', () => {
  const row = (values: object) =>
    problemsAfter((data) =>
      Object.assign(data.disclosure.find(({ value }) => value.compoundId === 'c0001' && value.kind === '公共收益')!.value, values),
    );
  const bare = { income: undefined, expense: undefined, balance: undefined, incomeItems: undefined, expenseItems: undefined };
  expect(row({ ...bare, publishedOn: undefined })).toEqual(['warning V-52 企业编号: 有企业服务，但没有公开公共收益：2026-h1']);
  expect(row({ ...bare })).toEqual(['error REC-DISCLOSURE 收入: 写了公开日期，收入和支出都是空的']);
  expect(row({ ...bare, applies: '不适用', reason: '没有共用场地' })).toEqual([]);
  expect(row({ publishedOn: undefined })).toContain('error REC-DISCLOSURE 公开日期: 填了“收入”，没有写公开日期');
  expect(row({ publishedOn: '2026-06-30' })).toEqual(['error REC-DISCLOSURE 公开日期: 公开日期 2026-06-30，这一期到 2026-06-30 才结束']);
  expect(row({ publishedOn: '2026-11-21' })).toEqual(['error REC-DISCLOSURE 公开日期: 公开日期 2026-11-21 在数据日期 2026-11-20 之后']);
  expect(row({ income: 0, incomeItems: undefined, note: '停车场整修' })).toEqual([]);
});

it('only what a company owes for a whole period is missed, and nothing without a rule or a register', () => {
  const lines = (change: Parameters<typeof problemsAfter>[0]) => problemsAfter(change).filter((line) => line.includes('V-52'));
  const none = (data: Parameters<Parameters<typeof problemsAfter>[0]>[0]) =>
    void (data.disclosure = data.disclosure.filter(({ value }) => value.compoundId !== 'c0002'));
  expect(lines(none)).toHaveLength(1);
  expect(lines((data) => (none(data), (pick(data, 'contract', 't0002').from = '2026-01-02')))).toEqual([]);
  expect(lines((data) => (none(data), (data.thresholds[0]!.value.disclosureCycles = [])))).toEqual([]);
  expect(lines((data) => void (data.disclosure = []))).toEqual([]);
});

it('contracts are performed in words, budgets are published before their year ends', () => {
  expect(
    problemsAfter((data) => {
      const row = data.disclosure.find(({ value }) => value.kind === '合同履行' && value.note)!;
      delete row.value.note;
      addCopy(data, 'disclosure', 'c0001', { kind: '收支预算', period: '2026', publishedOn: '2026-02-10' }, 'compoundId');
    }),
  ).toEqual(['error REC-DISCLOSURE 说明: 公开了合同履行情况，没有写内容']);
});

it('a collection rate names what it is of', () => {
  const row = (id: string, values: object) => problemsAfter((data) => Object.assign(pick(data, 'feeCollection', id), values));
  expect(row('q-2025-c0001', { compoundId: undefined })).toEqual(['error REC-COLLECTION 小区编号: 范围是小区，没有填小区编号']);
  expect(row('q-2025-c0001', { basis: '户数' })).toEqual(['error REC-COLLECTION 应交户数: 按户数计算，“应交户数”是空的']);
  expect(row('q-2025-all', { paidHomes: 746 })).toEqual(['error REC-COLLECTION 已交户数: “已交户数”大于“应交户数”']);
  expect(row('q-2025-c0001', { dueAmount: 0, paidAmount: 0 })).toEqual(['error REC-COLLECTION 应收金额: “应收金额”是 0']);
  expect(row('q-2025-c0001', { rate: 8004 })).toEqual([]);
});

it('committees stand where the register of compounds says', () => {
  const lines = (change: Parameters<typeof problemsAfter>[0]) => problemsAfter(change).filter((line) => line.includes('REC-ORGANISATION'));
  expect(lines((data) => void (pick(data, 'compound', 'c0001').ownersCommittee = '无'))).toEqual([
    'warning REC-ORGANISATION 业主组织: 台账写“无”，组织登记里有任期内的“示例一号小区业主委员会”',
  ]);
  expect(lines((data) => void (pick(data, 'organisation', 'b0001').compoundId = undefined))).toHaveLength(2);
  expect(lines((data) => void (data.organisation = []))).toEqual([]);
});

it('a centre says since when it is open or closed, and why', () => {
  const row = (values: object) => problemsAfter((data) => Object.assign(pick(data, 'centre', 'nc-01'), values));
  expect(row({ openedOn: undefined })).toEqual(['error REC-CENTRE 启用日期: 状态是“运营”，没有写启用日期']);
  expect(row({ openedOn: '2026-12-01' })).toEqual(['error REC-CENTRE 启用日期: 状态是“运营”，启用日期 2026-12-01 还没有到']);
  expect(row({ closedOn: '2026-10-01' })).toEqual(['error REC-CENTRE 状态: 写了关停日期 2026-10-01，状态却是“运营”']);
  expect(row({ status: '关停', closedOn: '2026-10-01' })).toEqual(['error REC-CENTRE 关停原因: 状态是“关停”，没有写关停原因']);
  expect(row({ status: '规划', openedOn: undefined })).toEqual([]);
  expect(problemsAfter((data) => void (data.centreService = []))).toEqual(['error REC-CENTRE 中心编号: 没有登记公益服务']);
});
