/** 物业合同: whom owners hire. */
import { addDays, daysBetween, inWords } from '../dates.ts';
import { basePrice, type Grade, type Lift } from '../fees.ts';
import type { Compound } from '../../../src/schema/compound.ts';
import type { Contract } from '../../../src/schema/contract.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Case, Template } from './draft.ts';
import { companyOffice, ownersOf, passingVote, percentOf, price, PROPERTY_RULES, squareMetres } from './facts.ts';
import { byId, entriesWith, ofCompound } from '../look-up.ts';

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
            `依照${PROPERTY_RULES}第二十六条，签约前公示${where}合同主要内容。`,
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
