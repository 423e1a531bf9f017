/** The annual renovation plans. */
import { addDays, inWords } from '../dates.ts';
import type { Case, Draft, Template } from './draft.ts';
import { officeOf, sheet, squareMetres, wan } from './facts.ts';

const PLANS = [
  { year: 2025, on: '2025-06-09', resultOn: '2025-06-23' },
  { year: 2026, on: '2026-01-19', resultOn: '2026-02-09' },
] as const;

export const makeAnnualPlan: Template = (world, random, index): Case => {
  const plan = PLANS[index];
  const issuer = officeOf(world, 'o-zjj');
  const projects = world.projects.map((planned) => planned.project).filter((project) => project.year === plan?.year);
  if (!plan || projects.length === 0) return { drafts: [] };
  const { year, on, resultOn } = plan;
  const area = projects.reduce((sum, project) => sum + (project.floorArea ?? 0), 0);
  const money = projects.reduce((sum, project) => sum + (project.investment ?? 0), 0);
  const homes = projects.reduce((sum, project) => sum + (project.households ?? 0), 0);
  const compounds = world.projects.filter((planned) => planned.project.year === year).flatMap((planned) => planned.compounds);
  const rows = projects.map(
    (project) =>
      [project.id, project.name, project.households ?? 0, squareMetres(project.floorArea ?? 0), wan(project.investment ?? 0)] as const,
  );
  const shared = { matter: '改造计划' as const, issuer, compounds, caseRef: `annual-${year}` };
  const opinions = random.int(6, 19);
  const plans: Draft = {
    ...shared,
    ref: `annual-${year}-plan`,
    kind: '公示',
    on,
    subject: `${year}年老旧小区改造计划`,
    title: `关于云汀区${year}年老旧小区改造计划的公示`,
    period: { days: 10, ...(year === 2026 && { countFrom: '次日' as const }) },
    whoMay: '任何单位和个人',
    next: `期满后公布${year}年计划的意见采纳情况，印发后执行。`,
    outcome: {
      status: '部分采纳',
      objections: opinions,
      summary: `收到对${year}年计划的意见${opinions}条，其中要求纳入的小区${Math.floor(opinions / 2)}个已转入次年储备，其余意见写入设计任务书。`,
    },
    attachments: [
      {
        name: `${year}年改造项目清单`,
        file: 'projects.csv',
        text: sheet([
          ['项目编号', '项目名称', '户数', '面积（㎡）', '估算投资（万元）'],
          ...rows.map((row) => row.map((cell) => String(cell).replaceAll(',', ''))),
        ]),
      },
    ],
    write: (page) => {
      page.say(
        `根据《云汀区老旧小区改造规划（2025—2028年）》和各街道摸底上报情况，区住房和城乡建设局拟定了${year}年改造计划，依照《云汀区老旧小区改造公示办法（试行）》第五条予以公示。`,
      );
      page.head('计划总量');
      page.say(
        `${year}年计划改造${projects.length}个项目，涉及住宅小区${compounds.length}个、居民${homes}户，改造面积${squareMetres(area)}平方米，估算投资${wan(money)}万元。`,
        `项目数和小区数不同，是因为相邻的几个小区合并成一个项目实施，${year}年共有${projects.filter((project) => (project.compoundIds?.length ?? 0) > 1).length}个这样的项目。`,
      );
      page.head('项目清单');
      page.table(
        ['编号', '项目', '户数', '面积（㎡）', '估算投资（万元）'],
        [...rows, ['合计', `${projects.length}个`, homes, squareMetres(area), wan(money)]],
      );
      page.head('入选原则');
      page.list([
        `2003年前建成，${year}年以前没有享受过综合改造补助。`,
        `入户征求${year}年改造意愿时，面积和人数都有三分之二以上的业主参与，并且四分之三以上同意。`,
        `房屋安全鉴定为C级、D级的不列入${year}年计划，另按危房处置。`,
        `${year}年计划优先安排屋面漏水、管网堵塞和消防隐患突出的小区。`,
      ]);
      page.head('时间安排');
      page.say(
        year === 2025
          ? '2025年项目应当在8月底前全部开工，2026年8月31日前完成验收。'
          : '2026年项目按配档表分三批开工，前两批11月30日前完工，第三批可以跨年到2027年6月30日。',
      );
    },
  };
  const result: Draft = {
    ...shared,
    ref: `annual-${year}-result`,
    kind: '结果公示',
    on: resultOn,
    subject: `${year}年老旧小区改造计划意见采纳情况`,
    title: `关于云汀区${year}年老旧小区改造计划公示结果的公告`,
    write: (page) => {
      page.say(
        `${page.cite(`annual-${year}-plan`)}已于${inWords(addDays(resultOn, -4))}前期满，共收到${year}年计划的意见${opinions}条，现将采纳情况公布如下。`,
      );
      page.head('意见情况');
      page.table(
        ['意见类别', '条数', '处理'],
        [
          ['要求纳入改造', Math.floor(opinions / 2), '转入储备库'],
          ['增加改造内容', opinions - Math.floor(opinions / 2) - 2, '写入设计任务书'],
          ['工期和施工扰民', 2, '写入招标文件'],
        ],
      );
      page.head('计划是否调整');
      page.say(
        `${year}年的${projects.length}个项目没有增减，改造面积仍为${squareMetres(area)}平方米。`,
        `要求纳入的小区，由所在街道在${year}年底前完成摸底，符合条件的列入下一年度。`,
      );
      page.head('查询方式');
      page.say(
        `每个项目的方案、中标、施工和验收都会另行公示，按${year}年的项目编号可以在本站查到进展。`,
        `对${year}年计划还有疑问的，请打区住房和城乡建设局电话${issuer.phone}。`,
      );
    },
  };
  return { drafts: [plans, result] };
};
