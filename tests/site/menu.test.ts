import { expect, test } from 'vitest';
import { moneyText, priceText } from '../../src/format/money.ts';
import { menuTotal, type Menu } from '../../src/model/menu-total.ts';
import { monthlyFee } from '../../src/model/monthly-fee.ts';
import { printed, useToolPage } from './tool-page.ts';
import { tabTo } from './watched-page.ts';

const tool = useToolPage();
const { at, out } = tool;
const form = () => tool.page.locator('form[data-menu]').first();

/** The first menu of the page, read from what a reader sees. */
const readMenu = () =>
  form().evaluate((form): Menu => ({
    menu: { allowMixedGrades: true },
    items: [...form.querySelectorAll<HTMLElement>('[data-item]')].map((row) => ({
      key: row.dataset.item ?? '',
      name: row.querySelector('th')?.textContent?.trim() ?? '',
    })),
    cells: [...form.querySelectorAll<HTMLInputElement>('input[data-price]')].map((input) => ({
      itemKey: input.name,
      grade: input.value,
      price: Math.round(Number(input.parentElement?.textContent) * 1000),
    })),
  }));
const gradesOf = (menu: Menu) => [...new Set(menu.cells.map(({ grade }) => grade))];
const totalOf = (menu: Menu, choice: Record<string, string>) => {
  const sum = menuTotal(menu, choice);
  if (sum.kind !== 'total') throw new Error('the first menu has gaps');
  return sum;
};
const allOf = (menu: Menu, grade: string) => Object.fromEntries(menu.items.map(({ key }) => [key, grade]));

async function choose(choice: Record<string, string>): Promise<void> {
  for (const [key, grade] of Object.entries(choice)) await form().locator(`input[name=${key}][value=${grade}]`).check();
}

/** The rows of the comparison: what it is, both sides, whether it is marked by word and shape, and the difference. */
const compared = () =>
  out('comparison')
    .locator('tbody tr, tfoot tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const part = (name: string) => row.querySelector(`[data-part=${name}]`)?.textContent?.trim();
        const mark = row.querySelector('[data-part=different]');
        return [part('title'), part('from'), part('to'), mark?.querySelector('svg') ? mark.textContent?.trim() : undefined, part('by')];
      }),
    );

test('adds up the chosen grades, compares them item by item with a plain grade, and the link brings them back', async () => {
  const { page } = tool;
  await page.goto(at('menu/'));
  const menu = await readMenu();
  const grades = gradesOf(menu);
  const choice = Object.fromEntries(menu.items.map(({ key }, index) => [key, grades[index % grades.length] ?? '']));
  await choose(choice);
  const plainGrade = grades.at(-1) ?? '';
  await form().locator('select[name=vs]').selectOption(plainGrade);
  await form().locator('input[name=area]').fill('１００㎡');
  const [sum, plain] = [totalOf(menu, choice), totalOf(menu, allOf(menu, plainGrade))];
  const more = sum.total - plain.total;
  const month = monthlyFee(sum.total, 10_000).amount;
  const expected = {
    total: `${priceText(sum.total)}元`,
    parts: sum.parts.map((part) => priceText(part.price)).join(' + '),
    difference: `比全部${plainGrade}${more > 0 ? '多' : '少'}${priceText(Math.abs(more))}元。`,
    monthly: `按100㎡算，每月${moneyText(month)}元，一年${moneyText(month * 12)}元。`,
  };
  const shown = async () =>
    Object.fromEntries(await Promise.all(Object.keys(expected).map(async (name) => [name, (await out(name).innerText()).trim()])));
  await expect.poll(shown).toEqual(expected);
  const difference = (amount: number, text: (amount: number) => string) =>
    amount === 0 ? '相同' : `${amount > 0 ? '多' : '少'}${text(Math.abs(amount))}`;
  const plainMonth = monthlyFee(plain.total, 10_000).amount;
  const rows = [
    ...sum.parts.map(({ name, grade, price }, index) => {
      const other = plain.parts[index]!;
      return [
        name,
        `${plainGrade} ${priceText(other.price)}`,
        `${grade} ${priceText(price)}`,
        grade === plainGrade ? undefined : '不同',
        difference(price - other.price, priceText),
      ];
    }),
    ['每平方米每月', priceText(plain.total), priceText(sum.total), undefined, difference(more, priceText)],
    ['100㎡每月', moneyText(plainMonth), moneyText(month), undefined, difference(month - plainMonth, moneyText)],
    ['100㎡一年', moneyText(plainMonth * 12), moneyText(month * 12), undefined, difference((month - plainMonth) * 12, moneyText)],
  ];
  expect(await compared()).toEqual(rows);
  const address = page.url();
  await page.goto(at('help/'));
  await page.goto(address);
  await expect.poll(shown).toEqual(expected);
  expect(await compared()).toEqual(rows);
  expect(
    await form()
      .locator('input:checked')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
  ).toEqual(Object.values(choice));
});

test('a set that was kept is compared with the next one, and the address holds both', async () => {
  const { page } = tool;
  await page.goto(at('menu/'));
  const menu = await readMenu();
  const [best = '', second = ''] = gradesOf(menu);
  const [first] = menu.items;
  await choose({ ...allOf(menu, second), [first?.key ?? '']: best });
  await form().locator('[data-keep]').click();
  await expect.poll(() => out('kept').innerText()).toContain('已留下');
  await choose({ [first?.key ?? '']: second });
  await expect.poll(() => out('difference').innerText()).toContain('比留下的组合少');
  const rows = await compared();
  expect(rows.filter(([, , , mark]) => mark === '不同').map(([name]) => name)).toEqual([first?.name]);
  const address = page.url();
  await page.goto(at('help/'));
  await page.goto(address);
  await expect.poll(compared).toEqual(rows);
});

test('an address that compares with a set this menu does not have says so', async () => {
  const { page } = tool;
  await page.goto(at('menu/'));
  const id = await form().getAttribute('data-menu');
  await page.goto(at(`menu/?m=${id}&vs=${encodeURIComponent('cleaning=九级')}`));
  await expect.poll(() => out('kept').innerText()).toContain('没有');
  expect(await out('comparison').isVisible()).toBe(false);
});

test('works by keyboard alone, and an impossible area is explained at its field', async () => {
  const { page } = tool;
  await page.goto(at('menu/'));
  const before = await out('total').innerText();
  await tabTo(page, 'form[data-menu] input[type=radio]');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => out('total').innerText()).not.toBe(before);
  await tabTo(page, 'form[data-menu] select[name=vs]');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => out('comparison').isVisible()).toBe(true);
  await tabTo(page, 'form[data-menu] input[name=area]');
  await page.keyboard.type('1,2');
  await expect.poll(() => out('area-error').innerText()).toContain('看不出逗号');
  expect(await form().locator('input[name=area]').getAttribute('aria-invalid')).toBe('true');
  await tabTo(page, 'form[data-menu] [data-keep]');
  await page.keyboard.press('Enter');
  await expect.poll(() => out('kept').innerText()).toContain('已留下');
});

test('prints the chosen set on one page: chosen grades ticked, no fields, no other menu', async () => {
  const { page } = tool;
  await page.goto(at('menu/'));
  const menu = await readMenu();
  const [best = ''] = gradesOf(menu);
  await choose({ [menu.items[0]?.key ?? '']: best });
  const plain = await printed(page);
  expect(plain.pages).toBe(1);
  expect(plain.text.match(/✓/g)?.length).toBe(menu.items.length);
  for (const left of ['和哪一种比', '打印这份组合', '外地参考案例']) expect(plain.text).not.toContain(left);
  await form()
    .locator('select[name=vs]')
    .selectOption(gradesOf(menu).at(-1) ?? '');
  await form().locator('input[name=area]').fill('90');
  await expect.poll(() => out('comparison').isVisible()).toBe(true);
  const beside = await printed(page);
  expect(beside.pages).toBe(1);
  expect(beside.text).toContain('90㎡每月'.normalize('NFKC'));
});
