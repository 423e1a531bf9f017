/** 政策征求意见: drafts that the district asks about. */
import { addDays, inWords } from '../dates.ts';
import { POLICIES } from './policy-drafts.ts';
import type { Case, Template } from './draft.ts';
import { officeOf } from './facts.ts';

export const makePolicyDraft: Template = (world, random, index, on): Case => {
  const policy = POLICIES[index % POLICIES.length]!;
  const edition = Math.floor(index / POLICIES.length);
  const issuer = officeOf(world, policy.officeId);
  const name = edition === 0 ? policy.name : `${policy.name}（第${edition + 1}稿）`;
  const opinions = random.int(5, 46);
  const taken = Math.floor((opinions * random.int(35, 75)) / 100);
  const effectOn = `${addDays(on, 75).slice(0, 7)}-01`;
  return {
    drafts: [
      {
        ref: `policy-${index}`,
        kind: '公示',
        matter: '政策征求意见',
        issuer,
        on,
        subject: `《${name}（征求意见稿）》`,
        title: `关于公开征求《${name}（征求意见稿）》意见的公告`,
        period: { days: random.int(14, 30), ...(random.chance(0.2) && { countFrom: '次日' as const }) },
        whoMay: '任何单位和个人',
        next: `期满后公布《${name}》的意见采纳情况，修改后按程序印发。`,
        outcome: {
          status: '部分采纳',
          objections: opinions,
          summary: `《${name}》收到意见${opinions}条，采纳${taken}条，${policy.answered}；没有采纳的${opinions - taken}条已说明理由。`,
        },
        attachments: [
          {
            name: `${policy.short}征求意见稿要点`,
            file: 'draft.txt',
            text: `${name}（征求意见稿）要点\n\n${policy.points.map((point, at) => `${at + 1}. ${point}`).join('\n')}\n\n起草单位：${issuer.name}\n`,
          },
        ],
        write: (page) => {
          page.say(policy.why, [
            `${issuer.name}起草了《${name}（征求意见稿）》，依照《云汀区行政决策公众参与办法》第八条公开征求意见。`,
            `按照《云汀区行政决策公众参与办法》第八条，现就《${name}（征求意见稿）》听取各方面意见。`,
          ]);
          page.head('起草依据和过程');
          page.say(policy.process(inWords(addDays(on, -random.int(20, 60))), random.int(9, 36)));
          page.head('主要内容');
          page.list(policy.points);
          page.head('特别想听的意见');
          page.say(policy.question, [
            `提意见时请注明《${name}》的条款序号，能附上小区的实例更好。`,
            `对《${name}》整体或者某一条的意见都可以提，建议写明希望怎样改。`,
          ]);
          page.head('生效安排');
          page.say([
            `《${name}》拟自${inWords(effectOn)}起施行，试行两年。`,
            `修改完善后，《${name}》拟于${inWords(effectOn)}施行，施行前已经发生的事项不追溯。`,
          ]);
        },
      },
    ],
  };
};
