/** 维修资金 and 公共收益: the owners' own money. */
import { addDays, inWords } from '../dates.ts';
import type { Case, Template } from './draft.ts';
import {
  companyOffice,
  ownersOf,
  passingVote,
  percentOf,
  pickCompound,
  placeOf,
  sheet,
  splitAmount,
  squareMetres,
  streetOf,
  yuan,
} from './facts.ts';
import type { Random } from '../random.ts';
import { total, type PlannedAccount } from '../owners/account-plan.ts';
import type { World } from '../world.ts';
import { entriesWith } from '../look-up.ts';

const WORKS: readonly { work: string; parts: readonly string[]; cause: readonly string[]; cost: readonly [number, number] }[] = [
  {
    work: '屋面防水维修',
    parts: ['拆除旧防水层', '找平和基层处理', 'SBS卷材两道', '落水口和女儿墙收口', '垃圾外运'],
    cause: ['顶层渗水', '女儿墙根部开裂', '落水口堵塞倒灌'],
    cost: [9, 38],
  },
  {
    work: '电梯曳引机更换',
    parts: ['曳引机采购', '钢丝绳和导靴', '拆装和吊运', '调试和检验'],
    cause: ['制动间隙超限', '运行中异响', '年检提出整改'],
    cost: [7, 24],
  },
  {
    work: '外墙空鼓修复',
    parts: ['吊篮和围挡', '空鼓剔凿', '界面砂浆和抹灰', '外墙涂料'],
    cause: ['墙皮脱落', '面砖空鼓', '雨后渗墙'],
    cost: [12, 46],
  },
  {
    work: '消防水泵和管网维修',
    parts: ['消防泵更换', '阀门和压力表', '管网打压', '报警主机调试'],
    cause: ['水压不足', '管网锈蚀漏水', '消防检测不合格'],
    cost: [8, 29],
  },
  {
    work: '供水主管更换',
    parts: ['拆除旧管', '衬塑钢管及管件', '保温和支架', '冲洗消毒'],
    cause: ['水黄有锈味', '主管爆裂', '水压忽高忽低'],
    cost: [10, 33],
  },
  {
    work: '排水立管改造',
    parts: ['立管拆除', 'PVC静音管', '检查口和防火圈', '楼板洞口封堵'],
    cause: ['返水', '立管开裂', '异味'],
    cost: [6, 21],
  },
];

export const makeRepairFund: Template = (world, random, index, on): Case => {
  const compound = pickCompound(world, random, '维修资金', (entry) => entry.households > 120 && entry.ownersCommittee !== '无');
  const choice = WORKS[index % WORKS.length]!;
  const kind = choice.work.includes('电梯') && compound.elevators === '无' ? WORKS[0]! : choice;
  const building = random.int(1, compound.buildings);
  const homes = Math.max(8, Math.round(compound.households / compound.buildings));
  const area = Math.round(compound.floorArea / compound.buildings / 100) * 100;
  const budget = random.int(kind.cost[0], kind.cost[1]) * 1_000_000 + random.int(1, 99) * 10_000;
  const parts = splitAmount(
    budget,
    kind.parts.map(() => random.int(10, 40)),
    1000,
  );
  const emergency = random.chance(0.3);
  const where = `${compound.name}${building}号楼`;
  const street = streetOf(world, compound);
  const owners = ownersOf(world, compound);
  const vote = passingVote(random, compound, homes, area, false);
  const builder = random.pick(['云汀固筑防水工程有限公司', '苇州安泽机电有限公司', '云汀匠和建筑维修有限公司', '砚川通源管道工程有限公司']);
  const decidedOn = addDays(on, -random.int(6, 15));
  const perHome = Math.round(budget / homes);
  const cause = random.pick(kind.cause);
  return {
    drafts: [
      {
        ref: `fund-${index}`,
        shorter: [
          [where, '本楼'],
          [compound.name, '本小区'],
        ],
        kind: '公示',
        matter: '维修资金',
        issuer: owners,
        compounds: [compound],
        on,
        subject: `${where}${kind.work}使用维修资金`,
        title: `关于${where}${kind.work}使用住宅专项维修资金的公示`,
        period: { days: random.int(7, 12) },
        whoMay: '列支范围内的业主',
        next: `期满没有异议的，向区维修资金中心申请拨付${where}工程款，竣工后公布决算。`,
        outcome: {
          status: '期满无异议',
          objections: 0,
          summary: `${where}公示期满无异议，首期拨付${yuan(Math.round(budget * 0.5))}元，余款审价后支付。`,
        },
        attachments: [
          {
            name: `${where}${kind.work}预算表`,
            file: 'budget.csv',
            text: sheet([
              ['项目', '金额（元）'],
              ...kind.parts.map((part, at) => [part, (parts[at]! / 100).toFixed(2)]),
              ['合计', (budget / 100).toFixed(2)],
            ]),
          },
        ],
        write: (page) => {
          page.say(
            [
              `${where}（${placeOf(world, compound)}）自${inWords(addDays(on, -random.int(40, 160)))}起出现${cause}，已影响${random.int(4, Math.max(5, homes))}户居住。`,
              `${inWords(addDays(on, -random.int(40, 160)))}接到报修后查明，${where}${cause}，需要进行${kind.work}。`,
            ],
            [
              `依照《中华人民共和国民法典》第二百八十一条和《云汀区住宅专项维修资金使用办法》第十条，将${where}的使用方案公示。`,
              `根据《云汀区住宅专项维修资金使用办法》第十条，${where}使用维修资金的方案公示如下。`,
            ],
          );
          page.head('维修方案和预算');
          page.table(['项目', '金额（元）'], [...kind.parts.map((part, at) => [part, yuan(parts[at]!)] as const), ['合计', yuan(budget)]]);
          page.say([
            `预算${yuan(budget)}元由造价咨询单位审核，施工单位为${builder}，工期${random.int(12, 45)}日，质保${random.int(2, 5)}年。`,
            `${builder}在三家报价中最低，报价${yuan(budget)}元，承诺${where}质保${random.int(2, 5)}年。`,
          ]);
          page.head('分摊');
          page.say([
            `列支范围为${where}${homes}户，专有部分面积${squareMetres(area)}平方米，每平方米分摊${(budget / area).toFixed(2)}元，户均${yuan(perHome)}元。`,
            `费用从${where}${homes}户的分户账按面积列支，每平方米${(budget / area).toFixed(2)}元，账户余额不足的由本户补交差额。`,
          ]);
          page.head(emergency ? '应急使用' : '表决情况');
          if (emergency)
            page.say([
              `经${street.name}现场核实，${where}的情况属于危及房屋使用安全的紧急情形，适用应急维修程序，不影响业主事后监督。`,
              `${where}${cause}已危及安全，按应急程序先行维修，${inWords(addDays(on, -3))}已由${street.name}出具核实意见。`,
            ]);
          else
            page.say([
              `列支范围内业主${homes}人，参与表决${vote.votedHeads}人，同意${vote.yesHeads}人，同意面积${squareMetres(vote.yesArea)}平方米，均达到法定比例。`,
              `${inWords(decidedOn)}截止的表决中，${where}参与${vote.votedHeads}人、同意${vote.yesHeads}人，参与面积${squareMetres(vote.votedArea)}平方米。`,
            ]);
          page.head('施工和监督');
          page.say(
            [
              `${where}施工期间由${owners.name}推选的${random.int(2, 4)}名业主代表到场监督，隐蔽工程拍照留存。`,
              `材料进场由业主代表与${builder}共同签收，${where}的验收记录竣工后张贴在单元门内。`,
            ],
            [
              `竣工验收后15日内公布${where}的决算，网上只公布合计数，分户列支明细由业主本人查询。`,
              `${where}的决算在竣工后15日内公布，每户列支多少由本人凭不动产权证查询，不对外公开。`,
            ],
          );
        },
      },
    ],
    ...(!emergency && {
      consents: [{ ...vote, electorateHeads: homes, matter: '维修资金' as const, decidedOn, noticeRef: `fund-${index}` }],
    }),
  };
};

export const makeCommonIncome: Template = (world, random, index, on): Case => {
  const account = pickAccount(world, random, on);
  if (!account) return { drafts: [] };
  const { compound, incomes, expenses, before, after: left } = account;
  const company = companyOffice(world, compound.companyId!);
  const period = `${account.period.year}年${account.period.part === 1 ? '上' : '下'}半年`;
  const [income, expense] = [total(incomes), total(expenses)];
  const where = compound.name;
  const rows = [
    ...incomes.map((row) => ['收入', row.name, yuan(row.amount)] as const),
    ...expenses.map((row) => ['支出', row.name, yuan(row.amount)] as const),
  ];
  const questions = random.int(0, 4);
  return {
    drafts: [
      {
        ref: `income-${index}`,
        kind: '公示',
        matter: '公共收益',
        issuer: company,
        compounds: [compound],
        on,
        subject: `${where}${period}公共收益`,
        title: `关于${where}${period}公共收益收支情况的公示`,
        period: { days: random.int(30, 34) },
        whoMay: '全体业主',
        next: `业主的疑问3日内答复，期满公布${where}的答复汇总。`,
        outcome: {
          status: questions === 0 ? '期满无异议' : '采纳',
          objections: questions,
          summary:
            questions === 0
              ? `${where}${period}账目公示期满，没有业主提出异议。`
              : `${where}业主提出疑问${questions}件，补充公布了${expenses[0]!.name}的发票清单和${incomes[0]!.name}的合同期限。`,
        },
        attachments: [
          {
            name: `${where}${period}收支明细表`,
            file: 'accounts.csv',
            text: sheet([
              ['类别', '项目', '金额（元）'],
              ...incomes.map((row) => ['收入', row.name, (row.amount / 100).toFixed(2)]),
              ...expenses.map((row) => ['支出', row.name, (row.amount / 100).toFixed(2)]),
              ['结余', '', (left / 100).toFixed(2)],
            ]),
          },
        ],
        write: (page) => {
          page.say([
            `${where}利用共用部位、共用场地取得的收入归全体业主所有，${company.name}代为收取并单独列账，现公布${period}收支。`,
            `依照《中华人民共和国民法典》第二百八十二条，${company.name}将代管的${where}${period}公共收益向业主报告。`,
            `根据《云汀区物业管理实施细则》第四十条，公布${where}${period}公共收益的来源、用途和结余。`,
          ]);
          page.head('收支情况');
          page.table(['类别', '项目', '金额（元）'], [...rows, ['合计', '收入', yuan(income)], ['合计', '支出', yuan(expense)]]);
          page.say([
            `期初结余${yuan(before)}元，本期收入${yuan(income)}元，支出${yuan(expense)}元，期末结余${yuan(left)}元。`,
            `${where}账户期末余额${yuan(left)}元，由期初${yuan(before)}元加本期净额得出，与银行对账单一致。`,
          ]);
          page.head('主要变化');
          page.say(
            [
              `收入中占比最高的是${incomes[0]!.name}，为${percentOf(incomes[0]!.amount, income)}；支出最多的是${expenses[0]!.name}，共${yuan(expenses[0]!.amount)}元。`,
              `本期${incomes[0]!.name}收入${yuan(incomes[0]!.amount)}元，${expenses[0]!.name}支出${yuan(expenses[0]!.amount)}元，均有合同和发票。`,
            ],
            [
              `${incomes[1]!.name}的合同将于${inWords(addDays(on, random.int(60, 300)))}到期，续签前由${where}业主组织决定。`,
              `${where}的${incomes.at(-1)!.name}收入按${random.pick(['月', '季', '半年'])}结算，尚有${yuan(random.int(12, 80) * 10_000)}元在途，计入下一期。`,
              `经${where}业主组织同意，管理成本按收入的${random.int(10, 25)}%提取，已包含在上表支出之外的物业服务费账内，不重复列支。`,
            ],
          );
          page.head('查账和答复');
          page.say([
            `业主可以到${where}客服中心查阅${period}的合同、票据和银行流水，对账目有疑问的，${company.shortName}3日内书面答复。`,
            `${where}公共收益的票据原件存放在客服中心，${inWords(addDays(on, 25))}下午安排一次集中查账。`,
          ]);
        },
      },
    ],
  };
};

/** The account of the half-year that ended last, of a compound of which no notice has told yet. */
function pickAccount(world: World, random: Random, on: string): PlannedAccount | undefined {
  const newest = world.owners.accounts.findLast(({ period }) => period.to < on)?.period.key;
  const periodOfLarge = ({ compound, period }: PlannedAccount) => (compound.households > 150 ? period.key : undefined);
  const fit = entriesWith(world.owners.accounts, 'period of large ones', periodOfLarge, newest);
  const account = random.shuffle(fit).find(({ compound }) => !world.taken.has(`公共收益/${compound.id}`)) ?? fit[0];
  if (account) world.taken.add(`公共收益/${account.compound.id}`);
  return account;
}
