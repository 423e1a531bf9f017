/** 业委会候选人, 物管会成员 and 物业合同: how owners organise and whom they hire. */
import { addDays, daysBetween, inWords } from '../dates.ts';
import { basePrice, type Grade, type Lift } from '../fees.ts';
import type { Compound } from '../../../src/schema/compound.ts';
import type { Contract } from '../../../src/schema/contract.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Case, Template } from './draft.ts';
import { companyOffice, ownersOf, passingVote, percentOf, pickCompound, placeOf, price, squareMetres, streetOf } from './facts.ts';
import { byId, entriesWith, ofCompound } from '../look-up.ts';

const RULES = '《云汀区物业管理实施细则》';
const TRADES = ['会计', '电气', '土建', '法律', '教育', '医护', '行政', '工程造价', '信息技术'];

export const makeCandidates: Template = (world, random, index, on): Case => {
  const compound = pickCompound(
    world,
    random,
    '业委会候选人',
    (entry) => entry.ownersCommittee !== '物管会' && entry.buildings >= 4 && entry.households > 160,
  );
  const street = streetOf(world, compound);
  const renewal = compound.ownersCommittee === '业委会';
  const seats = random.pick([5, 7, 9]);
  const candidates = seats + random.int(1, 3);
  const third = Math.ceil(compound.buildings / 3);
  const areas = [
    [1, third],
    [third + 1, third * 2],
    [third * 2 + 1, compound.buildings],
  ].filter(([from, to]) => from! <= to!);
  const counts = areas.map((_, at) => (at === areas.length - 1 ? 0 : Math.max(1, Math.round(candidates / areas.length))));
  counts[counts.length - 1] = candidates - counts.reduce((sum, count) => sum + count, 0);
  const where = compound.name;
  const term = random.int(3, 5);
  const what = renewal ? '换届' : '首次';
  const voteOn = addDays(on, random.int(26, 40));
  const party = random.int(2, Math.max(2, Math.floor(candidates * 0.6)));
  const women = random.int(2, Math.max(2, Math.floor(candidates / 2)));
  return {
    drafts: [
      {
        ref: `candidates-${index}`,
        kind: '公示',
        matter: '业委会候选人',
        issuer: street,
        compounds: [compound],
        on,
        subject: `${where}业主委员会${what}候选人`,
        title: `关于${where}业主委员会${what}选举候选人的公示`,
        period: { days: random.int(10, 13), ...(random.chance(0.25) && { countFrom: '次日' as const }) },
        whoMay: '小区全体业主',
        next: `没有影响资格的异议的，${inWords(voteOn)}召开${where}业主大会会议选举。`,
        outcome: {
          status: '期满无异议',
          objections: random.int(0, 2),
          summary: `${where}候选人资格经街道复核全部有效，名单提交业主大会会议表决。`,
        },
        write: (page) => {
          page.say(
            [
              `${where}${renewal ? '本届业主委员会任期将满' : '尚未成立业主委员会'}，${street.name}于${inWords(addDays(on, -random.int(30, 60)))}指导成立了${what}筹备组。`,
              `应${where}业主的书面要求，${street.name}会同${placeOf(world, compound)}组织业主委员会${what}选举，筹备组共${random.pick([7, 9, 11])}人。`,
            ],
            [
              `经报名、推荐和资格审查，产生候选人${candidates}名，差额选举委员${seats}名，依照${RULES}第十五条公示。`,
              `依照${RULES}第十五条，将${where}${candidates}名候选人的产生过程和构成公示，应选委员${seats}名。`,
            ],
          );
          page.head('候选人怎样产生');
          page.say([
            `报名期为${inWords(addDays(on, -24))}至${inWords(addDays(on, -12))}，收到自荐和联名推荐${candidates + random.int(1, 4)}份，${random.int(1, 3)}份因不是业主或拖欠专项维修资金没有通过审查。`,
            `筹备组${inWords(addDays(on, -12))}截止报名，对${where}每名报名人核对了产权和任职限制，符合条件的${candidates}名全部列为候选人。`,
          ]);
          page.head('候选人构成');
          page.table(
            ['楼栋', '候选人数', '备注'],
            areas.map(([from, to], at) => [
              from === to ? `${from}号楼` : `${from}—${to}号楼`,
              counts[at]!,
              `从事${random.pick(TRADES)}等工作`,
            ]),
          );
          page.say(
            [
              `${where}候选人中党员${party}名、女性${women}名，没有在本小区物业服务企业任职的人员。`,
              `全部${candidates}名候选人书面承诺履职，其中党员${party}名，${where}三个片区都有代表。`,
            ],
            `${where}候选人的姓名和简历按规定只在小区公示栏张贴，不在网上公开。`,
          );
          page.head('选举安排');
          page.say(
            [
              `业主大会会议定于${inWords(voteOn)}召开，15日前另行告知，任期${term}年。`,
              `${where}的表决票自${inWords(voteOn)}起发放，应选${seats}名，得票过半数者按票数多少当选，任期${term}年。`,
            ],
            [
              `${where}投票权总数为${compound.households}户、专有部分面积${squareMetres(compound.floorArea)}平方米，名册可以到社区核对。`,
              `业主名册共${compound.households}户，${where}业主发现登记有误的，请在${inWords(addDays(on, 10))}前申请更正。`,
            ],
          );
        },
      },
    ],
  };
};

export const makeBoardMembers: Template = (world, random, index, on): Case => {
  const compound = pickCompound(world, random, '物管会成员', (entry) => entry.ownersCommittee === '物管会' && entry.households > 60);
  const street = streetOf(world, compound);
  const where = compound.name;
  const owners = random.pick([4, 5, 6]);
  const others = [
    ['街道办事处代表', 1],
    ['社区居民委员会代表', 1],
    ['社区民警', random.int(0, 1)],
    ['建设或产权单位代表', random.int(0, 1)],
  ] as const;
  const all = owners + others.reduce((sum, [, count]) => sum + count, 0);
  const reason = random.pick([
    '入住率不足三成',
    '两次召集业主大会会议未达法定人数',
    '原业主委员会集体辞职后未能补选',
    '产权分属三家单位，业主意见难以汇集',
  ]);
  const tasks = random
    .shuffle([
      '选聘物业服务人',
      '清点共用设施设备',
      '建立公共收益账户',
      '推动安装充电车棚',
      '更新消防器材',
      '处理历史欠账核对',
      '整治楼道堆物',
      '筹备成立业主大会',
    ])
    .slice(0, 4);
  return {
    drafts: [
      {
        ref: `board-${index}`,
        kind: '公示',
        matter: '物管会成员',
        issuer: street,
        compounds: [compound],
        on,
        subject: `${where}物业管理委员会拟任成员`,
        title: `关于${where}物业管理委员会拟任成员构成的公示`,
        period: { days: random.int(15, 18) },
        whoMay: '小区业主和居民',
        next: `期满没有异议的，由${street.name}出具${where}物业管理委员会成立告知书。`,
        outcome: {
          status: random.pick(['期满无异议', '采纳'] as const),
          objections: random.int(0, 3),
          summary: `${where}公示期内的意见集中在增加租户列席，已写入议事规则，成员构成不变。`,
        },
        write: (page) => {
          page.say(
            [
              `${where}因${reason}，不具备成立业主大会的条件，由${street.name}组建物业管理委员会。`,
              `鉴于${where}${reason}，${street.name}按程序组建物业管理委员会，临时代行业主委员会部分职责。`,
            ],
            `依照${RULES}第十九条，将${where}拟任成员的构成公示。`,
          );
          page.head('成员构成');
          page.table(
            ['身份', '人数', '产生方式'],
            [
              ['业主代表', owners, '楼栋推选'],
              ...others.filter(([, count]) => count > 0).map(([name, count]) => [name, count, '单位委派'] as const),
              ['合计', all, '—'],
            ],
          );
          page.say(
            [
              `业主代表${owners}人占${percentOf(owners, all)}，不低于半数，由${inWords(addDays(on, -random.int(9, 20)))}的楼栋会议推选。`,
              `${where}${owners}名业主代表在${random.int(1, 4)}场楼栋会议上推选产生，参加推选的业主${Math.round((compound.households * random.int(34, 62)) / 100)}户。`,
            ],
            `${where}成员的姓名只在小区公示栏张贴，网上只公布构成。`,
          );
          page.head('职责和期限');
          page.say([
            `物业管理委员会任期不超过${random.int(2, 3)}年，${where}具备条件后应当及时成立业主大会，职责随之终止。`,
            `${where}物业管理委员会自成立告知书出具之日起履职，期限${random.int(2, 3)}年，重大事项仍须业主共同决定。`,
          ]);
          page.head('近期任务');
          page.list(tasks.map((task, at) => `${inWords(addDays(on, 40 + at * random.int(25, 45)))}前${task}，在${where}公示栏公布进度。`));
        },
      },
    ],
  };
};

const hasBodyAndOnePrice = (compound: Compound | undefined) =>
  compound !== undefined && compound.ownersCommittee !== '无' && compound.elevators !== '部分有';

/** The contract that begins soonest at least a month after the notice; without one, a contract about to end. */
function contractNear(world: World, random: Random, on: string): Contract | undefined {
  const isChosen = ({ kind, exitReason, compoundId }: Contract) =>
    kind === '业主大会选聘' && !exitReason && hasBodyAndOnePrice(byId(world.compounds, compoundId));
  const chosen = entriesWith(world.contracts, 'chosen', (contract) => (isChosen(contract) ? 'chosen' : undefined), 'chosen');
  const fits = chosen.filter(({ compoundId }) => !world.taken.has(`物业合同/${compoundId}`));
  const by = (field: 'signedOn' | 'to', after: number, until: number) => {
    const [first, last] = [addDays(on, after), addDays(on, until)];
    return fits.filter((contract) => contract[field] >= first && contract[field] <= last);
  };
  const [coming, ending] = [by('signedOn', 10, 60), by('to', 30, 150)];
  const list = coming.length ? coming : ending;
  if (!list.length) return undefined;
  const contract = random.pick(list);
  world.taken.add(`物业合同/${contract.compoundId}`);
  return contract;
}

export const makeServiceContract: Template = (world, random, index, on): Case => {
  const contract = contractNear(world, random, on);
  const renewing = byId(world.compounds, contract?.compoundId);
  if (!contract || !renewing) return { drafts: [] };
  const company = companyOffice(world, renewing.companyId!);
  const owners = ownersOf(world, renewing);
  const where = renewing.name;
  const lift: Lift = renewing.elevators === '全部有' ? '有电梯' : '无电梯';
  const charge = ofCompound(world.charges, renewing.id).at(-1)!;
  const grade = charge.grade as Grade;
  const coming = contract.from > on;
  const from = coming ? contract.from : addDays(contract.to, 1);
  const years = coming ? Math.round(daysBetween(contract.from, contract.to) / 365) : random.int(2, 4);
  const signOn = coming ? contract.signedOn : addDays(from, -random.int(8, 25));
  const clauses = random
    .shuffle([
      `楼道每周清扫不少于${random.int(3, 7)}次，发现一次不达标扣减当月服务费${random.int(2, 8) * 100}元`,
      lift === '有电梯'
        ? `电梯困人30分钟内到场，一年超过${random.int(2, 4)}次的，业主组织可以要求更换项目负责人`
        : `单元门损坏24小时内修复，一年超过${random.int(5, 9)}次没有按时修复的，业主组织可以要求更换项目负责人`,
      `每季度公布一次公共收益，迟延超过${random.int(7, 20)}日的支付违约金${random.int(5, 20) * 100}元`,
      `秩序维护员在岗不少于${random.int(4, 14)}人，排班表张贴在大门值班室`,
      `报修${random.int(20, 45)}分钟到场，当天不能修好的书面说明原因`,
      `企业退出前提前${random.int(60, 90)}日书面告知，移交资料不少于${random.int(18, 32)}项`,
      `每年${random.int(1, 2)}次满意度调查，满意率低于${random.int(68, 78)}%的，业主组织有权提前终止合同`,
    ])
    .slice(0, 5);
  const vote = passingVote(random, renewing, renewing.households, renewing.floorArea, false);
  return {
    drafts: [
      {
        ref: `contract-${index}`,
        kind: '公示',
        matter: '物业合同',
        issuer: owners,
        compounds: [renewing],
        on,
        subject: `${where}拟签订的物业服务合同`,
        title: `关于${where}拟签订物业服务合同主要内容的公示`,
        period: { days: random.int(7, 10) },
        whoMay: '全体业主',
        next: `期满后${inWords(signOn)}签订合同，签订后10日内公布${where}合同副本。`,
        outcome: {
          status: '部分采纳',
          objections: random.int(2, 9),
          summary: `${where}业主提出的延长前台开放时间已写入合同，要求降低违约金起点的意见没有采纳。`,
        },
        write: (page) => {
          page.say(
            [
              coming
                ? `${where}经业主大会决定，拟聘${company.name}为物业服务人，合同自${inWords(from)}开始。`
                : `${where}现行物业服务合同将于${inWords(contract.to)}到期，经业主大会决定，拟与${company.name}续签。`,
              `${inWords(addDays(on, -random.int(10, 20)))}，${where}业主大会会议通过了选聘方案，拟聘${company.name}为物业服务人。`,
            ],
            `依照${RULES}第二十六条，签约前公示${where}合同主要内容。`,
          );
          page.head('表决情况');
          page.say([
            `${renewing.households}名业主中${vote.votedHeads}人参与表决，${vote.yesHeads}人同意；参与面积${squareMetres(vote.votedArea)}平方米，同意面积${squareMetres(vote.yesArea)}平方米。`,
            `${where}参与表决的人数占${percentOf(vote.votedHeads, vote.electorateHeads)}，同意的占参与人数的${percentOf(vote.yesHeads, vote.votedHeads)}，面积比例同样过半。`,
          ]);
          page.head('合同要点');
          page.table(
            ['项目', '约定'],
            [
              ['服务企业', company.name],
              ['合同期', `${inWords(from)}起${years}年`],
              ['服务等级', `${grade}（${lift}）`],
              ['物业服务费', `每月每平方米${price(charge.price!)}元`],
              ['计费方式', charge.mode ?? '包干制'],
              ['空置房', '连续空置6个月以上的，按60%交纳'],
            ],
          );
          page.say([
            `约定价格${price(charge.price!)}元，区里${grade}参考基准价为${price(basePrice(lift, grade))}元，${where}属于合同约定价格。`,
            `${where}${coming ? '的合同价在合同期内不变' : '本次续约不涨价'}，每平方米${price(charge.price!)}元，90平方米的住房每月${((charge.price! * 90) / 1000).toFixed(2)}元。`,
          ]);
          page.head('质价相符的条款');
          page.list(clauses.map((clause) => `${clause}（${where}合同第${random.int(6, 38)}条）。`));
          page.head('合同文本');
          page.say([
            `合同全文共${random.int(28, 46)}页，存放在${owners.address}，${owners.hours}可以查阅。`,
            `${where}合同全文张贴在大门公示栏，另备${random.int(3, 8)}份供业主在${owners.hours}借阅。`,
          ]);
        },
      },
    ],
    consents: [{ ...vote, matter: '引入物业', decidedOn: addDays(on, -random.int(8, 18)), noticeRef: `contract-${index}` }],
  };
};
