import { parseMenuChoice } from '../model/menu-total.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import type { Context } from './context.ts';
import { menuFor } from './menu.ts';
import type { Report } from './rule.ts';

/** References inside standards, menus, rubrics and schemes, whose parts have names of their own (rule V-49). */
export function checkParts(data: Dataset, context: Context, report: Report): void {
  checkFees(data, context, report);
  checkCharges(data, context, report);
  checkRubrics(data, context, report);
  checkSubjects(data, context, report);
  checkSchemes(data, context, report);
}

function checkFees(data: Dataset, context: Context, report: Report): void {
  const checkGrade = (row: Row<{ grade: string }>, standardId: string | undefined) => {
    const grades = context.find('feeStandard', standardId)?.value.gradesBestFirst;
    if (grades && !grades.includes(row.value.grade))
      report(row, 'grade', noGrade(row.value.grade, '标准', grades), `改成标准列出的等级：${grades.join('、')}`);
  };
  for (const row of data.feeCell) checkGrade(row, row.value.standardId);
  for (const row of [...data.menuCell, ...data.menuMeasure]) {
    const { menuId, itemKey } = row.value;
    const menu = context.menu(menuId);
    if (!menu) continue;
    checkGrade(row, menu.menu.standardId);
    if (!menu.items.some((item) => item.key === itemKey))
      report(row, 'itemKey', `菜单“${menuId}”没有项目“${itemKey}”`, `改成菜单里的项目：${menu.items.map((item) => item.key).join('、')}`);
  }
}

function checkCharges(data: Dataset, context: Context, report: Report): void {
  for (const row of data.charge) {
    const { standardId, category, grade, menuChoice } = row.value;
    const table = context.feeTable(standardId);
    if (!table) continue;
    const grades = table.standard.gradesBestFirst;
    const categories = [...new Set(table.cells.map((cell) => cell.category))];
    if (category !== undefined && !categories.includes(category)) {
      report(row, 'category', `标准“${standardId}”没有房屋类别“${category}”`, `改成标准里的类别：${categories.join('、')}`);
    }
    if (grade !== undefined && !grades.includes(grade))
      report(row, 'grade', noGrade(grade, '标准', grades), `改成标准列出的等级：${grades.join('、')}`);
    if (menuChoice) checkChoice(row, menuChoice, context, report);
    else if (grade === undefined && row.value.regime === '政府指导价')
      report(row, 'grade', '写了标准，但没有写等级，价格无法核对', `填标准列出的等级：${grades.join('、')}`);
  }
}

function checkChoice(row: Dataset['charge'][number], words: readonly string[], context: Context, report: Report): void {
  const menu = menuFor(row.value, context);
  const choice = parseMenuChoice(words);
  if (!menu) return report(row, 'menuChoice', `标准“${row.value.standardId}”没有服务菜单`, '删掉“菜单组合”，填“等级”');
  if (!choice) return report(row, 'menuChoice', '菜单组合里同一个项目写了两次', '每个项目写一次：“项目编号=等级”，用；隔开');
  for (const [item, grade] of Object.entries(choice)) {
    if (!menu.items.some(({ key }) => key === item))
      report(row, 'menuChoice', `菜单没有项目“${item}”`, `改成菜单里的项目：${menu.items.map(({ key }) => key).join('、')}`);
    else if (!menu.cells.some((cell) => cell.itemKey === item && cell.grade === grade))
      report(row, 'menuChoice', `菜单的“${item}”没有等级“${grade}”`, '改成菜单里有价格的等级');
  }
  const unchosen = menu.items.filter(({ key }) => !Object.hasOwn(choice, key));
  if (unchosen.length > 0)
    report(row, 'menuChoice', `菜单组合缺少：${unchosen.map(({ key }) => key).join('、')}`, '每个项目都要选一个等级');
  else if (!menu.menu.allowMixedGrades && new Set(Object.values(choice)).size > 1)
    report(row, 'menuChoice', '这个菜单不可以混搭等级', '各项目写相同的等级，或改正菜单的“可以混搭”');
}

function checkRubrics(data: Dataset, context: Context, report: Report): void {
  for (const row of data.rubricItem) {
    const { rubricId, componentKey, parentId } = row.value;
    const rubric = context.rubric(rubricId);
    if (!rubric) continue;
    if (!rubric.components.some(({ key }) => key === componentKey)) {
      report(
        row,
        'componentKey',
        `细则“${rubricId}”没有分项“${componentKey}”`,
        `改成细则里的分项：${rubric.components.map(({ key }) => key).join('、')}`,
      );
    }
    const parent = parentId === undefined ? undefined : rubric.itemById.get(parentId)?.item;
    if (parentId !== undefined && parent?.componentKey !== componentKey) {
      report(
        row,
        'parentId',
        parent ? `上级项目“${parentId}”属于另一个分项“${parent.componentKey}”` : `细则“${rubricId}”没有项目“${parentId}”`,
        '填同一细则、同一分项里的项目编号；顶层不填',
      );
    }
  }
}

function checkSubjects(data: Dataset, context: Context, report: Report): void {
  const kinds = { 小区: 'compound', 社区: 'community', 街道: 'subdistrict', 邻里中心: 'centre' } as const;
  const all = Object.values(kinds);
  for (const row of [...data.score, ...data.result]) {
    const { roundId, subjectId } = row.value;
    const whole = context.rubric(context.find('round', roundId)?.value.rubricId);
    if (!whole) continue;
    const { subjectKind } = whole.rubric;
    if (!context.find(kinds[subjectKind], subjectId) && all.some((kind) => context.find(kind, subjectId))) {
      report(
        row,
        'subjectId',
        `细则“${whole.rubric.id}”测评的是${subjectKind}，“${subjectId}”不是${subjectKind}`,
        `填${subjectKind}的编号`,
      );
    }
    if ('itemId' in row.value && !whole.itemById.has(row.value.itemId)) {
      report(row, 'itemId', `细则“${whole.rubric.id}”没有项目“${row.value.itemId}”`, '改成 data/rubric-items.csv 里这个细则的末级项目');
    }
  }
  for (const row of data.listing) {
    const [rubricOfRound, rubricOfRule] = [
      context.find('round', row.value.roundId)?.value.rubricId,
      context.find('listRule', row.value.ruleId)?.value.rubricId,
    ];
    if (rubricOfRound && rubricOfRule && rubricOfRound !== rubricOfRule) {
      report(row, 'ruleId', `规则“${row.value.ruleId}”属于细则“${rubricOfRule}”，这一轮用的是“${rubricOfRound}”`, '填这一轮细则的规则编号');
    }
  }
}

function checkSchemes(data: Dataset, context: Context, report: Report): void {
  for (const row of [...data.schemeBand, ...data.grading, ...data.gradingCount]) {
    const { grade, schemeId } = row.value;
    const grades = context.find('gradingScheme', schemeId)?.value.gradesBestFirst;
    if (grades && !grades.includes(grade)) report(row, 'grade', noGrade(grade, '方案', grades), `改成方案列出的等级：${grades.join('、')}`);
  }
}

const noGrade = (grade: string, what: string, grades: readonly string[]) =>
  `${what}里没有等级“${grade}”，只有${grades.map((one) => `“${one}”`).join('、')}`;
