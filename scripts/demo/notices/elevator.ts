import { addDays, inWords, noticeDay } from '../dates.ts';
import { voteOf } from '../works/lifts.ts';
import type { Case, Draft, Template } from './draft.ts';
import { officeOf, percentOf, placeOf, sheet, squareMetres, streetOf } from './facts.ts';
import { byId } from '../look-up.ts';

const FLOORS = ['', '一', '二', '三', '四', '五', '六', '七'];
const SITES = ['北侧外墙', '南侧楼梯间外墙', '东侧外墙', '北侧凹槽处'];
const RULES = '《云汀区既有住宅加装电梯实施办法（试行）》';

/** 意愿 → 方案 → 结果, for one stairwell. The second affair is the one that had to be corrected. */
export const makeElevator: Template = (world, random, index): Case => {
  const lift = world.lifts.find((entry) => entry.notice === index);
  const compound = byId(world.compounds, lift?.compoundId);
  if (!lift || !compound) return { drafts: [] };
  const { where, top, shares, subsidy, voted, yes, workDays, maker } = lift;
  const [on = '', doneOn = ''] = [lift.days.schemeFrom, lift.days.reviewFrom];
  const street = streetOf(world, compound);
  const heads = top * 2;
  const area = (count: number) => count * lift.flat;
  const owners = shares.reduce((sum, share) => sum + share * 2, 0);
  const wan2 = (value: number) => (value / 100).toFixed(2);
  const refs = { wish: `lift-${index}-1`, plan: `lift-${index}-2`, done: `lift-${index}-3`, fix: `lift-${index}-x` };
  const wishOn = addDays(lift.votedOn, 6);
  const clear = (random.int(380, 520) / 100).toFixed(2);
  const foot = (random.int(560, 720) / 100).toFixed(2);
  const site = random.pick(SITES);
  const objections = lift.received;
  const caseRef = refs.plan;
  const shorter = [
    [where, '本单元'],
    [compound.name, '本小区'],
  ] as const;
  const shared = { matter: '加装电梯方案' as const, shorter, issuer: street, compounds: [compound], caseRef };
  const supervisor = officeOf(world, 'o-zjj');
  const shareRows = shares.map((share, at) => [`${FLOORS[at + 3]}层`, wan2(share), 2, wan2(share * 2)] as const).toReversed();

  const wish: Draft = {
    ...shared,
    ref: refs.wish,
    kind: '公告',
    on: wishOn,
    subject: `${where}加装电梯意愿征集结果`,
    title: `关于${where}加装电梯意愿征集结果的公告`,
    write: (page) => {
      page.say(
        [
          `${where}建于${compound.builtYear}年，地上${top}层，没有电梯，业主于${inWords(addDays(wishOn, -40))}提出加装申请。`,
          `应${where}${heads}户业主的申请，${street.name}从${inWords(addDays(wishOn, -38))}起组织了加装电梯意愿征集。`,
        ],
        [
          `征集由${placeOf(world, compound)}工作人员入户进行，${inWords(addDays(wishOn, -6))}结束，现将${where}的汇总结果公告如下。`,
          `${where}的意愿表已于${inWords(addDays(wishOn, -6))}收齐并密封存档，汇总结果公告如下。`,
        ],
      );
      page.head('表决结果');
      page.table(
        ['项目', '户数', '专有部分面积（㎡）'],
        [
          ['全部业主', heads, squareMetres(area(heads))],
          ['参与表决', voted, squareMetres(area(voted))],
          ['同意加装', yes, squareMetres(area(yes))],
        ],
      );
      page.say([
        `${where}参与表决的户数和面积均为全部业主的${percentOf(voted, heads)}，同意的占参与表决的${percentOf(yes, voted)}，达到《中华人民共和国民法典》第二百七十八条规定的四分之三以上。`,
        `按《中华人民共和国民法典》第二百七十八条核算，${where}同意加装的${yes}户占参与表决${voted}户的${percentOf(yes, voted)}，表决通过。`,
      ]);
      page.head('下一步安排');
      page.say(
        [
          `${where}将由${maker}编制设计方案，方案定稿后由${street.name}另行公示不少于15日。`,
          `设计单位定为${maker}，预计${inWords(on)}前后公示${where}的井道位置、费用分摊和施工安排。`,
        ],
        [
          `没有同意的${heads - yes}户对${where}的采光、通风和费用有疑问的，可以先到${street.address}与设计人员当面核对。`,
          `${where}每户怎样表决不对外公开，只公布以上合计数。`,
        ],
      );
    },
  };
  const plan: Draft = {
    ...shared,
    ref: refs.plan,
    kind: '公示',
    on,
    subject: `${where}加装电梯方案`,
    title: `关于${where}既有住宅加装电梯方案的公示`,
    period: { days: random.int(15, 18), minDays: 15, minBasis: `${RULES}第十一条` },
    whoMay: '本单元业主，以及认为采光、通风、通行受影响的相邻业主',
    next: `期满后15日内公布意见处理结果；${where}有书面反对又没有协商一致的，不进入施工。`,
    outcome: {
      status: objections === 0 ? '期满无异议' : '部分采纳',
      objections,
      summary:
        objections === 0
          ? `${where}公示期内没有收到书面异议，进入审查。`
          : `${where}收到书面意见${objections}件：调整连廊护栏高度和施工时段的意见予以采纳；要求改变井道位置的意见，因与燃气管净距不足没有采纳，已当面说明。`,
    },
    attachments: [
      {
        name: `${where}费用分摊表`,
        file: 'share-table.csv',
        text: sheet([
          ['楼层', '每户分摊（万元）', '户数', '小计（万元）'],
          ...shareRows,
          ['一层、二层', '0.00', 4, '0.00'],
          ['财政补助', '', '', wan2(subsidy)],
          ['总造价', '', '', wan2(owners + subsidy)],
        ]),
      },
    ],
    write: (page) => {
      page.say([
        `根据《中华人民共和国民法典》第二百七十八条和${RULES}第十一条，现将${where}加装电梯方案予以公示，听取本单元和相邻业主的意见。`,
        `${where}加装电梯已在${page.dayOf(refs.wish)}公告意愿征集结果，设计方案现已完成，依照${RULES}第十一条公示如下。`,
      ]);
      page.head('表决情况');
      page.say([
        `${where}共有业主${heads}户，专有部分面积${squareMetres(area(heads))}平方米，参与表决${voted}户，同意${yes}户。`,
        `按${page.cite(refs.wish)}公告的结果，${where}${heads}户中有${yes}户同意，同意面积${squareMetres(area(yes))}平方米。`,
      ]);
      page.head('方案要点');
      page.say(
        [
          `在${where}${site}加建钢结构玻璃井道，占地${foot}平方米，${top}层${top}站，错层停靠。`,
          `电梯设在${where}的${site}，井道占地${foot}平方米，与相邻单元窗户的净距为${clear}米。`,
        ],
        [
          `由${maker}负责设计、制造和安装，施工${workDays}日，施工期间${where}保留一侧通行。`,
          `${where}施工期${workDays}日，每天08:00至12:00、14:30至19:00作业，单元门始终可以出入，安装单位为${maker}。`,
        ],
        [
          `井道为${where}六盏楼道灯和消防栓让出位置，燃气立管不移动。`,
          `经测算，${where}一层北向房间冬至日照减少不超过${random.int(4, 11)}分钟，仍符合规范。`,
          `${where}门前原有的${random.int(2, 5)}棵国槐移栽到小区南门内，成活由安装单位负责${random.int(1, 2)}年。`,
        ],
      );
      page.head('费用和分摊');
      page.say([
        `${where}总造价${wan2(owners + subsidy)}万元，其中财政补助${wan2(subsidy)}万元，业主分摊${wan2(owners)}万元，一层、二层不分摊。`,
        `费用合计${wan2(owners + subsidy)}万元，扣除财政补助${wan2(subsidy)}万元后，由${where}三层以上业主分摊${wan2(owners)}万元。`,
      ]);
      page.table(['楼层', '每户分摊（万元）', '户数', '小计（万元）'], [...shareRows, ['合计', '—', shares.length * 2, wan2(owners)]]);
      page.say([
        `投用后的电费、维护保养费和检验费每年约${random.int(28, 46) * 100}元，由${where}使用电梯的业主按分摊比例交纳。`,
        `${where}电梯投用后由安装单位免费保养${random.int(2, 3)}年，之后每年约${random.int(28, 46) * 100}元，由受益业主分担。`,
      ]);
    },
    ...(index === 1 && {
      correctedBy: refs.fix,
      corrections: [
        {
          on: noticeDay(addDays(on, 2)),
          office: street.name,
          reason: '分摊表中三层每户金额录入有误，合计不变',
          before: `${wan2(shares[0]! - 20)}万元`,
          after: `${wan2(shares[0]!)}万元`,
        },
      ],
    }),
  };
  const fix: Draft = {
    ...shared,
    ref: refs.fix,
    kind: '更正',
    on: noticeDay(addDays(on, 2)),
    subject: `${where}加装电梯方案更正`,
    title: `关于更正${where}加装电梯方案公示内容的公告`,
    write: (page) => {
      page.say(`${page.dayOf(refs.plan)}发布的${page.cite(refs.plan)}，分摊表中${where}三层每户金额录入有误，现予更正。`);
      page.head('更正内容');
      page.table(
        ['位置', '原来写的', '改为'],
        [
          [`三层每户分摊`, `${wan2(shares[0]! - 20)}万元`, `${wan2(shares[0]!)}万元`],
          ['三层小计', `${wan2((shares[0]! - 20) * 2)}万元`, `${wan2(shares[0]! * 2)}万元`],
        ],
      );
      page.say(`业主分摊合计${wan2(owners)}万元和总造价${wan2(owners + subsidy)}万元原来就是按正确金额计算的，没有变化。`);
      page.head('公示期限');
      page.say(`${where}方案的公示期不变，网页和单元门口张贴的公示已换成更正后的版本，三层两户已由社区上门说明。`);
      page.say(`对${where}更正有疑问的，可以打${street.phone}询问，或向${supervisor.name}反映（${supervisor.phone}）。`);
    },
  };
  const done: Draft = {
    ...shared,
    ref: refs.done,
    kind: '结果公示',
    on: doneOn,
    subject: `${where}加装电梯方案公示结果`,
    title: `关于${where}加装电梯方案意见处理结果的公示`,
    write: (page) => {
      page.say([
        `${page.cite(refs.plan)}公示期已满，现将${where}加装电梯方案的意见处理结果公布如下。`,
        `${where}加装电梯方案于${page.dayOf(refs.plan)}开始公示，现已期满，结果如下。`,
      ]);
      page.head('收到的意见');
      page.say(
        objections === 0
          ? [`公示期内没有收到对${where}方案的书面异议。`, `截至期满，${street.name}没有收到关于${where}方案的书面反对意见。`]
          : [
              `共收到对${where}方案的书面意见${objections}件，均已在5个工作日内当面答复。`,
              `${where}相邻业主提出书面意见${objections}件，涉及护栏、施工时段和井道位置。`,
            ],
      );
      page.head('处理结果');
      page.say(
        objections === 0
          ? [
              `${where}方案不作修改，${street.name}已出具公示情况说明。`,
              `方案维持原样，${where}的公示情况说明可以到${street.address}查阅。`,
            ]
          : [
              `采纳意见后，${where}连廊护栏由1.05米加高到1.20米，午间不进行产生噪声的作业。`,
              `${where}方案按意见调整了护栏高度和作业时段，费用不变，井道位置因燃气管净距没有调整。`,
            ],
      );
      page.head('下一步');
      page.say([
        `${maker}将在${inWords(addDays(doneOn, random.int(20, 40)))}前办理${where}的施工告知，开工前另行公示施工信息。`,
        `${where}计划${inWords(addDays(doneOn, random.int(20, 40)))}前后开工，投用前由特种设备检验机构监督检验，使用登记标志张贴在轿厢内。`,
      ]);
    },
  };
  const drafts = index === 1 ? [wish, plan, fix, done] : [wish, plan, done];
  return {
    drafts,
    consents: [{ ...voteOf(lift), noticeRef: refs.wish }],
  };
};
