/** 文明小区拟命名 and 红黑榜 of each round, and the credit grades of companies. */
import { addDays, addWorkdays, inWords, noticeDay } from '../dates.ts';
import { PERIODS } from '../registers.ts';
import type { Case, Draft, Template, World } from './draft.ts';
import { officeOf, percentOf, sheet } from './facts.ts';

const points = (value: number) => (value / 10_000).toFixed(2);

function roundOf(world: World, index: number) {
  const round = world.civility.round[index];
  if (!round) return undefined;
  const results = world.civility.result.filter((result) => result.roundId === round.id);
  const ranked = results
    .filter((result) => result.rank !== undefined)
    .sort((a, b) => a.rank! - b.rank! || (a.subjectId < b.subjectId ? -1 : 1));
  const nameOf = (id: string) => world.compounds.find((compound) => compound.id === id)?.name ?? '';
  const streetOf = (id: string) =>
    world.subdistricts.find((entry) => entry.id === world.compounds.find((compound) => compound.id === id)?.subdistrictId)?.name ?? '';
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
  const compounds = named.map((result) => world.compounds.find((compound) => compound.id === result.subjectId)!);
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
  const compounds = black.map((entry) => world.compounds.find((compound) => compound.id === entry.compoundId)!);
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

export const makeCreditGrades: Template = (world, random, index): Case => {
  const period = PERIODS[index];
  const rows = period && world.gradings.grading.filter((row) => row.to === period.to);
  if (!period || !rows?.length) return { drafts: [] };
  const issuer = officeOf(world, 'o-zjj');
  const counts = world.gradings.gradingCount.filter((row) => row.period === period.name);
  const nameOf = (id: string) => world.companies.find((company) => company.id === id)?.name ?? '';
  const best = rows
    .filter((row) => row.grade === 'AAA' || (row.grade === 'AA' && row.score! >= 880_000))
    .sort((a, b) => b.score! - a.score! || (a.id < b.id ? -1 : 1))
    .slice(0, 12);
  const worst = rows.filter((row) => row.grade === 'C');
  const caseRef = `credit-${period.to}`;
  const shared = { matter: '等级评定' as const, issuer, caseRef };
  const appeals = random.int(2, 8);
  const resultOn = noticeDay(addDays(period.publishedOn, 19));
  const average = Math.round(rows.reduce((sum, row) => sum + row.score!, 0) / rows.length);
  const plan: Draft = {
    ...shared,
    ref: `grading-${period.to}`,
    kind: '公示',
    on: period.publishedOn,
    subject: `${period.name}物业服务企业信用等级初评结果`,
    title: `关于${period.name}物业服务企业信用等级评定结果的公示`,
    period: { days: 5 + index * 2, unit: '工作日' },
    whoMay: '被评企业、业主和其他利害关系人',
    next: `期满后处理申诉，公布${period.name}正式等级并记入企业档案。`,
    outcome: {
      status: '部分采纳',
      objections: appeals,
      summary: `${period.name}收到申诉${appeals}件，补计加分2件，等级没有变化，其余维持。`,
    },
    attachments: [
      {
        name: `${period.name}等级一览表`,
        file: 'grades.csv',
        text: sheet([
          ['企业', '基础分', '加分', '扣分', '得分', '等级'],
          ...rows.map((row) => [
            nameOf(row.companyId),
            points(row.base!),
            points(row.bonus!),
            points(row.penalty!),
            points(row.score!),
            row.grade,
          ]),
        ]),
      },
    ],
    write: (page) => {
      page.say(
        `根据《云汀区物业服务企业信用等级评定办法》（云住建发〔2025〕24号），区住房和城乡建设局完成了${period.name}信用等级初评，依照该办法第十三条公示。`,
      );
      page.head('评定范围和方法');
      page.say(`${period.name}参评企业${rows.length}家，得分等于基础分加优良信息加分、减不良信息扣分，平均${points(average)}分。`, [
        `数据取自合同备案、投诉工单、现场抽查和满意度调查，截止日期为${inWords(period.to)}。`,
        `${inWords(period.to)}以后发生的加分、扣分事项计入下一评定期。`,
      ]);
      page.head('等级分布');
      page.table(
        ['等级', '企业数', '占比'],
        [...counts.map((row) => [row.grade, row.count, percentOf(row.count, row.assessed)] as const), ['合计', rows.length, '100.00%']],
      );
      page.say(
        `字母的含义以本办法为准：AAA为90分及以上，AA为80至90分，A为70至80分，B为60至70分或者没有不良记录的60分以下企业，C为有不良记录的60分以下企业，${period.name}沿用不变。`,
      );
      if (best.length) {
        page.head('得分靠前的企业');
        page.table(
          ['企业', '得分', '等级'],
          best.map((row) => [nameOf(row.companyId), points(row.score!), row.grade]),
        );
      }
      page.head('评为C级的企业');
      if (worst.length) {
        page.table(
          ['企业', '得分', '扣分'],
          worst.map((row) => [nameOf(row.companyId), points(row.score!), points(row.penalty!)]),
        );
        page.say(
          `上述${worst.length}家企业应当在${inWords(addDays(period.publishedOn, 45))}前提交整改报告，整改期间不得参加本区新项目投标。`,
        );
      } else page.say(`${period.name}没有企业评为C级。`);
    },
  };
  const result: Draft = {
    ...shared,
    ref: `credit-result-${period.to}`,
    kind: '结果公示',
    on: resultOn,
    subject: `${period.name}物业服务企业信用等级正式结果`,
    title: `关于${period.name}物业服务企业信用等级评定结果的公告`,
    write: (page) => {
      page.say(`${page.cite(`grading-${period.to}`)}公示期内收到申诉${appeals}件，已全部办结，现公布${period.name}正式等级。`);
      page.head('申诉处理');
      page.table(
        ['申诉内容', '件数', '处理'],
        [
          ['加分材料漏计', 2, '补计，等级不变'],
          ['扣分事实有争议', appeals - 2, '维持原扣分'],
        ],
      );
      page.say(`补计的2件为${period.name}内的见义勇为和节能改造，共加${random.pick(['1.00', '1.50', '2.00'])}分。`);
      page.head('正式结果');
      page.say(
        `${rows.length}家企业的等级与初评一致，其中AAA级${counts.find((row) => row.grade === 'AAA')?.count}家、AA级${counts.find((row) => row.grade === 'AA')?.count}家、C级${worst.length}家。`,
      );
      page.head('结果使用');
      page.say(
        `${period.name}等级有效到下一期公布为止，前期物业招标时AAA级加3分、AA级加1分。`,
        `业主大会选聘时可以在本站查询企业${period.name}的得分构成，等级只供参考，不替代业主的选择。`,
      );
    },
  };
  return { drafts: [plan, result] };
};
