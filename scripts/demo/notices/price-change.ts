/** 审计 → 方案 → 结果: thirty days, thirty days and seven. */
import { addDays, inWords, noticeDay } from '../dates.ts';
import type { Case, Draft, Template } from './draft.ts';
import { companyOffice, ownersOf, passingVote, percentOf, price, sheet, splitAmount, squareMetres, yuan } from './facts.ts';
import { basePrice, type Grade, type Lift } from '../fees.ts';
import { byId } from '../look-up.ts';

const RULES = '《云汀区物业管理实施细则》第三十四条';

export const makePriceChange: Template = (world, random, index, on): Case => {
  const planned = world.owners.prices[index];
  const compound = planned && byId(world.compounds, planned.charge.compoundId);
  if (!planned || !compound) return { drafts: [] };
  const { charge, oldPrice, newPrice } = planned;
  const open = planned.from === undefined;
  const from = planned.from ?? addDays(on, 58);
  const proposalOn = open ? on : noticeDay(addDays(from, -82));
  const auditOn = noticeDay(addDays(proposalOn, -random.int(34, 44)));
  const resultOn = noticeDay(addDays(proposalOn, random.int(44, 52)));
  const owners = ownersOf(world, compound);
  const company = companyOffice(world, charge.companyId!);
  const year = Number(auditOn.slice(0, 4)) - 1;
  const income = Math.round((compound.floorArea / 100) * (oldPrice / 1000) * 12 * random.int(78, 94));
  const spent = Math.round((income * random.int(1010, 1090)) / 1000);
  const parts = splitAmount(
    spent,
    [random.int(44, 52), random.int(14, 20), random.int(10, 16), random.int(6, 10), random.int(5, 9), random.int(4, 8)],
    100,
  );
  const names = ['人工费', '设施设备维护费', '公共能耗', '保洁和绿化', '保险和办公', '税金和管理酬金'];
  const lift = charge.elevator as Lift;
  const base = basePrice(lift, charge.grade as Grade);
  const vote = passingVote(random, compound, compound.households, compound.floorArea, false);
  const voteFrom = addDays(resultOn, -random.int(14, 18));
  const where = compound.name;
  const caseRef = `price-${index}`;
  const refs = { audit: `${caseRef}-1`, plan: `${caseRef}-2`, result: `${caseRef}-3` };
  const shared = { matter: '调价' as const, compounds: [compound], caseRef };
  const auditor = random.pick(['信达恒会计师事务所（普通合伙）', '云汀清算会计师事务所（普通合伙）', '砚川衡信会计师事务所（普通合伙）']);

  const audit: Draft = {
    ...shared,
    issuer: company,
    ref: refs.audit,
    kind: '公示',
    on: auditOn,
    subject: `${where}${year}年度物业服务收支审计`,
    title: `关于${where}${year}年度物业服务收支审计情况的公示`,
    period: { days: 30 },
    whoMay: '全体业主',
    next: `期满没有异议的，由${owners.name}提出${where}的调价方案。`,
    outcome: {
      status: '期满无异议',
      objections: 0,
      summary: `${where}${year}年度审计公示期满，业主查账${random.int(2, 9)}人次，没有书面异议。`,
    },
    attachments: [
      {
        name: `${where}${year}年度收支表`,
        file: 'accounts.csv',
        text: sheet([
          ['项目', '金额（元）'],
          ['物业服务费收入', (income / 100).toFixed(2)],
          ...names.map((name, at) => [name, (parts[at]! / 100).toFixed(2)]),
          ['支出合计', (spent / 100).toFixed(2)],
        ]),
      },
    ],
    write: (page) => {
      page.say(
        [
          `${company.name}受聘为${where}提供物业服务，现行价格为每月每平方米${price(oldPrice)}元，已执行至今。`,
          `${where}的物业服务费现为每月每平方米${price(oldPrice)}元，${company.name}拟与业主协商调整。`,
        ],
        `依照${RULES}，调价前先公布${where}上一年度的收支，由${auditor}审计。`,
      );
      page.head('审计结论');
      page.say([
        `${year}年度物业服务费应收${yuan(Math.round((compound.floorArea / 100) * (oldPrice / 1000) * 1200))}元，实收${yuan(income)}元，支出${yuan(spent)}元，当年亏损${yuan(spent - income)}元。`,
        `审计确认${where}${year}年度收入${yuan(income)}元、支出${yuan(spent)}元，收支相抵亏${yuan(spent - income)}元。`,
      ]);
      page.table(
        ['支出项目', '金额（元）', '占比'],
        [...names.map((name, at) => [name, yuan(parts[at]!), percentOf(parts[at]!, spent)] as const), ['合计', yuan(spent), '100.00%']],
      );
      page.say([
        `公共收益没有计入${where}的上述收入，另行公布。`,
        `${where}的停车、广告等公共收益单独建账，不用来弥补这${yuan(spent - income)}元亏损。`,
      ]);
      page.head('怎样查账');
      page.say([
        `业主可以在公示期内每周三到${where}客服中心查阅${year}年度明细账和凭证，复印需登记。`,
        `${where}的业主凭门禁卡到客服中心预约查阅${year}年度凭证，${owners.name}派人陪同。`,
      ]);
    },
  };
  const plan: Draft = {
    ...shared,
    issuer: owners,
    ref: refs.plan,
    kind: '公示',
    on: proposalOn,
    subject: `${where}物业服务费调价方案`,
    title: `关于${where}物业服务费拟调整方案的公示`,
    period: { days: 30 },
    whoMay: '全体业主',
    next: `期满后召开${where}业主大会会议表决，结果公示不少于7日。`,
    outcome: {
      status: '部分采纳',
      objections: random.int(3, 16),
      summary: `${where}业主提出的增加楼道清扫次数、公开保安排班两条意见写入方案，要求分两年调整的意见没有采纳。`,
    },
    write: (page) => {
      page.say(
        [
          `${where}${year}年度收支审计已于${page.dayOf(refs.audit)}起公示30日，在此基础上形成本调价方案。`,
          `经${owners.name}与${company.name}三轮协商，提出${where}物业服务费调整方案。`,
        ],
        `依照${RULES}，本方案公示30日后提交${where}业主大会表决。`,
      );
      page.head('调整内容');
      page.table(
        ['项目', '现在', '调整后', '增加'],
        [
          ['物业服务费（元/㎡·月）', price(oldPrice), price(newPrice), price(newPrice - oldPrice)],
          ['约定等级', charge.grade ?? '', charge.grade ?? '', '不变'],
        ],
      );
      page.say(
        [
          `一套90平方米的住房每月多交${(((newPrice - oldPrice) * 90) / 1000).toFixed(2)}元，一年多交${(((newPrice - oldPrice) * 1080) / 1000).toFixed(2)}元。`,
          `以${where}90平方米的住房为例，每月由${((oldPrice * 90) / 1000).toFixed(2)}元变为${((newPrice * 90) / 1000).toFixed(2)}元。`,
        ],
        [
          `区里${charge.grade}${lift}住宅的参考基准价为${price(base)}元，${where}属于合同约定价格，参考区间不强制。`,
          `对照云政办发〔2025〕14号，${where}约定的${charge.grade}服务基准价是${price(base)}元，上下浮动20%，本方案供业主对照。`,
        ],
      );
      page.head('为什么调');
      page.say([
        `${year}年最低工资标准上调，${where}的人工费占支出${percentOf(parts[0]!, spent)}，设备进入维修高峰。`,
        `${where}建成于${compound.builtYear}年，设施设备维护支出已达${yuan(parts[1]!)}元，现价连续两年入不敷出。`,
      ]);
      page.head('多交的钱换来什么');
      page.list([
        `${where}楼道清扫由每周${random.int(2, 3)}次增加到${random.int(4, 5)}次。`,
        `${where}夜间巡逻增加到每晚${random.int(3, 5)}次，记录每月张贴。`,
        `${where}报修${random.int(20, 40)}分钟到场，超时每次减免当户当月费用5元。`,
      ]);
      page.head('表决安排');
      page.say([
        `拟于${inWords(voteFrom)}起用书面征求意见的形式表决，业主大会会议召开15日前另行告知。`,
        `${where}的表决票拟在${inWords(voteFrom)}至${inWords(addDays(resultOn, -4))}发放和回收，业主也可以委托投票。`,
      ]);
    },
  };
  const result: Draft = {
    ...shared,
    issuer: owners,
    ref: refs.result,
    kind: '结果公示',
    on: resultOn,
    subject: `${where}物业服务费调价表决结果`,
    title: `关于${where}物业服务费调整表决结果的公示`,
    period: { days: 7, minDays: 7, minBasis: RULES },
    whoMay: '全体业主',
    next: `期满后${where}双方签订补充协议，并告知街道办事处。`,
    outcome: { status: '期满无异议', objections: 0, summary: `${where}表决结果公示期满，没有业主要求核票。` },
    write: (page) => {
      page.say(`${where}业主大会会议于${inWords(addDays(resultOn, -4))}结束表决，由街道、社区和业主代表共同监票，现公示结果。`);
      page.head('表决结果');
      page.table(
        ['项目', '专有部分面积（㎡）', '人数'],
        [
          ['全体业主', squareMetres(vote.electorateArea), vote.electorateHeads],
          ['参与表决', squareMetres(vote.votedArea), vote.votedHeads],
          ['同意', squareMetres(vote.yesArea), vote.yesHeads],
        ],
      );
      page.say(
        `参与表决的面积占${percentOf(vote.votedArea, vote.electorateArea)}、人数占${percentOf(vote.votedHeads, vote.electorateHeads)}，均超过三分之二；同意的面积占参与面积的${percentOf(vote.yesArea, vote.votedArea)}，人数占${percentOf(vote.yesHeads, vote.votedHeads)}，均过半数。`,
        `依照《中华人民共和国民法典》第二百七十八条，${where}调价方案（${page.cite(refs.plan)}）通过。`,
      );
      page.head('执行');
      page.say(
        [
          `自${inWords(from)}起，${where}物业服务费按每月每平方米${price(newPrice)}元收取，此前已预交的不补收。`,
          `新价格${price(newPrice)}元自${inWords(from)}起执行，${where}已经预交到以后月份的，按原价${price(oldPrice)}元抵扣完为止。`,
        ],
        [
          `业主要求核对自己表决票的，可以在公示期内到${owners.address}登记，核票不对外公布个人意见。`,
          `${where}的表决票密封保存${random.int(3, 5)}年，本人可以申请核对。`,
        ],
      );
      page.say(
        `${where}表决结果自${inWords(page.notice.periodStart ?? resultOn)}至${inWords(page.notice.periodEnd ?? resultOn)}公示，联系电话${owners.phone}，接待时间${owners.hours}。`,
      );
    },
  };
  return {
    drafts: [audit, plan, result],
    consents: [{ ...vote, matter: '调价', decidedOn: addDays(resultOn, -4), noticeRef: refs.result }],
  };
};
