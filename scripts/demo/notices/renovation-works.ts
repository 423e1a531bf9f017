/** 施工信息 and 验收 of one project. */
import { addDays, inWords } from '../dates.ts';
import type { PlannedProject } from '../projects.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Draft } from './draft.ts';
import { squareMetres, workdayBack } from './facts.ts';
import { RULES, sharedOf } from './renovation-facts.ts';

export function makeBuild(world: World, random: Random, planned: PlannedProject): Draft {
  const { project, compounds, items, firms, road } = planned;
  const { basic, better } = items;
  const { buildOn, buildDays } = road;
  const { shorter, issuer, caseRef, name, place, first } = sharedOf(world, planned);
  const subject = `${name}综合改造施工信息`;
  const end = addDays(buildOn, buildDays);
  const withPeriod = random.chance(0.6);
  return {
    ref: `${caseRef}-build`,
    shorter,
    kind: withPeriod ? '公示' : '公告',
    matter: '施工信息',
    issuer,
    compounds,
    on: buildOn,
    caseRef,
    subject,
    title: `关于${name}综合改造施工信息的${withPeriod ? '公示' : '公告'}`,
    ...(withPeriod && {
      period: { days: random.int(5, 8) },
      whoMay: '改造范围内的居民',
      next: `公示后施工信息牌继续立在${first.name}出入口，直到验收。`,
      outcome: {
        status: random.pick(['采纳', '期满无异议'] as const),
        objections: 0,
        summary: `${name}公示期内的电话询问已当场答复，没有书面意见。`,
      },
    }),
    write: (page) => {
      page.say(
        [
          `${name}综合改造工程已办结开工手续，定于${inWords(road.siteOn)}进场施工。`,
          `${place}的${name}综合改造将于${inWords(road.siteOn)}开工，施工手续已齐备。`,
        ],
        [
          `按照${RULES}第九条，将${name}谁来干、谁监督、找谁反映一并公布。`,
          `依照${RULES}第九条，公布${name}的参建单位、工期和质量投诉电话。`,
        ],
      );
      page.head('参建单位');
      page.table(
        ['职责', '单位', '联系电话'],
        [
          ['实施单位', issuer.name, issuer.phone ?? ''],
          ['设计单位', firms.designer, '由实施单位转接'],
          ['施工单位', firms.contractor, project.qualityPhone ?? ''],
          ['监理单位', firms.supervisor, '由实施单位转接'],
          ['跟踪审计', firms.auditor, '由实施单位转接'],
        ],
      );
      page.say([
        `质量问题请打${project.qualityPhone}，由${firms.contractor}每天08:00至20:00接听，24小时内到现场。`,
        `${name}的质量投诉电话是${project.qualityPhone}，接到后由${firms.supervisor}现场核实。`,
      ]);
      page.head('工期和施工顺序');
      page.say(
        [
          `合同工期${buildDays}日，计划${inWords(end)}完工，顺序为${basic.slice(0, 3).join('、')}，最后是${better.at(-1)}。`,
          `${name}先做${basic[0]}和${basic[1]}，再做${better[0]}，${inWords(end)}前完工。`,
        ],
        [
          `管沟开挖分${random.int(2, 5)}段进行，每段不超过${random.int(5, 9)}天，当天不能回填的设围挡和夜间灯。`,
          `脚手架搭设期间，${first.name}各单元门上方加装防护棚，阳台外侧的花盆和杂物请在${inWords(addDays(buildOn, 6))}前收好。`,
          `每天12:00至14:00、19:00以后不进行产生噪声的作业，${first.name}${buildOn.slice(5) < '06-07' && end.slice(5) > '06-10' ? '高考期间' : `在${inWords(addDays(buildOn, 45))}的居民开放日`}停工${random.int(1, 4)}天。`,
        ],
      );
      page.head('给居民的提醒');
      page.say([
        `屋面和外墙施工时请关好门窗，空调外机需要移位的，由施工单位免费拆装，${first.name}的登记点设在物业用房。`,
        `占用${first.name}楼道的自行车、旧家具，请在${inWords(addDays(buildOn, 5))}前搬走，逾期由社区联系无人认领物品存放点。`,
        `${first.name}的停水通知写明起止时间，停水超过${random.int(4, 8)}小时的由施工单位安排送水车。`,
      ]);
    },
  };
}

export function makeAcceptance(world: World, random: Random, planned: PlannedProject): Draft {
  const { project, compounds, firms, road } = planned;
  const { acceptOn, fixBy } = road;
  const { shorter, issuer, caseRef, name, first } = sharedOf(world, planned);
  const subject = `${name}综合改造验收情况`;
  const items = planned.items.all.map(({ item }) => item);
  const { dropped } = planned.items;
  const done = items.filter((item) => item !== dropped?.item);
  const found = planned.items.defects;
  const defects = found.reduce((sum, { places }) => sum + places, 0);
  const seen = random.int(1, defects - 1);
  const seenOn = acceptOn > world.options.asOf ? acceptOn : workdayBack(addDays(acceptOn, -random.int(3, 8)));
  return {
    ref: `${caseRef}-accept`,
    shorter,
    kind: '公示',
    matter: '验收',
    issuer,
    compounds,
    on: acceptOn,
    caseRef,
    subject,
    title: `关于${name}综合改造竣工验收情况的公示`,
    period: { days: random.int(7, 9) },
    whoMay: '改造范围内的居民',
    next: `期满后公布${name}的整改复查结果，并公布质保联系方式。`,
    outcome: {
      status: '采纳',
      objections: seen,
      summary: `${name}居民反映的${seen}处问题并入验收整改清单，${inWords(fixBy)}前复查完毕。`,
    },
    write: (page) => {
      page.say(
        [
          `${name}综合改造工程已于${inWords(seenOn)}完成综合验收，参加验收的有居民代表${random.int(5, 11)}人。`,
          `${inWords(seenOn)}，${issuer.name}会同设计、施工、监理单位和居民代表，对${name}进行了综合验收。`,
        ],
        `依照${RULES}第十二条，把${name}计划做的、做成的和没有做的逐项公示。`,
      );
      page.head('完成情况');
      page.table(
        ['内容', '计划', '结果'],
        items.map((item) => [item, '有', item === dropped?.item ? '取消' : '完成']),
      );
      page.say(
        [
          `计划${items.length}项，完成${done.length}项${dropped ? `，取消1项` : '，没有取消的项目'}，完成面积${squareMetres(project.floorArea ?? 0)}平方米。`,
          `${name}的${items.length}项内容中，${done.length}项达到设计要求${dropped ? '，其余1项取消' : ''}。`,
        ],
        dropped
          ? [
              `${dropped.item}因${dropped.reason}取消，${name}居民议事会${inWords(dropped.agreedOn)}同意，节省的概算用于${items[0]}。`,
              `取消${dropped.item}的原因是${dropped.reason}，${name}居民议事会已于${inWords(dropped.agreedOn)}同意，不另行补建。`,
            ]
          : '',
      );
      page.head('整改清单');
      page.say([
        `验收提出${defects}处需要整改的问题，是${found.map(({ item, places, what }) => `${item}${places}处${what}`).join('、')}，要求${inWords(fixBy)}前改完。`,
        `${name}验收遗留${defects}处小问题，由${firms.contractor}在${inWords(fixBy)}前整改，${firms.supervisor}复查。`,
      ]);
      page.head('质量保修');
      page.say(
        [
          `屋面防水保修五年，供热管网保修两个采暖期，其余两年，${first.name}的保修电话为${project.qualityPhone}。`,
          `自验收合格之日起，${name}的屋面和外墙防渗漏保修五年，管线、设备和装修保修两年，报修请打${project.qualityPhone}。`,
        ],
        [`${firms.auditor}正在进行${name}的结算审计，审定金额另行公布。`, `结算由${firms.auditor}审核，${name}的质保金按审定价的3%留存。`],
      );
    },
  };
}
