/** 文明小区拟命名 and 红黑榜 of each round. */
import { addDays, addWorkdays, inWords, noticeDay } from '../dates.ts';
import type { World } from '../world.ts';
import type { Case, Draft, Template } from './draft.ts';
import { officeOf, percentOf, points, sheet } from './facts.ts';
import { byId } from '../look-up.ts';

function roundOf(world: World, index: number) {
  const round = world.civility.round[index];
  if (!round) return undefined;
  const results = world.civility.result.filter((result) => result.roundId === round.id);
  const ranked = results
    .filter((result) => result.rank !== undefined)
    .sort((a, b) => a.rank! - b.rank! || (a.subjectId < b.subjectId ? -1 : 1));
  const nameOf = (id: string) => byId(world.compounds, id)?.name ?? '';
  const streetOf = (id: string) => byId(world.subdistricts, byId(world.compounds, id)?.subdistrictId)?.name ?? '';
  return {
    round,
    ranked,
    excluded: results.length - ranked.length,
    nameOf,
    streetOf,
    listings: world.civility.listing.filter((entry) => entry.roundId === round.id),
  };
}

export const makeNaming: Template = (world, random, index): Case => {
  const found = roundOf(world, index);
  if (!found) return { drafts: [] };
  const { round, ranked, nameOf, streetOf } = found;
  const named = ranked.slice(0, Math.max(3, Math.round(ranked.length / 55)));
  const issuer = officeOf(world, 'o-wmb');
  const on = noticeDay(addDays(round.publishedOn!, 5));
  const compounds = named.map((result) => byId(world.compounds, result.subjectId)!);
  const average = ranked.reduce((sum, result) => sum + result.total!, 0) / ranked.length;
  const caseRef = `naming-${round.id}`;
  const shared = { matter: '文明小区拟命名' as const, issuer, compounds, caseRef };
  const withResult = index % 2 === 0;
  const objections = random.int(0, 3);
  const resultOn = noticeDay(addDays(on, 14));
  const plan: Draft = {
    ...shared,
    ref: `${caseRef}-1`,
    kind: '公示',
    on,
    subject: `${round.title}文明小区拟命名名单`,
    title: `关于对${round.title}文明小区拟命名名单的公示`,
    period: { days: 7, ...(index % 2 === 1 && { countFrom: '次日' as const }), ...(index === 2 && { endsOnDayOff: true }) },
    whoMay: '任何单位和个人',
    next: `期满后对收到的反映逐一核实，没有影响命名情形的，公布${round.title}命名决定。`,
    outcome: {
      status: objections === 0 ? '期满无异议' : '采纳',
      objections,
      summary:
        objections === 0
          ? `${round.title}拟命名的${named.length}个小区期满均无异议，按程序命名。`
          : `${round.title}名单收到反映${objections}件，经核实已整改到位，不影响命名。`,
    },
    write: (page) => {
      page.say(
        `根据《云汀区文明小区测评办法》（云文明办发〔2025〕21号），按照${round.title}测评结果，经街道复核和部门会审，拟命名${named.length}个小区为云汀区文明小区。`,
        `现将${round.title}拟命名名单予以公示，接受社会各界监督。`,
      );
      page.head('产生过程');
      page.say(
        [
          `${round.title}共有${ranked.length}个小区参评，平均${points(average)}分，有效问卷${round.sample}份。`,
          `本轮测评从${inWords(round.from)}到${inWords(round.to)}，${ranked.length}个参评小区的平均分为${points(average)}分。`,
        ],
        [
          `从前${named.length * 2}名中剔除一年内发生过火灾、群体性停水停气和黑榜记录的小区后，确定${round.title}名单。`,
          index > 0
            ? `入围小区须连续两轮不低于80分，${round.title}由区文明办会同住建、城管、消防等${random.int(5, 8)}个部门会审。`
            : `本轮是首次测评，区文明办会同住建、城管、消防等${random.int(5, 8)}个部门会审后确定名单。`,
        ],
      );
      page.head('拟命名名单');
      page.table(
        ['名次', '小区', '街道', '总分'],
        named.map((result) => [result.rank!, nameOf(result.subjectId), streetOf(result.subjectId), points(result.total!)]),
      );
      page.head('反映问题的要求');
      page.say(
        [
          `以单位名义反映${round.title}名单问题的应当加盖公章，以个人名义反映的提倡署真实姓名并留下联系方式。`,
          `反映${round.title}拟命名小区的问题，应当写明时间、地点和事实，便于核查；对反映人的信息保密。`,
        ],
        `第一名${nameOf(named[0]!.subjectId)}与末位入围的${nameOf(named.at(-1)!.subjectId)}相差${points(named[0]!.total! - named.at(-1)!.total!)}分，全部原始分可以在本站${round.title}的测评页面下载。`,
      );
    },
  };
  const result: Draft = {
    ...shared,
    ref: `${caseRef}-2`,
    kind: '结果公示',
    on: resultOn,
    subject: `${round.title}文明小区命名结果`,
    title: `关于命名${round.title}文明小区的公告`,
    write: (page) => {
      page.say(`${page.cite(`${caseRef}-1`)}公示期满，${round.title}拟命名名单共收到反映${objections}件，现公布命名结果。`);
      page.head('核实情况');
      page.say(
        objections === 0
          ? `截至期满，区文明办没有收到对${round.title}${named.length}个小区的反映。`
          : `区文明办会同街道在${inWords(addDays(resultOn, -3))}前逐件核实，涉及的楼道堆物和飞线充电已清理完毕。`,
      );
      page.head('命名决定');
      page.say(
        `命名${named
          .slice(0, 4)
          .map((row) => nameOf(row.subjectId))
          .join('、')}等${named.length}个小区为${round.title}云汀区文明小区。`,
        `名单与${inWords(on)}公示的一致，有效期一年，期间总分低于80分或者进入黑榜的取消命名。`,
      );
      page.head('后续工作');
      page.say(
        `各街道应当在${inWords(addDays(resultOn, 20))}前组织一次现场交流，把${nameOf(named[0]!.subjectId)}的做法介绍给辖区其他小区。`,
      );
    },
  };
  return { drafts: withResult ? [plan, result] : [plan] };
};

export const makeLists: Template = (world, random, index): Case => {
  const found = roundOf(world, index);
  if (!found) return { drafts: [] };
  const { round, ranked, excluded, nameOf, streetOf, listings } = found;
  const red = listings.filter((entry) => entry.ruleId === 'lr-red');
  const black = listings.filter((entry) => entry.ruleId === 'lr-black');
  const issuer = officeOf(world, 'o-wmb');
  const on = round.publishedOn!;
  const compounds = black.map((entry) => byId(world.compounds, entry.compoundId)!);
  const caseRef = `lists-${round.id}`;
  const shared = { matter: '红黑榜' as const, issuer, compounds, caseRef };
  const top = ranked.slice(0, 10);
  const byStreet = world.subdistricts
    .map((street) => ({ street: street.name, count: red.filter((entry) => streetOf(entry.compoundId!) === street.name).length }))
    .filter((row) => row.count > 0);
  const appeals = random.int(1, 7);
  const plan: Draft = {
    ...shared,
    ref: `list-${round.id}`,
    kind: '公示',
    on,
    subject: `${round.title}测评结果和红黑榜`,
    title: `关于${round.title}文明小区测评结果和红黑榜的公示`,
    period: { days: random.int(5, 7), unit: '工作日' },
    whoMay: '参评小区的业主组织、物业服务企业和居民',
    next: `复核申请15日内答复；黑榜小区到期整改验收，${round.title}结果据此调整。`,
    outcome: {
      status: '部分采纳',
      objections: appeals,
      summary: `${round.title}收到复核申请${appeals}件，改正材料漏登1件，名次没有变化，其余维持原分。`,
    },
    attachments: [
      {
        name: `${round.title}名次表`,
        file: 'ranking.csv',
        text: sheet([
          ['名次', '小区', '街道', '总分'],
          ...ranked.map((row) => [row.rank!, nameOf(row.subjectId), streetOf(row.subjectId), points(row.total!)]),
        ]),
      },
    ],
    write: (page) => {
      page.say(
        `按照《云汀区文明小区测评办法》第十八条，${round.title}测评结果和红黑榜公示如下。`,
        `${round.title}参评小区${ranked.length}个，有效问卷${round.sample}份，另有${excluded}个小区因改造施工或者问卷不足没有排名。`,
      );
      page.head('总体情况');
      page.say(
        [
          `${round.title}最高${points(ranked[0]!.total!)}分，最低${points(ranked.at(-1)!.total!)}分，85分及以上的${red.length}个，占${percentOf(red.length, ranked.length)}。`,
          `总分85分及以上的小区${red.length}个，占参评小区的${percentOf(red.length, ranked.length)}；60分以下的${ranked.filter((row) => row.total! < 600_000).length}个。`,
        ],
        `总分由实地考察、材料审核、居民问卷按5∶2∶3计算，保留两位小数，${round.title}同分的小区名次相同。`,
      );
      page.table(
        ['名次', '小区', '街道', '总分'],
        top.map((row) => [row.rank!, nameOf(row.subjectId), streetOf(row.subjectId), points(row.total!)]),
      );
      page.head('红榜');
      page.say(`总分85分及以上的小区进入${round.title}红榜，按街道分布如下，完整名单见附件。`);
      page.table(['街道', '红榜小区数'], [...byStreet.map((row) => [row.street, row.count] as const), ['合计', red.length]]);
      page.head('黑榜');
      if (black.length === 0) page.say(`${round.title}没有总分低于60分的末位小区，黑榜空缺。`);
      else {
        page.table(
          ['小区', '总分', '原因', '整改期限'],
          black.map((entry) => [
            nameOf(entry.compoundId!),
            points(ranked.find((row) => row.subjectId === entry.compoundId)!.total!),
            entry.reason ?? '',
            inWords(entry.rectifyBy!),
          ]),
        );
        page.say(
          `黑榜由名次和分数两个条件同时确定，${round.title}的${black.length}个小区应当在${inWords(black[0]!.rectifyBy!)}前整改，验收合格后3个工作日内移出。`,
        );
      }
      page.head('申请复核');
      page.say(
        [
          `对${round.title}得分有异议的，小区业主组织或物业服务企业可以在${inWords(round.appealUntil!)}前申请复核，写明项目和理由。`,
          `复核以小区为单位提出，截止${inWords(round.appealUntil!)}，区文明办调取现场照片和问卷底册后答复。`,
        ],
        `${round.title}的榜单只列小区和服务企业，不涉及个人。`,
      );
    },
  };
  if (black.length === 0) return { drafts: [plan] };
  const removed = black.filter((entry) => entry.removedOn);
  const lastOn = removed
    .map((entry) => entry.removedOn!)
    .sort()
    .at(-1);
  if (!lastOn) return { drafts: [plan] };
  const exitOn = addWorkdays(lastOn, 1);
  const exit: Draft = {
    ...shared,
    ref: `exit-${round.id}`,
    kind: '结果公示',
    on: exitOn,
    subject: `${round.title}黑榜整改和移出情况`,
    title: `关于${round.title}黑榜小区整改和移出情况的公告`,
    write: (page) => {
      page.say(
        `${page.cite(`list-${round.id}`)}公布的${round.title}黑榜小区，整改期限为${inWords(black[0]!.rectifyBy!)}，现将验收情况公告如下。`,
      );
      page.head('验收结果');
      page.table(
        ['小区', '整改结果', '移出日期'],
        black.map((entry) => [
          nameOf(entry.compoundId!),
          entry.outcome ?? '整改中',
          entry.removedOn ? inWords(entry.removedOn) : '没有移出',
        ]),
      );
      page.say(
        removed.length === black.length
          ? `${removed.length}个小区全部验收合格，${round.title}黑榜清零。`
          : `${removed.length}个小区验收合格并移出，其余${black.length - removed.length}个仍在${round.title}黑榜。`,
      );
      page.head('验收方式');
      page.say([
        `验收由区文明办会同街道在不打招呼的情况下进行，${nameOf(black[0]!.compoundId!)}现场随机询问居民${random.int(6, 15)}人。`,
        `验收人员到${nameOf(black[0]!.compoundId!)}等小区逐项对照扣分照片核查，并抽查夜间情况${random.int(1, 3)}次。`,
      ]);
      page.head('防止反弹');
      page.say(
        `${inWords(addDays(exitOn, 60))}前各街道对移出的小区回访一次，出现反弹的计入下一轮${round.id.endsWith('q4') ? '测评的材料审核' : '测评的实地考察'}。`,
        `对${round.title}整改结果有不同看法的居民，可以打区文明办电话${issuer.phone}反映。`,
      );
    },
  };
  return { drafts: [plan, exit] };
};
