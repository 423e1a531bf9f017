/** The credit grades of companies, of each period, published for objections. */
import { addDays, inWords, noticeDay } from '../dates.ts';
import { PERIODS } from '../gradings.ts';
import type { Case, Draft, Template } from './draft.ts';
import { officeOf, percentOf, points, sheet } from './facts.ts';

export const makeCreditGrades: Template = (world, random, index): Case => {
  const period = PERIODS[index];
  const rows = period && world.gradings.grading.filter((row) => row.to === period.to);
  if (!period || !rows?.length) return { drafts: [] };
  const issuer = officeOf(world, 'o-zjj');
  const counts = world.gradings.gradingCount.filter((row) => row.period === period.name);
  const nameOf = (id: string) => world.companies.find((company) => company.id === id)?.name ?? '';
  const best = rows
    .filter((row) => row.grade === 'AAA' || (row.grade === 'AA' && row.score! >= 880_000))
    .sort((a, b) => b.score! - a.score! || (a.id < b.id ? -1 : 1))
    .slice(0, 12);
  const worst = rows.filter((row) => row.grade === 'C');
  const caseRef = `credit-${period.to}`;
  const shared = { matter: '等级评定' as const, issuer, caseRef };
  const appeals = random.int(2, 8);
  const resultOn = noticeDay(addDays(period.publishedOn, 19));
  const average = Math.round(rows.reduce((sum, row) => sum + row.score!, 0) / rows.length);
  const plan: Draft = {
    ...shared,
    ref: `grading-${period.to}`,
    kind: '公示',
    on: period.publishedOn,
    subject: `${period.name}物业服务企业信用等级初评结果`,
    title: `关于${period.name}物业服务企业信用等级评定结果的公示`,
    period: { days: 5 + index * 2, unit: '工作日' },
    whoMay: '被评企业、业主和其他利害关系人',
    next: `期满后处理申诉，公布${period.name}正式等级并记入企业档案。`,
    outcome: {
      status: '部分采纳',
      objections: appeals,
      summary: `${period.name}收到申诉${appeals}件，补计加分2件，等级没有变化，其余维持。`,
    },
    attachments: [
      {
        name: `${period.name}等级一览表`,
        file: 'grades.csv',
        text: sheet([
          ['企业', '基础分', '加分', '扣分', '得分', '等级'],
          ...rows.map((row) => [
            nameOf(row.companyId),
            points(row.base!),
            points(row.bonus!),
            points(row.penalty!),
            points(row.score!),
            row.grade,
          ]),
        ]),
      },
    ],
    write: (page) => {
      page.say(
        `根据《云汀区物业服务企业信用等级评定办法》（云住建发〔2025〕24号），区住房和城乡建设局完成了${period.name}信用等级初评，依照该办法第十三条公示。`,
      );
      page.head('评定范围和方法');
      page.say(`${period.name}参评企业${rows.length}家，得分等于基础分加优良信息加分、减不良信息扣分，平均${points(average)}分。`, [
        `数据取自合同备案、投诉工单、现场抽查和满意度调查，截止日期为${inWords(period.to)}。`,
        `${inWords(period.to)}以后发生的加分、扣分事项计入下一评定期。`,
      ]);
      page.head('等级分布');
      page.table(
        ['等级', '企业数', '占比'],
        [...counts.map((row) => [row.grade, row.count, percentOf(row.count, row.assessed)] as const), ['合计', rows.length, '100.00%']],
      );
      page.say(
        `字母的含义以本办法为准：AAA为90分及以上，AA为80至90分，A为70至80分，B为60至70分或者没有不良记录的60分以下企业，C为有不良记录的60分以下企业，${period.name}沿用不变。`,
      );
      if (best.length) {
        page.head('得分靠前的企业');
        page.table(
          ['企业', '得分', '等级'],
          best.map((row) => [nameOf(row.companyId), points(row.score!), row.grade]),
        );
      }
      page.head('评为C级的企业');
      if (worst.length) {
        page.table(
          ['企业', '得分', '扣分'],
          worst.map((row) => [nameOf(row.companyId), points(row.score!), points(row.penalty!)]),
        );
        page.say(
          `上述${worst.length}家企业应当在${inWords(addDays(period.publishedOn, 45))}前提交整改报告，整改期间不得参加本区新项目投标。`,
        );
      } else page.say(`${period.name}没有企业评为C级。`);
    },
  };
  const result: Draft = {
    ...shared,
    ref: `credit-result-${period.to}`,
    kind: '结果公示',
    on: resultOn,
    subject: `${period.name}物业服务企业信用等级正式结果`,
    title: `关于${period.name}物业服务企业信用等级评定结果的公告`,
    write: (page) => {
      page.say(`${page.cite(`grading-${period.to}`)}公示期内收到申诉${appeals}件，已全部办结，现公布${period.name}正式等级。`);
      page.head('申诉处理');
      page.table(
        ['申诉内容', '件数', '处理'],
        [
          ['加分材料漏计', 2, '补计，等级不变'],
          ['扣分事实有争议', appeals - 2, '维持原扣分'],
        ],
      );
      page.say(`补计的2件为${period.name}内的见义勇为和节能改造，共加${random.pick(['1.00', '1.50', '2.00'])}分。`);
      page.head('正式结果');
      page.say(
        `${rows.length}家企业的等级与初评一致，其中AAA级${counts.find((row) => row.grade === 'AAA')?.count}家、AA级${counts.find((row) => row.grade === 'AA')?.count}家、C级${worst.length}家。`,
      );
      page.head('结果使用');
      page.say(
        `${period.name}等级有效到下一期公布为止，前期物业招标时AAA级加3分、AA级加1分。`,
        `业主大会选聘时可以在本站查询企业${period.name}的得分构成，等级只供参考，不替代业主的选择。`,
      );
    },
  };
  return { drafts: [plan, result] };
};
