/** 承接查验 and 保修金退还. */
import type { Compound } from '../../../src/schema/compound.ts';
import { addDays, inWords } from '../dates.ts';
import type { Case, Template } from './draft.ts';
import { companyOffice, officeOf, pickAmong, pickCompound, placeOf, sheet, splitAmount, squareMetres, yuan } from './facts.ts';
import { ofCompound } from '../look-up.ts';

const DEVELOPERS = [
  '云汀禾苑置业有限公司',
  '云汀芷岸房地产开发有限公司',
  '苇州晴川置业有限公司',
  '云汀澜屿房地产开发有限公司',
  '砚川筑里置业有限公司',
  '汐屏云舍房地产有限公司',
];
const SYSTEMS: readonly (readonly [string, string])[] = [
  ['给排水', '地下室集水坑水泵不自动启动'],
  ['供配电', '楼层配电箱回路标识不清'],
  ['电梯', '轿厢应急通话不通'],
  ['消防', '两处防火门闭门器失效'],
  ['弱电', '东门道闸不识别新能源车牌'],
  ['道路和铺装', '主路井盖下沉约3厘米'],
  ['绿化', '部分灌木枯死'],
  ['屋面和外墙', '女儿墙压顶有裂缝'],
  ['采暖', '末端用户供回水温差偏大'],
  ['停车设施', '车位编号与图纸不一致'],
  ['环卫设施', '垃圾分类亭缺少洗手池'],
  ['照明', '地下车库灯具不亮'],
];

export const makeTakeover: Template = (world, random, index, on): Case => {
  const soonest = addDays(on, -75);
  const begun = (entry: Compound) =>
    ofCompound(world.contracts, entry.id).some(({ companyId, from }) => companyId === entry.companyId && from <= on && from > soonest);
  const fit = world.compounds.filter((entry) => entry.companyId !== undefined && entry.builtYear >= 2003 && begun(entry));
  const compound = pickAmong(world, random, '承接查验', fit);
  if (!compound.companyId) return { drafts: [] };
  const company = companyOffice(world, compound.companyId);
  const where = compound.name;
  const systems = random.shuffle(SYSTEMS).slice(0, random.int(6, 9));
  const checks = systems.map(([name, fault]) => ({ name, fault, points: random.int(12, 180), bad: random.int(0, 5) }));
  const points = checks.reduce((sum, row) => sum + row.points, 0);
  const bad = checks.reduce((sum, row) => sum + row.bad, 0);
  const first = checks.find((row) => row.bad > 0) ?? checks[0]!;
  const other = random.pick(['建设单位', '原物业服务企业']);
  const files = random.int(38, 76);
  const missing = random.int(0, 6);
  const fixBy = addDays(on, random.int(35, 70));
  return {
    drafts: [
      {
        ref: `takeover-${index}`,
        kind: '公示',
        matter: '承接查验',
        issuer: company,
        compounds: [compound],
        on,
        subject: `${where}共用部位承接查验结果`,
        title: `关于${where}物业共用部位、共用设施设备承接查验结果的公示`,
        period: { days: random.int(15, 20) },
        whoMay: '全体业主',
        next: `期满后双方签订${where}承接查验协议，查验资料30日内报街道办事处备查。`,
        outcome: {
          status: '采纳',
          objections: random.int(1, 5),
          summary: `${where}业主补充反映的问题已并入整改清单，由${other}在${inWords(fixBy)}前处理。`,
        },
        attachments: [
          {
            name: `${where}承接查验记录表`,
            file: 'inspection.csv',
            text: sheet([
              ['系统', '查验点（处）', '不合格（处）'],
              ...checks.map((row) => [row.name, row.points, row.bad]),
              ['合计', points, bad],
            ]),
          },
        ],
        write: (page) => {
          page.say(
            [
              `${company.name}自${inWords(addDays(on, -random.int(12, 25)))}起，与${other}共同对${where}进行承接查验，业主代表${random.int(3, 7)}人参加。`,
              `${where}（${placeOf(world, compound)}）的承接查验于${inWords(addDays(on, -random.int(2, 6)))}结束，由${other}移交、${company.name}接收。`,
            ],
            `依照《云汀区物业管理实施细则》第二十八条，将${where}查验结果公示不少于15日。`,
          );
          page.head('查验范围');
          page.say([
            `查验共用部位和${systems.length}类设施设备，涉及${compound.buildings}栋楼、${squareMetres(compound.floorArea)}平方米，现场查验${random.int(5, 11)}个工作日。`,
            `范围为${where}${compound.buildings}栋楼的共用部位、${systems.length}个系统和移交的${files}项图纸资料。`,
          ]);
          page.head('查验结果');
          page.table(
            ['系统', '查验点（处）', '不合格（处）'],
            [...checks.map((row) => [row.name, row.points, row.bad] as const), ['合计', points, bad]],
          );
          page.say([
            `${points}处查验点中${bad}处不合格，较突出的是${first.name}：${first.fault}，共${first.bad}处。`,
            `${where}不合格的${bad}处都拍照编号，其中${first.name}系统${first.bad}处，主要表现为${first.fault}。`,
          ]);
          page.head('资料移交');
          page.say([
            `应移交资料${files}项，实际移交${files - missing}项，${missing === 0 ? '没有缺失' : `缺少的${missing}项由${other}在${inWords(addDays(on, 30))}前补齐`}。`,
            `${where}的竣工图、设备说明书和保修文件共${files - missing}项已移交，${missing === 0 ? '清册双方签字' : `还差${missing}项`}。`,
          ]);
          page.head('问题处理');
          page.say([
            `不合格项由${other}在${inWords(fixBy)}前整改，${company.shortName}逐项复验，复验前不计入${where}物业的维护责任。`,
            `${other}承诺${inWords(fixBy)}前改完${bad}处，逾期由${company.shortName}代修，费用从保修金中列支。`,
          ]);
        },
      },
    ],
  };
};

export const makeDepositReturn: Template = (world, random, index, on): Case => {
  const compound = pickCompound(
    world,
    random,
    '保修金退还',
    (entry) => entry.builtYear >= 2013 && entry.builtYear <= 2020 && !entry.isSingleBuilding,
  );
  const issuer = officeOf(world, 'o-wyzx');
  const developer = random.pick(DEVELOPERS);
  const where = compound.name;
  const paid = Math.round(((compound.floorArea / 100) * random.int(28, 44)) / 10) * 1000;
  const used = random.chance(0.7) ? Math.round((paid * random.int(12, 190)) / 1000 / 100) * 100 : 0;
  const interest = Math.round((paid * random.int(18, 52)) / 1000 / 100) * 100;
  const back = paid - used + interest;
  const repairs = random
    .shuffle(['外墙渗漏', '地库顶板渗水', '屋面卷材起鼓', '单元门禁损坏', '散水塌陷', '雨水管脱落', '楼梯间抹灰空鼓'])
    .slice(0, 3);
  const parts = splitAmount(used, [3, 2, 1], 100);
  const since = `${compound.builtYear}年`;
  return {
    drafts: [
      {
        ref: `deposit-${index}`,
        kind: '公示',
        matter: '保修金退还',
        issuer,
        compounds: [compound],
        on,
        subject: `${where}物业保修金退还`,
        title: `关于退还${where}物业保修金的公示`,
        period: { days: random.int(30, 33) },
        whoMay: `${where}业主、业主组织和物业服务企业`,
        next: `期满没有异议的，10个工作日内将${where}保修金余额退还建设单位。`,
        outcome: {
          status: random.pick(['期满无异议', '部分采纳'] as const),
          objections: random.int(0, 3),
          summary: `${where}业主反映的零星渗漏由建设单位在退还前修复，复查合格后办理退款。`,
        },
        write: (page) => {
          page.say(
            [
              `${developer}开发建设的${where}于${since}交付，法定保修期已满，申请退还物业保修金。`,
              `本中心收到${developer}关于退还${where}物业保修金的申请，该小区${since}竣工交付。`,
            ],
            `依照《云汀区物业保修金管理办法》第九条，退还前将${where}的交存、使用和余额公示不少于30日。`,
          );
          page.head('交存和使用');
          page.table(
            ['项目', '金额（元）'],
            [
              ['交存本金', yuan(paid)],
              ['利息', yuan(interest)],
              ['已使用', yuan(used)],
              ['拟退还', yuan(back)],
            ],
          );
          page.say(
            used === 0
              ? [
                  `保修期内没有动用保修金，${where}的${random.int(6, 30)}次报修均由建设单位自行修复。`,
                  `${where}的保修事项由建设单位直接履行，账户除利息${yuan(interest)}元外没有变动。`,
                ]
              : [
                  `保修期内动用${yuan(used)}元，用于${repairs.map((repair, at) => `${repair}（${yuan(parts[at]!)}元）`).join('、')}。`,
                  `因建设单位没有及时维修，曾动用${yuan(used)}元代修${where}的${repairs.join('、')}，均经业主组织核实。`,
                ],
          );
          page.head('现场核查');
          page.say([
            `${inWords(addDays(on, -random.int(6, 18)))}，本中心会同街道、物业服务企业对${where}${compound.buildings}栋楼逐栋核查，遗留问题${random.int(0, 6)}处已限期修复。`,
            `经${inWords(addDays(on, -random.int(6, 18)))}现场核查，${where}屋面、外墙和地下室没有发现大面积渗漏，零星问题列单交${developer}处理。`,
          ]);
          page.head('请业主核对');
          page.say([
            `家中仍有属于保修范围、建设单位没有修好的问题，请在公示期内带照片到${where}物业客服中心登记，或直接告知本中心。`,
            `${where}业主如有${compound.builtYear + 5}年以前报修而没有修复的记录，请在期满前提交，核实后从拟退还的${yuan(back)}元中暂扣。`,
          ]);
        },
      },
    ],
  };
};
