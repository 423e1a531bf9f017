/** 收费标准: the district's table, and the first price of a new compound. */
import type { Compound } from '../../../src/schema/compound.ts';
import { inWords } from '../dates.ts';
import { basePrice, GRADES, menuItems, type Grade, type Lift } from '../fees.ts';
import type { World } from '../world.ts';
import type { Case, Draft, Template } from './draft.ts';
import { companyOffice, officeOf, pickCompound, placeOf, price, sheet, squareMetres } from './facts.ts';
import { byId, ofCompound } from '../look-up.ts';

export const makeFeeNotice: Template = (world, random, index, on): Case => {
  if (index === 0) return { drafts: [districtTable(world)] };
  const guided = (entry: Compound) => ofCompound(world.charges, entry.id).find((charge) => charge.regime === '政府指导价');
  const compound = pickCompound(world, random, '收费标准', (entry) => guided(entry) !== undefined);
  const charge = guided(compound);
  if (!charge) return { drafts: [] };
  const company = companyOffice(world, charge.companyId!);
  const issuer = officeOf(world, 'o-fgw');
  const where = compound.name;
  const lift = charge.elevator as Lift;
  const grade = charge.grade as Grade;
  const base = basePrice(lift, grade);
  const [low, high] = [Math.ceil((base * 8) / 100) * 10, Math.floor((base * 12) / 100) * 10];
  const contract = byId(world.contracts, charge.contractId)!;
  const vacancy = random.int(5, 6) * 10;
  const parking = random.int(4, 9) * 10;
  const draft: Draft = {
    ref: `fee-${index}`,
    kind: '公示',
    matter: '收费标准',
    issuer,
    compounds: [compound],
    on,
    subject: `${where}物业服务收费标准执行情况`,
    title: `关于${where}物业服务收费标准执行情况的公示`,
    period: { days: random.int(7, 12) },
    whoMay: '业主和物业使用人',
    next: `期满后将${where}的等级、价格和依据登记到区收费台账。`,
    outcome: {
      status: '期满无异议',
      objections: random.int(0, 1),
      summary: `${where}收费标准核对无误，已登记；公示期内的咨询已电话答复。`,
    },
    write: (page) => {
      page.say(
        [
          `${where}位于${placeOf(world, compound)}，由${company.name}提供前期物业服务，合同自${inWords(contract.from)}起。`,
          `${company.name}服务的${where}仍处在前期物业阶段，收费执行政府指导价。`,
        ],
        `依据《云汀区物业管理实施细则》第三十一条，现将${where}的服务等级、实际收费和依据公示。`,
      );
      page.head('收费标准');
      page.table(
        ['项目', '内容'],
        [
          ['服务等级', `${grade}（${lift}）`],
          ['基准价', `${price(base)}元/㎡·月`],
          ['浮动幅度', `上下20%，即${price(low)}—${price(high)}元`],
          ['实际收费', `${price(charge.price!)}元/㎡·月`],
          ['计费方式', `${charge.mode}，按产权建筑面积`],
          ['收费依据', '云政办发〔2025〕14号'],
        ],
      );
      page.say(
        [
          `实际收费${price(charge.price!)}元在${price(low)}元至${price(high)}元之间，符合${grade}${lift}住宅的指导价。`,
          `经核对，${where}每平方米${price(charge.price!)}元没有超出浮动范围，${price(high)}元是该等级的上限。`,
        ],
        `物业费按${compound.households}户的产权建筑面积合计${squareMetres(compound.floorArea)}平方米计收，不含公共能耗和停车费。`,
      );
      page.head('分项参考');
      page.table(
        ['服务项目', `${grade}参考价（元/㎡·月）`],
        [...menuItems(lift).map(([, name, prices]) => [name, price(prices[GRADES.indexOf(grade)] ?? 0)] as const), ['合计', price(base)]],
      );
      page.say([
        `某一项没有达到${grade}全部内容的，${where}业主可以要求按${GRADES[Math.min(4, GRADES.indexOf(grade) + 1)]}对应价格核减。`,
        `${where}的服务如果没有达到${grade}的要求，应当按低一级的标准收取。`,
      ]);
      page.head('其他收费');
      page.say(
        [
          `${where}连续空置6个月以上的住房，物业费按${vacancy}%交纳；临时停车前30分钟免费，地面固定车位每月${parking}元。`,
          `车位场地使用费每车每月${parking}元，${where}空置满6个月的房屋书面申请后按${vacancy}%计收。`,
        ],
        [
          `${company.shortName}不得在${where}另收装修管理费、垃圾转运费和门禁工本费，业主首次办卡免费${random.int(2, 4)}张。`,
          `除上述项目外，${where}没有其他收费；发现标牌以外的收费，请打12345举报并保留票据。`,
        ],
      );
    },
  };
  return { drafts: [draft] };
};

/** The table of 2025 before it was issued. */
function districtTable(world: World): Draft {
  const rows = GRADES.map((grade) => [grade, price(basePrice('无电梯', grade)), price(basePrice('有电梯', grade))] as const);
  return {
    ref: 'fee-0',
    kind: '公告',
    matter: '收费标准',
    issuer: officeOf(world, 'o-fgw'),
    on: '2025-06-13',
    subject: '2025年版物业服务收费参考标准施行',
    title: '关于施行云汀区住宅小区物业服务收费参考标准的公告',
    attachments: [
      { name: '2025年版参考标准', file: 'standard.csv', text: sheet([['等级', '无电梯（元/㎡·月）', '有电梯（元/㎡·月）'], ...rows]) },
    ],
    write: (page) => {
      page.say(
        '《云汀区住宅小区物业菜单式服务标准与收费参考标准试行办法》（云政办发〔2025〕14号）已经印发，2025年版参考标准自2025年7月1日起施行。',
      );
      page.head('参考标准');
      page.table(['等级', '无电梯（元/㎡·月）', '有电梯（元/㎡·月）'], rows);
      page.say(
        `一级服务内容最多、价格最高，五级最少、最低，上下浮动都不超过20%；全区${world.compounds.length}个住宅小区中，有物业服务企业的按此对照。`,
      );
      page.head('适用范围');
      page.list([
        '业主大会成立以前的前期物业，在浮动范围内按政府指导价执行，不得突破上限。',
        '业主大会已经成立的，价格由业主和企业在合同里约定，2025年版标准只供对照和议价。',
        '2025年6月30日以前已经交清的物业费不重新结算，2022年版指导价同日停止执行。',
      ]);
      page.head('企业要做什么');
      page.say(
        '各企业应当在2025年7月31日前，在大门和客服中心公示等级、分项价格、实际收费和价格举报电话12345。',
        '逾期不公示或者公示内容与合同不一致的，由区市场监督管理局依照《明码标价和禁止价格欺诈规定》处理。',
      );
      page.head('怎样查询');
      page.say('居民可以在本站的收费栏目选小区核对，也可以打区发展和改革委员会电话询问2025年版标准的计算方法。');
      page.say('附件：1.2025年版参考标准');
    },
  };
}
