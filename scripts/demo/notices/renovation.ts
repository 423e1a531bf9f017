/** One project's road: 方案 → 中标候选人 → 施工信息 → 验收. */
import { addDays, inWords, isWorkday } from '../dates.ts';
import type { PlannedProject } from '../projects.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Case, Draft, Template } from './draft.ts';
import { officeOf, passingVote, percentOf, sheet, squareMetres, wan } from './facts.ts';
import { RULES, sharedOf } from './renovation-facts.ts';
import { makeAcceptance, makeBuild } from './renovation-works.ts';

const WAN = 1_000_000;

export const makeRenovation: Template = (world, random, index): Case => {
  const planned = everyOther(world.projects)[index];
  if (!planned) return { drafts: [] };
  const { project, compounds, road } = planned;
  if (road.stopped) return { drafts: [] };
  const drafts = [makeDesign, makeTender, makeBuild, makeAcceptance].map((make) => make(world, random.fork(make.name), planned));
  const [compound] = compounds;
  const vote = passingVote(random, compound!, project.households!, project.floorArea!, true);
  return {
    drafts,
    consents: [{ ...vote, matter: '改造', decidedOn: road.votedOn, projectId: project.id, noticeRef: drafts[0]!.ref }],
  };
};

/** Even places first, so that a few affairs already show every stage from finished to newly designed. */
function everyOther<T>(list: readonly T[]): T[] {
  return [...list.filter((_, at) => at % 2 === 0), ...list.filter((_, at) => at % 2 === 1)];
}

function makeDesign(world: World, random: Random, planned: PlannedProject): Draft {
  const { project, compounds, items, money, firms, road } = planned;
  const { shorter, issuer, caseRef, name, place, number, first } = sharedOf(world, planned);
  const subject = `${name}综合改造设计方案`;
  const { basic, better } = items;
  const investment = project.investment ?? 0;
  const rows = items.all.map((entry) => [entry.class, entry.item, wan(entry.estimate)] as const);
  const sources = money.sources.map(({ label, amount }) => `${label}${wan(amount)}万元`);
  const opinions = random.int(2, 14);
  const taken = Math.max(1, opinions - random.int(1, 4));
  return {
    ref: `${caseRef}-design`,
    shorter,
    kind: '公示',
    matter: '改造方案',
    issuer,
    compounds,
    on: road.designOn,
    caseRef,
    subject,
    title: `关于${name}综合改造设计方案的公示`,
    period: { days: random.int(7, 10), ...(random.chance(0.2) && { countFrom: '次日' as const }) },
    whoMay: '改造范围内的业主和居民',
    next: `期满后10个工作日内公布${name}的意见采纳情况，方案定稿后进入招标。`,
    outcome: {
      status: '部分采纳',
      objections: opinions,
      summary: `${name}共收到意见${opinions}条，采纳${taken}条，主要是增加${better[0]}的位置和调整管线走向；${opinions - taken}条因超出改造范围没有采纳，已逐条说明。`,
    },
    attachments: [
      {
        name: `${name}改造内容和概算表`,
        file: 'budget.csv',
        text: sheet([['类别', '内容', '概算（万元）'], ...rows, ['合计', '', wan(investment)]]),
      },
    ],
    write: (page) => {
      page.say(
        [
          `${name}列入云汀区${project.year}年老旧小区改造计划（${project.id}），设计方案已由${firms.designer}完成。`,
          `按照${project.year}年老旧小区改造计划，${firms.designer}编制了${name}的综合改造设计方案。`,
          `${number}位于${place}，设计单位${firms.designer}已提交${name}的改造方案。`,
        ],
        [
          `依照${RULES}第六条，现将${name}的方案公示，听取居民意见。`,
          `根据${RULES}第六条的规定，将${name}改什么、花多少钱、什么时候改公示如下。`,
          `为让居民说得上话，依据${RULES}第六条，公示${name}方案的主要内容。`,
        ],
      );
      page.head('小区基本情况');
      page.table(
        ['小区', '建成年份', '楼栋', '户数', '建筑面积（㎡）'],
        compounds.map((compound) => [
          compound.name,
          compound.builtYear,
          compound.buildings,
          compound.households,
          squareMetres(compound.floorArea),
        ]),
      );
      page.say(
        [
          `本次改造涉及${project.households}户、${project.buildings}栋楼，改造面积${squareMetres(project.floorArea ?? 0)}平方米。`,
          `${name}纳入改造的建筑面积为${squareMetres(project.floorArea ?? 0)}平方米，惠及${project.households}户居民。`,
        ],
        [
          `入户摸底回收问卷${random.int(62, 91) * 3}份，居民最希望解决的是${basic[0]}和${better[0]}。`,
          `${inWords(addDays(road.votedOn, -random.int(2, 12)))}召开的居民议事会上，呼声最高的三项是${basic.slice(0, 2).join('、')}和${better[0]}。`,
        ],
      );
      page.head('改造内容和概算');
      page.table(['类别', '内容', '概算（万元）'], [...rows, ['合计', '', wan(investment)]]);
      page.say(
        [
          `总概算${wan(investment)}万元，其中${sources.join('、')}。`,
          `${name}的资金来源为${sources.join('，')}，合计${wan(investment)}万元。`,
        ],
        [
          `平均每平方米${Math.round(investment / (project.floorArea ?? 1))}元，居民出资部分不强制预收。`,
          `折合每平方米${Math.round(investment / (project.floorArea ?? 1))}元，${name}居民的出资在内容确定后另行商定。`,
        ],
      );
      page.head('计划工期');
      page.say(
        [
          `计划${inWords(road.tenderOn)}前后完成招标，施工${road.buildDays}日，${inWords(road.deadline)}前全部完成。`,
          `${name}拟安排施工期${road.buildDays}日，最迟${inWords(road.deadline)}完工，雨季不开挖道路。`,
        ],
        [
          `施工期间${first.name}的车辆临时停放在周边道路的划线泊位，由${issuer.name}与交管部门对接。`,
          `涉及停水、停气的，至少提前${random.int(2, 4)}天在${first.name}各单元门张贴告知。`,
          `${first.name}北侧的出入口施工期间只进不出，消防车通道始终保持${random.int(4, 6)}米净宽。`,
        ],
      );
    },
  };
}

function makeTender(world: World, random: Random, planned: PlannedProject): Draft {
  const { project, compounds, items, money, firms, road } = planned;
  const { basic, better } = items;
  const { tenderOn, buildDays } = road;
  const { shorter, caseRef, name, number } = sharedOf(world, planned);
  const issuer = officeOf(world, 'o-zbzx');
  const limit = money.controlPrice;
  const winners = [firms.contractor, ...random.shuffle(RIVALS.filter((rival) => rival !== firms.contractor)).slice(0, 2)];
  const bids = winners.map((_, at) =>
    at === 0 ? money.contractPrice : Math.round((money.contractPrice * (1000 + at * random.int(3, 9))) / 1000 / (WAN / 100)) * (WAN / 100),
  );
  const scores = winners.map((_, at) => (9420 - at * random.int(130, 260) - random.int(0, 120)) / 100);
  const subject = `${name}综合改造施工中标候选人`;
  const bidders = random.int(5, 11);
  const judgedOn = isWorkday(addDays(tenderOn, -1)) ? addDays(tenderOn, -1) : tenderOn;
  return {
    ref: `${caseRef}-tender`,
    shorter,
    kind: '公示',
    matter: '中标候选人',
    issuer,
    compounds,
    on: tenderOn,
    caseRef,
    subject,
    title: `关于${name}综合改造工程施工中标候选人的公示`,
    period: { days: random.int(3, 5), ...(random.chance(0.3) && { countFrom: '次日' as const }) },
    whoMay: '投标人和其他利害关系人',
    next: `没有异议的，期满后由招标人向第一中标候选人发出${name}的中标通知书。`,
    outcome: {
      status: '期满无异议',
      objections: 0,
      summary: `${name}期满没有收到异议，${winners[0]}为中标人，中标价${wan(bids[0] ?? 0)}万元。`,
    },
    write: (page) => {
      page.say(
        [
          `${number}施工招标（${name}）于${inWords(judgedOn)}完成评标，共有${bidders}家单位投标。`,
          `${name}综合改造工程${inWords(judgedOn)}在本中心开标、评标，收到投标文件${bidders}份。`,
        ],
        [
          `依照《中华人民共和国招标投标法实施条例》第五十四条，将${name}的评标结果公示。`,
          `现依据《中华人民共和国招标投标法实施条例》第五十四条的规定，公示${name}的中标候选人。`,
        ],
      );
      page.head('招标内容');
      page.say(
        [
          `招标范围为${basic.slice(0, 3).join('、')}等${basic.length + better.length}项，改造面积${squareMetres(project.floorArea ?? 0)}平方米。`,
          `本次招标包括${basic.slice(-2).join('、')}和${better.join('、')}，最高投标限价${wan(limit)}万元，工期${buildDays}日。`,
        ],
        `评标采用综合评估法，${name}项目的评标委员会由${random.pick([5, 7])}名专家组成，随机抽取。`,
      );
      page.head('中标候选人');
      page.table(
        ['排序', '单位', '投标报价（万元）', '综合得分', '工期（日）'],
        winners.map((winner, at) => [`第${'一二三'[at]}名`, winner, wan(bids[at] ?? 0), scores[at]!.toFixed(2), buildDays]),
      );
      page.say([
        `第一名报价比最高投标限价${wan(limit)}万元低${percentOf(limit - (bids[0] ?? 0), limit)}，项目负责人具有二级以上建造师资格。`,
        `${winners[0]}的报价为限价的${percentOf(bids[0] ?? 0, limit)}，承诺${name}质量等级为合格，屋面防水保修五年。`,
      ]);
      page.head('异议的提出');
      page.say([
        `投标人对${name}评标结果有异议的，招标人自收到之日起3日内答复，答复前暂停招标投标活动。`,
        `${name}的异议应当在公示期内提出并附证明材料，招标人收到后3日内答复；对答复不满意的可以向住房和城乡建设主管部门投诉。`,
      ]);
    },
  };
}

const RIVALS = [
  '云汀建工集团有限公司第三分公司',
  '云汀城建工程有限公司',
  '苇州第二建筑安装有限公司',
  '云汀禾筑建设有限公司',
  '岚津市政工程有限公司',
  '云汀恒筑建筑有限公司',
  '砚川城市更新工程有限公司',
  '汐屏安泰建设有限公司',
];
