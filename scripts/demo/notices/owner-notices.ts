/** 业委会候选人 and 物管会成员: how owners organise. */
import { addDays, inWords } from '../dates.ts';
import type { Case, Template } from './draft.ts';
import { percentOf, pickCompound, placeOf, PROPERTY_RULES, squareMetres, streetOf } from './facts.ts';

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
              `经报名、推荐和资格审查，产生候选人${candidates}名，差额选举委员${seats}名，依照${PROPERTY_RULES}第十五条公示。`,
              `依照${PROPERTY_RULES}第十五条，将${where}${candidates}名候选人的产生过程和构成公示，应选委员${seats}名。`,
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
            `依照${PROPERTY_RULES}第十九条，将${where}拟任成员的构成公示。`,
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
