import { describe, expect, test } from 'vitest';
import { exactMoneyText, moneyText, priceText } from '../../src/format/money.ts';
import { rangeText, verdictWords } from '../../src/format/wording/verdict.ts';
import { judgeCharge } from '../../src/model/charge-verdict.ts';
import type { FeeCheckCharge, FeeCheckData } from '../../src/model/fee-check-data.ts';
import { monthlyFee } from '../../src/model/monthly-fee.ts';
import { printed, useToolPage } from './tool-page.ts';
import { tabTo } from './watched-page.ts';

const tool = useToolPage();
const { at, out } = tool;
const data = () => tool.json<FeeCheckData>('fees/check/data.json');
const submit = () => tool.page.locator('[data-fee-check] button[type=submit]').click();
const open = (query = '') => tool.page.goto(at(`fees/check/${query}`));

/** A compound with one fee per ㎡ under a grade, so that nothing has to be chosen but the area. */
function plain() {
  for (const compound of data().compounds) {
    const [charge, second] = compound.charges;
    if (charge?.price && charge.grade && !charge.menuChoice && !charge.elevatorPrice && charge.elevator !== '不区分' && !second) {
      return { compound, charge: charge as FeeCheckCharge & { price: number } };
    }
  }
  throw new Error('the demonstration district has no such compound');
}

test('adds up a compound’s fee from its name and the area, every step as the model has it', async () => {
  const { page } = tool;
  const { compound, charge } = plain();
  await open();
  await page.fill('#f-c', compound.name);
  await page.fill('#f-area', '８９．６４㎡');
  await submit();
  const fee = monthlyFee(charge.price, 8964);
  const verdict = judgeCharge({ ...charge, fullyMet: charge.fullyMet ?? '未评定' }, data().tables[charge.standardId ?? ''], undefined);
  const said = verdictWords(verdict, charge.regime);
  await expect.poll(() => out('answer').innerText()).toBe(`每月应交${moneyText(fee.amount)}元，${said.short}。`);
  expect(await out('regime').innerText()).toContain(said.regime);
  const lines = await out('lines').innerText();
  expect(lines).toContain(`${priceText(charge.price)}元/㎡·月 × 89.64㎡ = ${exactMoneyText(fee.exact)}`);
  expect(lines).toContain(`${moneyText(fee.amount)} × 12`);
  expect(lines).toContain(`${moneyText(fee.amount * 12)}元`);
  if ('range' in verdict && verdict.range?.kind === 'range') expect(lines).toContain(`${rangeText(verdict.range)}元`);
  expect(await page.locator('[data-out=lines] .tot').innerText()).toContain(`${moneyText(fee.amount)}元`);
});

test('shows no result, and nothing to do with one, before there is one', async () => {
  await open();
  await expect.poll(() => tool.page.locator('[data-share]').evaluate((place: HTMLElement) => place.hidden)).toBe(false);
  expect(await out('result').isVisible()).toBe(false);
});

test('judges typed figures, and the address brings them back', async () => {
  const { page } = tool;
  const table = data().tables[data().currentId];
  const cell = table?.cells.find((one) => one.elevator === '无电梯');
  await open();
  await page.fill('#f-area', '100平');
  await page.fill('#f-price', '９．９９９元/㎡·月');
  await page.selectOption('#f-grade', cell?.grade ?? '');
  if ((await page.locator('#f-category').count()) > 0) await page.selectOption('#f-category', cell?.category ?? '');
  await page.selectOption('#f-elevator', '无电梯');
  await page.selectOption('#f-regime', '政府指导价');
  await submit();
  await expect.poll(() => out('answer').innerText()).toBe('每月应交999.90元，高于区间。');
  const [answer, lines, address] = [await out('answer').innerText(), await out('lines').innerText(), page.url()];
  await page.goto(at('help/'));
  await page.goto(address);
  await expect.poll(() => out('answer').innerText()).toBe(answer);
  expect(await out('lines').innerText()).toBe(lines);
  expect(await page.inputValue('#f-area')).toBe('100平');
  expect(await page.inputValue('#f-regime')).toBe('政府指导价');
});

test('a price of which nobody said how it was set is judged by neither rule', async () => {
  const { page } = tool;
  const cell = data().tables[data().currentId]?.cells.find((one) => one.elevator === '无电梯');
  await open(`?${new URLSearchParams({ area: '100', price: '99', grade: cell?.grade ?? '', elevator: '无电梯' })}`);
  await expect.poll(() => out('answer').innerText()).toContain('高于参考区间');
  expect(await out('regime').innerText()).toMatch(/执行政府指导价的.*按合同约定的/);
  expect(await page.locator('[data-out=result]').innerText()).not.toContain('高于上限');
});

test('where the owners decided, no price is ever over the limit', async () => {
  const { page } = tool;
  const { id } = data().compounds.find(({ assembly, charges }) => assembly && charges.length === 1 && charges[0]?.grade) ?? { id: '' };
  await open(`?${new URLSearchParams({ c: id, area: '100', price: '99' })}`);
  await expect.poll(() => out('answer').innerText()).toContain('合同价，高于参考');
  await page.selectOption('#f-regime', '政府指导价');
  await submit();
  await expect.poll(() => page.locator('#fault-regime').innerText()).toContain('合同约定');
  expect(await out('result').isVisible()).toBe(false);
});

test('a check that was kept stands beside the next, with what differs a month and a year, and the address holds both', async () => {
  const { page } = tool;
  const { compound, charge } = plain();
  await open();
  await page.fill('#f-c', compound.id);
  await page.fill('#f-area', '100');
  await submit();
  await page.locator('[data-keep]').click();
  await expect.poll(() => out('kept').innerText()).toContain('100㎡');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-area');
  await page.fill('#f-area', '80');
  await submit();
  const more = monthlyFee(charge.price, 10_000).amount - monthlyFee(charge.price, 8000).amount;
  const expected = `现在的比留下的每月少${moneyText(more)}元，一年少${moneyText(more * 12)}元。`;
  await expect.poll(() => out('compare-answer').innerText()).toBe(expected);
  const rows = () =>
    page.locator('[data-out=compare-rows] tr').evaluateAll((lines) =>
      lines.map((line) => ({
        title: line.querySelector('[data-part=title]')?.textContent,
        differs: line.querySelector('[data-part=differs]')?.textContent,
        shape: line.querySelector('[data-part=differs] svg') !== null,
      })),
    );
  expect(await rows()).toContainEqual({ title: '房屋面积', differs: '不同', shape: true });
  expect(await out('compare-same').innerText()).toContain('小区');
  const address = page.url();
  await page.goto(at('help/'));
  await page.goto(address);
  await expect.poll(() => out('compare-answer').innerText()).toBe(expected);
  await page.locator('[data-drop]').click();
  await expect.poll(() => out('comparison').isVisible()).toBe(false);
  expect(new URL(page.url()).searchParams.has('vs')).toBe(false);
});

test('an address with an option that does not exist says so at its field instead of leaving it out', async () => {
  const { page } = tool;
  await open('?area=100&price=2&grade=九级');
  await expect.poll(() => page.locator('#fault-grade').innerText()).toContain('九级');
  expect(await out('result').isVisible()).toBe(false);
  await open('?area=100&price=2&vs=area%3D%E5%A4%A7');
  await expect.poll(() => out('kept').innerText()).toContain('不完整');
  expect(await out('result').isVisible()).toBe(true);
});

test.each([
  ['area', '', '如89.64'],
  ['area', '八十九', '只能填一个数'],
  ['area', '1,2', '看不出逗号'],
  ['area', '0.2亩', '先换算'],
  ['area', '-5', '不能是负数'],
  ['area', '0', '大于0'],
  ['area', '89.641', '最多2位小数'],
  ['area', '1e9', '只能填一个数'],
  ['area', '9999999', '漏了小数点'],
  ['price', '2.1005', '最多3位小数'],
  ['price', '210元/月', '先换算'],
  ['c', '没有这样的小区', '没有找到'],
])('says at the field %s what is wrong with “%s”', async (name, typed, message) => {
  const { page } = tool;
  await open();
  await page.fill('#f-area', '100');
  await page.fill('#f-price', '2');
  await page.fill(`#f-${name}`, typed);
  await submit();
  await expect.poll(() => page.locator(`#fault-${name}`).innerText()).toContain(message);
  const field = page.locator(`#f-${name}`);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect((await field.getAttribute('aria-describedby'))?.split(' ')).toContain(`fault-${name}`);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`f-${name}`);
  expect(await out('faults').innerText()).toContain('有1处要改');
  expect(await out('faults').locator('a').getAttribute('href')).toBe(`#f-${name}`);
  expect(await out('result').isVisible()).toBe(false);
});

test('every fault at once is named at the top of the form, each a link to its field', async () => {
  const { page } = tool;
  await open();
  await page.fill('#f-c', '没有这样的小区');
  await page.fill('#f-area', '0');
  await page.fill('#f-price', '-1');
  await submit();
  await expect.poll(() => out('faults').locator('a').count()).toBe(3);
  expect(await out('faults').innerText()).toContain('有3处要改');
  await out('faults').locator('a').nth(1).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-area');
});

test('works by keyboard alone, comparison included', async () => {
  const { page } = tool;
  const { compound, charge } = plain();
  await open();
  await tabTo(page, '#f-c');
  await page.keyboard.type(compound.id);
  await tabTo(page, '#f-area');
  await page.keyboard.type('50');
  await tabTo(page, '[data-fee-check] button[type=submit]');
  await page.keyboard.press('Enter');
  await expect.poll(() => out('answer').innerText()).toContain(moneyText(monthlyFee(charge.price, 5000).amount));
  await tabTo(page, '[data-keep]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');
  await expect.poll(() => out('compare-answer').innerText()).toContain('每月多');
});

describe('on paper', () => {
  test('a check prints on one page with its inputs as values and without the form', async () => {
    const { page } = tool;
    const { compound, charge } = plain();
    await open(`?${new URLSearchParams({ c: compound.id, area: '89.64' })}`);
    await expect.poll(() => out('answer').innerText()).toContain('每月应交');
    const { pages, text } = await printed(page);
    expect(pages).toBe(1);
    for (const value of [compound.name, '89.64㎡'.normalize('NFKC'), `${priceText(charge.price)}元`, charge.regime, '每年合计'])
      expect(text).toContain(value);
    for (const left of ['计算', '清空重填', '不清楚，按小区资料', '打印这份核算', '怎样算']) expect(text).not.toContain(left);
  });

  test('two checks side by side still fit one page', async () => {
    const { compound } = plain();
    await open(`?${new URLSearchParams({ c: compound.id, area: '89.64', vs: `c=${compound.id}&area=120` })}`);
    await expect.poll(() => out('compare-answer').innerText()).toContain('每月少');
    const { pages, text } = await printed(tool.page);
    expect(pages).toBe(1);
    expect(text).toContain('两份比较');
  });
});
